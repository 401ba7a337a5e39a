package dev.waymark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.lint.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits that keep the house readable. */
class HabitsTest {
  private static final Path PAGES = Path.of("rules");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Set<String> SUBJECTS =
      Set.of(
          "front-matter",
          "icons",
          "weights",
          "cards",
          "links",
          "pages",
          "shortcodes",
          "headings",
          "site",
          "files",
          "web");

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      List<String> pages =
          files
              .map(p -> p.getFileName().toString())
              .filter(n -> n.endsWith(".md"))
              .map(n -> n.replace(".md", ""))
              .toList();
      assertThat(pages).hasSizeGreaterThan(30);
      assertThat(Catalog.names()).containsExactlyInAnyOrderElementsOf(pages);
    }
  }

  @Test
  void aRuleIsNamedAfterTheDefect() {
    assertThat(Catalog.names())
        .allMatch(name -> name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)+"))
        .allMatch(name -> name.length() <= 25, "fits the lists of rules")
        .noneMatch(
            name ->
                name.startsWith("no-") || name.startsWith("check-") || name.startsWith("require-"));
  }

  @Test
  void everyDefectThatAReaderRaisesHasARule() throws IOException {
    Set<String> raised = new TreeSet<>();
    Matcher names = Pattern.compile("new Defect\\(\\s*\"([^\"]+)\"").matcher("");
    for (Path file : sources()) {
      names.reset(Files.readString(file));
      while (names.find()) raised.add(names.group(1));
    }
    assertThat(raised).hasSizeGreaterThan(4);
    assertThat(Catalog.names()).containsAll(raised);
  }

  @Test
  void pagesHaveTheFixedHeadings() {
    for (RulePage page : Catalog.pages()) {
      List<String> wanted = new ArrayList<>(List.of("Bad", "Good"));
      if (!page.fix().equals("none")) wanted.add("Fixed");
      if (!page.options().isEmpty()) wanted.add("Options");
      wanted.add("When to allow it");
      // A rule that compares two states shows the earlier one first.
      if (page.body().contains("\n## Before\n")) wanted.add(0, "Before");
      assertThat(headings(page.body())).as(page.id()).isEqualTo(wanted);
      String why = page.body().substring(0, page.body().indexOf("\n## ")).strip();
      assertThat(why.lines().count()).as(page.id() + ": lines that say why").isBetween(2L, 6L);
      assertThat(
              page.body()
                  .lines()
                  .filter(
                      l ->
                          l.length() > 125
                              && !l.contains(": error:")
                              && !l.contains(": info:")
                              && !l.contains(": warning:")))
          .as(page.id() + ": lines of more than 125 characters, examples included")
          .isEmpty();
    }
  }

  @Test
  void pagesSayWhatTheyAre() {
    for (RulePage page : Catalog.pages()) {
      assertThat(page.title()).as(page.id()).matches("[A-Z].*[^.]").hasSizeLessThan(80);
      assertThat(SUBJECTS).as(page.id()).contains(page.subject());
      assertThat(List.of("none", "safe", "unsafe")).as(page.id()).contains(page.fix());
      assertThat(page.options())
          .as(page.id())
          .allMatch(o -> page.body().contains("`" + o.name() + "`"));
    }
  }

  @Test
  void filesFitAHead() throws IOException {
    for (Path file : sources()) {
      long lines = Files.readString(file).lines().count();
      assertThat(lines).as(file.toString()).isLessThanOrEqualTo(400);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> java = files.filter(p -> p.toString().endsWith(".java")).sorted().toList();
      assertThat(java).hasSizeGreaterThan(50);
      return java;
    }
  }

  /** Headings outside of fenced blocks. */
  private static List<String> headings(String body) {
    List<String> found = new ArrayList<>();
    boolean fenced = false;
    for (String line : body.split("\n")) {
      if (line.startsWith("```")) fenced = !fenced;
      if (!fenced && line.startsWith("## ")) found.add(line.substring(3));
    }
    return found;
  }
}
