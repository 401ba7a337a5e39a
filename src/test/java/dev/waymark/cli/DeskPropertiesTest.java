package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds of {@code fix} and {@code move} on any site: here on each that the project has. */
class DeskPropertiesTest {
  private static final Pattern FINDING =
      Pattern.compile("(?m)^(\\S[^:\\n]*):\\d+:\\d+: ((?:error|warning|info): .*)$");

  /** More pages of one site say no more. */
  private static final int MOST_MOVES = 6;

  @TempDir private Path folder;

  private static List<Path> sites() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path in : List.of(Path.of("fixtures"), Path.of("fixtures/hugo-vectors/sites"))) {
      try (Stream<Path> folders = Files.list(in)) {
        folders.map(f -> in.endsWith("sites") ? f.resolve("site") : f).sorted().forEach(all::add);
      }
    }
    all.removeIf(site -> !isSite(site));
    assertThat(all).hasSizeGreaterThan(150);
    return all;
  }

  private static boolean isSite(Path folder) {
    return Stream.of("hugo.toml", "hugo.yaml", "hugo.json", "config", "config.toml")
        .anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  private Path copy(Path site) throws IOException {
    Path copy = folder.resolve("site");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.toList()) Files.copy(file, copy.resolve(site.relativize(file)));
    }
    return copy;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
    }
  }

  private static List<String> findings(Path site) {
    Tool checked = Tool.run(site, "check", "--no-cache");
    List<String> all = new ArrayList<>();
    Matcher finding = FINDING.matcher(checked.out());
    while (finding.find()) all.add(finding.group(1) + ": " + finding.group(2));
    return all;
  }

  private static Map<String, String> texts(Path site) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        all.put(
            site.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return all;
  }

  @TestFactory
  List<DynamicTest> fixesOnlyTakeFindingsAway() throws IOException {
    return sites().stream()
        .map(site -> DynamicTest.dynamicTest(site.toString(), () -> fixed(site)))
        .toList();
  }

  private void fixed(Path site) throws IOException {
    Path copy = copy(site);
    List<String> before = findings(copy);
    Map<String, String> untouched = texts(copy);
    for (String how : List.of("--no-history", "--unsafe")) {
      String diff = Tool.run(copy, "fix", how, "--diff", "--no-history").out();
      assertThat(texts(copy)).as("a diff writes nothing").isEqualTo(untouched);
      Tool fixed = Tool.run(copy, "fix", how, "--no-history");
      assertThat(fixed.code()).isIn(0, 1, 2);
      Map<String, String> after = texts(copy);
      assertThat(after.equals(untouched)).as("the diff tells").isEqualTo(!diff.contains("@@"));
      List<String> left = findings(copy);
      List<String> fresh = new ArrayList<>(left);
      before.forEach(fresh::remove);
      assertThat(fresh).as("new findings").isEmpty();
      Tool.run(copy, "fix", how, "--no-history");
      assertThat(texts(copy)).as("a second time nothing is left to do").isEqualTo(after);
      untouched = after;
      before = left;
    }
    remove(copy);
  }

  @Test
  void movesBreakNothing() throws IOException {
    int moved = 0;
    for (Path site : List.of(Path.of("fixtures/hardened-images"), Path.of("fixtures/half-known")))
      for (String page : pages(site)) moved += moved(site, page);
    assertThat(moved).as("moves that leave nothing broken").isGreaterThan(MOST_MOVES);
  }

  private static List<String> pages(Path site) throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site.resolve("content"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        boolean page = name.endsWith(".md") && !name.startsWith("_index");
        boolean section = Files.exists(file.resolve("_index.md")) && !file.endsWith("content");
        if (page || section) all.add(site.relativize(file).toString());
      }
    }
    int step = Math.max(1, all.size() / MOST_MOVES);
    return Stream.iterate(0, i -> i < all.size(), i -> i + step).map(all::get).toList();
  }

  private int moved(Path site, String page) throws IOException {
    Path copy = copy(site);
    int before = findings(copy).size();
    Path old = Path.of(page);
    Path to = old.resolveSibling("moved-" + old.getFileName());
    Tool moved = Tool.run(copy, "move", page, to.toString(), "--no-cache");
    assertThat(moved.code()).as(page + moved.err()).isIn(0, 1);
    assertThat(copy.resolve(to)).exists();
    assertThat(copy.resolve(old)).doesNotExist();
    // A template may look for files in a folder of its own choice: what stays broken is said.
    int said = moved.code() == 0 ? 0 : (int) FINDING.matcher(moved.out()).results().count();
    assertThat(said > 0).as(page + moved.out()).isEqualTo(moved.code() == 1);
    assertThat(findings(copy)).as(page).hasSizeLessThanOrEqualTo(before + said);
    remove(copy);
    return moved.code() == 0 ? 1 : 0;
  }
}
