package dev.waymark.template;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** A value of a template; {@link Unknown} where only a run of Hugo could tell. */
public sealed interface Value
    permits Text,
        Value.Nil,
        Value.Bool,
        Value.Int,
        Value.Float,
        Value.Items,
        Value.Dict,
        Value.Moment,
        Value.Callable,
        Value.Obj,
        Value.Unknown {
  Value NIL = new Nil();
  Value TRUE = new Bool(true);
  Value FALSE = new Bool(false);

  /** Go's nil, and what a map says for a key that it lacks. */
  record Nil() implements Value {}

  record Bool(boolean value) implements Value {}

  record Int(long value) implements Value {}

  record Float(double value) implements Value {}

  /** A list; never changed once made. */
  record Items(List<Value> values) implements Value {}

  /**
   * A map in Go's order of keys when printed; never changed once made.
   *
   * @param entries in the order written
   * @param params whether keys are compared in lower case, and are so in {@code entries}: front
   *     matter and configuration ({@code common/maps.Params})
   */
  record Dict(Map<String, Value> entries, boolean params) implements Value {
    public Value get(String key) {
      Value found = entries.get(params ? key.toLowerCase(java.util.Locale.ROOT) : key);
      return found == null ? NIL : found;
    }
  }

  /**
   * A time.
   *
   * @param running whether it is the moment of the build: its day is taken for known, its hour is
   *     another in every build
   */
  record Moment(ZonedDateTime time, boolean running) implements Value {
    /** Why its hour is not known. */
    public static final Why BUILD = Why.withoutAnchors("the moment of the build");

    public Moment(ZonedDateTime time) {
      this(time, false);
    }
  }

  /** A function or bound method as a value. */
  record Callable(String name, Function function) implements Value {}

  /** A page, a site, a file and the like: what only the rooms above know. */
  record Obj(Subject subject) implements Value {}

  record Unknown(Why why) implements Value {}

  static Value of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static Value of(String value) {
    return Text.of(value);
  }

  static Value of(long value) {
    return new Int(value);
  }

  static Value unknown(String reason) {
    return new Unknown(Why.of(reason));
  }
}
