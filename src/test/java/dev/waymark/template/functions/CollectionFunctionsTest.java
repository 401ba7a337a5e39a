package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Facts of Hugo's documentation and {@code tpl/collections/*_test.go}. */
class CollectionFunctionsTest {
  private static final String YAML =
      "a: av\nb: {C: cv}\nlist: [{Big: 1}]\nempty: ''\nnone:\nwords: [One, Two]";

  private static Calls calls() {
    return new Calls().with("params", yaml(YAML, true)).with("data", yaml(YAML, false));
  }

  static Value yaml(String text, boolean params) {
    Source source = Source.of("content/a.yaml", text);
    return Values.of(DataReader.read(DataFormat.YAML, source.all()).value(), params);
  }

  @TestFactory
  List<DynamicTest> parts() {
    return calls()
        .table(
            """
            after 2 (slice "a" "b" "c" "d") => [c d]
            after 0 (slice "a" "b") => [a b]
            after 9 (slice "a" "b") => []
            after "1" (slice "a" "b") => [b]
            after 1 "abc" => bc
            after -1 (slice 1) => ! sequence bounds out of range [-1:]
            after nil (slice 1) => ! both limit and seq must be provided
            first 2 (slice "a" "b" "c") => [a b]
            first 9 (slice "a" "b" "c") => [a b c]
            first 0 (slice "a") => []
            first -1 (slice "a") => ! sequence length must be non-negative
            first 1 nil => ! both limit and seq must be provided
            first 1 (dict "a" 1) => ! can't iterate over map[string]interface {}
            first 1 42 => ! can't iterate over int
            first 1 unknown => ?
            last 2 (slice "a" "b" "c") => [b c]
            last 9 (slice "a" "b" "c") => [a b c]
            last 2 "abc" => bc
            slice 1 2 3 | collections.Reverse => [3 2 1]
            collections.Reverse nil => <nil>
            collections.Reverse "abc" => ! argument must be a slice
            len (shuffle (slice 1 2 3)) => 3
            """);
  }

  @TestFactory
  List<DynamicTest> made() {
    return calls()
        .table(
            """
            slice => []
            slice "B" "C" "A" | sort => [A B C]
            slice 1 unknown => [1 ?]
            dict "a" 1 "b" (slice 2) => map[a:1 b:[2]]
            dict "a" 1 "a" 2 => map[a:2]
            dict (slice "a" "b" "c") 1 (slice "a" "d") 2 => map[a:map[b:map[c:1] d:2]]
            dict "a" => ! invalid dictionary call
            dict 5 "a" => ! invalid dictionary key
            dict unknown 1 => ?
            dict "a" unknown => map[a:?]
            seq 3 => [1 2 3]
            seq 1 2 4 => [1 3]
            seq -3 => [-1 -2 -3]
            seq 1 4 => [1 2 3 4]
            seq 1 -2 => [1 0 -1 -2]
            seq 0 => []
            seq "3" => [1 2 3]
            seq 6 -2 2 => [6 4 2]
            seq 1 0 2 => ! 'increment' must not be 0
            seq 1 -1 2 => ! 'increment' must be > 0
            seq 2 1 1 => ! 'increment' must be < 0
            seq => ! invalid number of arguments to Seq
            seq "a" => ! invalid arguments to Seq
            seq 1000001 => ! size of result exceeds limit
            seq -9223372036854775807 9223372036854775807 => ! size of result exceeds limit
            keyVals "key" "a" "b" => map[Key:key Values:[a b]]
            delimit (slice "A" "B" "C") ", " " and " => A, B and C
            delimit (slice "class1" "class2" "class3") " " => class1 class2 class3
            delimit (slice 1 2) "-" => 1-2
            delimit (slice "a") ", " " and " => a
            delimit (dict "b" "2" "a" "1") "--" => 1--2
            delimit (slice "a" unknown "b") ", " => a, ?, b
            delimit nil "," => ! can't iterate over a nil value
            querify "foo" 1 "bar" 2 "baz" "with spaces" "qux" "this&that=those" => bar=2&baz=with+spaces&foo=1&qux=this%26that%3Dthose
            querify (dict "q" "t\u00e9st" "page" 3) => page=3&q=t%C3%A9st
            slice "foo" 1 "bar" 2 | querify => bar=2&foo=1
            querify nil nil => ! one of the keys is an empty string
            querify "a" => ! expected a map
            querify "a" "b" "c" => ! expected a map
            querify "" "b" => ! one of the keys is an empty string
            querify "a" holey => a=a?
            querify holey "a" => ?
            apply (slice "a" "b") "querify" "." "x" => [a=x b=x]
            apply nil "querify" "." => []
            apply (slice "a") "apply" "." => ! can't apply myself (no turtles allowed)
            """);
  }

  @TestFactory
  List<DynamicTest> looked() {
    return calls()
        .table(
            """
            index (slice 0 1) 0 => 0
            index (slice 0 1) 9 => <nil>
            index (slice 0 1) => [0 1]
            index (slice (slice 1 2) (slice 3 4)) 0 0 => 1
            index (dict "a" (dict "b" "c")) "a" "b" => c
            index (dict "a" (dict "b" "c")) (slice "a" "b") => c
            index (slice (dict "a" (dict "b" "c"))) 0 "a" "b" => c
            index (dict "a" (dict "b" (slice "c" "d"))) "a" "b" 1 => d
            index params "A" => av
            index params "B" "c" => cv
            index params (slice "b" "C") => cv
            index params "list" => [map[Big:1]]
            index (index params "list" 0) "big" => <nil>
            index (index params "list") 0 "Big" => 1
            index data "b" "C" => cv
            index data "B" => <nil>
            index nil => <nil>
            index nil 0 => <nil>
            index (dict) "a" "b" => <nil>
            index "abc" 1 => 98
            index (slice 0 1) "1" => ! cannot index slice/array with type string
            index (slice 0 1) nil => ! cannot index slice/array with nil
            index 42 0 => ! can't index item of type int
            index (dict "a" 1) 1 => ! value has type int; should be string
            index unknown "a" => ?
            index (dict "a" 1) unknown => ?
            index (dict "a" 1) holey => ?
            isset (dict "a" nil) "a" => true
            isset (dict "a" 1) "b" => false
            isset params "b" => true
            isset params "B" => false
            isset params "none" => true
            isset (slice 1 2) 1 => true
            isset (slice 1 2) 2 => false
            isset (slice 1 2) "x" => ! isset unable to use key of type string as index
            isset nil "a" => false
            isset 42 "a" => false
            isset unknown "a" => ?
            """);
  }

  @TestFactory
  List<DynamicTest> appended() {
    return calls()
        .table(
            """
            slice "a" "b" | append "c" => [a b c]
            slice "a" "b" | append "c" "d" "e" => [a b c d e]
            slice "a" "b" | append (slice "c" "d" "e") => [a b c d e]
            slice "a" | append "b" (safeHTML "c") => [a b c]
            append "a" "b" nil => [a b]
            slice | append (slice "c" "d") => [c d]
            slice "a" "b" | append (slice 1 2) => [a b 1 2]
            slice "a" "b" | append nil => [a b <nil>]
            slice "a" nil "c" | append "d" nil => [a <nil> c d <nil>]
            slice (slice "a" "b") | append (slice "c" "d") => [[a b] [c d]]
            slice (slice "a" "b") | append (slice "c") (slice "d") => [[a b] [c] [d]]
            slice 1 "a" | append (slice "b" "c") => [1 a [b c]]
            slice "a" | append unknown => [a ?]
            slice (dict "a" 1) | append (dict "b" 2) => [map[a:1] map[b:2]]
            "ab" | append "c" => ! expected a slice, got string
            append "a" => ! need at least 2 arguments to append
            unknown | append "c" => ?
            """);
  }

  @TestFactory
  List<DynamicTest> sets() {
    return calls()
        .table(
            """
            in (slice "a" "b" "c") "b" => true
            in (slice "a" "b" "c") "d" => false
            in (slice "a" "12" "c") 12 => false
            in (slice 1 2 3) 2.0 => true
            in "this substring should be found" "substring" => true
            in "this" "x" => false
            in (slice (slice 1 2)) (slice 1 2) => true
            in (slice "b") (safeHTML "b") => false
            in nil "a" => false
            in (slice "a") nil => false
            in (slice "a" unknown) "a" => true
            in (slice "a" unknown) "b" => ?
            in (slice "b" "ac") holey => ?
            in (slice "b" "c") holey => false
            in holey "a" => true
            in holey "b" => ?
            intersect (slice "a" "b" "c") (slice "b" "c" "d") => [b c]
            intersect (slice 1 2 2) (slice 2.0 1) => [1 2]
            intersect nil (slice 1) => []
            intersect (slice 1) 1 => ! can't iterate over int
            union (slice 1 2 3) (slice 3 4 5) => [1 2 3 4 5]
            union (slice "a" "b") (slice "b" "c") => [a b c]
            union (slice "a" "b") (slice 1 2) => []
            union (slice) (slice "a" "a") => [a]
            union nil (slice "a") => [a]
            union nil nil => []
            union (slice "a") "b" => ! can't iterate over string
            slice 1 2 3 2 | uniq => [1 2 3]
            slice "a" "b" "b" nil nil | uniq => [a b <nil>]
            slice (dict "a" 1) (dict "a" 1) | uniq => [map[a:1]]
            slice 1 unknown 1 | uniq => [1 ?]
            uniq nil => []
            uniq 1 => ! type int not supported
            slice 1 2 3 | symdiff (slice 3 4) => [1 2 4]
            slice "a" "b" "c" "d" "e" "f" | complement (slice "b" "c") (slice "d" "e") => [a f]
            slice 1 2 | complement (slice unknown) => ?
            complement (slice 1) => ! complement needs at least two arguments
            complement "a" (slice 1) => ! arguments must be slices or arrays
            complement (slice 1) 1 => ! arguments to complement must be slices or arrays
            """);
  }

  @TestFactory
  List<DynamicTest> merged() {
    return calls()
        .table(
            """
            merge (dict "a" 42 "c" 3) (dict "a" 1 "b" 2) => map[a:1 b:2 c:3]
            merge (dict "a" 42 "c" 3 "e" 11) (dict "a" 1 "b" 2) (dict "a" 9 "c" 4 "d" 7) => map[a:9 b:2 c:4 d:7 e:11]
            merge (dict "A" 42 "c" 3) (dict "a" 1 "b" 2) => map[a:1 b:2 c:3]
            merge (dict "a" 42 "c" 3 "b" (dict "d" 55 "e" 66 "f" 3)) (dict "a" 1 "b" (dict "d" 1 "e" 2)) => map[a:1 b:map[d:1 e:2 f:3] c:3]
            index (merge (dict "A" 1 "NEW" 2) params) "new" => 2
            index (merge (dict "A" 1 "NEW" 2) params) "a" => av
            merge (dict "k" "v") (dict "k" (dict "k2" "v2")) => map[k:map[k2:v2]]
            merge nil (dict "a" 1) => map[a:1]
            merge nil "x" => ! destination must be a map, got string
            merge "x" (dict "a" 1) => ! source must be a map, got string
            merge nil nil => ! destination must be a map, got <nil>
            merge (dict) => ! merge requires at least two parameters
            merge unknown (dict "a" 1) => ?
            group "k" (slice 1 2) => map[Key:k Pages:[1 2]]
            """);
  }

  @Test
  void whatAPersonWroteKeepsItsPlace() {
    Text joined = (Text) calls().value("delimit (index params \"words\") \", \"");
    assertThat(joined.value()).isEqualTo("One, Two");
    List<String> places =
        joined.marks().stream()
            .map(mark -> ((Mark.From) mark.note()).span().text() + "@" + mark.start())
            .toList();
    assertThat(places).containsExactly("One@0", "Two@5");
    Text one = (Text) calls().value("index (first 1 (index params \"words\")) 0");
    assertThat(one.from()).hasToString("content/a.yaml:6:9");
  }

  @Test
  @Tag("slow")
  void muchIsTooMuch() {
    assertThat(calls().run("{{ range seq 1000000 }}{{ $x := seq 1000000 }}{{ end }}x"))
        .isEqualTo("?");
  }
}
