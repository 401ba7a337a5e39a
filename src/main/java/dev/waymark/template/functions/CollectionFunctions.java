package dev.waymark.template.functions;

import dev.waymark.template.Printing;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The namespace {@code collections} but for what selects, sorts and compares sets. */
final class CollectionFunctions {
  private static final int MOST_ITEMS = 1_000_000;

  private CollectionFunctions() {}

  static void add(Registry registry) {
    registry.add(
        Args.strict("After", 2, 2, (runtime, args) -> Parts.after(args)),
        "collections.After",
        "after");
    registry.add(
        Args.strict("First", 2, 2, (runtime, args) -> Parts.first(args)),
        "collections.First",
        "first");
    registry.add(
        Args.strict("Last", 2, 2, (runtime, args) -> Parts.last(args)), "collections.Last", "last");
    registry.add(
        Args.lenient("Append", 0, Args.ANY, CollectionFunctions::append),
        "collections.Append",
        "append");
    registry.add(
        Args.lenient("Apply", 2, Args.ANY, CollectionFunctions::apply),
        "collections.Apply",
        "apply");
    registry.add(
        Args.lenient("Delimit", 2, Args.ANY, CollectionFunctions::delimit),
        "collections.Delimit",
        "delimit");
    registry.add(
        Args.lenient("Dictionary", 0, Args.ANY, CollectionFunctions::dictionary),
        "collections.Dictionary",
        "dict");
    registry.add(
        Args.lenient("Group", 2, 2, CollectionFunctions::group), "collections.Group", "group");
    registry.add(Args.lenient("Index", 1, Args.ANY, Indexing::index), "collections.Index", "index");
    registry.add(
        Args.lenient("IsSet", 2, 2, Indexing::isSet), "collections.IsSet", "isSet", "isset");
    registry.add(
        Args.lenient("KeyVals", 1, Args.ANY, CollectionFunctions::keyVals),
        "collections.KeyVals",
        "keyVals");
    registry.add(Args.lenient("Merge", 0, Args.ANY, Merging::merge), "collections.Merge", "merge");
    registry.add(
        Args.lenient("NewScratch", 0, 0, (runtime, args) -> new Value.Obj(new Scratch())),
        "collections.NewScratch",
        "newScratch");
    registry.add(
        Args.strict("Querify", 0, Args.ANY, Querying::querify), "collections.Querify", "querify");
    registry.add(Args.strict("Reverse", 1, 1, CollectionFunctions::reverse), "collections.Reverse");
    registry.add(
        Args.strict("Seq", 0, Args.ANY, CollectionFunctions::seq), "collections.Seq", "seq");
    registry.add(
        Args.strict("Shuffle", 1, 1, CollectionFunctions::shuffle),
        "collections.Shuffle",
        "shuffle");
    registry.add(
        Args.lenient("Slice", 0, Args.ANY, (runtime, args) -> new Value.Items(List.copyOf(args))),
        "collections.Slice",
        "slice");
    registry.add(Args.strict("Sort", 1, Args.ANY, Sorting::sort), "collections.Sort", "sort");
    registry.add(Selecting.where(true, true), "collections.Where", "where");
    SetFunctions.add(registry);
  }

  private static Value append(Runtime runtime, List<Value> args) {
    if (args.size() < 2) throw new TemplateError("need at least 2 arguments to append");
    Value to = args.get(args.size() - 1);
    List<Value> old = Args.items(to);
    runtime.budget().step(args.size() + (old == null ? 0 : old.size() / 8));
    return Appending.append(to, args.subList(0, args.size() - 1));
  }

  private static Value apply(Runtime runtime, List<Value> args) {
    if (args.get(0) instanceof Value.Nil) return new Value.Items(List.of());
    String name = Args.string(args, 1);
    if (name.equals("apply")) throw new TemplateError("can't apply myself (no turtles allowed)");
    List<Value> items = Args.items(args.get(0));
    if (items == null && Shapes.entries(args.get(0)) != null)
      throw new TemplateError("can't apply over " + Printing.type(args.get(0)));
    if (items == null) throw Shapes.notIterable(args.get(0));
    List<Value> results = new ArrayList<>(items.size());
    for (Value item : items) {
      runtime.budget().step(1);
      List<Value> given = new ArrayList<>(args.size());
      for (Value arg : args.subList(2, args.size()))
        given.add(arg instanceof Text text && text.value().equals(".") ? item : arg);
      results.add(runtime.call(name, given));
    }
    return new Value.Items(Collections.unmodifiableList(results));
  }

  private static Value delimit(Runtime runtime, List<Value> args) {
    Value list = args.get(0);
    Text between = hole(args.get(1));
    Text last = args.size() > 2 ? hole(args.get(2)) : between;
    List<Value> items;
    Map<String, Value> entries = Shapes.entries(list);
    if (entries != null) items = List.copyOf(new TreeMap<>(entries).values());
    else if (list instanceof Text) throw Shapes.unknown("the bytes of a text, delimited");
    else items = Shapes.list(list);
    Texts.Joiner joined = new Texts.Joiner();
    for (int i = 0; i < items.size(); i++) {
      Text text;
      try {
        text = hole(items.get(i));
      } catch (TemplateError noText) {
        continue;
      }
      joined.add(text);
      if (i == items.size() - 2 && args.size() > 2) joined.add(last);
      else if (i < items.size() - 1) joined.add(between);
      runtime.budget().step(1);
    }
    runtime.budget().print(joined.length());
    return joined.text();
  }

  /** A value's text, one hole for what is not known. */
  private static Text hole(Value value) {
    try {
      return Args.text(value);
    } catch (Args.NotKnown unknown) {
      return Text.hole(unknown.why());
    }
  }

  private static Value dictionary(Runtime runtime, List<Value> args) {
    if (args.size() % 2 != 0) throw new TemplateError("invalid dictionary call");
    runtime.budget().step(args.size());
    Map<String, Value> root = new LinkedHashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      Value key = args.get(i);
      if (key instanceof Text text) {
        root.put(Args.known(text), args.get(i + 1));
        continue;
      }
      if (key instanceof Value.Unknown unknown) return unknown;
      List<Value> path = Args.items(key);
      if (path == null || path.isEmpty()) throw new TemplateError("invalid dictionary key");
      List<String> names = new ArrayList<>();
      for (Value name : path) {
        if (name instanceof Value.Unknown unknown) return unknown;
        if (!(name instanceof Text text)) throw new TemplateError("invalid dictionary key");
        names.add(Args.known(text));
      }
      put(root, names, args.get(i + 1));
    }
    return new Value.Dict(Collections.unmodifiableMap(root), false);
  }

  private static void put(Map<String, Value> into, List<String> path, Value value) {
    String key = path.get(0);
    if (path.size() == 1) {
      into.put(key, value);
      return;
    }
    Map<String, Value> below = new LinkedHashMap<>();
    Value old = into.get(key);
    if (old instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    if (old instanceof Value.Dict dict) below.putAll(dict.entries());
    else if (old != null) throw new TemplateError("interface conversion: " + key + " is not a map");
    put(below, path.subList(1, path.size()), value);
    into.put(key, new Value.Dict(Collections.unmodifiableMap(below), false));
  }

  /** A {@code page.PageGroup} as a map, which templates read the same way. */
  private static Value group(Runtime runtime, List<Value> args) {
    if (args.get(0) instanceof Value.Nil)
      throw new TemplateError("nil is not a valid key to group by");
    if (args.get(1) instanceof Value.Unknown) return args.get(1);
    if (Args.items(args.get(1)) == null)
      throw new TemplateError("grouping not supported for type " + Printing.type(args.get(1)));
    return record("Key", args.get(0), "Pages", args.get(1));
  }

  private static Value keyVals(Runtime runtime, List<Value> args) {
    Value values = new Value.Items(List.copyOf(args.subList(1, args.size())));
    return record("Key", args.get(0), "Values", values);
  }

  private static Value record(String one, Value first, String other, Value second) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put(one, first);
    fields.put(other, second);
    return new Value.Dict(Collections.unmodifiableMap(fields), false);
  }

  private static Value reverse(Runtime runtime, List<Value> args) {
    Value list = args.get(0);
    if (list instanceof Value.Nil) return list;
    List<Value> items = Args.items(list);
    if (items == null && list instanceof Value.Obj) throw Shapes.notIterable(list);
    if (items == null) throw new TemplateError("argument must be a slice");
    runtime.budget().step(items.size() / 8);
    List<Value> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return Shapes.like(list, reversed);
  }

  private static Value shuffle(Runtime runtime, List<Value> args) {
    if (args.get(0) instanceof Value.Nil)
      throw new TemplateError("both count and seq must be provided");
    List<Value> items = Shapes.list(args.get(0));
    if (items.size() < 2) return args.get(0);
    // Another order in every build.
    return new Value.Items(
        Collections.nCopies(items.size(), Value.unknown("which one shuffle puts here")));
  }

  private static Value seq(Runtime runtime, List<Value> args) {
    if (args.isEmpty() || args.size() > 3)
      throw new TemplateError("invalid number of arguments to Seq");
    List<Long> numbers = new ArrayList<>();
    try {
      for (Value arg : args) numbers.add(Args.integer(arg));
    } catch (TemplateError noNumber) {
      throw new TemplateError("invalid arguments to Seq");
    }
    long first = numbers.get(0);
    long last = numbers.get(numbers.size() - 1);
    long step = numbers.size() == 2 && last < first ? -1 : 1;
    if (numbers.size() == 1) {
      if (last == 0) return new Value.Items(List.of());
      first = step = last > 0 ? 1 : -1;
    } else if (numbers.size() == 3) {
      step = numbers.get(1);
      if (step == 0) throw new TemplateError("'increment' must not be 0");
      if (first < last && step < 0) throw new TemplateError("'increment' must be > 0");
      if (first > last && step > 0) throw new TemplateError("'increment' must be < 0");
    }
    long size = last < -MOST_ITEMS ? 0 : (last - first) / step + 1;
    if (size <= 0 || size > MOST_ITEMS) throw new TemplateError("size of result exceeds limit");
    runtime.budget().step(size);
    List<Value> result = new ArrayList<>((int) size);
    for (long i = 0; i < size; i++) result.add(Value.of(first + i * step));
    return new Value.Items(Collections.unmodifiableList(result));
  }
}
