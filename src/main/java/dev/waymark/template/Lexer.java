package dev.waymark.template;

import dev.waymark.template.Token.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a template into tokens, one at a time ({@code text/template/parse/lex.go}). Trimming and
 * comments are done here; who reads the tokens never sees them.
 */
final class Lexer {
  private static final Map<String, Kind> WORDS =
      Map.ofEntries(
          Map.entry("true", Kind.BOOL),
          Map.entry("false", Kind.BOOL),
          Map.entry("block", Kind.BLOCK),
          Map.entry("break", Kind.BREAK),
          Map.entry("continue", Kind.CONTINUE),
          Map.entry("define", Kind.DEFINE),
          Map.entry("else", Kind.ELSE),
          Map.entry("end", Kind.END),
          Map.entry("if", Kind.IF),
          Map.entry("nil", Kind.NIL),
          Map.entry("range", Kind.RANGE),
          Map.entry("template", Kind.TEMPLATE),
          Map.entry("with", Kind.WITH));

  private final String input;
  private int at;
  private int parens;
  private boolean inAction;
  private @Nullable Token last;

  Lexer(String input) {
    this.input = input;
  }

  /** The next token; the end and an error are given again and again. */
  Token next() {
    if (last != null) return last;
    Token token = inAction ? inside() : text();
    if (token.is(Kind.EOF) || token.is(Kind.ERROR)) last = token;
    return token;
  }

  private Token emit(Kind kind, int start) {
    return new Token(kind, input.substring(start, at), start, at);
  }

  private Token error(String message, int start) {
    return new Token(Kind.ERROR, message, start, Math.max(start, at));
  }

  private Token text() {
    while (true) {
      int start = at;
      int open = input.indexOf("{{", at);
      if (open < 0) {
        at = input.length();
        return emit(at > start ? Kind.TEXT : Kind.EOF, start);
      }
      // A dash trims only with a space behind it: {{-3}} is a number.
      boolean trim = charAt(open + 2) == '-' && isSpace(charAt(open + 3));
      int end = open;
      if (trim) while (end > start && isSpace(input.charAt(end - 1))) end--;
      if (end > start) {
        at = end;
        Token text = emit(Kind.TEXT, start);
        at = open;
        return text;
      }
      at = open + (trim ? 4 : 2);
      if (!input.startsWith("/*", at)) {
        inAction = true;
        parens = 0;
        return new Token(Kind.LEFT_DELIM, "{{", open, open + 2);
      }
      int close = input.indexOf("*/", at + 2);
      if (close < 0) return error("unclosed comment", at);
      start = at;
      at = close + 2;
      if (!atRightDelim()) return error("comment ends before closing delimiter", start);
      rightDelim();
    }
  }

  private boolean trimsRight(int here) {
    return isSpace(charAt(here)) && charAt(here + 1) == '-' && input.startsWith("}}", here + 2);
  }

  private boolean atRightDelim() {
    return input.startsWith("}}", at) || trimsRight(at);
  }

  private Token rightDelim() {
    boolean trim = trimsRight(at);
    if (trim) at += 2;
    int start = at;
    at += 2;
    Token token = emit(Kind.RIGHT_DELIM, start);
    if (trim) while (isSpace(charAt(at))) at++;
    inAction = false;
    return token;
  }

  private Token inside() {
    int start = at;
    if (atRightDelim()) return parens == 0 ? rightDelim() : error("unclosed left paren", start);
    if (at >= input.length()) return error("unclosed action", start);
    int c = input.codePointAt(at);
    if (isSpace(c)) return space();
    // ".5" is a number, ".a" a field.
    if (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.' && isDigit(charAt(at + 1)))
      return number();
    at += Character.charCount(c);
    if (isAlphaNumeric(c)) return identifier(start);
    switch (c) {
      case '=':
        return emit(Kind.ASSIGN, start);
      case ':':
        if (charAt(at) != '=') return error("expected :=", start);
        at++;
        return emit(Kind.DECLARE, start);
      case '|':
        return emit(Kind.PIPE, start);
      case '"':
        return quoted('"', Kind.STRING, "unterminated quoted string");
      case '\'':
        return quoted('\'', Kind.CHAR_CONSTANT, "unterminated character constant");
      case '`':
        int close = input.indexOf('`', at);
        if (close < 0) return error("unterminated raw quoted string", start);
        at = close + 1;
        return emit(Kind.RAW_STRING, start);
      case '$':
        return fieldOrVariable(Kind.VARIABLE, Kind.VARIABLE);
      case '.':
        return fieldOrVariable(Kind.DOT, Kind.FIELD);
      case '(':
        parens++;
        return emit(Kind.LEFT_PAREN, start);
      case ')':
        if (--parens < 0) return error("unexpected right paren", start);
        return emit(Kind.RIGHT_PAREN, start);
      default:
        if (c > ' ' && c < 0x7F) return emit(Kind.CHAR, start);
        return error("unrecognized character in action: " + Literals.unicode(c), start);
    }
  }

  private Token space() {
    int start = at;
    while (isSpace(charAt(at))) at++;
    // The last space may belong to a trimming delimiter.
    if (trimsRight(at - 1) && --at == start) return rightDelim();
    return emit(Kind.SPACE, start);
  }

  private Token identifier(int start) {
    skipAlphaNumeric();
    if (!atTerminator()) return badCharacter(start);
    Token token = emit(Kind.IDENTIFIER, start);
    Kind word = WORDS.get(token.text());
    return word == null ? token : new Token(word, token.text(), start, at);
  }

  /** Behind a dot or dollar, which alone is of kind {@code alone}. */
  private Token fieldOrVariable(Kind alone, Kind named) {
    int start = at - 1;
    if (atTerminator()) return emit(alone, start);
    skipAlphaNumeric();
    return atTerminator() ? emit(named, start) : badCharacter(start);
  }

  private Token badCharacter(int start) {
    return error("bad character " + Literals.unicode(input.codePointAt(at)), start);
  }

  private void skipAlphaNumeric() {
    while (at < input.length() && isAlphaNumeric(input.codePointAt(at)))
      at += Character.charCount(input.codePointAt(at));
  }

  /** Whether a name may end here; {@code $x+2} has to have a space, should it ever mean a sum. */
  private boolean atTerminator() {
    if (at >= input.length()) return true;
    char c = input.charAt(at);
    return isSpace(c) || ".,|:)(".indexOf(c) >= 0 || input.startsWith("}}", at);
  }

  private Token quoted(char quote, Kind kind, String unterminated) {
    int start = at - 1;
    while (true) {
      char c = charAt(at++);
      if (c == quote) return emit(kind, start);
      if (c == '\\') c = charAt(at++);
      if (c == '\n' || at > input.length()) {
        at = Math.min(at, input.length());
        return error(unterminated, start);
      }
    }
  }

  /** Lets through what is none, {@code 089}: who reads its value says so. */
  private Token number() {
    int start = at;
    boolean good = scanNumber();
    Kind kind = Kind.NUMBER;
    if (good && (charAt(at) == '+' || charAt(at) == '-')) {
      kind = Kind.COMPLEX;
      good = scanNumber() && input.charAt(at - 1) == 'i';
    }
    if (good) return emit(kind, start);
    return error("bad number syntax: " + Literals.shown(input.substring(start, at)), start);
  }

  private boolean scanNumber() {
    accept("+-");
    String decimal = "0123456789_";
    String digits = decimal;
    if (accept("0")) {
      if (accept("xX")) digits = "0123456789abcdefABCDEF_";
      else if (accept("oO")) digits = "01234567_";
      else if (accept("bB")) digits = "01_";
    }
    acceptRun(digits);
    if (accept(".")) acceptRun(digits);
    if (digits.equals(decimal) && accept("eE") || digits.length() > 20 && accept("pP")) {
      accept("+-");
      acceptRun(decimal);
    }
    accept("i");
    if (at >= input.length() || !isAlphaNumeric(input.codePointAt(at))) return true;
    at += Character.charCount(input.codePointAt(at));
    return false;
  }

  private boolean accept(String valid) {
    if (at >= input.length() || valid.indexOf(input.charAt(at)) < 0) return false;
    at++;
    return true;
  }

  private void acceptRun(String valid) {
    while (accept(valid)) {}
  }

  /** NUL behind the end, which no test takes for anything. */
  private char charAt(int index) {
    return index < input.length() ? input.charAt(index) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isAlphaNumeric(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }
}
