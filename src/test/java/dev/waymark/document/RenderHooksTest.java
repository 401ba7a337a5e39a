package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.HeadingIds;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.template.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hooks are asked, as Hugo 0.167 asks them. */
class RenderHooksTest {
  /** Writes down what it is asked and leaves all to Goldmark. */
  private static final class Listener implements RenderHooks {
    final List<String> heard = new ArrayList<>();

    private @Nullable Text note(String kind, Object... what) {
      List<String> shown = new ArrayList<>();
      for (Object each : what) shown.add(each instanceof Text t ? t.value() : each.toString());
      heard.add(kind + " " + String.join("|", shown));
      return null;
    }

    private static String shown(Map<String, dev.waymark.template.Value> attributes) {
      Map<String, String> all = new TreeMap<>();
      attributes.forEach((k, v) -> all.put(k, HtmlAttributes.shown(v).value()));
      return all.toString();
    }

    @Override
    public boolean has(Kind kind, String variant) {
      return true;
    }

    @Override
    public @Nullable Text heading(HeadingContext c) {
      return note(
          "heading",
          c.level(),
          c.anchor(),
          c.html(),
          c.plain(),
          shown(c.attributes()),
          c.ordinal());
    }

    @Override
    public @Nullable Text link(LinkContext c) {
      return note("link", c.destination(), c.read(), c.title(), c.html(), c.plain(), c.ordinal());
    }

    @Override
    public @Nullable Text image(ImageContext c) {
      return note(
          "image",
          c.destination(),
          c.title(),
          c.html(),
          c.plain(),
          c.block(),
          shown(c.attributes()),
          c.ordinal());
    }

    @Override
    public @Nullable Text codeBlock(CodeBlockContext c) {
      return note(
          "code",
          c.language(),
          shown(c.attributes()),
          c.options().keySet(),
          c.inner(),
          c.ordinal());
    }

    @Override
    public @Nullable Text blockquote(BlockquoteContext c) {
      return note(
          "quote", c.type(), c.alertType(), c.alertTitle(), c.alertSign(), c.html(), c.ordinal());
    }

    @Override
    public @Nullable Text table(TableContext c) {
      return note("table", c.head().size(), c.body().get(0).get(0).html(), c.ordinal());
    }
  }

  private static List<String> heard(String markdown) {
    return heard(markdown, HugoVersion.NEWEST);
  }

  private static List<String> heard(String markdown, HugoVersion version) {
    MarkdownOptions d = MarkdownOptions.defaults(version);
    Listener listener = new Listener();
    MarkdownPrinting p = MarkdownPrinting.DEFAULTS;
    MarkdownPrinting bare =
        new MarkdownPrinting(
            EnumSet.of(MarkdownPrinting.Trait.CODE_FENCES),
            p.backlink(),
            p.linkifyProtocol(),
            p.wrapperClass(),
            p.lines());
    new MarkdownRenderer(version, Parse.options(d, true, true), bare)
        .render(Text.of(markdown), true, new HeadingIds(HeadingIds.Type.GITHUB), listener);
    return listener.heard;
  }

  @Test
  void asksForHeadings() {
    assertThat(heard("## A *b* `c` {.k #id x=1}\n\n## \"q\" -- z &amp;"))
        .containsExactly(
            "heading 2|id|A <em>b</em> <code>c</code>|A b c|{class=k, id=id, x=1}|0",
            "heading 2|q--z-|&ldquo;q&rdquo; &ndash; z &amp;|\u201Cq\u201D \u2013 z"
                + " &|{id=q--z-}|1");
  }

  @Test
  void asksForLinks() {
    assertThat(
            heard(
                "[a *b*](/x\\_y \"t \\\" i\") <https://a.b/c> www.x.org me@x.org [r]\n\n[r]: </w s>"
                    + " \"T\""))
        .containsExactly(
            "link /x\\_y|/x_y|t \\\" i|a <em>b</em>|a b|0",
            "link https://a.b/c|https://a.b/c||https://a.b/c|https://a.b/c|0",
            "link https://www.x.org|https://www.x.org||www.x.org|www.x.org|1",
            "link mailto:me@x.org|mailto:me@x.org||me@x.org|me@x.org|2",
            "link /w s|/w s|T|r|r|1");
  }

  /** What Hugo 0.131 and 0.169 handed over: entities as they stand, lines joined by nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "## a -- b &amp; \\* <b>x</b> = a &ndash; b &amp; \\* x = a \u2013 b & \\* x",
        "[a -- b &amp; \\* ![i <https://a.b/>](c)](d) = a &ndash; b &amp; \\* i = a \u2013 b & \\* i",
        "[a\\nb](d) = ab = a\\nb",
        "## <<a>> <<b>c</b> = &laquo;a&raquo; &laquo;b>c = «a» «b>c",
      })
  void textWithoutMarkupChangedWith144(String markdown, String old, String present) {
    String text = markdown.replace("\\n", "\n");
    for (int minor : List.of(131, 169)) {
      List<String> heard = heard(text, new HugoVersion(0, minor, 0));
      String last = heard.get(heard.size() - 1);
      String expected = minor == 131 ? old : present;
      int column = last.startsWith("heading") ? 3 : 4;
      assertThat(last.split("\\|")[column].strip()).isEqualTo(expected.replace("\\n", "\n"));
    }
  }

  @Test
  void blanksBesideBracketsArePartOfALabel() {
    assertThat(heard("[ a ](x) [ b ][r]\n\n[r]: y"))
        .containsExactly("link x|x|| a | a |0", "link y|y|| b | b |1");
  }

  @Test
  void aLabelMayBeEmpty() {
    assertThat(heard("[](d) ![](i)")).containsExactly("link d|d||||0", "image i||||false|{}|0");
  }

  @Test
  void asksForImages() {
    assertThat(heard("![a *e*](i.png 'ti&amp;t') [![in](a.png)](/l)\n\n![x](s.png)\n{#i .c w=1}"))
        .containsExactly(
            "image i.png|ti&amp;t|a <em>e</em>|a e|false|{}|0",
            "image a.png||in|in|true|{}|1",
            "link /l|/l||<img src=\"a.png\" alt=\"in\">|in|0",
            "image s.png||x|x|true|{class=c, id=i, w=1}|2");
  }

  @Test
  void asksForBlocks() {
    assertThat(
            heard(
                "```go {.c hl_lines=[1] x=y}\n"
                    + "a < b\n\n"
                    + "```\n\n"
                    + "> a\n\n"
                    + "> [!WARNING]- A *t*\n"
                    + "> more\n\n"
                    + "> [!tip]\n\n"
                    + "| a |\n"
                    + "|---|\n"
                    + "| `b` |"))
        .containsExactly(
            "code go|{class=c, x=y}|[hl_lines]|a < b|0",
            "quote regular||||<p>a</p>\n|0",
            "quote alert|warning|A <em>t</em>|-|<p>more</p>|1",
            "quote alert|tip||||2",
            "table 1|<code>b</code>|0");
  }
}
