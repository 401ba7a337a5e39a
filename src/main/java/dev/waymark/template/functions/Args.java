package dev.waymark.template.functions;

import dev.waymark.template.Function;
import dev.waymark.template.GoNumbers;
import dev.waymark.template.GoTimes;
import dev.waymark.template.Printing;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What functions do with their arguments: counting, casting as Hugo's {@code spf13/cast} does, and
 * giving up honestly.
 *
 * <p>Everything here that needs a known value throws {@link NotKnown} when it is not; the functions
 * made by {@link #strict} and {@link #lenient} make {@link Value.Unknown} of it.
 */
final class Args {
  private Args() {}

  /** Thrown where an answer hangs on what is not known; never leaves a function of this room. */
  static final class NotKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Why why;

    NotKnown(@Nullable Why why) {
      super(null, null, false, false);
      this.why = why == null ? Why.of("a text that is not known") : why;
    }

    Why why() {
      return why;
    }
  }

  /** As many as there are. */
  static final int ANY = Integer.MAX_VALUE;

  /** A function of so many arguments; one of them Unknown is its result. */
  static Function strict(String name, int least, int most, Function body) {
    return lenient(
        name,
        least,
        most,
        (runtime, args) -> {
          Value.Unknown unknown = unknown(args);
          return unknown != null ? unknown : body.call(runtime, args);
        });
  }

  /** A function of so many arguments that sees to Unknown ones itself. */
  static Function lenient(String name, int least, int most, Function body) {
    return (runtime, args) -> {
      count(name, args, least, most);
      runtime.budget().step(1);
      try {
        return body.call(runtime, args);
      } catch (NotKnown given) {
        return new Value.Unknown(given.why());
      }
    };
  }

  /** Refuses a wrong number of arguments ({@code text/template/exec.go}, evalCall). */
  static void count(String name, List<Value> args, int least, int most) {
    int size = args.size();
    if (size >= least && size <= most) return;
    String want = least == most ? "want " + least : "want at least " + least;
    throw new TemplateError("wrong number of args for " + name + ": " + want + " got " + size);
  }

  /** The first that is Unknown; null when none is. */
  static Value.@Nullable Unknown unknown(List<Value> args) {
    for (Value arg : args) if (arg instanceof Value.Unknown unknown) return unknown;
    return null;
  }

  /** An argument; nil when it is not there. */
  static Value at(List<Value> args, int i) {
    return i < args.size() ? args.get(i) : Value.NIL;
  }

  static Text text(List<Value> args, int i) {
    return text(at(args, i));
  }

  /** {@code cast.ToStringE}; may have holes. */
  static Text text(Value value) {
    if (value instanceof Text text && text.kind() != Text.Kind.JS_STRING) return text;
    if (value instanceof Value.Nil) return Text.EMPTY;
    if (value instanceof Value.Bool bool) return Text.of(String.valueOf(bool.value()));
    if (value instanceof Value.Int number) return Text.of(String.valueOf(number.value()));
    if (value instanceof Value.Float number) return Text.of(GoNumbers.plain(number.value()));
    if (value instanceof Value.Moment moment)
      return moment.running() ? Text.hole(Value.Moment.BUILD) : GoTimes.printed(moment.time());
    if (value instanceof Value.Obj object) {
      Value printed = object.subject().printed();
      if (printed instanceof Text text) return text;
      if (printed instanceof Value.Unknown unknown) throw new NotKnown(unknown.why());
    }
    if (value instanceof Value.Unknown unknown) throw new NotKnown(unknown.why());
    throw uncast(value, "string");
  }

  /** {@link #text}, one hole for what is not known at all. */
  static Text holeOrText(List<Value> args, int i) {
    return at(args, i) instanceof Value.Unknown unknown ? Text.hole(unknown.why()) : text(args, i);
  }

  /** {@link #text} without kind and holes. */
  static String known(List<Value> args, int i) {
    return known(text(args, i));
  }

  /** A text that must be known, whole and certain. */
  static String known(Text text) {
    if (!Texts.certain(text)) throw new NotKnown(Texts.why(text));
    return text.value();
  }

  /** A parameter of Go's type {@code string}, which takes no other type. */
  static String string(List<Value> args, int i) {
    return known(stringText(args, i));
  }

  /** As {@link #string}; may have holes. */
  static Text stringText(List<Value> args, int i) {
    Value value = at(args, i);
    if (value instanceof Text text && text.kind() == Text.Kind.PLAIN) return text;
    if (value instanceof Value.Unknown unknown) throw new NotKnown(unknown.why());
    throw new TemplateError("wrong type for value; expected string; got " + Printing.type(value));
  }

  static long integer(List<Value> args, int i) {
    return integer(at(args, i));
  }

  /** {@code cast.ToIntE}. */
  static long integer(Value given) {
    Value value = Numeral.plain(given);
    if (value instanceof Value.Int number) return number.value();
    if (value instanceof Value.Float number) {
      double real = number.value();
      if (Double.isNaN(real) || real < -0x1p63 || real >= 0x1p63) throw uncast(value, "int");
      return (long) real;
    }
    if (value instanceof Value.Bool bool) return bool.value() ? 1 : 0;
    if (value instanceof Value.Nil) return 0;
    if (value instanceof Value.Unknown unknown) throw new NotKnown(unknown.why());
    if (value instanceof Text text) {
      String string = known(text);
      if (string.isEmpty()) return 0;
      Long parsed = GoNumbers.integer(GoNumbers.trimDecimal(string));
      if (parsed != null) return parsed;
    }
    throw uncast(value, "int");
  }

  static double real(List<Value> args, int i) {
    return real(at(args, i));
  }

  /** {@code cast.ToFloat64E}. */
  static double real(Value given) {
    Value value = Numeral.plain(given);
    if (value instanceof Value.Float number) return number.value();
    if (value instanceof Text text) {
      String string = known(text);
      if (string.isEmpty()) return 0;
      Double parsed = GoNumbers.real(string);
      if (parsed == null) throw uncast(value, "float64");
      return parsed;
    }
    if (value instanceof Value.Int
        || value instanceof Value.Bool
        || value instanceof Value.Nil
        || value instanceof Value.Unknown) return integer(value);
    throw uncast(value, "float64");
  }

  /** What {@code if} takes for true ({@code common/hreflect/helpers.go}, IsTruthful). */
  static boolean truth(Value value) {
    if (value instanceof Text text) {
      if (text.isEmpty()) return false;
      String shape = Texts.shape(text);
      for (int i = 0; i < shape.length(); i++) if (shape.charAt(i) != Text.HOLE) return true;
      throw new NotKnown(Texts.why(text));
    }
    if (value instanceof Value.Nil) return false;
    if (value instanceof Value.Bool bool) return bool.value();
    if (value instanceof Value.Int number) return number.value() != 0;
    if (value instanceof Value.Float number) return number.value() != 0;
    if (value instanceof Value.Items items) return !items.values().isEmpty();
    if (value instanceof Value.Dict dict) return !dict.entries().isEmpty();
    if (value instanceof Value.Moment moment) return !GoTimes.isZero(moment.time());
    if (value instanceof Value.Obj object) return object.subject().truth();
    if (value instanceof Value.Unknown unknown) throw new NotKnown(unknown.why());
    return true;
  }

  /** A function of one text that gives a text of Go's type {@code string}. */
  static Function mapping(String name, UnaryOperator<Text> change) {
    return strict(
        name,
        1,
        1,
        (runtime, args) -> {
          Text text = text(args, 0);
          runtime.budget().step(text.value().length() / 16);
          return change.apply(text).as(Text.Kind.PLAIN);
        });
  }

  /** What a list has; null when it is none. */
  static @Nullable List<Value> items(Value value) {
    if (value instanceof Value.Items items) return items.values();
    return value instanceof Value.Obj object ? object.subject().items() : null;
  }

  private static TemplateError uncast(Value value, String type) {
    String shown = value instanceof Text text ? GoNumbers.quote(text.value()) : "value";
    return new TemplateError(
        "unable to cast " + shown + " of type " + Printing.type(value) + " to " + type);
  }
}
