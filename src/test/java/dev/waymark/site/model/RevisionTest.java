package dev.waymark.site.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waymark.SmallSite;
import dev.waymark.document.Document;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution.Ambiguous;
import dev.waymark.site.model.Resolution.External;
import dev.waymark.site.model.Resolution.Found;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Resolution.ViaAlias;
import dev.waymark.template.Why;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was found out before a text changed, told of the page as it is now. */
class RevisionTest {
  private static final Site BEFORE = site("old text\n");
  private static final Site AFTER = site("new text\n");
  private static final Page OLD = page(BEFORE, "/a");
  private static final Page OTHER = page(BEFORE, "/b");

  private static Site site(String text) {
    return new SmallSite().page("a.md", text).page("b.md", "").build();
  }

  private static Page page(Site site, String path) {
    return Objects.requireNonNull(site.page("en", new LogicalPath(path)));
  }

  private static Document document(Site site) {
    return Objects.requireNonNull(page(site, "/a").document());
  }

  private static Revision revision() {
    Revision revision = new Revision();
    revision.add(List.of(OLD), document(AFTER));
    return revision;
  }

  private static boolean isNew(Page page) {
    return page != null && page.document() == document(AFTER);
  }

  @Test
  void aPageHasItsNewTextAndAllElseThatItHad() {
    Page now = revision().page(OLD);
    assertThat(now.document()).isSameAs(document(AFTER));
    assertThat(now.params().own()).isSameAs(document(AFTER).values());
    assertThat(now)
        .usingRecursiveComparison()
        .ignoringFields("document", "params", "position")
        .isEqualTo(OLD);
    assertThat(now.position()).hasToString("content/a.md:2:8");
    assertThat(Objects.requireNonNull(now.position()).text()).isEqualTo("T");
    assertThat(revision().page(OTHER)).isSameAs(OTHER);
    assertThat(revision().maybe(null)).isNull();
    assertThat(isNew(revision().maybe(OLD))).isTrue();
  }

  @Test
  void aPageWithoutTitleStandsAtItsFirstLineAsItIsNow() {
    Site before = new SmallSite().file("content/a.md", "first\n").build();
    Site after = new SmallSite().file("content/a.md", "the first line\nmore\n").build();
    Revision revision = new Revision();
    Page old = page(before, "/a");
    revision.add(List.of(old), document(after));
    assertThat(Objects.requireNonNull(revision.page(old).position()).text())
        .isEqualTo("the first line");
    Site single = new SmallSite().file("content/a.md", "only line").build();
    revision.add(List.of(old), document(single));
    assertThat(Objects.requireNonNull(revision.page(old).position()).text()).isEqualTo("only line");
  }

  @Test
  void ofTwoRevisionsTheLaterTextCounts() {
    Site last = site("last text\n");
    Page between = revision().page(OLD);
    Revision first = new Revision();
    first.add(List.of(OLD), document(AFTER));
    Revision second = new Revision();
    second.add(List.of(first.page(OLD)), document(last));
    Revision both = first.then(second);
    assertThat(both.page(OLD).document()).isSameAs(document(last));
    assertThat(both.page(between)).isSameAs(between);
  }

  @Test
  void pagesStayOneListWhenNoneOfThemChanged() {
    List<Page> none = List.of(OTHER);
    assertThat(revision().pages(none)).isSameAs(none);
    List<Page> both = revision().pages(List.of(OTHER, OLD));
    assertThat(both.get(0)).isSameAs(OTHER);
    assertThat(isNew(both.get(1))).isTrue();
  }

  private static Redirect alias(Page page) {
    return new Redirect(Redirect.Kind.ALIAS, new Url("/old/"), "/a/", page, null);
  }

  @Test
  void aRedirectTellsOfItsPageAsItIs() {
    Redirect now = revision().redirect(alias(OLD));
    assertThat(isNew(now.page())).isTrue();
    assertThat(now.from()).isEqualTo(new Url("/old/"));
    assertThat(now.to()).isEqualTo("/a/");
    Redirect other = alias(OTHER);
    assertThat(revision().redirect(other)).isSameAs(other);
    Redirect file = new Redirect(Redirect.Kind.FILE, new Url("/x"), "/a/", null, null);
    assertThat(revision().redirect(file)).isSameAs(file);
  }

  static Stream<Arguments> resolutions() {
    Url url = new Url("/a/");
    Redirect file = new Redirect(Redirect.Kind.FILE, new Url("/x"), "/a/", null, null);
    return Stream.of(
        arguments(new Found(OLD, url, "f"), new Found(OTHER, url, "f")),
        arguments(new NoSuchAnchor(OLD, "f", List.of()), new NoSuchAnchor(OTHER, "f", List.of())),
        arguments(new NotPublished(OLD), new NotPublished(OTHER)),
        arguments(
            new Ambiguous("x", List.of(OLD, OTHER)), new Ambiguous("x", List.of(OTHER, OTHER))),
        arguments(
            new Unknown(Why.of("a test"), OLD, "f"), new Unknown(Why.of("a test"), OTHER, "f")),
        arguments(
            new ViaAlias(alias(OLD), new Found(OTHER, url, null), true),
            new ViaAlias(alias(OTHER), new Found(OTHER, url, null), true)),
        arguments(
            new ViaAlias(file, new Found(OLD, url, null), false),
            new ViaAlias(file, new Found(null, url, null), false)));
  }

  /** Each once of the changed page, in the same words but for the page, and once of another. */
  @ParameterizedTest
  @MethodSource("resolutions")
  void whatTellsOfThePageTellsOfItAsItIs(Resolution changed, Resolution same) {
    Resolution now = revision().resolution(changed);
    assertThat(now).isNotSameAs(changed);
    assertThat(revision().resolution(same)).isSameAs(same);
    assertThat(now).hasSameClassAs(changed);
    assertThat(pageOf(now)).satisfies(page -> assertThat(isNew(page)).isTrue());
    assertThat(now).usingRecursiveComparison().ignoringFieldsOfTypes(Page.class).isEqualTo(changed);
  }

  private static Page pageOf(Resolution resolution) {
    Page page = null;
    if (resolution instanceof Found found) page = found.page();
    if (resolution instanceof NoSuchAnchor none) page = none.page();
    if (resolution instanceof NotPublished none) page = none.page();
    if (resolution instanceof Ambiguous many) page = many.pages().get(0);
    if (resolution instanceof Unknown unknown) page = unknown.page();
    if (resolution instanceof ViaAlias via)
      page = via.redirect().page() == null ? pageOf(via.target()) : via.redirect().page();
    return Objects.requireNonNull(page);
  }

  @Test
  void whatTellsOfNoPageStays() {
    Resolution external = new External("https://x.test/");
    assertThat(revision().resolution(external)).isSameAs(external);
  }

  @Test
  void aReferenceLeadsToThePageAsItIs() {
    var span = Objects.requireNonNull(OTHER.position());
    Reference to =
        new Reference(
            OTHER,
            Origin.MARKDOWN,
            Form.URL,
            "/a/",
            span,
            false,
            List.of(),
            new Found(OLD, new Url("/a/"), null));
    Reference now = revision().reference(to);
    assertThat(now.raw()).isEqualTo("/a/");
    assertThat(now.page()).isSameAs(OTHER);
    assertThat(isNew(pageOf(now.resolution()))).isTrue();
    Reference away = to.leading(new External("https://x.test/"));
    assertThat(revision().reference(away)).isSameAs(away);
    Reference shown = to.shownBy(span.source().span(0, 3));
    assertThat(shown.origin()).isEqualTo(Origin.SHORTCODE);
    assertThat(shown.span()).hasToString("content/b.md:1:1");
    assertThat(shown.resolution()).isSameAs(to.resolution());
  }
}
