package dev.waymark.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all rules about links say in the same way. */
class LinksTest {
  private final SmallSite files = new SmallSite();

  /** What is reported when every link but those to {@code /fine/} is a problem. */
  private List<Problem> reported() {
    Site site = files.build();
    List<Problem> all = new ArrayList<>();
    Links.report(
        site,
        all::add,
        ref -> ref.raw().equals("/fine/") ? null : Problem.at(ref.span(), "to " + ref.raw()));
    return all;
  }

  @Test
  void onlyAProblemIsReportedAndWhatIsWrittenIsItsTarget() {
    files.page("a.md", "[a](/fine/) [b](/gone/#x)\n");
    List<Problem> all = reported();
    assertThat(all).extracting(Problem::message).containsExactly("to /gone/#x");
    assertThat(all).extracting(Problem::target).containsExactly("/gone/#x");
    assertThat(all.get(0).related()).isEmpty();
  }

  @Test
  void whatTheSitesHookMakesOfALinkIsItsTarget() {
    files.file(
        "layouts/_markup/render-link.html", "<a href=\"/docs{{ .Destination }}\">{{ .Text }}</a>");
    files.page("a.md", "[b](/gone/)\n");
    assertThat(reported()).extracting(Problem::target).containsExactly("/docs/gone/");
  }

  @Test
  void aTextThatPagesIncludeIsReportedOnceWithAllWhoIncludeIt() {
    files.file("layouts/_shortcodes/part.html", "{{ readFile (.Get 0) | markdownify }}");
    files.file(
        "content/part.md",
        "---\ntitle: T\nbuild: {render: never, list: never}\n---\n[a](/gone/)\n");
    files.page("a.md", "{{< part \"content/part.md\" >}}\n");
    files.page("b.md", "{{< part \"content/part.md\" >}}\n");
    List<Problem> links = reported().stream().filter(p -> p.message().equals("to /gone/")).toList();
    assertThat(links).hasSize(1);
    assertThat(links.get(0).span()).hasToString("content/part.md:5:5");
    assertThat(links.get(0).related())
        .extracting(r -> r.span().source().path() + " " + r.message())
        .containsExactly("content/a.md included here", "content/b.md included here");
  }

  /** What is said of the one link of a page, {@code wanted} being where it ends. */
  private String led(String wanted) {
    Site site = files.build();
    List<Reference> links =
        site.references().stream()
            .filter(ref -> ref.span().source().path().equals("content/a.md"))
            .toList();
    assertThat(links).hasSize(1);
    return Links.led(links.get(0), wanted);
  }

  @Test
  void whereARedirectLedIsSaid() {
    files.page("a.md", "[a](/old/)\n").file("static/_redirects", "/old/ /gone/\n");
    assertThat(led("/gone/")).isEqualTo(", where /old/ leads");
    assertThat(led("/old/")).isEqualTo(": it redirects in a circle");
    files.file("static/_redirects", "");
    assertThat(led("/old/")).isEmpty();
  }

  private String name(String path) {
    Site site = files.build();
    Page page =
        site.pages().stream().filter(p -> p.path().value().equals(path)).findFirst().orElseThrow();
    return Links.name(page);
  }

  @Test
  void aPageIsNamedByItsAddressOrElseByItsFile() {
    files.page("a.md", "x").file("content/b.md", "---\ntitle: T\ndraft: true\n---\n");
    assertThat(name("/a")).isEqualTo("/a/");
    assertThat(name("/b")).isEqualTo("content/b.md");
  }
}
