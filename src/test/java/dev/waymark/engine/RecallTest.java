package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.cache.Vault;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Report;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
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
    public void check(Site site, dev.waymark.lint.Findings out) {
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
  private record Ran(Report report, boolean built, boolean asBefore) {}

  private Ran run() {
    DiskTree tree = DiskTree.open(folder.resolve("site"));
    Recall recall = Recall.open(new Vault(folder.resolve("cache")), "key", tree, now);
    Model[] made = {null};
    Supplier<Model> model =
        () -> {
          if (made[0] == null)
            made[0] =
                ModelBuilder.build(
                    tree, Invocation.at(now), SiteOptions.NONE, file -> null, recall.earlier());
          return made[0];
        };
    Report report = Engine.check(model, POLICY, null, recall);
    recall.keep();
    boolean built = made[0] != null;
    return new Ran(report, built, built && SiteBuilder.isAsBefore(made[0].site()));
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
