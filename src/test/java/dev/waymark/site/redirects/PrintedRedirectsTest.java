package dev.waymark.site.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.model.Url;
import dev.waymark.site.redirects.PrintedRedirects.Doubt;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Redirect files that templates write, with a question mark for what is not known. */
class PrintedRedirectsTest {
  private static Text text(String shape) {
    Text text = Text.EMPTY;
    String[] parts = shape.split("\\?", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) text = text.plus(Text.hole(Why.of("hole " + i)));
      text = text.plus(Text.of(parts[i]));
    }
    return text;
  }

  @ParameterizedTest
  @CsvSource({
    "_redirects, true",
    "redirects.json, true",
    "a/my-redirects.txt, true",
    "redirects/x.txt, false",
    "redirects.html, false",
    "redirects.xml, false",
    "a/Netlify.toml, true",
    "vercel.json, true",
    ".htaccess, true",
    "staticwebapp.config.json, true",
    "index.json, false",
  })
  void aFileHoldsRedirectsByItsName(String file, boolean expected) {
    assertThat(PrintedRedirects.isRedirects(file, "json")).isEqualTo(expected);
  }

  @Test
  void aFileHoldsRedirectsByItsFormat() {
    assertThat(PrintedRedirects.isRedirects("moved.txt", "redirects")).isTrue();
    assertThat(PrintedRedirects.isRedirects("moved.html", "redirects")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_redirects  | /a /b               | /a > /b | ''",
        "_redirects  | '/a /b 301\n/c /?'  | /a > /b | ''",
        "_redirects  | /?/x /b             | ''      | /?/x: hole 1",
        "_redirects  | ?x /b               | ''      | ?x: hole 1",
        "_redirects  | ?                   | ''      | *: hole 1",
        "_redirects  | /a                  | ''      | ''",
        "_redirects  | /a?                 | ''      | *: hole 1",
        "x.json      | '{\"/a\": \"/b\"}'  | /a > /b | ''",
        "x.json      | '{\"/a?\": \"/b\"}' | ''      | /a?: hole 1",
        "x.json      | '[]'                | ''      | ''",
        "x.json      | '?'                 | ''      | *: hole 1",
        "x.json      | ''                  | ''      | ''",
      })
  void whatIsKnownIsReadAndTheRestIsInDoubt(
      String file, String printed, String redirects, String doubts) {
    PrintedRedirects read = PrintedRedirects.read(file, text(printed), "https://docs.test");
    List<String> rules = new ArrayList<>();
    for (var rule : read.redirects())
      if (rule.to().indexOf(Text.HOLE) < 0) rules.add(rule.from() + " > " + rule.to());
    List<String> open = new ArrayList<>();
    for (Doubt doubt : read.doubts())
      open.add(doubt.from().replace(Text.HOLE, '?') + ": " + doubt.why().reason());
    assertThat(String.join(", ", rules)).isEqualTo(redirects);
    assertThat(String.join(", ", open)).isEqualTo(doubts);
  }

  @Test
  void aLineThatMayNotBePrintedIsInDoubt() {
    Mark maybe = new Mark(0, 5, new Mark.Maybe(Why.of("a condition")));
    Text printed = new Text("/a /b\n/c /d", Text.Kind.PLAIN, List.of(maybe));
    PrintedRedirects read = PrintedRedirects.read("_redirects", printed, "");
    assertThat(read.doubts()).containsExactly(new Doubt("/a", Why.of("a condition")));
    assertThat(read.redirects()).extracting(r -> r.from().value()).containsExactly("/c");
  }

  /** Not where the file that is written has it, which nobody sees. */
  @Test
  void aRuleStandsWhereItWasWritten() {
    Span page = Source.of("content/a.md", "alias: /a").span(7, 9);
    Span template = Source.of("layouts/home.redir", "/b /to\n").span(0, 6);
    List<Mark> marks =
        List.of(
            new Mark(0, 2, new Mark.From(page, true)), new Mark(7, 13, new Mark.Literal(template)));
    Text printed = new Text("/a /to\n/b /to\n", Text.Kind.PLAIN, marks);
    assertThat(PrintedRedirects.read("_redirects", printed, "").redirects())
        .extracting(r -> r.from() + " " + r.span())
        .containsExactly("/a content/a.md:1:8", "/b layouts/home.redir:1:1");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/?, /a/b, true",
    "/a/?, /a/b/c, true",
    "/a/?, /a, false",
    "/a/?, /b, false",
    "/a/?/c, /a/b/c/, true",
    "/a/?/c, /a/b/d, false",
    "/a/?/c, /a/b/c/d, false",
    "/a/:id, /a/b, true",
    "/a/:id/, /a/b, true",
    "/a/*, /a/b, true",
    "/a*, /a, true",
    "/a/b, /a/b/, true",
    "/a/b, /a, false",
    "/a, /a/b, false",
    "/a?b?c, /axbxbyc, true",
    "/a?b?c, /axbyd, false",
    "/é/?, /%C3%A9/x, true",
    "/, /, true",
    "*, /, true",
  })
  void anAddressIsInDoubtWhenAPatternMayBeIt(String from, String address, boolean expected) {
    Doubt doubt = new Doubt(from.replace('?', Text.HOLE), Why.of("a test"));
    assertThat(new RedirectDoubts(List.of(doubt)).why(new Url(address)))
        .isEqualTo(expected ? "a template's redirects (a test)" : null);
  }

  @Test
  void withoutDoubtsNothingIsInDoubt() {
    assertThat(new RedirectDoubts(List.of()).why(new Url("/a"))).isNull();
  }

  @Test
  void theFirstOfSeveralReasonsIsGiven() {
    List<Doubt> doubts =
        List.of(
            new Doubt("/b/*", Why.of("one")),
            new Doubt("/a/*", Why.of("two")),
            new Doubt("*", Why.of("three")));
    assertThat(new RedirectDoubts(doubts).why(new Url("/a/x"))).contains("(two)");
  }

  /** So that looking an address up stays quick. */
  @Test
  void tooManyPatternsAreOneForAllAddresses() {
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < 500; i++) doubts.add(new Doubt("/a" + i + "/*", Why.of("a test")));
    assertThat(new RedirectDoubts(doubts).why(new Url("/b/"))).isNull();
    doubts.add(new Doubt("/c/*", Why.of("a test")));
    assertThat(new RedirectDoubts(doubts).why(new Url("/b/"))).isNotNull();
  }
}
