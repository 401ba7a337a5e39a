package dev.waymark.template;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a loop's body may take from around it. What such a body prints depends on
 * them, on its item, and on what it asks.
 */
final class Captures {
  /** A body of fewer nodes is run sooner than it is found. */
  private static final int FEWEST = 12;

  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private int nodes;
  private boolean calls;
  private boolean leaves;

  private Captures() {}

  /** Null for a body that is left in the middle or does too little. */
  static @Nullable Captures of(Node.Range range) {
    Captures captures = new Captures();
    Nodes.any(
        range.each(),
        node -> {
          captures.look(node);
          return false;
        });
    boolean little = captures.nodes < FEWEST && !captures.calls;
    return little || captures.leaves ? null : captures;
  }

  /** Names that the body reads, some of them of variables of its own. */
  Set<String> used() {
    return used;
  }

  /** Names that the body sets; where one is a variable's around it, it leaves something behind. */
  Set<String> assigned() {
    return assigned;
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
      if (pipe.assign()) assigned.addAll(pipe.variables());
    } else if (node instanceof Node.Variable variable) {
      used.add(variable.name());
    } else if (node instanceof Node.Name name) {
      calls |= name.name().startsWith("partial");
    }
  }
}
