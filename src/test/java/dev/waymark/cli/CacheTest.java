package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.text.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept from run to run never changes what is said. */
class CacheTest {
  /** Sequences of changes a build; more with {@code -Dwaymark.cache.sequences=10000}. */
  private static final int SEQUENCES = Integer.getInteger("waymark.cache.sequences", 1000);

  private static final int MOST_CHANGES = 5;

  /** Some at a time, all with one folder for their caches. */
  @Test
  void aRunWithMemorySaysWhatOneWithoutSays(@TempDir Path folder) {
    List<Integer> seeds = IntStream.range(0, SEQUENCES).boxed().toList();
    List<Integer> said = Workers.map(seeds, seed -> sequence(folder, seed));
    assertThat(said.stream().mapToInt(found -> found).sum()).isGreaterThan(SEQUENCES * 3);
  }

  /** How many findings were the same after each change of a site. */
  private static int sequence(Path folder, int seed) {
    try {
      int said = 0;
      Path site = folder.resolve("site" + seed);
      Random random = new Random(seed);
      for (Map.Entry<String, String> file : ChangingSite.FILES.entrySet())
        ChangingSite.write(site, file.getKey(), file.getValue());
      String log = "seed " + seed;
      for (int left = random.nextInt(MOST_CHANGES); left >= 0; left--) {
        said += findings(same(site, folder.resolve("cache"), log));
        log += "\n" + ChangingSite.change(site, random);
        if (random.nextBoolean()) ChangingSite.settle(site);
      }
      return said + findings(same(site, folder.resolve("cache"), log));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path site(Path folder) throws IOException {
    Path site = folder.resolve("site");
    for (Map.Entry<String, String> file : ChangingSite.FILES.entrySet())
      ChangingSite.write(site, file.getKey(), file.getValue());
    ChangingSite.settle(site);
    return site;
  }

  @Test
  void damagedFactsAreForgotten(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    Path cache = folder.resolve("cache");
    same(site, cache, "first");
    List<String> kept = ChangingSite.files(cache, cache);
    assertThat(kept).hasSize(2).anyMatch(file -> file.startsWith("answer-"));
    Random random = new Random(3);
    for (String one : kept) {
      Path file = cache.resolve(one);
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 20; i++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)]++;
        Files.write(file, damaged);
        same(site, cache, "damaged " + one + " " + i);
      }
    }
  }

  /** Contents that changed behind the back of time and size show that nobody has read them. */
  @Test
  void anAnswerIsGivenAgainWithoutReadingTheSite(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    Path page = site.resolve("content/c.md");
    String[] words = {"check", "--format", "json", "--cache-dir", folder.resolve("cache") + ""};
    Tool first = Tool.run(site, words);
    assertThat(first.out()).contains("/gone/");
    FileTime written = Files.getLastModifiedTime(page);
    Files.writeString(page, Files.readString(page).replace("/gone/", "/a/#on"));
    Files.setLastModifiedTime(page, written);
    assertThat(timeless(Tool.run(site, words))).isEqualTo(timeless(first));
    assertThat(Tool.run(site, Map.of("HUGO_PARAMS_A", "b"), words).out()).contains("/a/#on");
    Files.setLastModifiedTime(page, FileTime.fromMillis(written.toMillis() - 1));
    assertThat(Tool.run(site, words).out()).doesNotContain("/gone/").contains("/a/#on");
  }

  /** Two writes within a tick of the clock leave the same time. */
  @Test
  void filesThatWereJustWrittenAreToldByWhatTheyHold(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    Path page = site.resolve("content/c.md");
    Path cache = folder.resolve("cache");
    FileTime now = FileTime.fromMillis(System.currentTimeMillis());
    Files.setLastModifiedTime(page, now);
    assertThat(same(site, cache, "fresh")).contains("/gone/");
    assertThat(ChangingSite.files(cache, cache)).anyMatch(f -> f.startsWith("answer"));
    Files.writeString(page, Files.readString(page).replace("/gone/", "/a/#on"));
    Files.setLastModifiedTime(page, now);
    assertThat(same(site, cache, "another")).doesNotContain("/gone/").contains("/a/#on");
  }

  @Test
  void whatRunsAndWhatIsAskedAboutMayDiffer(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    String cache = folder.resolve("cache").toString();
    List<List<String>> ways =
        List.of(
            List.of(),
            List.of("--only", "broken-link"),
            List.of("--skip", "broken-anchor"),
            List.of("content/d"),
            List.of("-D", "--hugo-version", "0.140.0"),
            List.of("--format", "html"),
            List.of("--now", "2030-01-01"),
            List.of("--stats"),
            List.of("--verbose"));
    for (int round = 0; round < 2; round++) {
      for (List<String> way : ways) {
        List<String> words = new ArrayList<>(List.of("check"));
        words.addAll(way);
        List<String> kept = new ArrayList<>(words);
        kept.addAll(List.of("--cache-dir", cache));
        words.add("--no-cache");
        Tool with = Tool.run(site, kept.toArray(String[]::new));
        Tool without = Tool.run(site, words.toArray(String[]::new));
        assertThat(with.timeless()).as(way.toString()).isEqualTo(without.timeless());
        assertThat(with.code()).isEqualTo(without.code());
        assertThat(with.out()).isNotEmpty();
      }
    }
  }

  @Test
  void aPageIsPublishedWhenItsTimeComes(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    Path cache = folder.resolve("cache");
    ChangingSite.write(
        site, "content/c.md", "---\ntitle: C\ndate: 2026-12-24\n---\n[b](/b/#none)\n");
    for (String now : List.of("2026-12-01", "2026-12-23", "2026-12-25", "2026-12-02")) {
      String[] words = {"check", "--format", "json", "--now", now, "--cache-dir", cache.toString()};
      String[] fresh = {"check", "--format", "json", "--now", now, "--no-cache"};
      Tool with = Tool.run(site, words);
      assertThat(timeless(with)).as(now).isEqualTo(timeless(Tool.run(site, fresh)));
      assertThat(with.out().contains("content/c.md")).as(now).isEqualTo(now.equals("2026-12-25"));
    }
  }

  @Test
  void cleanTakesFactsAway(@TempDir Path folder) throws IOException {
    Path site = site(folder);
    String cache = folder.resolve("cache").toString();
    Tool.run(site, "check", "--cache-dir", cache);
    assertThat(Tool.run(site, "cache", "clean", "--cache-dir", cache).out()).contains("deleted");
    assertThat(ChangingSite.files(Path.of(cache), Path.of(cache))).isEmpty();
    assertThat(Tool.run(site, "cache", "claen").err()).contains("did you mean clean");
  }

  @Test
  void commitsAreJudgedAlike(@TempDir Path folder) throws IOException, InterruptedException {
    Path site = site(folder);
    String cache = folder.resolve("cache").toString();
    git(site, "init", "-q");
    git(site, "add", "-A");
    git(site, "commit", "-q", "-m", "all");
    Random random = new Random(11);
    int found = 0;
    for (int i = 0; i < 40; i++) {
      String log = ChangingSite.change(site, random);
      if (random.nextInt(4) == 0) log += "\n" + ChangingSite.change(site, random);
      git(site, "add", "-A");
      String[] words = {"check", "--format", "json", "--staged", "--cache-dir", cache};
      Tool with = Tool.run(site, words);
      Tool without = Tool.run(site, "check", "--format", "json", "--staged", "--no-cache");
      assertThat(timeless(with)).as(i + ": " + log).isEqualTo(timeless(without));
      assertThat(with.code()).isEqualTo(without.code());
      found += with.code();
      String[] since = {
        "check", "--format", "json", "--changed-since", "HEAD", "--cache-dir", cache
      };
      Tool fresh =
          Tool.run(site, "check", "--format", "json", "--changed-since", "HEAD", "--no-cache");
      for (int again = 0; again < 2; again++)
        assertThat(timeless(Tool.run(site, since))).as(i + ": " + log).isEqualTo(timeless(fresh));
      git(site, "commit", "-q", "--allow-empty", "-m", "one");
    }
    assertThat(found).isPositive();
  }

  private static void git(Path site, String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.email=a@example.org", "-c", "user.name=a"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).directory(site.toFile()).inheritIO().start();
    assertThat(process.waitFor()).as(command.toString()).isZero();
  }

  private static String same(Path site, Path cache, String log) {
    Tool kept = Tool.run(site, "check", "--format", "json", "--cache-dir", cache.toString());
    Tool fresh = Tool.run(site, "check", "--format", "json", "--no-cache");
    assertThat(kept.err()).as(log).isEqualTo(fresh.err());
    assertThat(timeless(kept)).as(log).isEqualTo(timeless(fresh));
    assertThat(kept.code()).as(log).isEqualTo(fresh.code());
    return kept.out();
  }

  private static int findings(String report) {
    return report.split("\"fingerprint\"", -1).length - 1;
  }

  private static String timeless(Tool tool) {
    assertThat(tool.out()).contains("\"durationMillis\"");
    return tool.out().replaceAll("\"durationMillis\": *\\d+", "");
  }
}
