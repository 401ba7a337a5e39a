package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.cache.Vault;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.Changes;
import dev.waymark.tree.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from an earlier run, and what is not. */
class RecallTest {
  private static final Policy POLICY =
      new Policy(
          List.of(new ActiveRule("every-link", new EveryLink(), Severity.ERROR)),
          file -> false,
          (rule, file, usual) -> usual,
          new Policy.Reported("unused-allow", Severity.OFF));

  /** Says every link, so that each that is lost or repeated shows. */
  private record EveryLink() implements Rule.SiteRule {
    @Override
    public void check(Site site, Findings out) {
      for (Reference link : site.references())
        out.add(link.span(), link.resolution().getClass().getSimpleName());
    }
  }

  @TempDir private Path folder;
  private Instant now = Tool.NOW;

  @BeforeEach
  void aSite() throws IOException {
    write("hugo.yaml", "baseURL: https://example.org/\n");
    write("layouts/all.html", "{{ .Content }}");
    write("content/a.md", "---\ntitle: A\n---\n# One\n\n[b](/b/#two)\n");
    write("content/b.md", "---\ntitle: B\n---\n# Two\n\n[a](/a/#one)\n");
    write("content/c.md", "---\ntitle: C\n---\n[a](/a/)\n");
    write("content/d.md", "---\ntitle: D\ndate: 2026-11-24\n---\n[none](/none/)\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve("site").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** One run with memory: its report, and the model when it built one. */
  private record Ran(Report report, @Nullable Model model, boolean asBefore) {
    boolean built() {
      return model != null;
    }
  }

  /** Says that it was asked. */
  private record EveryChange(boolean looksAtTexts) implements Rule.ChangeRule {
    @Override
    public void check(Site before, Site site, Changes changes, Findings out) {
      out.note("texts: " + looksAtTexts);
    }
  }

  private Ran run() {
    DiskTree tree = DiskTree.open(folder.resolve("site"));
    Recall recall = Recall.open(new Vault(folder.resolve("cache")), "key", tree, now);
    @Nullable Model[] made = {null};
    Supplier<Model> builder =
        () -> {
          if (made[0] == null)
            made[0] =
                ModelBuilder.build(
                    tree, Invocation.at(now), SiteOptions.NONE, file -> null, recall.earlier());
          return made[0];
        };
    Report report = Engine.check(builder, POLICY, null, recall);
    recall.keep();
    Model model = made[0];
    return new Ran(report, model, model != null && SiteBuilder.isAsBefore(model.site()));
  }

  @Test
  void aRunInWhichNothingHasChangedBuildsNoSite() {
    Ran first = run();
    Ran second = run();
    assertThat(first.built()).isTrue();
    assertThat(second.built()).isFalse();
    assertThat(first.report().findings()).hasSize(3);
    assertThat(second.report().findings().toString())
        .isEqualTo(first.report().findings().toString());
  }

  @Test
  void aTextLeavesThePagesAsTheyAre() throws IOException {
    run();
    write("content/a.md", "---\ntitle: A\n---\n# Other\n\n[b](/b/#two)\n");
    Ran ran = run();
    assertThat(ran.built()).isTrue();
    assertThat(ran.asBefore()).isTrue();
    assertThat(ran.report().findings().toString()).contains("b.md:6:5: error: NoSuchAnchor");
  }

  /** A change of texts alone is nothing to a rule that looks at none. */
  @Test
  void rulesOfChangesThatLookAtNoTextsAreAskedWhenPagesMayDiffer() throws IOException {
    Ran first = run();
    assertThat(asked(first, first, true)).containsExactly("texts: true", "texts: false");
    write("content/a.md", "---\ntitle: A\n---\n# Other\n\n[b](/b/#two)\n");
    Ran second = run();
    assertThat(asked(first, second, true)).containsExactly("texts: true");
    assertThat(asked(first, second, false)).containsExactly("texts: true", "texts: false");
  }

  private static List<String> asked(Ran before, Ran now, boolean recalled) {
    Policy policy =
        new Policy(
            List.of(
                new ActiveRule("texts", new EveryChange(true), Severity.ERROR),
                new ActiveRule("pages", new EveryChange(false), Severity.ERROR)),
            file -> false,
            (rule, file, usual) -> usual,
            new Policy.Reported("unused-allow", Severity.OFF));
    Changes changes = new Changes(List.of());
    Policy.Since since = new Policy.Since(before.report(), changes, recalled, false);
    return Engine.check(Objects.requireNonNull(now.model()), policy.since(since)).notes();
  }

  @Test
  void frontMatterMayChangeEverything() throws IOException {
    run();
    write("content/a.md", "---\ntitle: A\nslug: other\n---\n# One\n\n[b](/b/#two)\n");
    Ran ran = run();
    assertThat(ran.asBefore()).isFalse();
    assertThat(ran.report().findings().toString()).contains("b.md:6:5: error: NoSuchPage");
  }

  @Test
  void aTemplateMayChangeEverything() throws IOException {
    run();
    write("layouts/all.html", "<i id=three></i>{{ .Content }}");
    Ran ran = run();
    assertThat(ran.built()).isTrue();
    assertThat(ran.asBefore()).isFalse();
  }

  @Test
  void aDayThatAPageWaitsForEndsIt() {
    assertThat(run().report().findings()).hasSize(3);
    now = now.plus(2, ChronoUnit.DAYS);
    Ran later = run();
    assertThat(later.built()).isTrue();
    assertThat(later.report().findings()).hasSize(4);
  }

  @Test
  void aFileThatIsOnlyExpectedSaysNothingOfItself() throws IOException {
    Path bad = folder.resolve("site/bad.txt");
    Files.write(bad, new byte[] {(byte) 0xff});
    DiskTree tree = DiskTree.open(folder.resolve("site"));
    tree.expect("bad.txt");
    assertThat(tree.defects()).isEmpty();
    assertThat(tree.read("bad.txt")).isNotNull();
    tree.read("bad.txt");
    assertThat(tree.defects()).hasSize(1);
  }
}
