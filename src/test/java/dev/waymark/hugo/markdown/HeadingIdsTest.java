package dev.waymark.hugo.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.HeadingIds.Type;
import dev.waymark.template.Text;
import dev.waymark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadingIdsTest {
  /**
   * What headings with markup render to, which ids are made of from Hugo 0.144 on; {@code null} for
   * no id.
   */
  private static final Map<String, String> RENDERED = new LinkedHashMap<>();

  static {
    RENDERED.put("[link](http://x.org/y) text", "link text");
    RENDERED.put("[ref link][r] text", "ref link text");
    RENDERED.put("![alt text](i.png) image", "alt text image");
    RENDERED.put("<https://auto.link/x>", null);
    RENDERED.put("www.linkify.org", null);
    RENDERED.put("a -- b --- c...", "a – b — c…");
    RENDERED.put("A &amp; B", "A & B");
    RENDERED.put("A &lt;b&gt; C", "A <b> C");
    RENDERED.put("A &copy; B", "A © B");
    RENDERED.put("<b>html</b> tag", "html tag");
    RENDERED.put("x<br>y", "xy");
    RENDERED.put("foo<!-- c -->bar", "foobar");
    RENDERED.put("---", "—");
    RENDERED.put("H~2~O", "H2O");
    RENDERED.put("footnote[^1] ref", "footnote ref");
    RENDERED.put("under__double__x", "under__double__x");
    RENDERED.put("--flag value", "–flag value");
    RENDERED.put("`--flag` <value>", "--flag ");
  }

  @Test
  void givesTheIdsOfHugo() throws IOException {
    Map<String, HeadingIds> pages = new HashMap<>();
    int seen = 0;
    for (Data item : rows()) {
      Data.Table row = (Data.Table) item;
      String algorithm = row.get("algorithm").asString();
      String version = row.get("hugo").asString();
      String text = row.get("markdown").asString().substring(3).strip().replaceFirst("\\s+#+$", "");
      boolean rendered = HugoVersion.parse(version).atLeast(144);
      if (rendered && RENDERED.containsKey(text)) text = RENDERED.get(text);
      if (text == null) continue;
      HeadingIds ids =
          pages.computeIfAbsent(algorithm + version, k -> new HeadingIds(type(algorithm)));
      assertThat(ids.auto(text, "heading"))
          .as(algorithm + " " + version + " " + text)
          .isEqualTo(row.get("id").asString());
      seen++;
    }
    assertThat(seen).isGreaterThan(600);
  }

  @Test
  void trimsNoBreakSpacesAsGoDoes() {
    assertThat(HeadingIds.anchorize(Type.GITHUB, "\u00A0 a\u00A0b \u3000")).isEqualTo("ab");
    assertThat(HeadingIds.anchorize(Type.GITHUB, "\t\u0085\r\na b\u0085\f")).isEqualTo("a-b");
  }

  @Test
  void anIdThatIsNotKnownIsNotNumbered() {
    HeadingIds ids = new HeadingIds(Type.GITHUB);
    String hole = String.valueOf(Text.HOLE);
    assertThat(ids.auto("Run " + hole, "heading")).isEqualTo("run-" + hole);
    assertThat(ids.auto("Run " + hole, "heading")).isEqualTo("run-" + hole);
    assertThat(ids.auto(hole, "heading")).isEqualTo(hole);
    assertThat(ids.auto("?!", "heading")).isEqualTo("heading");
  }

  private static List<Data> rows() throws IOException {
    Path file = Path.of("fixtures/hugo-vectors/headings.json");
    Data.Table table =
        (Data.Table)
            DataReader.read(
                    DataFormat.JSON, Source.of("headings.json", Files.readString(file)).all())
                .value();
    return table.get("rows").asList();
  }

  private static Type type(String algorithm) {
    return Type.valueOf(algorithm.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  @Test
  void numbersRepeatedIds() {
    assertThat(auto("Foo", "Foo", "Foo")).containsExactly("foo", "foo-1", "foo-2");
    assertThat(auto("Foo 1", "Foo", "Foo", "Foo"))
        .containsExactly("foo-1", "foo", "foo-2", "foo-3");
    assertThat(auto("Foo", "Foo", "Foo 1", "Foo"))
        .containsExactly("foo", "foo-1", "foo-1-1", "foo-2");
    assertThat(auto("Foo-1", "Foo", "Foo", "Foo-1"))
        .containsExactly("foo-1", "foo", "foo-2", "foo-1-1");
    HeadingIds ids = new HeadingIds(Type.GITHUB);
    ids.explicit("foo");
    assertThat(ids.auto("Foo", "heading")).isEqualTo("foo-1");
  }

  private static List<String> auto(String... texts) {
    HeadingIds ids = new HeadingIds(Type.GITHUB);
    return java.util.Arrays.stream(texts).map(text -> ids.auto(text, "heading")).toList();
  }

  @Test
  void anchorizesAsHugosOwnTests() {
    assertThat(HeadingIds.anchorize(Type.GITHUB, "God is good: 神真美好"))
        .isEqualTo("god-is-good-神真美好");
    assertThat(HeadingIds.anchorize(Type.GITHUB, "Special !\"#$%&(parens)=?´* chars"))
        .isEqualTo("special-parens-chars");
    assertThat(HeadingIds.anchorize(Type.GITHUB_ASCII, "god is神真美好 good")).isEqualTo("god-is-good");
    assertThat(HeadingIds.anchorize(Type.GITHUB_ASCII, "Resumé")).isEqualTo("resume");
    assertThat(HeadingIds.anchorize(Type.BLACKFRIDAY, "Let's try this, shall we?"))
        .isEqualTo("let-s-try-this-shall-we");
  }
}
