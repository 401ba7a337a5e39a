package dev.waymark.template;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a tree as Go's nodes do ({@code String} of {@code text/template/parse/node.go}). */
final class GoShape {
  private final String source;

  GoShape(Template template) {
    source = template.source().text();
  }

  static String of(Template template) {
    return new GoShape(template).node(template.root());
  }

  String node(Node node) {
    if (node instanceof Node.Body n)
      return n.nodes().stream().map(this::node).collect(Collectors.joining());
    if (node instanceof Node.Literal n) return Literals.quoted(n.text());
    if (node instanceof Node.Action n) return "{{" + pipe(n.pipe()) + "}}";
    if (node instanceof Node.If n) return control("if", n.pipe(), n.then(), n.orElse());
    if (node instanceof Node.With n) return control("with", n.pipe(), n.then(), n.orElse());
    if (node instanceof Node.Range n) return control("range", n.pipe(), n.each(), n.orElse());
    if (node instanceof Node.Break) return "{{break}}";
    if (node instanceof Node.Continue) return "{{continue}}";
    if (node instanceof Node.Return n)
      return n.pipe() == null ? "{{return}}" : "{{return " + pipe(n.pipe()) + "}}";
    if (node instanceof Node.Call n) {
      String pipe = n.pipe() == null ? "" : " " + pipe(n.pipe());
      return "{{template " + Literals.quoted(n.name()) + pipe + "}}";
    }
    return expr((Node.Expr) node);
  }

  private String control(String word, Node.Pipe pipe, Node.Body then, Node.@Nullable Body or) {
    String orElse = or == null ? "" : "{{else}}" + node(or);
    return "{{" + word + " " + pipe(pipe) + "}}" + node(then) + orElse + "{{end}}";
  }

  private String pipe(Node.Pipe pipe) {
    String declared =
        pipe.variables().isEmpty()
            ? ""
            : String.join(", ", pipe.variables()) + (pipe.assign() ? " = " : " := ");
    return declared
        + pipe.commands().stream()
            .map(c -> c.words().stream().map(this::expr).collect(Collectors.joining(" ")))
            .collect(Collectors.joining(" | "));
  }

  private String expr(Node.Expr expr) {
    if (expr instanceof Node.Pipe n) return "(" + pipe(n) + ")";
    if (expr instanceof Node.Field n) return fields(n.names());
    if (expr instanceof Node.Variable n) return n.name() + fields(n.names());
    if (expr instanceof Node.Chain n) return expr(n.head()) + fields(n.names());
    if (expr instanceof Node.Name n) return n.name();
    // Literals as they are written, which holds their offsets to account as well.
    return source.substring(expr.start(), expr.end());
  }

  private static String fields(List<String> names) {
    return names.stream().map(n -> "." + n).collect(Collectors.joining());
  }
}
