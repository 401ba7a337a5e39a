package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Report;
import dev.waymark.text.Source;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.OverlayTree;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that stays in memory is judged as one that was just read. */
class KeptTest {
  /** Sequences of changes a build; more with {@code -Dwaymark.kept.sequences=10000}. */
  private static final int SEQUENCES = Integer.getInteger("waymark.kept.sequences", 120);

  private static final int CHANGES = 12;

  @Test
  void saysWhatAFreshRunSays(@TempDir Path folder) throws IOException {
    int said = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Path site = folder.resolve("site" + seed);
      for (Map.Entry<String, String> file : ChangingSite.FILES.entrySet())
        ChangingSite.write(site, file.getKey(), file.getValue());
      Random random = new Random(seed);
      Kept kept = kept(site);
      DiskTree disk = DiskTree.open(site);
      Map<String, Source> texts = new TreeMap<>();
      String log = "seed " + seed;
      for (int i = 0; i < CHANGES; i++) {
        said += same(kept, OverlayTree.ofTexts(disk, texts), site, texts, log);
        String step = step(site, texts, random);
        log += "\n" + step;
        disk = disk.again(written(disk.root(), step));
      }
    }
    assertThat(said).isGreaterThan(SEQUENCES * CHANGES);
  }

  /** The one file that a step has written; none when it may have done more. */
  private static Set<Path> written(Path site, String step) {
    if (!step.startsWith("text of ")) return Set.of();
    return Set.of(site.resolve(step.substring("text of ".length(), step.indexOf(':'))));
  }

  /** A file changes on disk, or in an editor. */
  private static String step(Path site, Map<String, Source> texts, Random random)
      throws IOException {
    List<String> pages = ChangingSite.files(site.resolve("content"), site);
    String page = pages.get(random.nextInt(pages.size()));
    switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> {
        String old = Files.readString(site.resolve(page));
        int end = old.startsWith("---\n") ? old.indexOf("---\n", 4) + 4 : 0;
        String text = ChangingSite.TEXTS.get(random.nextInt(ChangingSite.TEXTS.size()));
        String raw = old.substring(0, end) + text;
        texts.put(page, Source.of(page, random.nextBoolean() ? raw : raw.replace("\n", "\r\n")));
        return page + ": " + text + " typed";
      }
      case 4 -> {
        texts.remove(page);
        return page + " is closed, typed";
      }
      case 5 -> {
        String text = "---\ntitle: N\n---\n[gone](/nowhere/)\n# One\n";
        texts.put("content/new.md", Source.of("content/new.md", text));
        return "a new file is typed";
      }
      default -> {
        String change = ChangingSite.change(site, random);
        return change + " on disk";
      }
    }
  }

  private static int same(Kept kept, Tree tree, Path site, Map<String, Source> texts, String log) {
    Report now = kept.check(tree);
    Report fresh = kept(site).check(OverlayTree.ofTexts(DiskTree.open(site), texts));
    assertThat(now.crashes()).as(log).isEmpty();
    assertThat(fresh.crashes()).as(log).isEmpty();
    assertThat(lines(now)).as(log).isEqualTo(lines(fresh));
    assertThat(now.notes()).as(log).containsExactlyInAnyOrderElementsOf(fresh.notes());
    assertThat(now.suppressed()).as(log).isEqualTo(fresh.suppressed());
    assertThat(now.undecided().toString()).as(log).isEqualTo(fresh.undecided().toString());
    return now.findings().size();
  }

  private static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    for (Finding f : report.findings())
      lines.add(f + " -" + f.span().endColumn() + " " + f.fingerprint() + f.help() + f.fix());
    return lines;
  }

  private static Kept kept(Path site) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console =
        new Console(
            java.io.InputStream.nullInputStream(),
            nowhere,
            nowhere,
            Map.of(),
            false,
            false,
            Tool.NOW,
            site);
    SiteArguments arguments = new SiteArguments();
    CacheArguments cache = new CacheArguments();
    Place place = Place.of(arguments, console);
    return new Kept(
        place,
        arguments,
        new Selection(),
        new BaselineArguments(),
        cache,
        () -> console.at(Tool.NOW));
  }
}
