package dev.waymark.site.render;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Value;
import java.util.List;

/** {@code .Store} and {@code .Scratch} of a page, a site or Hugo. */
record StoreObject(Renders renders, Object owner, String name) implements Subject {
  static Value of(Renders renders, Object owner, String name) {
    return new Value.Obj(new StoreObject(renders, owner, name));
  }

  @Override
  public String type() {
    return "*hstore.Scratch";
  }

  @Override
  public Value member(Runtime runtime, String member, List<Value> args) {
    return renders.store(owner, name).member(runtime, member, args);
  }
}
