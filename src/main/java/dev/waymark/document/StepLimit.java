package dev.waymark.document;

/**
 * A text that may be read only so many characters often: flexmark has inputs that it never ends,
 * and reads every character through here. Steps instead of time, so that the same file always gives
 * the same facts.
 */
final class StepLimit implements CharSequence {
  /** Thrown when the steps are used up. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("too many steps", null, false, false);
    }
  }

  private final String text;
  private final char[] characters;
  private long left;

  StepLimit(String text, long steps) {
    this.text = text;
    this.characters = text.toCharArray();
    this.left = steps;
  }

  long left() {
    return left;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) throw new Exceeded();
    return characters[index];
  }

  @Override
  public int length() {
    return characters.length;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
