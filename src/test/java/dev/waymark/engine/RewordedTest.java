package dev.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.cache.Vault;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.MemoryTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After an edit of words alone no site is built, unless somebody looks at these words. */
class RewordedTest {
  /** Says where every link leads. */
  private record EveryLink() implements Rule.SiteRule {
    @Override
    public void check(Site site, Findings out) {
      for (Reference link : site.references())
        out.add(link.span(), link.resolution().getClass().getSimpleName());
    }
  }

  /** Names lines in its messages. */
  private record EveryLine() implements Rule.SiteRule {
    @Override
    public void check(Site site, Findings out) {
      for (Reference link : site.references())
        out.add(link.span(), "as on line " + link.span().line());
    }
  }

  @TempDir private Path folder;

  @BeforeEach
  void aSite() throws IOException {
    write("hugo.yaml", "baseURL: https://example.org/\n");
    write("layouts/all.html", "{{ .Content }}");
    write(
        "layouts/_shortcodes/long.html",
        "<b id=\"l-{{ len (site.GetPage (.Get 0)).RawContent }}\"></b>");
    write("layouts/_shortcodes/raw.html", "{{ readFile (.Get 0) | .Page.RenderString }}");
    write("layouts/_shortcodes/size.html", "<b id=\"s-{{ (os.Stat (.Get 0)).Size }}\"></b>");
    write("layouts/_shortcodes/box.html", "<i>{{ .Inner }}</i>");
    write("content/a.md", page("Words.\n\n# One\n\nSee [b](/b/#two) there.\n\n[x](/none/)"));
    write("content/b.md", page("# Two\n\nWords.\n\n[a](/a/#one)"));
    write("content/c.md", page("{{< long \"/b\" >}} [c](#l-1)"));
    write("content/d.md", page("Words.\n\n{{< long \"/d\" >}} [d](#l-1)"));
    write("content/e.md", page("Words.\n\n[e](/e/#none)"));
    write("content/f.md", page("{{< raw \"content/g.md\" >}}"));
    write("content/g.md", page("Words.\n\n[g](/g/)"));
    write("content/i.md", page("Words.\n\n{{< size \"content/i.md\" >}} [i](/none/)"));
    write("content/h.md", page("{{< box >}}\n\nWords.\n\n{{< /box >}} [h](/h/)"));
  }

  private static String page(String text) {
    return "---\ntitle: A\n---\n" + text + "\n";
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve("site").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** One run: what was found, and whether a site was built for it. */
  private record Ran(List<String> found, boolean built) {}

  private Ran run(Rule rule, String cache) {
    Policy policy =
        new Policy(
            List.of(new ActiveRule("every-link", rule, Severity.ERROR)),
            file -> false,
            (name, file, usual) -> usual,
            new Policy.Reported("unused-allow", Severity.OFF));
    DiskTree tree = DiskTree.open(folder.resolve("site"));
    Recall recall = Recall.open(new Vault(folder.resolve(cache)), "key", tree, Tool.NOW);
    AtomicBoolean built = new AtomicBoolean();
    List<Finding> found =
        Engine.check(
                () -> {
                  built.set(true);
                  return ModelBuilder.build(
                      tree,
                      Invocation.at(Tool.NOW),
                      SiteOptions.NONE,
                      file -> null,
                      recall.earlier());
                },
                policy,
                null,
                recall)
            .findings();
    recall.keep();
    return new Ran(found.stream().map(Finding::toString).toList(), built.get());
  }

  @ParameterizedTest
  @CsvSource({
    "a, false", // nobody looks at its words
    "b, true", // another page's shortcode does
    "d, true", // its own does
    "e, true", // it is shown by a template that might
    "g, true", // its file is read
    "h, true", // a shortcode holds them
    "i, true", // the size of its file is shown
  })
  void wordsOfAPage(String name, boolean built) throws IOException {
    run(new EveryLink(), "cache");
    Path file = folder.resolve("site/content/" + name + ".md");
    String words = Files.readString(file).replace("Words.", "Other words,\nmore of them.\n\nMore.");
    Files.writeString(file, words);
    Ran ran = run(new EveryLink(), "cache");
    assertThat(ran.built()).isEqualTo(built);
    assertThat(ran.found()).hasSizeGreaterThan(5);
    assertThat(ran.found()).isEqualTo(run(new EveryLink(), "no cache").found());
  }

  @Test
  void oneEditAfterAnother() throws IOException {
    run(new EveryLink(), "cache");
    for (int round = 1; round < 4; round++) {
      write("content/a.md", page("Words.\n\n".repeat(round) + "# One\n\nGo [b](/b/#two)"));
      Ran ran = run(new EveryLink(), "cache");
      // With the first a link goes.
      assertThat(ran.built()).isEqualTo(round == 1);
      assertThat(ran.found()).isEqualTo(run(new EveryLink(), "no cache " + round).found());
    }
  }

  @Test
  void messagesThatNameLinesAreMadeAnew() throws IOException {
    run(new EveryLine(), "cache");
    write("content/a.md", page("A\n\n# One\n\nGo [b](/b/#two) there.\n\n[x](/none/)"));
    assertThat(run(new EveryLine(), "cache").built()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a, a, Words., Other., true",
    "a, a, there, here, true",
    "a, a, One, Two, false", // a heading
    "b, b, Words., Other., false", // another page looks at them
    "a, , Words., Other., false", // a file is gone
    "a, b, Words., Other., false", // or another one now
  })
  void anEarlierStateMayDifferInWordsAlone(
      String before, @Nullable String after, String then, String now, boolean alike)
      throws IOException {
    run(new EveryLink(), "cache");
    Map<String, String> old = new TreeMap<>();
    DiskTree disk = DiskTree.open(folder.resolve("site"));
    for (String file : List.of("content/a.md", "content/b.md"))
      old.put(file, disk.read(file).text().replace(then, now));
    Recall recall = Recall.open(new Vault(folder.resolve("cache")), "key", disk, Tool.NOW);
    String path = after == null ? null : "content/" + after + ".md";
    FileChange change = new FileChange("content/" + before + ".md", path, List.of());
    Changes changes = new Changes(List.of(change));
    assertThat(recall.isAlike(new MemoryTree(old), changes)).isEqualTo(alike);
  }

  @Test
  void damagedBytesTellOfNoTexts() {
    DiskTree disk = DiskTree.open(folder.resolve("site"));
    ByteBuffer damaged = ByteBuffer.wrap(new byte[] {9, 3, 'a', 'b'});
    assertThat(Reworded.read(damaged)).isEmpty();
    assertThat(Reworded.of(List.of("content/a.md"), damaged, disk)).isNull();
  }

  @Test
  void manyFilesAreReadAnew() throws IOException {
    for (int i = 0; i < 30; i++) write("content/more/" + i + ".md", page("Words."));
    run(new EveryLink(), "cache");
    for (int i = 0; i < 30; i++) write("content/more/" + i + ".md", page("Other."));
    assertThat(run(new EveryLink(), "cache").built()).isTrue();
    write("content/more/1.md", page("Words."));
    assertThat(run(new EveryLink(), "cache").built()).isFalse();
  }
}
