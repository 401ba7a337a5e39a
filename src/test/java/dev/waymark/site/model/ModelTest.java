package dev.waymark.site.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.SmallSite;
import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.site.model.Anchors.Shape;
import dev.waymark.site.model.PageView.Content;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small terms of a site. */
class ModelTest {
  @ParameterizedTest
  @CsvSource({"/, /, ''", "/a, /, a", "/a/b, /a, b", "/a/b/c, /a/b, c"})
  void aLogicalPathHasAParentAndAName(String path, String parent, String name) {
    assertThat(new LogicalPath(path).parent()).hasToString(parent);
    assertThat(new LogicalPath(path).name()).isEqualTo(name);
  }

  @Test
  void aLogicalPathBeginsWithASlash() {
    assertThatThrownBy(() -> new LogicalPath("a")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pathsAndAddressesAreInTheOrderOfTheirTexts() {
    assertThat(new LogicalPath("/a")).isLessThan(new LogicalPath("/b"));
    assertThat(new Url("/b/")).isGreaterThan(new Url("/a/"));
    assertThat(new Url("/a/")).hasToString("/a/");
  }

  private static Data.Table table(String yaml) {
    Source source = Source.of("a.yaml", yaml);
    return (Data.Table)
        Objects.requireNonNull(DataReader.read(DataFormat.YAML, source.all()).value());
  }

  private static @Nullable String text(@Nullable Data data) {
    return data == null ? null : data.asString();
  }

  /** Own values first, then the nearest that are cascaded. */
  @ParameterizedTest
  @CsvSource({"a, own, own", "b, near, near", "c, far, far", "d,,", "e, top, below", "f,, below"})
  void valuesAreThePagesOwnThenThoseThatAreCascaded(
      String key, @Nullable String field, @Nullable String param) {
    Params params =
        new Params(
            table("a: own\ne: top\nparams: {e: below, f: below}\n"),
            List.of(table("a: near\nb: near\n"), table("a: far\nb: far\nc: far\n")));
    assertThat(text(params.field(key))).isEqualTo(field);
    assertThat(text(params.param(key))).isEqualTo(param);
  }

  @ParameterizedTest
  @CsvSource({
    "SHOWN, true, false",
    "SHOWN, false, false",
    "EMPTY, true, false",
    "EMPTY, false, true",
    "LEFT_OUT, true, false",
    "LEFT_OUT, false, true",
  })
  void aPageShowsNothingWithoutTextAndWithoutAnythingElse(
      Content content, boolean more, boolean nothing) {
    assertThat(new PageView.Known("layouts/all.html", content, more).nothing()).isEqualTo(nothing);
  }

  private static final Why DAY = Why.withoutAnchors("a day");

  private static Anchors anchors(String id, @Nullable Why open, Shape... shapes) {
    return new Anchors(new TreeSet<>(List.of(id)), List.of(shapes), open);
  }

  @Test
  void anIdIsInDoubtByItsShape() {
    Why test = Why.of("a test");
    Anchors anchors = anchors("a", null, new Shape("tab-*", test));
    assertThat(anchors.doubt("tab-1")).isEqualTo(test);
    assertThat(anchors.doubt("b")).isNull();
    assertThat(anchors.mayBe("tab-1")).isEqualTo(test);
    assertThat(anchors.mayBe("b")).isNull();
  }

  /** An id that is all a date is one that a page may have, but none that people link to. */
  @Test
  void nobodyLinksToADay() {
    Anchors anchors = anchors("a", null, new Shape("*", DAY));
    assertThat(anchors.doubt("b")).isNull();
    assertThat(anchors.mayBe("b")).isEqualTo(DAY);
    assertThat(anchors("a", null, new Shape("day-*", DAY)).doubt("day-1")).isEqualTo(DAY);
    assertThat(anchors("a", null, new Shape("*", Why.of("a test"))).doubt("b")).isNotNull();
  }

  @Test
  void allIsInDoubtWhereTheContentCannotBeHad() {
    assertThat(anchors("a", DAY).doubt("b")).isEqualTo(DAY);
    assertThat(anchors("a", DAY).mayBe("b")).isEqualTo(DAY);
  }

  @Test
  void idsOfTwoPartsAreThoseOfBoth() {
    Shape one = new Shape("1-*", DAY);
    Shape two = new Shape("2-*", DAY);
    Anchors both = anchors("a", null, one).and(anchors("b", DAY, one, two));
    assertThat(both.ids()).containsExactly("a", "b");
    assertThat(both.shapes()).containsExactly(one, two);
    assertThat(both.open()).isEqualTo(DAY);
    assertThat(anchors("a", DAY).and(anchors("b", null)).open()).isEqualTo(DAY);
    assertThat(anchors("a", null).and(anchors("b", null)).open()).isNull();
  }

  @Test
  void aPageIsRenderedWhenItIsBuiltAndWritesSomething() {
    Site site =
        new SmallSite()
            .page("a.md", "")
            .file("content/draft.md", "---\ntitle: D\ndraft: true\n---\n")
            .file("content/link.md", "---\ntitle: L\nbuild: {render: link}\n---\n")
            .build();
    assertThat(page(site, "/a").rendered()).isTrue();
    assertThat(page(site, "/draft").rendered()).isFalse();
    assertThat(page(site, "/link").rendered()).isFalse();
    assertThat(page(site, "/a").file()).isEqualTo("content/a.md");
    assertThat(page(site, "/").file()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "content/x/_content.gotmpl, /x/p, true",
    "content/x/_content.en.gotmpl, /x/p, true",
    "content/x/p.md, /x/p, false",
  })
  void aPageOfAnAdapterIsKnownByItsFile(String file, String path, boolean adapted) {
    String text = file.endsWith(".md") ? "p" : "{{ .AddPage (dict \"path\" \"p\") }}";
    Site site = new SmallSite().file(file, text).build();
    assertThat(page(site, path).adapted()).isEqualTo(adapted);
    assertThat(page(site, "/").adapted()).isFalse();
  }

  @Test
  void theEndOfAResolutionIsBehindAllRedirects() {
    Redirect redirect = new Redirect(Redirect.Kind.FILE, new Url("/a"), "/b", null, null);
    Resolution end = new Resolution.External("https://x.test/");
    Resolution via = new Resolution.ViaAlias(redirect, end, false);
    assertThat(new Resolution.ViaAlias(redirect, via, false).end()).isSameAs(end);
    assertThat(end.end()).isSameAs(end);
  }

  @Test
  void whatIsNotKnownSaysWhyAndWhere() {
    var place = Source.of("layouts/all.html", "{{ x }}").span(0, 7);
    Resolution.Unknown unknown = new Resolution.Unknown(new Why("a test", place));
    assertThat(unknown.why()).isEqualTo("a test");
    assertThat(unknown.template()).isEqualTo(place);
  }

  private static Page page(Site site, String path) {
    return Objects.requireNonNull(site.page("en", new LogicalPath(path)), path);
  }
}
