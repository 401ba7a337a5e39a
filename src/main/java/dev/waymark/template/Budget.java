package dev.waymark.template;

/**
 * How much more a run may do. Steps instead of time, so that the same site always gives the same
 * facts. Not for several threads.
 */
public final class Budget {
  /** Thrown past a bound; the evaluator makes a hole of it. */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded(String what) {
      super(what, null, false, false);
    }
  }

  public static final int STEPS = 2_000_000;
  public static final int DEPTH = 120;
  public static final int OUTPUT = 8 << 20;

  /** What partials printed is printed again by each that calls them. */
  public static final int COPIED = 48 << 20;

  private long steps;
  private long output;
  private long copied = COPIED;
  private int depth;
  private int deepest;

  /** What something took of a budget; {@code depth} is how deep its calls went. */
  public record Cost(long steps, long output, long copied, int depth) {}

  public Budget() {
    this(STEPS, OUTPUT);
  }

  public Budget(long steps, long output) {
    this.steps = steps;
    this.output = output;
  }

  /** Something costs this many steps (a node run, an item compared, some characters scanned). */
  public void step(long cost) {
    steps -= cost;
    if (steps < 0) throw new Exceeded("the template does too much");
  }

  /** So many characters are made, printed or not. */
  public void print(long characters) {
    output -= characters;
    if (output < 0) throw new Exceeded("the template prints too much");
  }

  /** So many characters that some template has made are printed by another. */
  void copy(long characters) {
    copied -= characters;
    if (copied < 0) throw new Exceeded("the template prints too much");
  }

  /** Whether no further call fits. */
  boolean isDeep() {
    return depth >= DEPTH;
  }

  /** A template calls another, or a page's text another page's. */
  public void enter() {
    if (++depth > DEPTH) {
      depth--;
      throw new Exceeded("templates call each other too deep");
    }
    if (depth > deepest) deepest = depth;
  }

  public void leave() {
    depth--;
  }

  /** What is left, to go back to. */
  record Left(long steps, long output, long copied, int depth, int deepest) {}

  Left left() {
    return new Left(steps, output, copied, depth, deepest);
  }

  void back(Left left) {
    steps = left.steps;
    output = left.output;
    copied = left.copied;
    depth = left.depth;
    deepest = left.deepest;
  }

  /** What running something takes, which is taken. */
  public Cost measure(Runnable work) {
    long stepsBefore = steps;
    long outputBefore = output;
    long copiedBefore = copied;
    int outer = deepest;
    int from = depth;
    deepest = from;
    try {
      work.run();
      return new Cost(
          stepsBefore - steps, outputBefore - output, copiedBefore - copied, deepest - from);
    } finally {
      deepest = Math.max(outer, deepest);
    }
  }

  /** Takes as much as something took before; takes nothing and says false when that is not left. */
  public boolean take(Cost cost) {
    boolean enough =
        cost.steps <= steps
            && cost.output <= output
            && cost.copied <= copied
            && depth + cost.depth < DEPTH;
    if (!enough) return false;
    steps -= cost.steps;
    output -= cost.output;
    copied -= cost.copied;
    deepest = Math.max(deepest, depth + cost.depth);
    return true;
  }
}
