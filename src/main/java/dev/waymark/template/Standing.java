package dev.waymark.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page that is rendered, as its own template has it. To the template it is that page; what is
 * asked of it is noted, so that what a loop has printed for one page serves every other page of
 * which all that was asked has the same answers ({@link KeptLoops}).
 */
public final class Standing implements Subject {
  private final Value.Obj one;
  private final Value.Obj value;
  private final KeptLoops loops;

  /**
   * {@code one} is the page as all others have it; {@code loops} what those of its templates have
   * printed.
   */
  public Standing(Value.Obj one, KeptLoops loops) {
    this.one = one;
    this.loops = loops;
    this.value = new Value.Obj(this);
  }

  /** It as a value: there is one only. */
  public Value.Obj value() {
    return value;
  }

  Value.Obj one() {
    return one;
  }

  KeptLoops loops() {
    return loops;
  }

  static boolean is(@Nullable Value value) {
    return value instanceof Value.Obj object && object.subject() instanceof Standing;
  }

  /** A value with the page itself in place of what stands for it. */
  static Value plain(Value value) {
    return value instanceof Value.Obj object && object.subject() instanceof Standing standing
        ? standing.one
        : value;
  }

  @Override
  public String type() {
    return one.subject().type();
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    return one.subject().member(runtime, name, args);
  }

  @Override
  public @Nullable List<Value> items() {
    return one.subject().items();
  }

  @Override
  public Value with(List<Value> items) {
    return one.subject().with(items);
  }

  @Override
  public @Nullable Map<String, Value> entries() {
    return one.subject().entries();
  }

  @Override
  public boolean truth() {
    return one.subject().truth();
  }

  @Override
  public Value printed() {
    return one.subject().printed();
  }

  @Override
  public String toString() {
    return one.subject().toString();
  }
}
