package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What functions make of objects of the rooms above: {@code page} and {@code other}, whose lists
 * {@code pages} and {@code none} stay of their type, {@code map} and {@code void} with entries, and
 * {@code dark}, of which nothing is known but its type.
 */
@NullMarked
class ObjectsTest {
  private record Thing(
      String type,
      @Nullable String text,
      @Nullable List<Value> items,
      @Nullable Map<String, Value> entries)
      implements Subject {
    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return Value.unknown("no " + name);
    }

    @Override
    public Value with(List<Value> changed) {
      return new Value.Obj(new Thing(type, text, changed, entries));
    }

    @Override
    public Value printed() {
      return text == null ? Value.unknown("how it is printed") : Text.of(text);
    }
  }

  private static Value page(String title) {
    return new Value.Obj(new Thing("page.Page", title, null, null));
  }

  private static Value list(Value... items) {
    return new Value.Obj(new Thing("page.Pages", null, List.of(items), null));
  }

  private static Value map(Map<String, Value> entries) {
    return new Value.Obj(new Thing("maps.Any", null, null, entries));
  }

  private static void holds(String lines) {
    Calls calls =
        new Calls()
            .with("page", page("P"))
            .with("other", page("O"))
            .with("pages", list(page("P"), page("Q")))
            .with("none", list())
            .with("map", map(Map.of("a", Value.of(1), "b", page("P"))))
            .with("void", map(Map.of()))
            .with("dark", new Value.Obj(new Thing("page.Site", null, null, null)));
    assertThat(calls.again(lines)).isEqualTo(lines.strip().lines().toList());
  }

  @Test
  void decisions() {
    holds(
        """
        len pages => 2
        len none => 0
        len map => 2
        len page => ! len of type page.Page
        not pages => false
        not none => true
        not map => false
        not void => true
        not dark => false
        default "x" page => P
        default "x" none => x
        default "x" void => x
        default 1 map | len => 2
        default 1 pages | len => 2
        cond pages 1 2 => 1
        cond none 1 2 => 2
        eq page page => true
        eq page other => false
        eq page "P" => false
        ne page other => true
        lt pages 3 => true
        lt pages 2 => false
        lt map 3 => true
        ge map 2 => true
        lt dark 1 => ?
        in pages page => true
        in pages other => false
        in pages "P" => false
        in map "a" => false
        in dark "a" => ?
        isset map "a" => true
        isset map "x" => false
        isset pages 1 => true
        isset pages 2 => false
        isset page "a" => false
        reflect.IsMap map => true
        reflect.IsMap pages => false
        reflect.IsSlice pages => true
        reflect.IsSlice map => false
        """);
  }

  @Test
  void printing() {
    holds(
        """
        printf "%T" page => page.Page
        printf "%T" pages => page.Pages
        printf "%v|%5s|%q" page page page => P|    P|"P"
        printf "%d" page => ?
        printf "%#v" page => ?
        printf "%v" dark => ?
        printf "%v" pages => ?
        print page other => P O
        string page => P
        string dark => ?
        string pages => ?
        upper page => P
        upper map => ?
        strings.Contains dark "a" => ?
        int page => ! unable to cast value of type page.Page to int
        float page => ! unable to cast value of type page.Page to float64
        add 1 page => ! can't apply the operator to the values
        html page => P
        """);
  }

  @Test
  void parts() {
    holds(
        """
        index pages 1 => Q
        index pages 2 => <nil>
        index map "a" => 1
        index map "x" => <nil>
        index map 1 => ! value has type int; should be string
        index map nil => ! value is nil
        index dark 1 => ?
        first 1 pages | printf "%T" => page.Pages
        first 1 pages | len => 1
        last 1 pages | printf "%T" => page.Pages
        after 1 pages | printf "%T" => page.Pages
        first 1 dark => ?
        first 1 map => ! can't iterate over maps.Any
        collections.Reverse pages | printf "%T" => page.Pages
        index (collections.Reverse pages) 0 => Q
        collections.Reverse dark => ?
        append other pages | printf "%T" => page.Pages
        append other pages | len => 3
        append "a" pages | printf "%T" => []?
        append pages pages | len => 4
        append pages pages | printf "%T" => page.Pages
        append page none | len => 1
        append pages none | printf "%T" => page.Pages
        append "a" none => [a]
        append page dark => ! expected a slice, got page.Site
        union pages (slice other) | printf "%T" => page.Pages
        union pages (slice page other) | len => 3
        intersect pages (slice page) | printf "%T" => page.Pages
        intersect pages (slice page) | len => 1
        complement (slice page) pages | printf "%T" => page.Pages
        complement (slice page) pages | len => 1
        complement dark pages => ?
        complement pages dark => ?
        symdiff (slice page) pages | len => 1
        uniq (slice page page other) => [P O]
        uniq pages | printf "%T" => page.Pages
        apply pages "print" "." => [P Q]
        apply map "print" "." => ! can't apply over maps.Any
        apply dark "print" "." => ?
        delimit pages "-" => P-Q
        delimit map "-" => 1-P
        delimit dark "-" => ?
        merge map (dict "a" 2 "c" 3) | len => 3
        (merge (dict "a" 2) map).a => 1
        (merge map (dict "a" 2)).a => 2
        merge dark (dict "a" 2) => ?
        merge void (dict "a" 2) => map[a:2]
        merge (dict "a" 2) dark => ?
        sort dark => ?
        group "k" dark => ! grouping not supported for type page.Site
        (group "k" pages).Pages | printf "%T" => page.Pages
        jsonify dark => ?
        querify dark => ?
        math.Sum dark => ?
        """);
  }
}
