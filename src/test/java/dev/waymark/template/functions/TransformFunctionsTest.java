package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Source;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Facts of Hugo's documentation and {@code tpl/transform/*_test.go}. */
class TransformFunctionsTest {
  @TestFactory
  List<DynamicTest> texts() {
    return new Calls()
        .table(
            """
            htmlEscape "Cathal Garvey & The Sunshine Band <cathal@foo.bar>" => Cathal Garvey &amp; The Sunshine Band &lt;cathal@foo.bar&gt;
            htmlEscape `"it's"` => &#34;it&#39;s&#34;
            htmlUnescape "Cathal Garvey &amp; The Sunshine Band &lt;cathal@foo.bar&gt;" => Cathal Garvey & The Sunshine Band <cathal@foo.bar>
            htmlUnescape "&copy 2 &eacute;&#8217;&#x41;&#150; &nosuch &amp &ampx a&b=c &#;" => © 2 é’A– &nosuch & &x a&b=c &#;
            htmlUnescape "&CounterClockwiseContourIntegral;" => ?
            plainify "Hello <strong>world</strong>, gophers!" => Hello world, gophers!
            plainify "<em>Note:</em> blah <b>blah</b>" => Note: blah blah
            plainify "I <3 Ponies!" => I <3 Ponies!
            plainify `<div title="1>2">a</div><!-- b -->c<i />d` => a cd
            plainify "a<script>var x = '<b>'</script>b<textarea>c</textarea>" => abc
            plainify "a   b <i>c  d</i>" => a b c d
            transform.XMLEscape "<p>abc</p>" => &lt;p&gt;abc&lt;/p&gt;
            transform.XMLEscape "a\\tb\\u0001c" => a&#x9;bc
            emojify "no code: here" => no code: here
            emojify "I :heart: Hugo" => I ? Hugo
            transform.CanHighlight "go" => true
            transform.CanHighlight "" => false
            transform.CanHighlight "nonesuch" => ?
            transform.ToMath `c = \\pm` => ?
            highlight "a < b" "go" => <div class="highlight"><pre tabindex="0"><code class="language-go" data-lang="go">a &lt; b</code></pre></div>
            highlight "a" "go" "linenos=table,anchorlinenos=true" => <div class="highlight"><pre tabindex="0"><code class="language-go" data-lang="go"><span id="1"><a href="#1">1</a></span>a</code></pre></div>
            plainify unknown => ?
            plainify (safeHTML "<b>x</b>") => x
            htmlEscape holey => a?
            """);
  }

  @TestFactory
  List<DynamicTest> data() {
    return new Calls()
        .table(
            """
            "hello = \\"Hello World\\"" | transform.Unmarshal => map[hello:Hello World]
            unmarshal "a: [1, b]" => map[a:[1 b]]
            unmarshal "{\\"a\\": {\\"B\\": true}}" => map[a:map[B:true]]
            unmarshal "a,b\\nc,\\"d \\"\\"e\\"\\"\\"\\n" => [[a b] [c d "e"]]
            unmarshal (dict "delimiter" ";") "a;b\\n\\nc;d" => [[a b] [c d]]
            unmarshal (dict "targetType" "map") "a,b\\nc,d" => [map[a:c b:d]]
            unmarshal (dict "comment" "%" "format" "csv") "%a\\nc,d" => [[c d]]
            unmarshal "  " => <nil>
            unmarshal "<a>b</a>" => ?
            unmarshal "nothing" => ! unknown format
            unmarshal "{" => ! unmarshal failed
            unmarshal "a,b\\nc" => ! wrong number of fields
            unmarshal (dict "format" "x") "a" => ! format "x" not supported
            unmarshal (slice 1) => ! not supported
            """);
  }

  @Test
  void dataInATextKeepsItsPlace() {
    Source source = Source.of("content/a.md", "say\na: /b/\nc: 'd'\n");
    Text inner = Text.from("a: /b/\nc: 'd'\n", source.span(4, source.length()));
    Calls calls = new Calls().with("inner", inner);
    Text link = (Text) calls.value("index (unmarshal inner) \"a\"");
    assertThat(link).hasToString(Text.from("/b/", source.span(7, 10)).toString());
    Text cell =
        (Text)
            calls.value(
                "index (unmarshal (dict \"format\" \"csv\" \"delimiter\" \" \") inner) 1 0");
    assertThat(cell.from()).hasToString("content/a.md:3:1");
    Value other = calls.value("index (unmarshal (delimit (slice \"x: 1\\n\" inner) ``)) `a`");
    assertThat(((Text) other).marks())
        .extracting(Mark::note)
        .isEqualTo(List.of(new Mark.From(source.span(4, source.length()), false)));
  }

  @TestFactory
  List<DynamicTest> templates() {
    return new Calls()
        .partial("a.html", "<{{ . }}>")
        .partial("dir/b", "b")
        .partial("back.html", "lost{{ return dict \"a\" . }}")
        .table(
            """
            partial "a.html" 1 => <1>
            partial "a" 1 => <1>
            partial "dir/b.html" => b
            partialCached "a.html" 2 "key" => <2>
            (partial "back.html" 3).a => 3
            partial "none.html" 1 => ?
            partial unknown 1 => ?
            templates.Exists "partials/a.html" => true
            templates.Exists "partials/none.html" => false
            images.Text "x" => ?
            imageConfig "x.png" => ?
            debug.Dump 1 => ?
            (debug.Timer "x").Stop =>
            templates.Defer (dict "key" "x" "data" "dot") => dot
            """);
  }
}
