package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of contents and {@code .Fragments}, as Hugo 0.131.0 and 0.169.0 print them. */
class ContentsTest {
  private static final String HEADINGS =
      "{{ define \"h\" }}{{ range . }}({{ .ID }} {{ .Level }} {{ .Title }}"
          + "{{ template \"h\" .Headings }}){{ end }}{{ end }}";

  private static ShownSite site(String config, String template) {
    return ShownSite.of("[markup.tableOfContents]\n" + config.replace(",", "\n"))
        .file("layouts/all.html", template)
        .page("levels.md", "## A\n\n### B *b*\n\n#### C\n\n## D\n")
        .page("gap.md", "#### C\n\n## D\n\n##### E\n")
        .page("one.md", "# A\n\n## B\n")
        .page("turned.md", "## Z\n\n## B\n\n## A\n")
        .page("same.md", "## X\n\n## X\n")
        .page("none.md", "text\n")
        .page("bare.md", "## A\n\n## <b></b>\n")
        .page("call.md", "## A {{< s >}}\n\n{{% s %}}\n\n{{< box >}}\n## In\n{{< /box >}}\n")
        .page("hole.md", "## A\n\n{{% run %}}\n")
        .shortcode("s", "## Printed\n")
        .shortcode("box", "{{ .Inner }}")
        .shortcode("run", "## R {{ getenv \"HUGO_X\" }}\n");
  }

  /** Without the blanks of lines. */
  private static String table(String config, String page) {
    String shown = site(config, "{{ .TableOfContents }}").shown(page);
    assertThat(shown).startsWith("<nav id=\"TableOfContents\">").endsWith("</nav>");
    return shown
        .substring("<nav id=\"TableOfContents\">".length(), shown.length() - "</nav>".length())
        .replaceAll("\\\\n *", "")
        .replaceAll("<a href=\"#([^\"]*)\">.*?</a>", "$1")
        .replaceAll("shortcode\\d+s", "shortcodes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "'' => /levels => <ul><li>a<ul><li>b-b</li></ul></li><li>d</li></ul>",
        "'' => /gap => <ul><li><ul><li></li></ul></li><li>d<ul><li></li></ul></li></ul>",
        "'' => /one => <ul><li>b</li></ul>",
        "'' => /none => ''",
        "startLevel=1 => /one => <ul><li>a<ul><li>b</li></ul></li></ul>",
        "startLevel=0 => /one => <ul><li>a<ul><li>b</li></ul></li></ul>",
        "startLevel=3 => /levels => <ul><li>b-b</li></ul>",
        "startLevel=3 => /gap => <ul><li></li></ul><ul><li></li></ul>",
        "startLevel=3 => /one => ''",
        "endLevel=2 => /levels => <ul><li>a</li><li>d</li></ul>",
        "endLevel=4 => /levels => <ul><li>a<ul><li>b-b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        "endLevel=-1 => /levels => <ul><li>a<ul><li>b-b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        "startLevel=3,endLevel=2 => /levels => ''",
        "ordered=true => /levels => <ol><li>a<ol><li>b-b</li></ol></li><li>d</li></ol>",
        "'' => /call => <ul><li>a-hahahugoshortcodes0hbhb</li><li>printed</li></ul>",
      })
  void aTable(String config, String page, String list) {
    assertThat(table(config, page)).isEqualTo(list);
  }

  /**
   * Only Markdown has one: the parser of HTML is none, others are not followed, so both ways are
   * printed.
   */
  @ParameterizedTest
  @CsvSource({"a.html, /a, none", "a.md, /a, table", "a.org, /a, tablenone"})
  void aTableOfOtherMarkup(String file, String page, String expected) {
    String shown =
        ShownSite.of("")
            .file("layouts/all.html", "{{ with .TableOfContents }}table{{ else }}none{{ end }}")
            .page(file, "text\n")
            .shown(page);
    assertThat(shown).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "'' => <nav id=\"TableOfContents\">\\n  <ul>\\n    <li><a href=\"#a\">A</a>\\n      <ul>\\n"
            + "        <li><a href=\"#b-b\">B <em>b</em></a></li>\\n      </ul>\\n    </li>\\n"
            + "    <li><a href=\"#d\">D</a></li>\\n  </ul>\\n</nav>",
        "startLevel=3 => <nav id=\"TableOfContents\">\\n  <ul>\\n"
            + "    <li><a href=\"#b-b\">B <em>b</em></a></li>\\n  </ul>\\n</nav>",
        "startLevel=4 => <nav id=\"TableOfContents\"></nav>",
      })
  void itsBlanks(String config, String table) {
    assertThat(site(config, "{{ .TableOfContents }}").shown("/levels")).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/levels => template \"h\" .Fragments.Headings"
            + " => ( 0 (a 2 A(b-b 3 B &lt;em&gt;b&lt;/em&gt;(c 4 C)))(d 2 D))",
        "/gap => template \"h\" .Fragments.Headings => ( 0 ( 0 ( 0 (c 4 C)))(d 2 D( 0 ( 0 (e 5 E)))))",
        "/one => template \"h\" .Fragments.Headings => (a 1 A(b 2 B))",
        "/none => template \"h\" .Fragments.Headings => ''",
        "/levels => range $id, $h := .Fragments.HeadingsMap }}{{ $id }} {{ $h.Level }},{{ end"
            + " => a 2,b-b 3,c 4,d 2,",
        "/levels => range .Fragments.Identifiers }}{{ . }},{{ end => a,b-b,c,d,",
        "/gap => range .Fragments.Identifiers }}{{ . }},{{ end => c,d,e,",
        "/levels => .Fragments.Identifiers.Contains \"b-b\" => true",
        "/levels => .Fragments.Identifiers.Contains \"b\" => false",
        "/turned => range .Fragments.Identifiers }}{{ . }},{{ end => a,b,z,",
        "/same => range .Fragments.Identifiers }}{{ . }},{{ end => x,x-1,",
        "/levels => .Fragments.Identifiers.Count \"a\" => 1",
        "/levels => .Fragments.Identifiers.Count \"none\" => 0",
        "/levels => .Fragments.Identifiers.Contains (getenv \"HUGO_X\") => ~",
        "/hole => .Fragments.Identifiers.Contains \"a\" => true",
        "/hole => .Fragments.Identifiers.Contains \"none\" => ~",
        "/bare => range .Fragments.Identifiers }}{{ . }},{{ end => a,",
        "/bare => range $id, $h := .Fragments.HeadingsMap }}{{ $id }},{{ end => a,",
        "/levels => .Fragments.Identifiers.Contains => ~",
        "/levels => .Fragments.Identifiers.Other \"a\" => ~",
      })
  void fragments(String page, String expression, String printed) {
    ShownSite site = site("", "{{ " + expression + " }}" + HEADINGS);
    assertThat(site.shown(page)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "2 3 true => <ol><li>a<ol><li>b-b</li></ol></li><li>d</li></ol>",
        "2 2 false => <ul><li>a</li><li>d</li></ul>",
        "3 -1 false => <ul><li>b-b<ul><li>c</li></ul></li></ul>",
        "\"3\" \"3\" false => <ul><li>b-b</li></ul>",
      })
  void aTableOfOnesOwn(String levels, String list) {
    String template = "{{ .Fragments.ToHTML " + levels + " }}";
    String shown = site("", template).shown("/levels").replaceAll("\\\\n *", "");
    assertThat(shown.replaceAll("<a href=\"#([^\"]*)\">.*?</a>", "$1"))
        .isEqualTo("<nav id=\"TableOfContents\">" + list + "</nav>");
  }

  /** Terms are no headings; that their ids are among the identifiers is so from 0.144 on. */
  @Test
  void termsWithIds() {
    String template =
        "{{ range .Fragments.Identifiers }}{{ . }},{{ end }}{{ range $id, $h :="
            + " .Fragments.HeadingsMap }}{{ $id }};{{ end }}{{ .TableOfContents }}";
    String shown =
        ShownSite.of("markup.goldmark.parser.autoDefinitionTermID = true\n")
            .file("layouts/all.html", template)
            .page("a.md", "## H {#h}\n\nTerm\n: text\n")
            .shown("/a");
    assertThat(shown.replaceAll("(\\\\n)? *<.*?>", "")).isEqualTo("h,term,h;H");
  }

  @ParameterizedTest
  @CsvSource({"(getenv `X`) 3 false", "2 (getenv `X`) false", "2 3 (getenv `X`)", "2 3", "2 3 4"})
  void aTableThatIsNotKnown(String levels) {
    assertThat(site("", "{{ .Fragments.ToHTML " + levels + " }}").shown("/levels")).isEqualTo("~");
  }
}
