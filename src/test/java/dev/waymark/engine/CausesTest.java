package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.Changes.Hunk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two states of a small site, what is new in the later one, and what broke it. */
class CausesTest {
  private record BrokenLink() implements Rule.SiteRule {
    @Override
    public void check(Site site, Findings out) {
      for (Reference link : site.references()) {
        Resolution end = link.resolution().end();
        if (end instanceof Resolution.Found) continue;
        out.add(Problem.at(link.span(), "broken").target(link.raw()));
      }
    }
  }

  private static final Policy POLICY =
      new Policy(
          List.of(new ActiveRule("broken-link", new BrokenLink(), Severity.ERROR)),
          file -> false,
          (rule, file, usual) -> usual,
          new Policy.Reported("unused-allow", Severity.OFF));

  private static final String LINKS = "[x](/b/#part)\n";

  private static SmallSite before() {
    return new SmallSite().page("a.md", LINKS).page("b.md", "text\n\n## Part\n");
  }

  private static FileChange change(@Nullable String from, @Nullable String to, Hunk... hunks) {
    return new FileChange(from, to, List.of(hunks));
  }

  private static List<Finding> news(SmallSite before, SmallSite after, FileChange... changes) {
    Report earlier = Engine.check(before.model(), POLICY);
    Policy.Since since = new Policy.Since(earlier, new Changes(List.of(changes)));
    return Engine.check(after.model(), POLICY.since(since)).findings();
  }

  private static String cause(SmallSite before, SmallSite after, FileChange... changes) {
    List<Finding> news = news(before, after, changes);
    assertThat(news).hasSize(1);
    Related cause = news.get(0).cause();
    return cause == null ? "none" : cause.span() + " " + cause.message();
  }

  @Test
  void aHeadingThatWasWrittenAnew() {
    SmallSite after = before().page("b.md", "text\n\n## Piece\n");
    assertThat(cause(before(), after, change("content/b.md", "content/b.md", new Hunk(6, 1, 6, 1))))
        .isEqualTo("content/b.md:6:1 this heading was #part");
  }

  @Test
  void anotherChangeOfThatFileIsNamedByItsFirstLine() {
    SmallSite after = before().page("b.md", "new\n\n").page("c.md", "");
    assertThat(
            cause(
                before(),
                after,
                change("content/b.md", "content/b.md", new Hunk(4, 1, 4, 1)),
                change(null, "content/c.md")))
        .isEqualTo("content/b.md:4:1 this page was changed");
  }

  @Test
  void aPageThatWasDeleted() {
    SmallSite after = before().without("content/b.md");
    assertThat(cause(before(), after, change("content/b.md", null)))
        .isEqualTo("content/b.md:1:1 this page was deleted");
  }

  @Test
  void aPageThatMoved() {
    SmallSite after = before().without("content/b.md").page("new/c.md", "text\n\n## Part\n");
    assertThat(cause(before(), after, change("content/b.md", "content/new/c.md")))
        .isEqualTo("content/new/c.md:1:1 this page is now at /new/c/");
  }

  @Test
  void aPageThatIsNotBuiltAnyMore() {
    String draft = "---\ntitle: T\ndraft: true\n---\n";
    SmallSite after = before().file("content/b.md", draft);
    assertThat(cause(before(), after, change("content/b.md", "content/b.md", new Hunk(2, 0, 3, 1))))
        .isEqualTo("content/b.md:3:1 this page is not built any more");
  }

  @Test
  void anAliasThatWasTakenAway() {
    String alias = "---\ntitle: T\naliases: [/old/]\n---\n";
    SmallSite before =
        new SmallSite().page("a.md", "[x](/old/)").file("content/b.md", alias).page("c.md", "");
    SmallSite after =
        new SmallSite().page("a.md", "[x](/old/)").page("b.md", "").page("c.md", "new");
    assertThat(
            cause(
                before,
                after,
                change("content/b.md", "content/b.md", new Hunk(3, 1, 2, 0)),
                change("content/c.md", "content/c.md", new Hunk(4, 0, 4, 1))))
        .isEqualTo("content/b.md:2:1 this redirect was removed");
  }

  @Test
  void aFileThatWasDeleted() {
    SmallSite before = new SmallSite().page("a.md", "[x](/f.txt)").file("static/f.txt", "x");
    SmallSite after = new SmallSite().page("a.md", "[x](/f.txt)");
    assertThat(cause(before, after, change("static/f.txt", null)))
        .isEqualTo("static/f.txt:1:1 this file was deleted");
  }

  @Test
  void aLineThatWasChangedIsItsOwnCause() {
    SmallSite after = before().page("a.md", "[x](/b/#other)\n");
    assertThat(cause(before(), after, change("content/a.md", "content/a.md", new Hunk(4, 1, 4, 1))))
        .isEqualTo("none");
  }

  /** The only file that changed must have done it, even when nobody knows how. */
  @Test
  void theOneFileThatChangedIsBlamedLast() {
    SmallSite before = new SmallSite().page("a.md", LINKS).page("b.md", "{{< p >}}");
    SmallSite shown = before.file("layouts/shortcodes/p.html", "<i id=part></i>");
    SmallSite after =
        new SmallSite()
            .page("a.md", LINKS)
            .page("b.md", "{{< p >}}")
            .file("layouts/shortcodes/p.html", "<i id=other></i>");
    String template = "layouts/shortcodes/p.html";
    assertThat(cause(shown, after, change(template, template, new Hunk(1, 1, 1, 1))))
        .isEqualTo(template + ":1:1 the change that broke it");
    assertThat(
            cause(
                shown,
                after,
                change(template, template, new Hunk(1, 1, 1, 1)),
                change(null, "README.md")))
        .isEqualTo("none");
  }

  @Test
  void whatWasBrokenBeforeIsNotNew() {
    SmallSite broken = before().page("b.md", "");
    assertThat(news(broken, broken)).isEmpty();
    SmallSite moved = before().page("b.md", "").page("a.md", "new\n\n" + LINKS);
    FileChange down = change("content/a.md", "content/a.md", new Hunk(3, 0, 4, 2));
    assertThat(news(broken, moved, down)).isEmpty();
  }

  @Test
  void aSecondCopyOfABrokenLinkIsNew() {
    SmallSite broken = before().page("b.md", "");
    SmallSite twice = before().page("b.md", "").page("a.md", LINKS + "\n" + LINKS);
    FileChange more = change("content/a.md", "content/a.md", new Hunk(4, 0, 5, 2));
    assertThat(news(broken, twice, more))
        .extracting(Finding::toString)
        .containsExactly("content/a.md:6:5: error: broken [broken-link]");
  }

  /** A link that a move broke is led to where the page is now; one that was broken is not. */
  @Test
  void aLinkToAMovedPageIsLedThere() {
    SmallSite before = before().page("a.md", LINKS + "\n[y](/none/)\n");
    SmallSite after =
        before()
            .page("a.md", LINKS + "\n[y](/none/)\n")
            .without("content/b.md")
            .page("new/c.md", "text\n\n## Part\n");
    List<Finding> news = news(before, after, change("content/b.md", "content/new/c.md"));
    assertThat(news).hasSize(1);
    Finding finding = news.get(0);
    assertThat(finding.help()).isEqualTo("the page is now at /new/c/");
    assertThat(finding.suggestions()).extracting(s -> s.target()).containsExactly("/new/c/");
    assertThat(finding.fix()).isNotNull();
    assertThat(finding.fix().safe()).isTrue();
    assertThat(finding.fix().edits().get(0).replacement()).isEqualTo("/new/c/#part");
  }

  @Test
  void aLinkToAPageThatMovedToWhereNobodyReadsItIsNotLedThere() {
    String draft = "---\ntitle: T\ndraft: true\n---\n";
    SmallSite hidden = before().without("content/b.md").file("content/c.md", draft);
    Finding finding = news(before(), hidden, change("content/b.md", "content/c.md")).get(0);
    assertThat(finding.fix()).isNull();
    assertThat(finding.help()).isNull();
    SmallSite gone = before().without("content/b.md");
    assertThat(news(before(), gone, change("content/b.md", null)).get(0).fix()).isNull();
  }

  /** The page's own language counts: its translation may have moved elsewhere. */
  @Test
  void aPageIsFollowedInItsOwnLanguage() {
    String languages =
        "baseURL = 'https://example.org/'\n[languages.en]\nweight = 1\n[languages.fr]\n";
    SmallSite before = before().file("hugo.toml", languages);
    SmallSite after =
        new SmallSite()
            .file("hugo.toml", languages)
            .page("a.md", LINKS)
            .page("c.md", "text\n\n## Part\n");
    assertThat(news(before, after, change("content/b.md", "content/c.md")).get(0).help())
        .isEqualTo("the page is now at /c/");
    SmallSite french = new SmallSite().file("hugo.toml", languages).page("a.md", LINKS);
    french.page("c.fr.md", "text\n\n## Part\n");
    assertThat(news(before, french, change("content/b.md", "content/c.fr.md")).get(0).help())
        .isNull();
  }

  @Test
  void rulesThatRunAreNamedWithTheirWeight() {
    assertThat(Engine.rules(Judging.policy())).isEqualTo("broken ERROR, spelling WARNING");
  }
}
