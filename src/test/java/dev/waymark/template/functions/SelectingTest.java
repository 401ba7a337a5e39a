package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code where} and {@code sort}, by {@code tpl/collections/where_test.go} and sort_test.go. */
class SelectingTest {
  /** A page with a title and parameters. */
  private record Page(String title, Value params) implements Subject {
    @Override
    public String type() {
      return "*hugolib.pageState";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Title" -> Value.of(title);
        case "Params" -> params;
        case "Section" -> title.equals("Odd") ? Value.unknown("odd") : Value.of("docs");
        default -> Value.unknown("no " + name);
      };
    }

    @Override
    public Value printed() {
      return Text.of(title);
    }
  }

  private record Pages(List<Value> pages) implements Subject {
    @Override
    public String type() {
      return "page.Pages";
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return Value.unknown("no " + name);
    }

    @Override
    public List<Value> items() {
      return pages;
    }

    @Override
    public Value with(List<Value> items) {
      return new Value.Obj(new Pages(items));
    }

    @Override
    public Value printed() {
      return new Value.Items(pages);
    }
  }

  private static Value page(String title, String yaml) {
    return new Value.Obj(new Page(title, CollectionFunctionsTest.yaml(yaml, true)));
  }

  private static Calls calls() {
    Value one = page("One", "i: 0\ncolor: indigo\nmenu: {place: {weight: 3}}\ntags: [a, b]");
    Value two = page("Two", "i: 1\ncolor: blue\nmenu: {place: {weight: 1}}\nhidden: true");
    Value three = page("three", "i: 2\ntags: [b]\nhidden: false");
    Value pages = new Value.Obj(new Pages(List.of(one, two, three)));
    Value odd = new Value.Obj(new Pages(List.of(one, page("Odd", "i: 4"))));
    return new Calls()
        .with("pages", pages)
        .with("two", two)
        .with("odd", odd)
        .with(
            "maps",
            CollectionFunctionsTest.yaml(
                "[{a: 1, b: 2}, {a: 3, b: 4}, {a: 5, x: 4}, {a: s, b: text}]", false))
        .with("dates", new Value.Items(List.of(date("2024-01-05"), date("2023-01-05"))));
  }

  private static Value date(String text) {
    Value time = new Calls().value("time.AsTime \"" + text + "\"");
    return new Value.Dict(java.util.Map.of("d", time), false);
  }

  @TestFactory
  List<DynamicTest> selected() {
    return calls()
        .table(
            """
            where maps "b" 4 => [map[a:3 b:4]]
            where maps "b" "!=" 4 => [map[a:1 b:2] map[a:5 x:4]]
            where maps "b" "<" 4.2 => [map[a:1 b:2] map[a:3 b:4]]
            where maps "b" "ge" 4 => [map[a:3 b:4]]
            where maps "b" ">" 2 => [map[a:3 b:4]]
            where maps "b" "le" 2 => [map[a:1 b:2]]
            where maps "b" nil => [map[a:5 x:4]]
            where maps "b" "!=" nil => [map[a:1 b:2] map[a:3 b:4] map[a:s b:text]]
            where maps "b" "in" (slice 3 4 5) => [map[a:3 b:4]]
            where maps "b" "not in" (slice 3 4 5) => ?
            where maps "b" "in" (slice "text") => [map[a:s b:text]]
            where maps "b" "in" "some text" => [map[a:s b:text]]
            where maps "b" "not in" (slice) => [map[a:1 b:2] map[a:3 b:4] map[a:s b:text]]
            where maps "b" "like" "^te.t$" => [map[a:s b:text]]
            where maps "b" "=" (safeHTML "text") => [map[a:s b:text]]
            where maps "B" 4 => []
            where maps "b" "~" 4 => ! no such operator
            where maps "b" 1 4 => ! operator argument must be string type
            where maps "b" => ! can't evaluate the array by no match argument
            where nil "b" 1 => ! can't iterate over a nil value
            where "abc" "b" 1 => ! can't iterate over string
            where pages "Params.COLOR" "blue" => [Two]
            where pages ".Params.color" "blue" => [Two]
            where pages "Params.menu.PLACE.weight" ">" 1 => [One]
            where pages "Params" "blue" => []
            where pages "Title" "ne" "Two" => [One three]
            where pages "Params.hidden" "!=" true => [One three]
            where pages "Params.hidden" "=" nil => [One]
            where pages "Params.tags" "intersect" (slice "a" "x") => [One]
            where pages "Params.tags" "in" (slice "a" "b") => []
            where pages "Params.i" "in" (slice 0 2) => [One three]
            where pages "Title" "in" (slice "One" unknown) => ?
            where pages "Title" unknown => ?
            where pages "Section" "docs" => [One Two three]
            where odd "Section" "docs" => ?
            where odd "Title" "One" => [One]
            where dates "d" "gt" (time.AsTime "2023-06-01") | len => 1
            where (dict "x" maps "y" (slice)) "b" 4 => map[x:[map[a:1 b:2] map[a:3 b:4] map[a:5 x:4] map[a:s b:text]]]
            in pages two => true
            complement (slice two) pages => [One three]
            union (where pages "Title" "Two") pages => [Two One three]
            pages | append two => [One Two three Two]
            first 1 pages => [One]
            """);
  }

  @TestFactory
  List<DynamicTest> sorted() {
    return calls()
        .table(
            """
            sort (slice "class3" "class1" "class2") => [class1 class2 class3]
            sort (slice "CLASS3" "class1" "class2") => [class1 class2 CLASS3]
            sort (slice "class3" "class1" "class2") "value" "desc" => [class3 class2 class1]
            sort (slice 5 4 3 1 2) => [1 2 3 4 5]
            sort (dict "3" 10 "2" 20 "1" 30 "4" 40 "5" 50) => [30 20 10 40 50]
            sort (dict "one" "10" "two" "20" "three" "30" "four" "40" "five" "50") => [50 40 10 30 20]
            sort (dict "3" 10 "2" 30 "1" 20) "value" => [10 20 30]
            sort (slice (dict "t" "Foo" "w" 10) (dict "t" "Bar") (dict "t" "Zap" "w" 5)) "w" => [map[t:Bar] map[t:Zap w:5] map[t:Foo w:10]]
            sort (slice (dict "f" (dict "a" 2)) (dict "f" (dict "a" 1))) ".f.a" => [map[f:map[a:1]] map[f:map[a:2]]]
            sort (slice false true false) => [false false true]
            sort (slice false true false) "value" "desc" => [true false false]
            sort (slice "b" "\u00e4" "a c" "ab" "Z" "z" "_x" "10" "9") => [_x 10 9 ä a c ab b z Z]
            sort pages "Title" => [One three Two]
            sort pages "Title" "desc" => [Two three One]
            sort pages "Params.I" "desc" => [three Two One]
            sort odd "Section" => ?
            sort (slice "b" unknown) => ?
            sort (slice unknown) => [?]
            sort nil => ! sequence must be provided
            sort 5 => ! can't sort int
            sort (slice 1 2) "foo" => ! foo is neither a struct field
            sort (slice (dict "a" 1) (dict "a" 2)) "b.c" => ! can't evaluate an invalid value
            """);
  }

  @Test
  void inconsistentOrdersDoNoHarm() {
    StringBuilder list = new StringBuilder("sort (slice");
    for (int i = 0; i < 200; i++)
      list.append(i % 3 == 0 ? " (dict \"x\" 1)" : " (dict \"k\" \"" + i * 7 % 10 + "\")");
    Value sorted = calls().value(list + ") \"k\"");
    assertThat(((Value.Items) sorted).values()).hasSize(200);
  }
}
