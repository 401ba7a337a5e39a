package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Report;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Suggestion;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a link is led whose page or file a change has moved. */
class RelocatedTest {
  private static FileChange moved(String from, @Nullable String to) {
    return new FileChange(from, to, List.of());
  }

  /** What is said of the first link of the later state. */
  private static Finding advised(SmallSite before, SmallSite after, FileChange... changes) {
    Report earlier = Engine.check(before.model(), Judging.policy());
    Site site = after.build();
    Reference link = site.references().get(0);
    Finding finding =
        Finding.of(
            "broken", Severity.ERROR, Problem.at(link.span(), "is broken").target(link.raw()));
    Changes all = new Changes(List.of(changes));
    return new Relocated(new Policy.Since(earlier, all), site).advise(finding);
  }

  /** The help and what is written instead; empty when there is no advice. */
  private static String advice(SmallSite before, SmallSite after, FileChange... changes) {
    Finding finding = advised(before, after, changes);
    if (finding.help() == null) {
      assertThat(finding.fix()).isNull();
      assertThat(finding.suggestions()).isEmpty();
      return "";
    }
    String fix = finding.fix() == null ? "" : finding.fix().edits().get(0).replacement();
    return finding.help() + ": " + fix;
  }

  private static SmallSite linking(String destination) {
    return new SmallSite().page("a.md", "[x](" + destination + ")\n");
  }

  @Test
  void aFileIsLedToWhereItIsNow() {
    SmallSite before = linking("/f.txt").file("static/f.txt", "x");
    SmallSite after = linking("/f.txt").file("static/new/f.txt", "x");
    FileChange change = moved("static/f.txt", "static/new/f.txt");
    assertThat(advice(before, after, change))
        .isEqualTo("the file is now at /new/f.txt: /new/f.txt");
    assertThat(advised(before, after, change).suggestions())
        .containsExactly(new Suggestion("/new/f.txt", "the file is now at /new/f.txt", null, null));
  }

  @Test
  void aFileThatIsGoneOrPublishedNoMoreIsNot() {
    SmallSite before = linking("/f.txt").file("static/f.txt", "x").file("static/g.txt", "x");
    SmallSite after = linking("/f.txt").file("kept/f.txt", "x").file("static/g.txt", "x");
    assertThat(advice(before, after, moved("static/f.txt", null))).isEmpty();
    assertThat(advice(before, after, moved("static/f.txt", "kept/f.txt"))).isEmpty();
    assertThat(advice(before, after, moved("static/g.txt", "static/h.txt"))).isEmpty();
  }

  @Test
  void aPageIsLedToWhereItIsNow() {
    SmallSite before = linking("/b/#part").page("b.md", "## Part\n");
    SmallSite after = linking("/b/#part").page("new/c.md", "## Part\n");
    assertThat(advice(before, after, moved("content/b.md", "content/new/c.md")))
        .isEqualTo("the page is now at /new/c/: /new/c/#part");
    assertThat(advice(before, after, moved("content/b.md", null))).isEmpty();
    assertThat(advice(before, after)).isEmpty();
  }

  /** A page that was written with the change still means what was at its address before. */
  @Test
  void aNewLinkIsLedByTheAddressItNames() {
    SmallSite before = new SmallSite().page("b.md", "");
    SmallSite after = linking("/b/").page("new/c.md", "");
    FileChange added = new FileChange(null, "content/a.md", List.of());
    FileChange change = moved("content/b.md", "content/new/c.md");
    assertThat(advice(before, after, added, change))
        .isEqualTo("the page is now at /new/c/: /new/c/");
    SmallSite other = linking("/other/").page("new/c.md", "");
    assertThat(advice(before, other, added, change)).isEmpty();
  }

  @Test
  void aLinkInAFileThatMovedItselfIsLedByWhatItsWordsLedTo() {
    SmallSite before = new SmallSite().page("a.md", "[x](../b/)\n").page("b.md", "");
    SmallSite after = new SmallSite().page("z.md", "[x](../b/)\n").page("new/c.md", "");
    assertThat(
            advice(
                before,
                after,
                moved("content/a.md", "content/z.md"),
                moved("content/b.md", "content/new/c.md")))
        .startsWith("the page is now at /new/c/: ");
  }

  @Test
  void aLinkThatIsFineOrAFindingWithoutDestinationIsLeftAlone() {
    SmallSite before = linking("/b/").page("b.md", "").page("d.md", "");
    SmallSite after = linking("/b/").page("b.md", "").page("new/d.md", "");
    assertThat(advice(before, after, moved("content/d.md", "content/new/d.md"))).isEmpty();
    Site site = linking("/b/").page("new/c.md", "").build();
    Report earlier = Engine.check(before.model(), Judging.policy());
    Changes changes = new Changes(List.of(moved("content/b.md", "content/new/c.md")));
    Finding bare = Judging.finding("broken", site.references().get(0).span());
    assertThat(new Relocated(new Policy.Since(earlier, changes), site).advise(bare)).isSameAs(bare);
  }

  @Test
  void aPageThatAnAdapterAddsIsLedToItself() {
    String adapter =
        "{{ range slice \"x\" \"y\" }}{{ $.AddPage (dict \"path\" . \"title\" .) }}{{ end }}";
    SmallSite before = linking("/docs/y/").file("content/docs/_content.gotmpl", adapter);
    SmallSite after = linking("/docs/y/").file("content/more/_content.gotmpl", adapter);
    FileChange change = moved("content/docs/_content.gotmpl", "content/more/_content.gotmpl");
    assertThat(advice(before, after, change)).isEqualTo("the page is now at /more/y/: /more/y/");
  }

  @Test
  void aRedirectIsLedToWhereItsPageIsNow() {
    SmallSite before = new SmallSite().page("docs/a.md", "x");
    SmallSite after = new SmallSite().page("docs/b.md", "x");
    before.file("static/_redirects", "/x /docs/a/\n");
    after.file("static/_redirects", "/x /docs/a/\n");
    assertThat(advice(before, after, moved("content/docs/a.md", "content/docs/b.md")))
        .isEqualTo("the page is now at /docs/b/: /docs/b/");
  }
}
