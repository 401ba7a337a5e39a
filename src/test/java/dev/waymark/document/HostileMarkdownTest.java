package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.markdown.Markup;
import dev.waymark.text.Defect;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts on which flexmark does not end, or overflows the stack, and texts meant to make us
 * quadratic.
 */
class HostileMarkdownTest {
  private static final int MANY = 50_000;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("flexmark #573", "> \"" + "\\".repeat(900) + "[a][" + "\\".repeat(100)),
        Arguments.of("openers", "[".repeat(MANY)),
        Arguments.of("image openers", "![".repeat(MANY)),
        Arguments.of("open links", "[a](".repeat(MANY)),
        Arguments.of("code spans", "`a` ".repeat(MANY)),
        Arguments.of("entities", "&amp;".repeat(MANY)),
        Arguments.of("backslashes", "\\".repeat(MANY)),
        Arguments.of("growing backticks", growing()),
        Arguments.of("emphasis", "**a ".repeat(MANY) + "b** ".repeat(MANY)),
        Arguments.of("underscores", "_".repeat(MANY)),
        Arguments.of("stars", "*a".repeat(MANY)),
        Arguments.of("definitions", "[a]: b\n".repeat(MANY)),
        Arguments.of("rows", "|a|b|\n|-|-|\n" + "|a|b|\n".repeat(MANY)),
        Arguments.of("quotes", ">".repeat(MANY)),
        Arguments.of("items", "- ".repeat(MANY)),
        Arguments.of("quoted items", "> - ".repeat(MANY)),
        Arguments.of("lines", "a\n".repeat(MANY)),
        Arguments.of("angles", "<".repeat(MANY)),
        Arguments.of("tags", "<a ".repeat(MANY)),
        Arguments.of("comments", "<!--".repeat(MANY)),
        Arguments.of("textareas", "<textarea".repeat(MANY)),
        Arguments.of("addresses", "www.".repeat(MANY)),
        Arguments.of("mails", "a@ ".repeat(MANY) + "a*".repeat(MANY)),
        Arguments.of("footnotes", "[^1] ".repeat(MANY) + "\n\n[^1]: x\n"),
        Arguments.of("unused footnotes", "[^a]: [x](y)\n\n".repeat(2_000)),
        Arguments.of("attributes", "# " + "{a={".repeat(MANY)),
        Arguments.of("angle destinations", "](<".repeat(MANY)),
        Arguments.of("calls", "x {{< p >}}".repeat(MANY)),
        Arguments.of("open calls", "x " + "{{< w >}}".repeat(MANY)),
        Arguments.of("nested calls", "x " + "{{< md >}}".repeat(MANY) + "{{< /md >}}".repeat(MANY)),
        Arguments.of("stray closings", "x {{< w >}}{{< n >}}" + "{{< /n >}}".repeat(MANY)),
        Arguments.of("broken calls", "x " + "{{<a b=".repeat(MANY)),
        Arguments.of("open comments", "x " + "{{</*".repeat(MANY)),
        Arguments.of("open quotes", "x " + "{{< p \"a".repeat(MANY)),
        Arguments.of("html", "<div>\n".repeat(MANY)),
        Arguments.of("shouting", "# a\n".repeat(MANY)));
  }

  private static String growing() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 400; i++) text.append("a").append("`".repeat(i));
    return text.toString();
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void endsOnAnything(String name, String text) throws InterruptedException {
    AtomicReference<Document> page = new AtomicReference<>();
    Thread thread = new Thread(null, () -> page.set(Parse.page(text)), name, 16L << 20);
    thread.setDaemon(true);
    thread.start();
    thread.join(Duration.ofSeconds(60).toMillis());
    assertThat(page.get()).as(name).isNotNull();
  }

  @Test
  void keepsFrontMatterAndShortcodesOfAPageTooComplex() {
    String text = "---\ntitle: x\n---\n{{< p >}}\n" + "> ".repeat(200) + "a\n";
    Document page = Parse.page(text);
    assertThat(page.values().get("title")).isNotNull();
    assertThat(page.shortcodes()).hasSize(1);
    assertThat(page.unread()).extracting(Defect::rule).containsExactly("too-complex");
  }

  /** Diagrams are pasted as one line of a thousand tags; that is much, not hostile. */
  @Test
  void readsLongDrawings() {
    String tag =
        "<a href=\"../x/\"><path d=\"M668.26 0H1346v304.26H668.26z\" fill=\"#f0f0f0\"/></a>";
    Document page = Parse.page("<svg role=\"img\">" + tag.repeat(2_000) + "</svg>\n\n## After\n");
    assertThat(page.unread()).isEmpty();
    assertThat(page.links()).hasSize(2_000);
    assertThat(page.headings()).hasSize(1);
  }

  @Test
  void leavesVeryLargeBodiesUnread() {
    Document page = Parse.page("a ".repeat(DocumentParser.LARGEST));
    assertThat(page.defects()).extracting(Defect::rule).containsExactly("file-too-large");
  }

  @Test
  void readsBeginningsOfEverything() {
    int read = 0;
    for (String text :
        new String[] {"", "\n", "{", "x {{<", "[^", "<!--", "---", "#", "|", "\\", "&"}) {
      for (Markup markup : Markup.values()) {
        if (Parse.page(text, Parse.options(), markup).links().isEmpty()) read++;
      }
    }
    assertThat(read).isEqualTo(33);
  }
}
