package dev.waymark.template.functions;

import dev.waymark.template.Budget;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When {@code eq} takes two values for the same ({@code tpl/compare/compare.go}, Eq): Go's {@code
 * reflect.DeepEqual} with all integers alike and all texts alike. Objects are the same when their
 * subjects are equal.
 */
final class Equality {
  private Equality() {}

  /** {@code byValue}: whether 1 and 1.0 are the same; null when that is not known. */
  static boolean equal(Budget budget, Value one, Value other, @Nullable Boolean byValue) {
    budget.step(1);
    if (one instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (other instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    String version = Versions.of(one);
    if (version != null) return Versions.equal(version, other);
    version = Versions.of(other);
    if (version != null) return Versions.equal(version, one);
    Value first = Numeral.plain(one);
    Value second = Numeral.plain(other);
    if (isMixed(first, second) || isMixed(second, first)) {
      if (byValue == null)
        throw new Args.NotKnown(Why.of("whether Hugo takes 1 and 1.0 for the same"));
      return byValue;
    }
    return deep(budget, first, second);
  }

  private static boolean isMixed(Value one, Value other) {
    return one instanceof Value.Int whole
        && other instanceof Value.Float real
        && whole.value() == real.value();
  }

  private static boolean deep(Budget budget, Value one, Value other) {
    budget.step(1);
    if (one instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (other instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (one instanceof Text a && other instanceof Text b) {
      budget.step(a.value().length() / 64);
      Boolean equal = Texts.equal(a, b);
      if (equal == null) throw new Args.NotKnown(Texts.why(Texts.certain(a) ? b : a));
      return equal;
    }
    if (one instanceof Value.Float a && other instanceof Value.Float b)
      return a.value() == b.value();
    if (one instanceof Value.Items a && other instanceof Value.Items b)
      return a == b || lists(budget, a.values(), b.values());
    if (one instanceof Value.Dict a && other instanceof Value.Dict b)
      return a == b || maps(budget, a, b);
    if (one instanceof Value.Moment a && other instanceof Value.Moment b) {
      if (a.time().equals(b.time())) return true;
      if (!a.time().toInstant().equals(b.time().toInstant())) return false;
      throw new Args.NotKnown(Why.of("whether Go takes two time zones for the same"));
    }
    return one.equals(other);
  }

  private static boolean lists(Budget budget, List<Value> one, List<Value> other) {
    if (one.size() != other.size()) return false;
    for (int i = 0; i < one.size(); i++) if (!deep(budget, one.get(i), other.get(i))) return false;
    throw new Args.NotKnown(Why.of("whether Go gives two lists the same type"));
  }

  private static boolean maps(Budget budget, Value.Dict one, Value.Dict other) {
    if (one.params() != other.params() || one.entries().size() != other.entries().size())
      return false;
    for (Map.Entry<String, Value> entry : one.entries().entrySet()) {
      Value value = other.entries().get(entry.getKey());
      if (value == null || !deep(budget, entry.getValue(), value)) return false;
    }
    if (one.params()) return true;
    throw new Args.NotKnown(Why.of("whether Go gives two maps the same type"));
  }
}
