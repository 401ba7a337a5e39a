package dev.waymark.template;

import java.util.ArrayList;
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
    captures.node(range.each());
    captures.assigned.removeAll(captures.declared);
    boolean little = captures.nodes < FEWEST && !captures.calls;
    return little || captures.leaves || !captures.assigned.isEmpty()
        ? null
        : List.copyOf(captures.used);
  }

  private void all(List<? extends Node> many) {
    for (Node node : many) node(node);
  }

  private void branch(Node.Pipe pipe, Node.Body body, Node.@Nullable Body orElse) {
    node(pipe);
    node(body);
    if (orElse != null) node(orElse);
  }

  private void node(Node node) {
    nodes++;
    if (node instanceof Node.Body body) {
      all(body.nodes());
    } else if (node instanceof Node.Action action) {
      node(action.pipe());
    } else if (node instanceof Node.If it) {
      branch(it.pipe(), it.then(), it.orElse());
    } else if (node instanceof Node.With it) {
      branch(it.pipe(), it.then(), it.orElse());
    } else if (node instanceof Node.Range it) {
      branch(it.pipe(), it.each(), it.orElse());
    } else if (node instanceof Node.Call call) {
      calls = true;
      if (call.pipe() != null) node(call.pipe());
    } else if (node instanceof Node.Break
        || node instanceof Node.Continue
        || node instanceof Node.Return) {
      leaves = true;
    } else if (node instanceof Node.Pipe pipe) {
      (pipe.assign() ? assigned : declared).addAll(pipe.variables());
      List<Node> words = new ArrayList<>();
      for (Node.Command command : pipe.commands()) words.addAll(command.words());
      all(words);
    } else if (node instanceof Node.Variable variable) {
      used.add(variable.name());
    } else if (node instanceof Node.Chain chain) {
      node(chain.head());
    } else if (node instanceof Node.Name name) {
      calls |= name.name().startsWith("partial");
    }
  }
}
