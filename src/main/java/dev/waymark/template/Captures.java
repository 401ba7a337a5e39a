package dev.waymark.template;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a loop's body takes from around it. What such a body prints depends on them,
 * on its item, and on what it asks.
 */
final class Captures {
  /** A body of fewer nodes is run sooner than it is found. */
  private static final int FEWEST = 12;

  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> assigned = new HashSet<>();
  private int nodes;
  private boolean calls;
  private boolean leaves;

  private Captures() {}

  /** Their names; null for a body that sets them, is left in the middle, or does too little. */
  static @Nullable List<String> of(Node.Range range) {
    Captures captures = new Captures();
    Nodes.any(
        range.each(),
        node -> {
          captures.look(node);
          return false;
        });
    captures.assigned.removeAll(captures.declared);
    boolean little = captures.nodes < FEWEST && !captures.calls;
    return little || captures.leaves || !captures.assigned.isEmpty()
        ? null
        : List.copyOf(captures.used);
  }

  private void look(Node node) {
    nodes++;
    if (node instanceof Node.Call) {
      calls = true;
    } else if (node instanceof Node.Break
        || node instanceof Node.Continue
        || node instanceof Node.Return) {
      leaves = true;
    } else if (node instanceof Node.Pipe pipe) {
      (pipe.assign() ? assigned : declared).addAll(pipe.variables());
    } else if (node instanceof Node.Variable variable) {
      used.add(variable.name());
    } else if (node instanceof Node.Name name) {
      calls |= name.name().startsWith("partial");
    }
  }
}
