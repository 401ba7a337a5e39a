package dev.waymark.template;

import dev.waymark.template.Token.Kind;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template by Go's grammar ({@code text/template/parse/parse.go} of Go 1.24), with Hugo's
 * {@code return}. Whether a function exists is asked when it is called.
 */
public final class Parser {
  /** The longest template that is read, in UTF-16 units. */
  public static final int LONGEST = 4 << 20;

  private final TokenStream tokens;
  private final PipeParser pipes;
  private final Map<String, Node.Body> defines = new LinkedHashMap<>();
  private Stop stop = new Stop(true, 0, 0);
  private int ranges;

  /** The {@code end} or {@code else} at which the last body ended, from brace to brace. */
  private record Stop(boolean end, int start, int stop) {
    String shown() {
      return end ? "{{end}}" : "{{else}}";
    }
  }

  private Parser(String name, Source source) {
    tokens = new TokenStream(name, source);
    pipes = new PipeParser(tokens);
  }

  /**
   * Reads a file.
   *
   * @throws ParseMistake where Go refuses the file; also one too long, or nested too deep
   */
  public static Template parse(String name, Source source, boolean html) throws ParseMistake {
    if (source.length() > LONGEST) throw new ParseMistake("template too large", source.span(0, 0));
    Parser parser = new Parser(name, source);
    Node.Body root = parser.file();
    return new Template(name, source, html, root, Collections.unmodifiableMap(parser.defines));
  }

  private Node.Body file() throws ParseMistake {
    List<Node> nodes = new ArrayList<>();
    while (true) {
      Token token = tokens.next();
      if (token.is(Kind.EOF)) return new Node.Body(List.copyOf(nodes), 0, tokens.source.length());
      if (token.is(Kind.LEFT_DELIM)) {
        Token word = tokens.nextNonSpace();
        if (word.is(Kind.DEFINE)) {
          definition();
          continue;
        }
        tokens.backup(word);
      }
      Node node = textOrAction(token);
      if (node == null) throw stopped("unexpected " + stop.shown());
      nodes.add(node);
    }
  }

  private void definition() throws ParseMistake {
    String context = "define clause";
    String name = name(context);
    tokens.expect(Kind.RIGHT_DELIM, context);
    add(name, alone(context));
  }

  /** A body that sees nothing of what is around it. */
  private Node.Body alone(String context) throws ParseMistake {
    Variables before = pipes.replace(new Variables());
    int rangesBefore = ranges;
    ranges = 0;
    Node.Body body = body(tokens.end());
    if (!stop.end()) throw stopped("unexpected " + stop.shown() + " in " + context);
    pipes.replace(before);
    ranges = rangesBefore;
    return body;
  }

  private void add(String name, Node.Body body) throws ParseMistake {
    // An empty definition gives way to any other of its name, and replaces none but an empty one.
    Node.Body other = defines.get(name);
    if (other == null || isEmpty(other)) defines.put(name, body);
    else if (!isEmpty(body))
      throw stopped("template: multiple definition of template " + Literals.shown(name));
  }

  /** Whether there is nothing but space ({@code IsEmptyTree}). */
  static boolean isEmpty(Node.Body body) {
    for (Node node : body.nodes()) {
      if (!(node instanceof Node.Literal literal)) return false;
      if (!literal.text().codePoints().allMatch(Parser::isSpace)) return false;
    }
    return true;
  }

  private static boolean isSpace(int c) {
    return c >= '\t' && c <= '\r' || c == 0x85 || Character.isSpaceChar(c);
  }

  /** Up to and with an {@code end} or {@code else}, which is then {@link #stop}. */
  private Node.Body body(int start) throws ParseMistake {
    List<Node> nodes = new ArrayList<>();
    while (true) {
      Token token = tokens.nextNonSpace();
      if (token.is(Kind.EOF)) throw tokens.mistake("unexpected EOF", token);
      Node node = textOrAction(token);
      if (node == null) return new Node.Body(List.copyOf(nodes), start, stop.start());
      nodes.add(node);
    }
  }

  /** Null for an {@code end} or {@code else}. */
  private @Nullable Node textOrAction(Token token) throws ParseMistake {
    if (token.is(Kind.TEXT)) return new Node.Literal(token.text(), token.start(), token.end());
    if (!token.is(Kind.LEFT_DELIM)) throw tokens.unexpected(token, "input");
    tokens.inAction(token.start());
    Node node = action(token.start());
    tokens.inAction(-1);
    return node;
  }

  private @Nullable Node action(int start) throws ParseMistake {
    Token word = tokens.nextNonSpace();
    switch (word.kind()) {
      case BLOCK:
        return block(start, word);
      case BREAK, CONTINUE:
        return jump(start, word);
      case ELSE:
        Token next = tokens.peekNonSpace();
        // "else if" and "else with" leave their second word to the one that had the first.
        if (!next.is(Kind.IF) && !next.is(Kind.WITH)) tokens.expect(Kind.RIGHT_DELIM, "else");
        stop = new Stop(false, start, tokens.end());
        return null;
      case END:
        tokens.expect(Kind.RIGHT_DELIM, "end");
        stop = new Stop(true, start, tokens.end());
        return null;
      case IF, RANGE, WITH:
        return control(start, word);
      case TEMPLATE:
        return template(start);
      default:
        tokens.backup(word);
        Node.Pipe pipe = pipes.pipe("command", Kind.RIGHT_DELIM);
        Node.Return back = returned(pipe, start);
        return back != null ? back : new Node.Action(pipe, start, tokens.end());
    }
  }

  /**
   * An action whose last command is {@code return}: it ends the template with the value of what
   * stands behind the word, or of what is piped into it ({@code newReturnError} of Hugo's {@code
   * hugo_template.go}).
   */
  private Node.@Nullable Return returned(Node.Pipe pipe, int start) throws ParseMistake {
    List<Node.Command> commands = new ArrayList<>(pipe.commands());
    Node.Command last = commands.remove(commands.size() - 1);
    for (Node.Command command : commands)
      if (isReturn(command))
        throw new ParseMistake(
            "return must be the last command in a pipeline",
            tokens.source.span(command.start(), command.end()));
    if (!isReturn(last)) return null;
    List<Node.Expr> rest = last.words().subList(1, last.words().size());
    if (!rest.isEmpty())
      commands.add(new Node.Command(List.copyOf(rest), rest.get(0).start(), last.end()));
    if (commands.isEmpty()) return new Node.Return(null, start, tokens.end());
    int first = commands.get(0).start();
    int end = commands.get(commands.size() - 1).end();
    Node.Pipe value = new Node.Pipe(List.of(), false, List.copyOf(commands), first, end);
    return new Node.Return(value, start, tokens.end());
  }

  private static boolean isReturn(Node.Command command) {
    return command.words().get(0) instanceof Node.Name name && name.name().equals("return");
  }

  private Node jump(int start, Token word) throws ParseMistake {
    String shown = "{{" + word.text() + "}}";
    tokens.expect(Kind.RIGHT_DELIM, shown);
    if (ranges == 0) throw tokens.mistake(shown + " outside {{range}}", word);
    return word.is(Kind.BREAK)
        ? new Node.Break(start, tokens.end())
        : new Node.Continue(start, tokens.end());
  }

  private Node control(int start, Token word) throws ParseMistake {
    tokens.enter(word);
    int scope = pipes.variables().size();
    boolean range = word.is(Kind.RANGE);
    Node.Pipe pipe = pipes.pipe(word.text(), Kind.RIGHT_DELIM);
    if (range) ranges++;
    Node.Body then = body(tokens.end());
    if (range) ranges--;
    Node.Body orElse = null;
    if (!stop.end()) {
      int from = stop.start();
      int behind = stop.stop();
      Token next = tokens.peek();
      if (!range && next.is(word.kind())) {
        Node branch = control(from, tokens.next());
        orElse = new Node.Body(List.of(branch), from, branch.end());
      } else {
        orElse = body(behind);
        if (!stop.end()) throw stopped("expected end; found " + stop.shown());
      }
    }
    pipes.variables().cut(scope);
    tokens.leave();
    if (range) return new Node.Range(pipe, then, orElse, start, stop.stop());
    return word.is(Kind.IF)
        ? new Node.If(pipe, then, orElse, start, stop.stop())
        : new Node.With(pipe, then, orElse, start, stop.stop());
  }

  private Node block(int start, Token word) throws ParseMistake {
    String context = "block clause";
    tokens.enter(word);
    String name = name(context);
    Node.Pipe pipe = pipes.pipe(context, Kind.RIGHT_DELIM);
    add(name, alone(context));
    tokens.leave();
    return new Node.Call(name, pipe, true, start, stop.stop());
  }

  private Node template(int start) throws ParseMistake {
    String context = "template clause";
    String name = name(context);
    Token next = tokens.nextNonSpace();
    if (next.is(Kind.RIGHT_DELIM)) return new Node.Call(name, null, false, start, next.end());
    tokens.backup(next);
    Node.Pipe pipe = pipes.pipe(context, Kind.RIGHT_DELIM);
    return new Node.Call(name, pipe, false, start, tokens.end());
  }

  private String name(String context) throws ParseMistake {
    Token name = tokens.nextNonSpace();
    if (!name.is(Kind.STRING) && !name.is(Kind.RAW_STRING)) throw tokens.unexpected(name, context);
    return pipes.string(name);
  }

  private ParseMistake stopped(String message) {
    return new ParseMistake(message, tokens.source.span(stop.start(), stop.stop()));
  }
}
