package dev.waymark.template;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks through what a template says. */
public final class Nodes {
  private final Predicate<Node> wanted;

  private Nodes(Predicate<Node> wanted) {
    this.wanted = wanted;
  }

  /** Whether a node is wanted, or one below it; in the order written, until one is found. */
  public static boolean any(Node node, Predicate<Node> wanted) {
    return new Nodes(wanted).any(node);
  }

  private boolean any(@Nullable Node node) {
    if (node == null) return false;
    if (wanted.test(node)) return true;
    if (node instanceof Node.Body body) return any(body.nodes());
    if (node instanceof Node.Action action) return any(action.pipe());
    if (node instanceof Node.If it) return any(it.pipe()) || any(it.then()) || any(it.orElse());
    if (node instanceof Node.With it) return any(it.pipe()) || any(it.then()) || any(it.orElse());
    if (node instanceof Node.Range it) return any(it.pipe()) || any(it.each()) || any(it.orElse());
    if (node instanceof Node.Call call) return any(call.pipe());
    if (node instanceof Node.Return end) return any(end.pipe());
    if (node instanceof Node.Chain chain) return any(chain.head());
    if (!(node instanceof Node.Pipe pipe)) return false;
    for (Node.Command command : pipe.commands()) if (any(command.words())) return true;
    return false;
  }

  private boolean any(List<? extends Node> nodes) {
    for (Node node : nodes) if (any(node)) return true;
    return false;
  }
}
