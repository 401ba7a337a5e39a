package dev.waymark.engine;

import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;

/** A rule that runs, by its name, and how bad its findings are. */
public record ActiveRule(String name, Rule rule, Severity severity) {}
