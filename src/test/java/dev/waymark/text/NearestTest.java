package dev.waymark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "feedbak, feedback, 1",
    "feedabck, feedback, 1",
    "ca, abc, -1",
    "kitten, sitting, 3",
    "abcd, badc, 2",
    "'', abc, 3",
    "same, same, 0",
    "abcdefgh, zzzzzzzz, -1",
  })
  void countsEdits(String a, String b, int expected) {
    int most = a.equals("ca") ? 2 : 3;
    assertThat(Nearest.distance(a, b, most)).isEqualTo(expected);
    assertThat(Nearest.distance(b, a, most)).isEqualTo(expected);
  }

  @Test
  void bandedDistanceEqualsTheFullOne() {
    Random random = new Random(7);
    for (int n = 0; n < 20_000; n++) {
      String a = word(random, random.nextInt(9), 3);
      String b = word(random, random.nextInt(9), 3);
      int full = full(a, b);
      for (int most = 0; most < 6; most++) {
        assertThat(Nearest.distance(a, b, most))
            .as("%s %s %s", a, b, most)
            .isEqualTo(full <= most ? full : -1);
      }
    }
  }

  @Test
  void findsTypos() {
    assertThat(Nearest.of("wieght", List.of("weight", "title", "height"), 3))
        .containsExactly("weight", "height");
    assertThat(Nearest.of("draft", List.of("weight"), 3)).isEmpty();
    assertThat(Nearest.of("title", List.of("title"), 3)).isEmpty();
    assertThat(Nearest.of("x", List.of("y", "X"), 3)).containsExactly("X");
  }

  @Test
  void comparesSegmentBySegment() {
    List<String> pages = List.of("/dhi/explore/images/", "/dhi/explore/feedback/", "/dhi/explore/");
    assertThat(Nearest.of("/dhi/explore/feedbak/", pages, 2))
        .containsExactly("/dhi/explore/feedback/");
    assertThat(Nearest.of("/dhi/explor/images/", pages, 2)).containsExactly("/dhi/explore/images/");
  }

  @Test
  void forgivesCaseAndSlashesFirst() {
    List<String> pages = List.of("/a/setup/", "/a/setups/", "/b/setup/");
    assertThat(Nearest.of("/A/Setup", pages, 3))
        .containsExactly("/a/setup/", "/a/setups/", "/b/setup/");
    assertThat(Nearest.of("a/setup", pages, 1)).containsExactly("/a/setup/");
  }

  @Test
  void findsMovedPages() {
    List<String> pages =
        List.of("/dhi/resources/feedback/", "/other/feedback/", "/dhi/", "/feedback-form/");
    assertThat(Nearest.of("/dhi/explore/feedback/", pages, 2))
        .containsExactly("/dhi/resources/feedback/", "/other/feedback/");
    assertThat(Nearest.of("/feedback/", pages, 1)).containsExactly("/other/feedback/");
    assertThat(Nearest.of("/x/y/feedbacks/", pages, 1)).containsExactly("/other/feedback/");
  }

  @Test
  void comparesBundlesByTheirFolder() {
    List<String> files = List.of("a/intro/index.md", "b/other/index.md");
    assertThat(Nearest.of("c/intro/index.md", files, 3)).containsExactly("a/intro/index.md");
  }

  @Test
  void orderOfCandidatesDoesNotMatter() {
    List<String> names = new ArrayList<>(List.of("aab", "aac", "aad", "bab", "/aa", "aae"));
    List<String> first = Nearest.of("aaa", names, 4);
    assertThat(first).hasSize(4);
    Collections.reverse(names);
    assertThat(Nearest.of("aaa", names, 4)).isEqualTo(first);
  }

  @Test
  void isFastForManyWordsAndNames() {
    Random random = new Random(1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      names.add(
          "/" + word(random, 8, 26) + "/" + word(random, 6, 26) + "/" + word(random, 12, 26) + "/");
    }
    long start = System.nanoTime();
    Nearest index = new Nearest(names);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      String name = names.get(i);
      found += index.to(name.substring(0, name.length() - 2) + "0/", 2).size();
    }
    assertThat(found).isGreaterThanOrEqualTo(500);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(60_000);
  }

  @Test
  void hostileWordsEnd() {
    String a = "/a".repeat(200_000);
    assertThat(Nearest.of(a, List.of(a + "/", "a".repeat(300_000)), 3)).containsExactly(a + "/");
    assertThat(Nearest.of("", List.of("", "/", "x"), 3)).containsExactly("/");
  }

  @Test
  void aMovedPageYieldsToTwoWrongLettersButNotToThree() {
    assertThat(Nearest.of("a/configuration", List.of("a/konfigurazion", "b/configuration"), 1))
        .containsExactly("a/konfigurazion");
    assertThat(Nearest.of("a/configuration", List.of("a/konfigurazyon", "b/configuration"), 1))
        .containsExactly("b/configuration");
  }

  @Test
  void ofMovedPagesTheOneThatSharesMostOfItsWayIsNearest() {
    assertThat(Nearest.of("/a/b/c/setup/", List.of("/z/setup/", "/a/b/setup/", "/a/y/setup/"), 3))
        .containsExactly("/a/b/setup/", "/a/y/setup/", "/z/setup/");
    assertThat(Nearest.of("/a/b/setup/", List.of("/a/x/setups/", "/y/z/v/w/setup/"), 3))
        .containsExactly("/y/z/v/w/setup/", "/a/x/setups/");
  }

  @Test
  void theClauseAsksForOneNameOrBoth() {
    assertThat(Nearest.clause("titel", List.of("title", "weight")))
        .isEqualTo("; did you mean title?");
    assertThat(Nearest.clause("x", List.of("title"))).isEmpty();
    assertThat(Nearest.clause(List.of("a", "b"))).isEqualTo("; did you mean a or b?");
  }

  /**
   * Two names of 400 letters are compared within 8 edits: a band of 17 for each letter, 6,800
   * steps. 40 million steps are the bound, and so 58 questions about a hundred names.
   */
  @Test
  void whoHasTooManyWrongNamesGetsNoSuggestionsForTheLast() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 100; i++) names.add("ab".repeat(198) + (1000 + i));
    Nearest index = new Nearest(names);
    String wrong = "ab".repeat(198) + "10";
    int answered = 0;
    while (answered < 100 && index.to(wrong, 100).size() == 100) answered++;
    assertThat(answered).isEqualTo(58);
    assertThat(index.to(names.get(0), 1)).isEmpty();
  }

  private static String word(Random random, int length, int letters) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) out.append((char) ('a' + random.nextInt(letters)));
    return out.toString();
  }

  private static int full(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        d[i][j] = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(d[i][j], Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
