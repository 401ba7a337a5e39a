package dev.waymark.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a template ({@code text/template/parse/node.go}); offsets are UTF-16 indices into the
 * file.
 */
public sealed interface Node {
  int start();

  int end();

  /** What stands between actions, after trimming. */
  record Literal(String text, int start, int end) implements Node {}

  record Body(List<Node> nodes, int start, int end) implements Node {}

  /** {@code {{ pipeline }}}. */
  record Action(Pipe pipe, int start, int end) implements Node {}

  /** {@code orElse} of {@code else if} and {@code else with} is a body with just that branch. */
  record If(Pipe pipe, Body then, @Nullable Body orElse, int start, int end) implements Node {}

  record With(Pipe pipe, Body then, @Nullable Body orElse, int start, int end) implements Node {}

  record Range(Pipe pipe, Body each, @Nullable Body orElse, int start, int end) implements Node {}

  /** {@code template} and {@code block}; a block's body is in {@link Template#defines()}. */
  record Call(String name, @Nullable Pipe pipe, boolean block, int start, int end)
      implements Node {}

  record Break(int start, int end) implements Node {}

  record Continue(int start, int end) implements Node {}

  /** Hugo's {@code return}, the end of a partial; null returns nothing. */
  record Return(@Nullable Pipe pipe, int start, int end) implements Node {}

  /**
   * Commands joined by {@code |}.
   *
   * @param variables declared ({@code :=}) or assigned ({@code =}), with {@code $}; at most two,
   *     two only in {@code range}
   * @param assign whether {@code =}
   */
  record Pipe(List<String> variables, boolean assign, List<Command> commands, int start, int end)
      implements Expr {}

  /** A callee with its arguments, or one value. */
  record Command(List<Expr> words, int start, int end) {}

  sealed interface Expr extends Node {}

  record Dot(int start, int end) implements Expr {}

  record NilWord(int start, int end) implements Expr {}

  /** {@code .A.B}. */
  record Field(List<String> names, int start, int end) implements Expr {}

  /** {@code $x.A.B}; {@code name} with its {@code $}, which alone is the first dot. */
  record Variable(String name, List<String> names, int start, int end) implements Expr {}

  /** {@code (pipeline).A.B}, and a function's result: {@code site.Params.x}. */
  record Chain(Expr head, List<String> names, int start, int end) implements Expr {}

  /** A function's name or a namespace's; {@code strings.ToLower} is a chain of two. */
  record Name(String name, int start, int end) implements Expr {}

  /** A literal: text (PLAIN), number, character or flag. */
  record Constant(Value value, int start, int end) implements Expr {}
}
