package dev.waymark.hugo.layouts;

import dev.waymark.template.Node;
import dev.waymark.template.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shortcode's template evaluates its inner text, as Hugo decides it from the parse tree
 * ({@code tpl/tplimpl/templatetransform.go: collectInner}).
 */
final class InnerUse {
  private final Function<String, @Nullable Template> named;
  private final Set<String> visited = new HashSet<>();
  private boolean found;

  private InnerUse(Function<String, @Nullable Template> named) {
    this.named = named;
  }

  /** {@code named} gives the templates that {@code {{ template }}} calls. */
  static boolean of(Template template, Function<String, @Nullable Template> named) {
    InnerUse use = new InnerUse(named);
    use.body(template, template.root());
    return use.found;
  }

  private void body(Template of, Node.@Nullable Body body) {
    if (body == null) return;
    for (Node node : body.nodes()) {
      if (found) return;
      if (node instanceof Node.Action action) {
        pipe(action.pipe());
      } else if (node instanceof Node.If it) {
        branch(of, it.pipe(), it.then(), it.orElse());
      } else if (node instanceof Node.With it) {
        branch(of, it.pipe(), it.then(), it.orElse());
      } else if (node instanceof Node.Range it) {
        branch(of, it.pipe(), it.each(), it.orElse());
      } else if (node instanceof Node.Call call && visited.add(call.name())) {
        Node.Body own = of.defines().get(call.name());
        Template other = own == null ? named.apply(call.name()) : of;
        if (other != null) body(other, own == null ? other.root() : own);
      }
    }
  }

  private void branch(Template of, Node.Pipe pipe, Node.Body then, Node.@Nullable Body orElse) {
    pipe(pipe);
    body(of, then);
    body(of, orElse);
  }

  private void pipe(Node.Pipe pipe) {
    for (Node.Command command : pipe.commands()) {
      for (Node.Expr word : command.words()) {
        if (word instanceof Node.Field field) names(field.names());
        else if (word instanceof Node.Variable variable) names(variable.names());
        else if (word instanceof Node.Pipe inside) pipe(inside);
      }
    }
  }

  private void names(List<String> names) {
    if (names.contains("Inner") || names.contains("InnerDeindent")) found = true;
  }
}
