package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.LogicalPath;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All that one run has gathered of pages the next one has, too. That it was kept shows by a second
 * change, of which nobody is told.
 */
class KeptFactsTest {
  private static final String A = "content/a.md";
  private static final String B = "content/b.md";
  private static final String HEAD =
      "---\ntitle: A\nto: /gone/f/\ncards: [{link: /gone/1/, icon: star}]\n---\n";

  private static SmallSite site(String a) {
    return new SmallSite()
        .file("hugo.toml", "baseURL = 'https://example.org/'\n")
        .file(".tool-versions", "hugo 0.160.0\n")
        .file(
            "layouts/all.html",
            "{{ .Content }}<a href='{{ .Params.to }}'></a><a href='/gone/t/'></a>")
        .file(
            "layouts/_shortcodes/grid.html",
            "{{ range index .Page.Params (.Get 0) }}<a href='{{ .link }}'></a>{{ end }}")
        .file("layouts/_shortcodes/own.html", "<a href='{{ `own/` | relURL }}'></a>")
        .file("layouts/_shortcodes/shape.html", "<i id='t-{{ getenv `HUGO_X` }}'></i>")
        .file(
            "layouts/_shortcodes/open.html",
            "{{ (resources.GetRemote `https://x.test/`).Content | safeHTML }}")
        .page("b.md", "# One\n")
        .file(A, HEAD + a);
  }

  private static Page page(Site site, String path) {
    return Objects.requireNonNull(site.page("en", new LogicalPath(path)), path);
  }

  private static Site after(byte[] packed, SmallSite files, String... changed) {
    return files.build(new Earlier(Set.of(changed), ByteBuffer.wrap(packed)));
  }

  private static byte[] packed(Site site) {
    assertThat(site.references()).isNotEmpty();
    byte[] packed = SiteBuilder.gist(site).facts();
    assertThat(packed).isNotEmpty();
    return packed;
  }

  private static List<String> told(Site site) {
    return site.references().stream()
        .map(
            r ->
                r.origin()
                    + " "
                    + r.raw()
                    + " "
                    + r.span()
                    + " "
                    + r.resolution().end().getClass()
                    + " "
                    + r.printed()
                    + " "
                    + r.template())
        .toList();
  }

  private static final String ALL =
      "{{< grid cards >}} {{< own >}} [x](/gone/a/) [y](/b/#none) [z](/b/#one)\n";

  @Test
  void allThatPagesSayIsKept() {
    Site before = site(ALL).build();
    byte[] packed = packed(before);
    Site now = after(packed, site(ALL.replace("/gone/a/", "/secret/")));
    assertThat(told(now)).isEqualTo(told(before));
    assertThat(told(now))
        .anyMatch(s -> s.contains("/gone/a/"))
        .noneMatch(s -> s.contains("secret"));
    assertThat(now.listUses()).extracting(Site.ListUse::listName).containsExactly("cards");
    Site.ListUse use = now.listUses().get(0);
    assertThat(use.page()).isSameAs(page(now, "/a"));
    assertThat(use.items()).isSameAs(use.page().params().param("cards"));
    assertThat(use.call().name()).isEqualTo("grid");
    assertThat(use.nameSpan().text()).isEqualTo("cards");
    assertThat(now.meant("icon"))
        .singleElement()
        .satisfies(
            meant -> {
              assertThat(meant.page()).isSameAs(page(now, "/a"));
              assertThat(meant.value() + " " + meant.span().text()).isEqualTo("star star");
            });
    // And by the run after that one.
    byte[] again = packed(now);
    assertThat(told(after(again, site(ALL.replace("/gone/a/", "/secret/")))))
        .isEqualTo(told(before));
  }

  /** Rules ask where suggestions would lead; of a new file nobody is told here. */
  @Test
  void answersAreKept() {
    SmallSite files = site(ALL);
    Site before = files.build();
    assertThat(before.references()).isNotEmpty();
    List<String> asked = List.of("/new.txt", "/b/", "/b/#one", "/b/#none");
    List<Class<?>> answers = new ArrayList<>();
    for (String to : asked) answers.add(answer(before, to));
    byte[] packed = packed(before);
    files.file("static/new.txt", "");
    for (int run = 0; run < 2; run++) {
      Site now = after(packed, files);
      for (int i = 0; i < asked.size(); i++)
        assertThat(answer(now, asked.get(i))).as(asked.get(i)).isEqualTo(answers.get(i));
      packed = packed(now);
    }
    assertThat(answer(files.build(), "/new.txt")).isNotEqualTo(answers.get(0));
    Site told = after(packed, files.page("b.md", "# None\n"), B);
    assertThat(answer(told, "/b/#one")).isEqualTo(answers.get(3));
    assertThat(answer(told, "/b/#none")).isEqualTo(answers.get(2));
  }

  private static Class<?> answer(Site site, String to) {
    return site.resolve(page(site, "/a"), Reference.Form.URL, to).getClass();
  }

  @Test
  void whatIsToldToHaveChangedIsGatheredAgain() {
    byte[] packed = packed(site(ALL).build());
    SmallSite changed = site(ALL.replace("/gone/a/", "/other/").replace("{{< grid cards >}}", ""));
    Site now = after(packed, changed, A);
    assertThat(told(now)).isEqualTo(told(changed.build()));
    assertThat(now.listUses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# One\n", "{{< shape >}}\n", "{{< open >}}\n", "# One\n\n{{< shape >}}\n"})
  void idsOfPagesAreKept(String text) {
    SmallSite files = site(ALL).page("b.md", text);
    Site before = files.build();
    Page b = page(before, "/b");
    String found = before.anchors(b) + " " + before.allAnchors(b);
    byte[] packed = packed(before);
    files.page("b.md", "# Secret\n");
    Site now = after(packed, files);
    Page kept = page(now, "/b");
    assertThat(now.anchors(kept) + " " + now.allAnchors(kept)).isEqualTo(found);
    Site told = after(packed, files, B);
    assertThat(told.anchors(page(told, "/b")).ids()).containsExactly("secret");
    assertThat(told.allAnchors(page(told, "/b")).ids()).containsExactly("secret");
  }

  /** Nothing of it is taken when more than texts of pages may be another. */
  @ParameterizedTest
  @CsvSource({
    "content/new.md, content/a.md",
    "data/x.yaml, data/x.yaml",
    "hugo.yaml, content/new.md"
  })
  void whatIsNotATextOfAPageLetsNothingStand(String added, String changed) {
    byte[] packed = packed(site(ALL).build());
    SmallSite files = site(ALL.replace("/gone/a/", "/secret/")).file(added, "x: 1\n");
    assertThat(told(after(packed, files, changed))).isEqualTo(told(files.build()));
    assertThat(told(files.build())).anyMatch(s -> s.contains("/secret/"));
  }

  /** Nor when a page leaves or is told elsewhere in a way that only its front matter tells. */
  @ParameterizedTest
  @CsvSource({
    "'aliases: [/old/]', 'aliases: [/older/]'",
    "'draft: true', 'expiryDate: 2001-01-01'",
    "'outputs: [html, json]', 'outputs: [html, rss]'",
  })
  void whatMovesPagesLetsNothingStand(String before, String now) {
    SmallSite files = site(ALL).file(B, "---\ntitle: B\n" + before + "\n---\n# One\n");
    byte[] packed = packed(files.build());
    files.file(B, "---\ntitle: B\n" + now + "\n---\n# One\n");
    files.file(A, HEAD + ALL.replace("/gone/a/", "/secret/"));
    Site fresh = files.build();
    assertThat(told(fresh)).anyMatch(s -> s.contains("/secret/"));
    assertThat(told(after(packed, files, B))).isEqualTo(told(fresh));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 40, 200})
  void damagedBytesAreNothing(int length) {
    byte[] packed = Arrays.copyOf(packed(site(ALL).build()), length);
    SmallSite files = site(ALL.replace("/gone/a/", "/secret/"));
    assertThat(told(after(packed, files))).isEqualTo(told(files.build()));
  }
}
