package dev.waymark.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of an alias or redirect that a change took away. */
class RemovedAliasTest {
  private static final String ALIAS = "---\ntitle: T\naliases: [/old/]\n---\n";

  private static List<Problem> found(SmallSite then, SmallSite now, @Nullable String... files) {
    List<FileChange> changes = new ArrayList<>();
    for (int i = 0; i < files.length; i += 2)
      changes.add(new FileChange(files[i], files[i + 1], List.of()));
    List<Problem> all = new ArrayList<>();
    new RemovedAlias().check(then.build(), now.build(), new Changes(changes), all::add);
    return all;
  }

  private static List<String> said(List<Problem> found) {
    return found.stream().map(p -> p.span() + " " + p.message()).toList();
  }

  @Test
  void anAliasIsSaidAtItsPageOfToday() {
    List<Problem> found =
        found(
            new SmallSite().file("content/a.md", ALIAS),
            new SmallSite().page("a.md", "x"),
            "content/a.md",
            "content/a.md");
    assertThat(said(found))
        .containsExactly("content/a.md:2:8 nothing serves /old/ any more; its alias was removed");
    assertThat(found.get(0).target()).isEqualTo("/old/");
    assertThat(found.get(0).fix().edits())
        .extracting(e -> e.replacement())
        .containsExactly("aliases:\n  - /old/\n");
  }

  @Test
  void aRedirectIsSaidAtItsFile() {
    SmallSite then = new SmallSite().page("a.md", "x").file("static/_redirects", "/old/ /a/\n");
    SmallSite now = new SmallSite().page("a.md", "x").file("static/_redirects", "# none\n");
    String file = "static/_redirects";
    assertThat(said(found(then, now, file, file)))
        .containsExactly(
            "static/_redirects:1:1 nothing serves /old/ any more; its redirect was removed");
    assertThat(found(then, now, file, file).get(0).fix()).isNull();
  }

  @Test
  void aRedirectWhoseFileIsGoneIsSaidWhereItWas() {
    SmallSite then =
        new SmallSite().page("a.md", "x").file("static/_redirects", "# x\n/old/ /a/\n");
    List<Problem> found = found(then, new SmallSite().page("a.md", "x"), "static/_redirects", null);
    assertThat(said(found))
        .containsExactly(
            "static/_redirects:2:1 nothing serves /old/ any more; its redirect was removed");
  }

  @Test
  void anAddressThatIsStillServedIsNotSaid() {
    SmallSite then = new SmallSite().file("content/a.md", ALIAS);
    assertThat(found(then, new SmallSite().page("a.md", "x").page("old.md", "x"))).isEmpty();
    assertThat(found(then, new SmallSite().file("content/b.md", ALIAS))).isEmpty();
  }

  @Test
  void ofAPageThatIsLostItselfAliasesAreNotSaid() {
    assertThat(found(new SmallSite().file("content/a.md", ALIAS), new SmallSite())).isEmpty();
  }

  @Test
  void aRuleThatLeadsToNothingServesNobody() {
    SmallSite then = new SmallSite().file("content/a.md", ALIAS);
    SmallSite now = new SmallSite().page("a.md", "x").file("static/_redirects", "/* /no/:splat\n");
    assertThat(said(found(then, now)))
        .containsExactly("content/a.md:2:8 nothing serves /old/ any more; its alias was removed");
  }

  @Test
  void aRedirectThatStaysAndLeadsToNothingIsNotSaidToBeRemoved() {
    SmallSite then = new SmallSite().page("a.md", "x").file("static/_redirects", "/old/ /a/\n");
    SmallSite now = new SmallSite().page("b.md", "x").file("static/_redirects", "/old/ /a/\n");
    assertThat(said(found(then, now))).isEmpty();
  }
}
