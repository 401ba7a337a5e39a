package dev.waymark.hugo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where titles stand among each other; each row is in order, first to last. */
class CollationTest {
  @ParameterizedTest
  @CsvSource({
    "en, La łb Łc ld m",
    "en, Da đb dc",
    "en, ab æ af",
    "en, od œ of",
    "en, oa øb oc",
    "en, ss ßt st",
    "en, e é f",
    "en, cote coté côte côté",
    "en, a A b B",
    "en, _a -a 1 a",
    "en, 1 10 10a 2",
    "en, a 語",
    "sv, z å ä ö",
    "da-DK, z æ ø å",
    "fi, za åa",
    "es, nz ñ o",
    "de, a ä b",
  })
  void ordersTitles(String language, String titles) {
    List<String> order = Arrays.asList(titles.split(" "));
    List<String> sorted = new ArrayList<>(order);
    Collections.reverse(sorted);
    sorted.sort(Collation.comparator(new Language(language, 1, "", "", "/", true)));
    assertThat(sorted).isEqualTo(order);
  }

  @Test
  void ordersTitlesOfALanguage() {
    Language english = new Language("en", 0, "", "", "/", true);
    List<String> titles =
        new ArrayList<>(
            List.of("zz", "äa", "Bb", "9", "Aaa", "aa", "10", "a b", "a-b", "été", "etf"));
    titles.sort(Collation.comparator(english));
    assertThat(titles)
        .containsExactly("10", "9", "a b", "a-b", "aa", "äa", "Aaa", "Bb", "été", "etf", "zz");
    List<String> swedish = new ArrayList<>(List.of("ö", "å", "z", "ä", "a"));
    swedish.sort(Collation.comparator(new Language("sv-se", 0, "", "", "/", true)));
    assertThat(swedish).containsExactly("a", "z", "å", "ä", "ö");
  }
}
