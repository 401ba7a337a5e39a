package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a site in memory is judged again after files have changed. */
class LiveTest {
  /** Who was asked since it was last emptied; an order is {@code orders}. */
  private final List<String> asked = new ArrayList<>();

  private record EveryHeading(List<String> asked) implements Rule.DocumentRule {
    @Override
    public void check(Document document, Findings out) {
      asked.add(document.source().path());
      for (Document.Heading heading : document.headings()) out.add(heading.span(), "a heading");
    }
  }

  private record EveryLink(List<String> asked, boolean looksAtTexts) implements Rule.SiteRule {
    @Override
    public void check(Site site, Findings out) {
      asked.add(looksAtTexts ? "texts" : "pages");
      out.note("remark of " + (looksAtTexts ? "texts" : "pages"));
      if (looksAtTexts)
        for (Reference link : site.references())
          out.add(link.span(), link.resolution().getClass().getSimpleName());
      else
        for (Page page : site.pages())
          if (page.position() != null) out.add(page.position(), "a page");
    }
  }

  @TempDir private Path folder;
  private @Nullable DiskTree tree;
  private Instant now = Tool.NOW;

  private final Live live =
      new Live(
          files -> {
            asked.add("orders");
            return new Orders(Invocation.at(now), SiteOptions.NONE, policy(asked));
          });

  private static Policy policy(List<String> asked) {
    return new Policy(
        List.of(
            new ActiveRule("heading", new EveryHeading(asked), Severity.INFO),
            new ActiveRule("texts", new EveryLink(asked, true), Severity.ERROR),
            new ActiveRule("pages", new EveryLink(asked, false), Severity.WARNING)),
        file -> false,
        (rule, file, usual) -> usual,
        new Policy.Reported("unused-allow", Severity.OFF));
  }

  @BeforeEach
  void aSite() throws IOException {
    write("hugo.yaml", "baseURL: https://example.org/\n");
    write("layouts/all.html", "{{ .Content }}");
    write("content/a.md", "---\ntitle: A\n---\n# One\n\n[b](/b/#two)\n");
    write("content/b.md", "---\ntitle: B\n---\n# Two\n\n[a](/a/#one)\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** What is said now; it is the same as by one who knows nothing. */
  private List<String> judge() {
    asked.clear();
    tree = tree == null ? DiskTree.open(folder) : tree.again();
    Report report = live.judge(tree, now);
    Live other =
        new Live(
            files -> new Orders(Invocation.at(now), SiteOptions.NONE, policy(new ArrayList<>())));
    Report anew = other.judge(DiskTree.open(folder), now);
    List<String> said = report.findings().stream().map(Finding::toString).toList();
    assertThat(said).isEqualTo(anew.findings().stream().map(Finding::toString).toList());
    assertThat(report.notes()).isEqualTo(anew.notes()).hasSize(2);
    return said;
  }

  private Document document(String path) {
    return Objects.requireNonNull(live.site()).documents().stream()
        .filter(document -> document.source().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void atFirstAllAreAsked() {
    assertThat(live.site()).isNull();
    assertThat(judge()).hasSize(6);
    assertThat(asked)
        .containsExactlyInAnyOrder("orders", "content/a.md", "content/b.md", "texts", "pages");
    assertThat(Objects.requireNonNull(live.site()).documents()).hasSize(2);
  }

  @Test
  void whileNothingChangesNobodyIsAsked() {
    List<String> first = judge();
    Site site = live.site();
    assertThat(judge()).isEqualTo(first);
    assertThat(asked).isEmpty();
    assertThat(live.site()).isSameAs(site);
  }

  @Test
  void aTextIsJudgedAgainWithWhoLooksAtTexts() throws IOException {
    judge();
    write("content/b.md", "---\ntitle: B\n---\n# Three\n\n[a](/a/#one)\n");
    assertThat(judge())
        .contains("content/a.md:6:5: error: NoSuchAnchor [texts]")
        .contains("content/a.md:4:1: info: a heading [heading]")
        .contains("content/b.md:4:1: info: a heading [heading]");
    assertThat(asked).containsExactlyInAnyOrder("content/b.md", "texts");
    judge();
    assertThat(asked).isEmpty();
  }

  @Test
  void frontMatterMayChangeEverythingButOtherTexts() throws IOException {
    judge();
    Document a = document("content/a.md");
    Document b = document("content/b.md");
    write("content/b.md", "---\ntitle: B\nslug: c\n---\n# Two\n\n[a](/a/#one)\n");
    assertThat(judge()).contains("content/a.md:6:5: error: NoSuchPage [texts]");
    assertThat(asked).contains("orders", "pages", "texts");
    assertThat(document("content/a.md")).isSameAs(a);
    assertThat(document("content/b.md")).isNotSameAs(b);
  }

  @Test
  void whatIsWrongWithTextsThatAreKeptIsStillTold() throws IOException {
    Files.write(folder.resolve("content/a.md"), new byte[] {'a', (byte) 0xff});
    judge();
    assertThat(Objects.requireNonNull(tree).defects()).hasSize(1);
    Document a = document("content/a.md");
    write("content/b.md", "---\ntitle: C\n---\n# Two\n");
    judge();
    assertThat(document("content/a.md")).isSameAs(a);
    assertThat(tree.defects()).hasSize(1);
  }

  private List<String> glimpse() {
    asked.clear();
    Report report = live.glimpse(Objects.requireNonNull(tree).again());
    return report == null ? List.of() : report.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void aGlimpseJudgesFrontMatterAsItsTextSaysAndLeavesTheSite() throws IOException {
    assertThat(live.glimpse(DiskTree.open(folder))).isNull();
    judge();
    assertThat(glimpse()).isEmpty();
    write("content/b.md", "---\ntitle: B\nslug: c\n---\n# Two\n\n## Three\n\n[a](/a/#none)\n");
    assertThat(glimpse())
        .contains("content/b.md:7:1: info: a heading [heading]")
        .contains("content/b.md:9:5: error: NoSuchAnchor [texts]")
        .contains("content/a.md:6:5: error: Found [texts]");
    assertThat(asked).containsExactlyInAnyOrder("content/b.md", "texts");
    assertThat(document("content/b.md").headings()).hasSize(1);
    assertThat(judge()).contains("content/a.md:6:5: error: NoSuchPage [texts]");
    write("content/b.md", "---\ntitle: B\nslug: c\n---\n# Two\n");
    write("hugo.yaml", "baseURL: https://example.org/docs/\n");
    assertThat(glimpse()).isEmpty();
  }

  @Test
  void pagesThatComeAndGo() throws IOException {
    judge();
    write("content/c.md", "---\ntitle: C\n---\n[b](/b/)\n");
    assertThat(judge()).hasSize(8);
    Files.delete(folder.resolve("content/b.md"));
    assertThat(judge()).hasSize(5).contains("content/c.md:4:5: error: NoSuchPage [texts]");
  }

  @Test
  void configurationAndTemplatesMayChangeHowTextsAreRead() throws IOException {
    judge();
    Document a = document("content/a.md");
    write("hugo.yaml", "baseURL: https://example.org/docs/\n");
    judge();
    assertThat(document("content/a.md")).isNotSameAs(a);
    a = document("content/a.md");
    write("layouts/all.html", "<i id=three></i>{{ .Content }}");
    judge();
    assertThat(document("content/a.md")).isNotSameAs(a);
    a = document("content/a.md");
    write("layouts/x.md", "{{ .Content }}");
    judge();
    assertThat(document("content/a.md")).isNotSameAs(a);
  }

  @Test
  void aDayEndsAtMidnight() {
    judge();
    now = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS).minusSeconds(1);
    judge();
    assertThat(asked).isEmpty();
    now = now.plusSeconds(1);
    judge();
    assertThat(asked).contains("orders");
  }

  @Test
  void aPageThatWaitsForItsHourEndsWhatWasSaid() throws IOException {
    write("content/c.md", "---\ntitle: C\ndate: 2026-11-23T12:00:00Z\n---\n[b](/b/)\n");
    List<String> before = judge();
    now = Instant.parse("2026-11-23T13:00:00Z");
    assertThat(judge())
        .hasSizeGreaterThan(before.size())
        .contains("content/c.md:5:5: error: Found [texts]");
  }
}
