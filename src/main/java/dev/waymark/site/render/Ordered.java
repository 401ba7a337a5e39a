package dev.waymark.site.render;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list that can be turned round and cut. */
record Ordered(String type, List<Value> items) implements Subject {
  static Value of(String type, List<Value> items) {
    return new Value.Obj(new Ordered(type, List.copyOf(items)));
  }

  @Override
  public Value with(List<Value> others) {
    return of(type, others);
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    switch (name) {
      case "Reverse" -> {
        List<Value> turned = new ArrayList<>(items);
        Collections.reverse(turned);
        return of(type, turned);
      }
      case "Limit" -> {
        Long most = CastArgs.number(args, 0);
        if (most == null) return CastArgs.unknownOr(args, "how many are wanted");
        return of(type, items.subList(0, (int) Math.max(0, Math.min(most, items.size()))));
      }
      case "Len" -> {
        return Value.of(items.size());
      }
      default -> {
        return Value.unknown("." + name + " of a list");
      }
    }
  }
}
