package dev.waymark.template;

import dev.waymark.template.Token.Kind;
import dev.waymark.text.Source;

/** The tokens of a template, of which a few can be put back ({@code text/template/parse}). */
final class TokenStream {
  /**
   * Bounds what a tree of a template may take in memory; the largest template seen has a fiftieth.
   */
  static final int MOST_TOKENS = 1_000_000;

  static final int MAX_DEPTH = 500;

  final String name;
  final Source source;
  private final Lexer lexer;
  // "$x foo" is known to be no declaration only at foo, so three can be put back.
  private final Token[] back = new Token[3];
  private int backed;
  private int read;
  private int depth;
  private int end;
  private int actionStart = -1;

  TokenStream(String name, Source source) {
    this.name = name;
    this.source = source;
    lexer = new Lexer(source.text());
  }

  Token next() throws ParseMistake {
    Token token;
    if (backed > 0) {
      token = back[--backed];
    } else {
      token = lexer.next();
      if (++read > MOST_TOKENS) throw mistake("template too large", token);
    }
    end = token.end();
    return token;
  }

  /** Where the token ends that was read last. */
  int end() {
    return end;
  }

  void backup(Token token) {
    back[backed++] = token;
  }

  Token peek() throws ParseMistake {
    Token token = next();
    backup(token);
    return token;
  }

  Token nextNonSpace() throws ParseMistake {
    Token token = next();
    while (token.is(Kind.SPACE)) token = next();
    return token;
  }

  Token peekNonSpace() throws ParseMistake {
    Token token = nextNonSpace();
    backup(token);
    return token;
  }

  Token expect(Kind kind, String context) throws ParseMistake {
    Token token = nextNonSpace();
    if (!token.is(kind)) throw unexpected(token, context);
    return token;
  }

  /** Where the action begins that is being read; -1 between actions. */
  void inAction(int start) {
    actionStart = start;
  }

  /** Something nests; Go's stacks grow, Java's do not. */
  void enter(Token here) throws ParseMistake {
    if (++depth > MAX_DEPTH) throw mistake("nested too deep", here);
  }

  void leave() {
    depth--;
  }

  ParseMistake unexpected(Token token, String context) {
    if (!token.is(Kind.ERROR))
      return mistake("unexpected " + token.shown() + " in " + context, token);
    String extra = "";
    int line = actionStart < 0 ? 0 : source.line(actionStart);
    if (line != 0 && line != source.line(token.start())) {
      // Not "action in action".
      extra = token.text().endsWith(" action") ? " started at " : " in action started at ";
      extra += name + ":" + line;
    }
    return mistake(token.text() + extra, token);
  }

  ParseMistake mistake(String message, Token at) {
    return new ParseMistake(message, source.span(at.start(), at.end()));
  }
}
