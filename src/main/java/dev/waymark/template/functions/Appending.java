package dev.waymark.template.functions;

import dev.waymark.template.Printing;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Appends to a list ({@code common/collections/append.go}). */
final class Appending {
  private Appending() {}

  /**
   * Appends {@code from} to a copy of {@code to}. Whether one list joins another or becomes an item
   * of it hangs on their types.
   */
  static Value append(Value to, List<Value> from) {
    if (to instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (to instanceof Value.Nil) return new Value.Items(List.copyOf(from));
    List<Value> old = Args.items(to);
    if (old == null) throw new TemplateError("expected a slice, got " + Printing.type(to));
    List<Value> one = from.size() == 1 ? Args.items(from.get(0)) : null;
    String type = element(to, old);
    boolean nested = type.startsWith("[]");
    if (nested && one != null && !element(from.get(0), one).equals("interface {}")) one = null;
    if (old.isEmpty()) return one != null ? from.get(0) : new Value.Items(List.copyOf(from));
    boolean item =
        one != null
            && type.equals("interface {}")
            && !element(from.get(0), one).equals("interface {}");
    if (one == null || item) one = from;
    List<Value> all = new ArrayList<>(old);
    all.addAll(one);
    boolean same = to instanceof Value.Obj && type.equals(Shapes.element(one));
    return same ? Shapes.like(to, all) : new Value.Items(Collections.unmodifiableList(all));
  }

  private static String element(Value list, List<Value> items) {
    if (items.isEmpty() && list instanceof Value.Obj object) return object.subject().type();
    return Shapes.element(items);
  }
}
