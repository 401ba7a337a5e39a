package dev.waymark.template;

import dev.waymark.template.Token.Kind;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in an action behind its first word ({@code text/template/parse/parse.go}). */
final class PipeParser {
  private final TokenStream tokens;
  private Variables variables = new Variables();

  PipeParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  Variables variables() {
    return variables;
  }

  /** A {@code define} and a {@code block} see none of the variables around them. */
  Variables replace(Variables others) {
    Variables before = variables;
    variables = others;
    return before;
  }

  /** Declarations and commands up to and with the token {@code end}. */
  Node.Pipe pipe(String context, Kind end) throws ParseMistake {
    Token first = tokens.peekNonSpace();
    List<String> declared = new ArrayList<>();
    boolean assign = declarations(context, declared);
    List<Node.Command> commands = new ArrayList<>();
    while (true) {
      Token token = tokens.nextNonSpace();
      if (token.is(end)) {
        check(commands, context, token);
        int stop = end == Kind.RIGHT_PAREN ? token.end() : last(commands).end();
        return new Node.Pipe(
            List.copyOf(declared), assign, List.copyOf(commands), first.start(), stop);
      }
      if (!beginsOperand(token)) throw tokens.unexpected(token, context);
      tokens.backup(token);
      commands.add(command());
    }
  }

  private static boolean beginsOperand(Token token) {
    return switch (token.kind()) {
      case BOOL, CHAR_CONSTANT, COMPLEX, DOT, FIELD, IDENTIFIER, NUMBER, NIL -> true;
      case RAW_STRING, STRING, VARIABLE, LEFT_PAREN -> true;
      default -> false;
    };
  }

  /** Whether variables are assigned, not declared. */
  private boolean declarations(String context, List<String> declared) throws ParseMistake {
    while (true) {
      Token variable = tokens.peekNonSpace();
      if (!variable.is(Kind.VARIABLE)) return false;
      tokens.next();
      Token behind = tokens.peek();
      Token next = tokens.nextNonSpace();
      boolean comma = next.is(Kind.CHAR) && next.text().equals(",");
      if (!comma && !next.is(Kind.ASSIGN) && !next.is(Kind.DECLARE)) {
        tokens.backup(next);
        if (behind.is(Kind.SPACE)) tokens.backup(behind);
        tokens.backup(variable);
        return false;
      }
      declared.add(variable.text());
      variables.add(variable.text());
      if (!comma) return next.is(Kind.ASSIGN);
      if (!context.equals("range") || declared.size() > 1)
        throw tokens.mistake("too many declarations in " + context, next);
      Token second = tokens.peekNonSpace();
      if (!second.is(Kind.VARIABLE) && !second.is(Kind.RIGHT_DELIM) && !second.is(Kind.RIGHT_PAREN))
        throw tokens.mistake("range can only initialize variables", second);
    }
  }

  private void check(List<Node.Command> commands, String context, Token end) throws ParseMistake {
    if (commands.isEmpty()) throw tokens.mistake("missing value for " + context, end);
    for (int i = 1; i < commands.size(); i++) {
      Node.Expr callee = commands.get(i).words().get(0);
      if (callee instanceof Node.Constant
          || callee instanceof Node.Dot
          || callee instanceof Node.NilWord)
        throw new ParseMistake(
            "non executable command in pipeline stage " + (i + 1),
            tokens.source.span(callee.start(), callee.end()));
    }
  }

  /** Operands with spaces between, up to and with a pipe, or up to what ends the pipeline. */
  private Node.Command command() throws ParseMistake {
    List<Node.Expr> words = new ArrayList<>();
    while (true) {
      tokens.peekNonSpace();
      Node.Expr operand = operand();
      if (operand != null) words.add(operand);
      Token token = tokens.next();
      if (token.is(Kind.SPACE)) continue;
      if (token.is(Kind.RIGHT_DELIM) || token.is(Kind.RIGHT_PAREN)) tokens.backup(token);
      else if (!token.is(Kind.PIPE)) throw tokens.unexpected(token, "operand");
      if (words.isEmpty()) throw tokens.mistake("empty command", token);
      return new Node.Command(List.copyOf(words), words.get(0).start(), last(words).end());
    }
  }

  /** A term with the fields behind it; null when something else comes. */
  private Node.@Nullable Expr operand() throws ParseMistake {
    Node.Expr term = term();
    if (term == null || !tokens.peek().is(Kind.FIELD)) return term;
    List<String> names = new ArrayList<>();
    Token first = tokens.peek();
    int end = term.end();
    while (tokens.peek().is(Kind.FIELD)) {
      Token field = tokens.next();
      names.add(field.text().substring(1));
      end = field.end();
    }
    if (term instanceof Node.Field field) {
      names.add(0, field.names().get(0));
      return new Node.Field(List.copyOf(names), term.start(), end);
    }
    if (term instanceof Node.Variable variable)
      return new Node.Variable(variable.name(), List.copyOf(names), term.start(), end);
    if (term instanceof Node.Name || term instanceof Node.Pipe)
      return new Node.Chain(term, List.copyOf(names), term.start(), end);
    String shown = tokens.source.text().substring(term.start(), term.end());
    throw tokens.mistake("unexpected . after term " + Literals.shown(shown), first);
  }

  private Node.@Nullable Expr term() throws ParseMistake {
    Token token = tokens.nextNonSpace();
    int start = token.start();
    int end = token.end();
    switch (token.kind()) {
      case IDENTIFIER:
        return new Node.Name(token.text(), start, end);
      case DOT:
        return new Node.Dot(start, end);
      case NIL:
        return new Node.NilWord(start, end);
      case VARIABLE:
        if (!variables.has(token.text()))
          throw tokens.mistake("undefined variable " + Literals.shown(token.text()), token);
        return new Node.Variable(token.text(), List.of(), start, end);
      case FIELD:
        return new Node.Field(List.of(token.text().substring(1)), start, end);
      case LEFT_PAREN:
        tokens.enter(token);
        Node.Pipe pipe = pipe("parenthesized pipeline", Kind.RIGHT_PAREN);
        tokens.leave();
        return new Node.Pipe(pipe.variables(), pipe.assign(), pipe.commands(), start, pipe.end());
      case BOOL:
        return new Node.Constant(Value.of(token.text().equals("true")), start, end);
      case CHAR_CONSTANT, COMPLEX, NUMBER:
        return new Node.Constant(number(token), start, end);
      case STRING, RAW_STRING:
        return new Node.Constant(constant(token), start, end);
      default:
        tokens.backup(token);
        return null;
    }
  }

  private Value number(Token token) throws ParseMistake {
    if (token.is(Kind.COMPLEX)) return NumberLiterals.complex(token.text());
    if (token.is(Kind.CHAR_CONSTANT)) {
      int character = Literals.character(token.text());
      if (character < 0)
        throw tokens.mistake(
            "malformed character constant: " + Literals.shown(token.text()), token);
      return Value.of(character);
    }
    try {
      return NumberLiterals.read(token.text());
    } catch (NumberLiterals.Bad bad) {
      throw tokens.mistake(String.valueOf(bad.getMessage()), token);
    }
  }

  /** A text literal; of all of them only those that may be addresses are worth a mark. */
  private Text constant(Token token) throws ParseMistake {
    String value = string(token);
    if (value.indexOf('/') < 0 || value.indexOf('<') >= 0) return Text.of(value);
    Span inside = tokens.source.span(token.start() + 1, token.end() - 1);
    Mark mark = new Mark(0, value.length(), new Mark.Constant(inside));
    return new Text(value, Text.Kind.PLAIN, List.of(mark));
  }

  /** What a text literal says. */
  String string(Token token) throws ParseMistake {
    String value = Literals.unquote(token.text());
    if (value == null) throw tokens.mistake("invalid syntax", token);
    return value;
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
