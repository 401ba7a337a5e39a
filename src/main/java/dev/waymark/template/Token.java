package dev.waymark.template;

/**
 * What the lexer makes of a piece of a template ({@code itemType} of {@code
 * text/template/parse/lex.go}).
 *
 * @param text of an {@link Kind#ERROR} what is wrong, else as it is written
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    ERROR,
    BOOL,
    CHAR,
    CHAR_CONSTANT,
    COMPLEX,
    ASSIGN,
    DECLARE,
    EOF,
    FIELD,
    IDENTIFIER,
    LEFT_DELIM,
    LEFT_PAREN,
    NUMBER,
    PIPE,
    RAW_STRING,
    RIGHT_DELIM,
    RIGHT_PAREN,
    SPACE,
    STRING,
    TEXT,
    VARIABLE,
    // Words with a meaning; what follows is written in angle brackets in messages.
    BLOCK,
    BREAK,
    CONTINUE,
    DOT,
    DEFINE,
    ELSE,
    END,
    IF,
    NIL,
    RANGE,
    TEMPLATE,
    WITH
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** As Go's messages show it. */
  String shown() {
    if (kind == Kind.EOF) return "EOF";
    if (kind == Kind.ERROR) return text;
    if (kind.compareTo(Kind.BLOCK) >= 0) return "<" + text + ">";
    if (text.codePointCount(0, text.length()) > 10)
      return Literals.quoted(text.substring(0, text.offsetByCodePoints(0, 10))) + "...";
    return Literals.quoted(text);
  }
}
