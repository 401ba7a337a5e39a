package dev.waymark.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template asked of the page that is rendered, or of something else about it, and what the
 * answer was.
 *
 * @param receiver whose member it is; null for a function
 * @param args with {@link Standing} where the page stands
 */
record Question(@Nullable Value receiver, String name, List<Value> args, Value answer) {}
