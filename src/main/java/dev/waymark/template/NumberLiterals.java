package dev.waymark.template;

/** Reads Go's number literals ({@code newNumber} of {@code text/template/parse/node.go}). */
final class NumberLiterals {
  /** Says what is wrong with a number. */
  static final class Bad extends Exception {
    private static final long serialVersionUID = 1L;

    Bad(String message) {
      super(message, null, false, false);
    }
  }

  private NumberLiterals() {}

  /** An integer or float; unknown where Go's has no counterpart here. */
  static Value read(String literal) throws Bad {
    boolean imaginary = literal.endsWith("i");
    if (imaginary && isFloat(literal.substring(0, literal.length() - 1)))
      return Value.unknown("complex numbers are not followed");
    boolean negative = literal.startsWith("-");
    boolean signed = negative || literal.startsWith("+");
    Magnitude whole = integer(literal.substring(signed ? 1 : 0), literal);
    if (whole.number) {
      if (whole.fits && (whole.value >= 0 || negative && whole.value == Long.MIN_VALUE)) {
        long value = negative ? -whole.value : whole.value;
        // Go's evaluator takes -0xE for a float because of its E; it prints the same.
        return new Value.Int(value);
      }
      if (whole.fits && !signed) return Value.unknown(literal + " overflows int");
    }
    if (!isFloat(literal)) throw new Bad("illegal number syntax: " + Literals.shown(literal));
    if (!hasAny(literal, ".eEpP")) throw new Bad("integer overflow: " + Literals.shown(literal));
    double value = Double.parseDouble(literal.replace("_", ""));
    if (Double.isInfinite(value))
      throw new Bad("illegal number syntax: " + Literals.shown(literal));
    return new Value.Float(value);
  }

  /** {@code 1+2i}; {@code fmt.Sscan} reads the pair. */
  static Value complex(String literal) {
    return Value.unknown("complex numbers are not followed");
  }

  /** {@code value} is what its 64 bits say: negative past Go's int64. */
  private record Magnitude(boolean number, boolean fits, long value) {}

  /** {@code strconv.ParseUint} with base 0: the prefix says which. */
  private static Magnitude integer(String digits, String literal) {
    Magnitude none = new Magnitude(false, false, 0);
    String lower =
        digits.length() > 1 ? digits.substring(0, 2).toLowerCase(java.util.Locale.ROOT) : "";
    int radix = 10;
    int at = 0;
    if (lower.equals("0x") || lower.equals("0o") || lower.equals("0b")) {
      radix = lower.equals("0x") ? 16 : lower.equals("0o") ? 8 : 2;
      at = 2;
    } else if (digits.startsWith("0")) {
      radix = 8;
      at = 1;
      if (digits.length() == 1) return new Magnitude(true, true, 0);
    }
    if (at == digits.length()) return none;
    long value = 0;
    boolean fits = true;
    boolean underscores = false;
    for (; at < digits.length(); at++) {
      char c = digits.charAt(at);
      if (c == '_') {
        underscores = true;
        continue;
      }
      int digit = Character.digit(c, radix);
      if (digit < 0) return none;
      long most = Long.divideUnsigned(-1L - digit, radix);
      if (Long.compareUnsigned(value, most) > 0) fits = false;
      value = value * radix + digit;
    }
    if (underscores && !underscoresAreGood(literal)) return none;
    return new Magnitude(true, fits, value);
  }

  /** Whether {@code strconv.ParseFloat} takes it, which knows hexadecimal with an exponent. */
  private static boolean isFloat(String literal) {
    int at = literal.startsWith("-") || literal.startsWith("+") ? 1 : 0;
    boolean hex = literal.startsWith("0x", at) || literal.startsWith("0X", at);
    if (hex) at += 2;
    int digits = 0;
    boolean dot = false;
    for (; at < literal.length(); at++) {
      char c = literal.charAt(at);
      if (c == '.' && !dot) dot = true;
      else if (Character.digit(c, hex ? 16 : 10) >= 0) digits++;
      else if (c != '_') break;
    }
    if (digits == 0) return false;
    boolean exponent =
        at < literal.length() && (hex ? "pP" : "eE").indexOf(literal.charAt(at)) >= 0;
    if (exponent) {
      at++;
      if (at < literal.length() && "+-".indexOf(literal.charAt(at)) >= 0) at++;
      int first = at;
      if (at >= literal.length() || Character.digit(literal.charAt(at), 10) < 0) return false;
      while (at < literal.length()
          && (literal.charAt(at) == '_' || Character.digit(literal.charAt(at), 10) >= 0)) at++;
      if (at == first) return false;
    }
    return at == literal.length()
        && (exponent || !hex)
        && (literal.indexOf('_') < 0 || underscoresAreGood(literal));
  }

  /** {@code underscoreOK} of {@code strconv}: between digits, or behind the prefix. */
  private static boolean underscoresAreGood(String literal) {
    int at = literal.startsWith("-") || literal.startsWith("+") ? 1 : 0;
    boolean hex = literal.startsWith("0x", at) || literal.startsWith("0X", at);
    char before = '^';
    if (literal.length() - at >= 2
        && literal.charAt(at) == '0'
        && "bBoOxX".indexOf(literal.charAt(at + 1)) >= 0) {
      at += 2;
      before = '0';
    }
    for (; at < literal.length(); at++) {
      char c = literal.charAt(at);
      if (Character.digit(c, hex ? 16 : 10) >= 0) {
        before = '0';
      } else if (c == '_') {
        if (before != '0') return false;
        before = '_';
      } else {
        if (before == '_') return false;
        before = '!';
      }
    }
    return before != '_';
  }

  private static boolean hasAny(String text, String characters) {
    return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }
}
