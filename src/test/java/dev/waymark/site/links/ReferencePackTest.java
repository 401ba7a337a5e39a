package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.SmallSite;
import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.Url;
import dev.waymark.template.Why;
import dev.waymark.text.Span;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of references comes back as it was. */
class ReferencePackTest {
  private static final Site SITE =
      new SmallSite().page("a.md", "one two\n").page("b.md", "").page("c.md", "").build();
  private static final Span ONE = SmallSite.place(SITE, "content/a.md", "one");
  private static final Span TWO = SmallSite.place(SITE, "content/a.md", "two");

  private final Numbered pages = new Numbered(SITE.pages());
  private final ReferencePack pack = new ReferencePack(pages);

  private static Page page(String path) {
    return Objects.requireNonNull(SITE.page("en", new LogicalPath(path)), path);
  }

  private static Resolution found(@Nullable Page page, @Nullable String fragment) {
    return new Resolution.Found(page, new Url("/b/"), fragment);
  }

  private static Resolution via(Redirect.Kind kind, @Nullable Span span, boolean lost) {
    Page page = kind == Redirect.Kind.ALIAS ? page("/b") : null;
    Redirect redirect = new Redirect(kind, new Url("/old/"), "/b/", page, span);
    return new Resolution.ViaAlias(redirect, found(page("/b"), "x"), lost);
  }

  static Stream<Resolution> resolutions() {
    return Stream.of(
        found(page("/b"), "x"),
        found(page("/c"), null),
        found(null, null),
        new Resolution.External("https://else.test/"),
        via(Redirect.Kind.ALIAS, ONE, true),
        via(Redirect.Kind.FILE, TWO, false),
        via(Redirect.Kind.HUGO, null, false),
        new Resolution.NoSuchPage("/x/", List.of("/a/", "/b/")),
        new Resolution.NoSuchPage("/x/", List.of()),
        new NoSuchAnchor(page("/b"), "x", List.of("y")),
        new NoSuchAnchor(page("/b"), "x", List.of(), new NoSuchAnchor.Api("none", "api.json", ONE)),
        new NoSuchAnchor(page("/b"), "x", List.of(), new NoSuchAnchor.Api("none", null, null)),
        new Resolution.NoSuchFile("x.png", List.of("y.png")),
        new Resolution.NotPublished(page("/c")),
        new Resolution.Ambiguous("x", List.of(page("/c"), page("/a"))),
        new Resolution.Unknown("why"),
        new Resolution.Unknown(new Why("why", ONE, false), page("/b"), "x"),
        new Resolution.Unknown(new Why("why", null, true), page("/c"), null));
  }

  private static Reference reference(
      @Nullable Page page, Origin origin, Form form, boolean all, Resolution resolution) {
    return new Reference(
        page,
        origin,
        form,
        "raw",
        ONE,
        all,
        all ? List.of(TWO, ONE) : List.of(),
        resolution,
        all ? "printed" : null,
        all ? TWO : null);
  }

  private Unpacker again(Packer out) {
    assertThat(out.isLost()).isFalse();
    return new Unpacker(ByteBuffer.wrap(out.bytes()), SITE.tree()::read);
  }

  @ParameterizedTest
  @MethodSource("resolutions")
  void everyResolutionComesBack(Resolution resolution) {
    Packer out = new Packer(SITE.tree()::read);
    pack.resolution(resolution, out);
    out.text("after it");
    Unpacker in = again(out);
    assertThat(pack.resolution(in)).isEqualTo(resolution);
    assertThat(in.text()).isEqualTo("after it");
  }

  @Test
  void everyReferenceComesBack() {
    Resolution end = new Resolution.External("https://else.test/");
    List<Reference> all =
        List.of(
            reference(page("/b"), Origin.MARKDOWN, Form.HOOK, true, end),
            reference(page("/c"), Origin.SHORTCODE, Form.INCLUDE, true, found(page("/b"), null)),
            reference(null, Origin.MENU, Form.REF, false, end),
            reference(null, Origin.REDIRECT, Form.URL, false, end));
    Packer out = new Packer(SITE.tree()::read);
    out.all(all, reference -> pack.write(reference, out));
    Unpacker in = again(out);
    assertThat(in.all(() -> pack.read(in))).isEqualTo(all);
  }

  /** A page that is none of the site's cannot be told by its number. */
  @Test
  void aPageOfAnotherSiteIsNotKept() {
    Page other = new SmallSite().page("z.md", "").build().pages().get(0);
    assertThat(pages.of(other)).isEqualTo(-1);
    Packer out = new Packer(SITE.tree()::read);
    pack.resolution(new Resolution.NotPublished(other), out);
    assertThat(out.isLost()).isTrue();
  }

  @Test
  void otherBytesAreNoResolution() {
    Packer out = new Packer(SITE.tree()::read);
    out.number(99);
    assertThatThrownBy(() -> pack.resolution(again(out))).isInstanceOf(RuntimeException.class);
  }
}
