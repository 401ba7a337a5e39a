package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's text in its forms, as Hugo 0.169.0 prints them. */
class PageTextTest {
  private static ShownSite site(String template) {
    return ShownSite.of("")
        .file("layouts/all.html", template)
        .file("layouts/card.html", "v {{ .Title }}")
        .file("layouts/hole.html", "{{ getenv \"HUGO_X\" }}")
        .shortcode("s", "x")
        .shortcode("run", "{{ getenv \"HUGO_X\" }}")
        .shortcode("maybe", "{{ if getenv \"HUGO_X\" }}x{{ end }}")
        .page("a.md", "One *two* three\n")
        .page("e.md", "")
        .page("more.md", "a\n\n<!--more-->\n\nb\n")
        .page("end.md", "a\n\n<!--more-->\n")
        .page("call.md", "{{< s >}} text\n")
        .page("hole.md", "{{< run >}} text\n")
        .page("maybe.md", "{{< maybe >}} text\n")
        .page("w99.md", "w ".repeat(99))
        .page("w100.md", "w ".repeat(100))
        .page("w101.md", "w ".repeat(101))
        .page("w212.md", "w ".repeat(212))
        .page("w214.md", "w ".repeat(214))
        .page("letter.md", "é\n")
        .file("content/sum.md", "---\ntitle: T\nsummary: S\n---\na\n\nb\n")
        .file("content/cjk.md", "---\ntitle: T\nisCJKLanguage: true\n---\na b\n")
        .file(
            "content/_content.gotmpl",
            "{{ .AddPage (dict \"path\" \"added\" \"content\" (dict \"value\" \"*x*\")) }}"
                + "{{ .AddPage (dict \"path\" \"empty\") }}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/a => .Plain => One two three",
        "/a => .PlainWords => [One two three]",
        "/a => len .PlainWords => 3",
        "/e => .PlainWords => []",
        "/a => .WordCount => 3",
        "/e => .WordCount => 0",
        "/cjk => .WordCount => ~",
        "/hole => .WordCount => ~",
        "/maybe => .WordCount => ~",
        "/w99 => .FuzzyWordCount => 100",
        "/w100 => .FuzzyWordCount => 100",
        "/w101 => .FuzzyWordCount => 200",
        "/e => .FuzzyWordCount => 0",
        "/w212 => .ReadingTime => 1",
        "/w214 => .ReadingTime => 2",
        "/e => .ReadingTime => 0",
        "/a => .Len => 30",
        "/letter => .Len => 10",
        "/hole => .Len => ~",
        "/maybe => .Len => ~",
        "/a => .RawContent => One *two* three",
        "/added => .RawContent => *x*",
        "/empty => .RawContent => ~",
        "/ => .RawContent => ''",
        "/call => .RenderShortcodes => x text",
        "/ => .RenderShortcodes => ''",
        "/a => .HeadingsFiltered => []",
        "/call => .HasShortcode \"s\" => true",
        "/call => .HasShortcode \"x\" => false",
        "/a => .HasShortcode \"s\" => false",
        "/ => .HasShortcode \"s\" => false",
        "/a => .HasShortcode (getenv \"HUGO_X\") => ~",
        "/a => .HasShortcode => ~",
        "/more => .Truncated => true",
        "/end => .Truncated => false",
        "/sum => .Truncated => false",
        "/e => .Truncated => false",
        "/ => .Truncated => false",
        "/a => .Truncated => ~",
        "/more => .ContentWithoutSummary => ~",
        "/sum => .Summary => S",
        "/e => .Summary => ''",
        "/ => .Summary => ''",
        "/ => .Plain => ''",
        "/ => .TableOfContents => <nav id=\"TableOfContents\"></nav>",
      })
  void itsText(String page, String expression, String printed) {
    assertThat(site("{{ " + expression + " }}").shown(page)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"165, 100 100 200 200", "169, 0 100 100 200"})
  void wordsInHundreds(int minor, String counts) {
    ShownSite site =
        ShownSite.of("").on(minor).file("layouts/_default/single.html", "{{ .FuzzyWordCount }}");
    for (int words : List.of(0, 99, 100, 101)) site.page(words + ".md", "w ".repeat(words));
    String shown =
        Stream.of(0, 99, 100, 101).map(w -> site.shown("/" + w)).collect(Collectors.joining(" "));
    assertThat(shown).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".RenderString \"*x*\" => <em>x</em>",
        ".RenderString \"## H\" => <h2 id=\"h\">H</h2>",
        ".RenderString 7 => 7",
        ".RenderString (dict \"display\" \"block\") \"*x*\" => <p><em>x</em></p>",
        ".RenderString (dict \"Display\" \"block\") \"*x*\" => <p><em>x</em></p>",
        ".RenderString (dict \"display\" \"inline\") \"*x*\" => <em>x</em>",
        ".RenderString (dict \"display\" (getenv \"X\")) \"*x*\" => ~",
        ".RenderString (dict \"display\" (slice 1)) \"*x*\" => ~",
        ".RenderString (dict \"markup\" \"md\") \"*x*\" => <em>x</em>",
        ".RenderString (dict \"markup\" \"\") \"*x*\" => <em>x</em>",
        ".RenderString (dict \"markup\" \"org\") \"*x*\" => ~",
        ".RenderString (dict \"markup\" \"org\" \"display\" \"block\") \"*x*\" => ~",
        ".RenderString (dict \"other\" \"org\") \"*x*\" => <em>x</em>",
        ".RenderString (getenv \"X\") => ~",
        ".RenderString (slice 1) => ~",
        ".RenderString (getenv \"X\") \"*x*\" => ~",
        ".RenderString \"block\" \"*x*\" => ~",
        ".RenderString (dict) \"*x*\" \"y\" => ~",
        ".RenderString => ~",
        "\"*x*\" | markdownify => <em>x</em>",
        "\"## H\\n\\n*x*\" | markdownify => <h2 id=\"h\">H</h2>\\n<p><em>x</em></p>",
        ".Render \"card\" => v T",
        ".Render (getenv \"X\") => ~",
        ".Render \"none\" => ~",
        ".Render \"hole\" => ~",
      })
  void whatItMakesOfOtherTexts(String expression, String printed) {
    assertThat(site("{{ " + expression + " }}").shown("/a")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ".Render \"none\" => no template for the view none",
        ".RenderString (dict \"markup\" \"org\") \"x\" => what org is rendered to",
        ".RenderString (dict \"display\" (slice 1)) \"x\" => how RenderString renders",
        ".RenderString (slice 1) => a text to render",
        ".RenderString => want 1 or 2 arguments",
        ".RenderString 1 \"x\" => first argument must be a map",
        ".HasShortcode => the name of a shortcode",
        ".Render (slice 1) => the name of a view",
        ".Truncated => whether the summary is all of the content",
      })
  void whyItIsNotKnown(String expression, String why) {
    assertThat(site("{{ " + expression + " }}").whys("/a"))
        .singleElement()
        .asString()
        .contains(why);
  }
}
