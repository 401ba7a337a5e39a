package dev.waymark.lint;

import dev.waymark.text.Edit;
import java.util.List;

/**
 * A fix as data: never a second code path. {@code safe} fixes change nothing a reader relies on.
 */
public record Fix(String title, boolean safe, List<Edit> edits) {}
