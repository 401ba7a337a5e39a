package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTML shows, piece by piece; {@code ◌} is not known. */
class VisibleTest {
  private static final Why WHY = Why.of("nobody knows");

  /** Each as {@code TEXT a}. */
  private static List<String> shown(Visible visible) {
    return visible.pieces().stream()
        .map(p -> p.what() + " " + p.value().value().replace(Text.HOLE, '◌'))
        .toList();
  }

  private static Visible read(String html) {
    TextBuilder out = new TextBuilder(Text.Kind.HTML);
    String[] parts = html.split("◌", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) out.append(Text.hole(WHY));
      out.append(parts[i]);
    }
    return Visible.read(out.build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "<p>a <b>c</b></p> => TEXT a; TEXT c",
        "<p>  (a, &amp; b!) </p> - <i>…</i> => TEXT a, & b",
        "<a href=' /x?a&amp;b '>c</a> => LINK /x?a&b; TEXT c",
        "<area href=/x><a>b</a><link href=/c> => LINK /x; TEXT b",
        "<a href>b</a><a name=c>d</a> => TEXT b; TEXT d",
        "<img src=a><input type=text> => MEDIA img src=a; MEDIA input type=text",
        "<svg a=b><path d=1/><text>c</text></svg>d"
            + " => MEDIA svg a=b; MEDIA path d=1/; MEDIA text; TEXT d",
        "</svg><svg></svg>a => MEDIA svg; TEXT a",
        "<script src=a defer></script> => SCRIPT script src=a",
        "<script> a() </script><script></script> => SCRIPT a()",
        "<meta http-equiv=Refresh content=0> => AWAY meta http-equiv=Refresh content=0",
        "<meta name=a content=b> => ~~",
        "<p class=a>b</p> => TEXT b",
      })
  void readsInOrder(String html, String pieces) {
    assertThat(String.join("; ", shown(read(html)))).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div id=a",
        "div data-a=b",
        "div :a=b",
        "div @click=a",
        "div x-data=a",
        "div v-if=a",
        "div ng-app=a",
        "div hx-get=a"
      })
  void whatScriptsFindIsAMount(String tag) {
    assertThat(shown(read("<" + tag + " class=c>"))).containsExactly("MOUNT " + tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2 id=a", "body data-a=b", "a id=c", "div class=a", "div xv-a=b", "div"})
  void whatThemesGiveAnIdIsNone(String tag) {
    assertThat(shown(read("<" + tag + ">"))).isEmpty();
  }

  @Test
  void anElementOfItsOwnNameIsAMount() {
    assertThat(shown(read("<my-app class=b></my-app>"))).containsExactly("MOUNT my-app");
    assertThat(shown(read("<-a>"))).as("no element").containsExactly("TEXT a");
  }

  @Test
  void knowsWhatStandsAside() {
    Visible page =
        read("a<nav>b<header>c</header>d</nav>e</footer>f<aside>g</aside><footer>h</footer>");
    assertThat(page.pieces())
        .extracting(p -> p.value().value() + (p.aside() ? " aside" : ""))
        .containsExactly("a", "b aside", "c aside", "d aside", "e", "f", "g aside", "h aside");
  }

  @Test
  void saysWhatIsNotKnownAndWhy() {
    Visible page = read("a ◌ b<a href='/◌'>c</a><img src=d>");
    assertThat(shown(page))
        .contains("TEXT a", "TEXT b", "LINK /◌", "TEXT c", "MEDIA img src=d")
        .anyMatch(piece -> piece.startsWith("HOLE nobody knows"));
    assertThat(page.pieces())
        .allSatisfy(
            piece -> {
              boolean known = !piece.value().holey() && piece.what() != Visible.What.HOLE;
              assertThat(piece.why()).isEqualTo(known ? null : WHY);
            });
    assertThat(shown(read("<svg>a ◌</svg>"))).doesNotContain("TEXT a");
  }

  @Test
  void whatMayNotBeThereSaysWhy() {
    String html = "<nav><svg><p>a</p>";
    TextBuilder out = new TextBuilder(Text.Kind.HTML);
    Mark maybe = new Mark(0, html.length(), new Mark.Maybe(WHY));
    out.append(new Text(html, Text.Kind.HTML, List.of(maybe))).append("<p>b</p>");
    Visible page = Visible.read(out.build());
    assertThat(page.pieces())
        .extracting(p -> p.value().value() + " " + p.aside() + " " + (p.why() != null))
        .as("what may not be opened encloses nothing")
        .containsExactly("svg false true", "a false true", "b false false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "a => a",
        "~ (a b): ~ => a b",
        "-- => ~~",
        "«𝒳 y𝒳» => 𝒳 y𝒳",
      })
  void wordsGoFromTheFirstLetterToTheLast(String text, String words) {
    assertThat(Visible.words(text)).isEqualTo(words);
  }

  @Test
  void blanksBetweenWordsAreOne() {
    assertThat(Visible.words("\n a \t\n\u00a0 1!\n")).isEqualTo("a 1");
    assertThat(Visible.words("")).isEmpty();
  }

  @Test
  void takesAwayWhatAnotherShowsPieceForPiece() {
    Visible page = read("<b>a</b><b>x</b><b>a</b><b>c</b>");
    assertThat(shown(page.without(read("<i>a</i>")))).containsExactly("TEXT x", "TEXT a", "TEXT c");
    assertThat(shown(page.without(read("<nav>a</nav><p>a</p><p>a</p>"))))
        .containsExactly("TEXT x", "TEXT c");
    assertThat(shown(page.without(read("<img src=a>")))).hasSize(4);
    assertThat(shown(read("<a href='◌'>a</a>").without(read("<a href='◌'>a</a>")))).isEmpty();
  }
}
