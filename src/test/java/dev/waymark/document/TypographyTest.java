package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks that Goldmark's typographer puts in place of plain ones. */
class TypographyTest {
  private static String set(Typography typography, String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      char before = i == 0 ? '\n' : text.charAt(i - 1);
      Typography.Change change = typography.at(text, i, text.length(), before);
      out.append(change == null ? text.substring(i, i + 1) : change.text());
      i += change == null ? 1 : change.length();
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "a - b -- c --- d => a - b – c — d",
        "a...b .. c. => a…b .. c.",
        "<<a>> <b> => «a» <b>",
        "\"a\" => “a”",
        "a \"b c\" d => a “b c” d",
        "(\"a\", \"b\") => (“a”, “b”)",
        "\"a 'b' c\" => “a ‘b’ c”",
        "'a' => ‘a’",
        "('a') => (‘a’)",
        "it's I'm you'd => it’s I’m you’d",
        "Some say '90s, others say 90's => Some say ’90s, others say 90’s",
        "'90st => ‘90st",
        "rock 'n' roll => rock ’n’ roll",
        "'tis 'em => ’tis ’em",
        "the boys' books => the boys’ books",
        "I've 've 'll 're => I’ve ’ve ’ll ’re",
        "'s 'm 'd x => ’s ’m ’d x",
        "'so 'very => ‘so ‘very",
        "6\" a\"b => 6\" a\"b",
        "\"6\"\" => “6\"”",
        "\"(a)\". => “(a)”.",
        "'(a)'. => ‘(a)’.",
        "'90's => ‘90’s",
        "a\" => a\"",
        "\" a => \" a",
        "\"a\" b\" => “a” b\"",
        "\"a\"b => “a\"b",
        "\"a\"-b => “a”-b",
        "\"(a)\"-b => “(a)\"-b",
        "\"(a)\"- b => “(a)”- b",
        "\"\"\"a\"\"\" => “““a”””",
        "\"a \"b\" c\" d\" => “a “b” c” d\"",
        "'a 5' b 6' => ‘a 5’ b 6’",
        "5' 6 => 5’ 6",
        "5'6 => 5'6",
        "5' => 5'",
        "'90s => ’90s",
        "'9xs a => ‘9xs a",
        "a-'tis (’'em => a-’tis (’’em",
      })
  void marks(String plain, String set) {
    assertThat(set(new Typography(Map.of()), plain)).isEqualTo(set);
  }

  /** The first of two lines closes what was open; the second has nothing left to close. */
  @Test
  void anApostropheAtTheEndOfALineClosesOnce() {
    assertThat(set(new Typography(Map.of()), "'a b'\nc'")).isEqualTo("‘a b’\nc'");
  }

  @Test
  void aSitesOwnMarksCount() {
    Map<String, String> own =
        Map.of(
            "leftdoublequote", "&raquo;",
            "rightdoublequote", "&laquo;",
            "leftsinglequote", "‚",
            "rightsinglequote", "‘",
            "apostrophe", "'",
            "ellipsis", "...",
            "leftanglequote", "<",
            "rightanglequote", ">",
            "emdash", "_");
    assertThat(set(new Typography(own), "\"a\" 'b' it's c... <<d>> e --- f -- g"))
        .isEqualTo("»a« ‚b‘ it's c... <d> e _ f – g");
    Typography.Change change = new Typography(own).at("\"a", 0, 2, ' ');
    assertThat(change).isEqualTo(new Typography.Change(1, "»", "&raquo;"));
  }

  @Test
  void whatIsOpenIsForgottenInTheNextParagraph() {
    Typography typography = new Typography(Map.of());
    assertThat(set(typography, "\"a")).isEqualTo("“a");
    assertThat(set(typography, "b\"")).isEqualTo("b”");
    assertThat(set(typography, "\"a")).isEqualTo("“a");
    typography.reset();
    assertThat(set(typography, "b\"")).isEqualTo("b\"");
  }

  @Test
  void nothingIsReadBehindTheEnd() {
    Typography typography = new Typography(Map.of());
    assertThat(typography.at("--", 0, 1, ' ')).isNull();
    assertThat(typography.at("...", 0, 2, ' ')).isNull();
    assertThat(typography.at("<<", 0, 1, ' ')).isNull();
    assertThat(typography.at("---", 0, 2, ' ')).isEqualTo(typography.at("--", 0, 2, ' '));
  }
}
