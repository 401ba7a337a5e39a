package dev.waymark.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.hugo.markdown.MarkdownOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is quicker than flexmark's own makes the same trees, piece by piece. */
class FlexmarkTest {
  private static final MarkdownOptions OPTIONS = Parse.options();
  private static final MarkdownReader READER = new MarkdownReader(OPTIONS);
  private static final Parser FLEXMARK = flexmark();

  /** Pieces that begin and end every kind of block and inline, and some that only look so. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "word ",
          "é",
          "`",
          "``",
          "` `",
          "```",
          "~~~",
          "~~",
          "~",
          "*",
          "**",
          "_",
          "__",
          "[",
          "]",
          "![",
          "](",
          "](/a)",
          "](<a b>)",
          "](/a \"t\")",
          "](/a 't'",
          ")",
          "(",
          "<",
          ">",
          "<b>",
          "</b>",
          "<div>",
          "<!--",
          "-->",
          "<pre>",
          "<http://a.b>",
          "&amp;",
          "&",
          "\\",
          "\\`",
          "\n",
          "\n\n",
          "  \n",
          "\\\n",
          "\n    ",
          "\n  ",
          "\n\t",
          "\n- ",
          "\n+ ",
          "\n* ",
          "\n1. ",
          "\n2) ",
          "\n> ",
          "\n# ",
          "\n####### ",
          "\n===\n",
          "\n---\n",
          "\n***\n",
          "\n- - -",
          "|",
          "\n|-|-|\n",
          "\n|a|b|\n",
          " | ",
          "\n: ",
          ": ",
          "[^1]",
          "\n[^1]: ",
          "\n[a]: /b",
          "[a]",
          "[a][]",
          "[b][a]",
          "\n[b]:\n/c\n'd'",
          "\"",
          "'",
          "  ",
          "<<a>>",
          "\n```sh\n",
          "\n    code");

  private static Parser flexmark() {
    List<Extension> extensions = new ArrayList<>(MarkdownReader.syntaxes(OPTIONS));
    extensions.add(TablesExtension.create());
    return Parser.builder(MarkdownReader.settings()).extensions(extensions).build();
  }

  /** Each node's kind, place and parts. */
  private static void print(Node node, String indent, StringBuilder to) {
    to.append(indent)
        .append(node.getClass().getSimpleName())
        .append(' ')
        .append(where(node.getChars()));
    for (BasedSequence part : node.getSegments()) to.append(' ').append(where(part));
    to.append('\n');
    for (Node child = node.getFirstChild(); child != null; child = child.getNext())
      print(child, indent + "  ", to);
  }

  private static String where(BasedSequence part) {
    return part.getStartOffset() + "-" + part.getEndOffset() + "'" + part + "'";
  }

  private static String tree(Node node) {
    StringBuilder all = new StringBuilder();
    print(node, "", all);
    return all.toString();
  }

  private static void isTheSame(String text) {
    Node read = READER.read(text);
    assertThat(read).as(text).isNotNull();
    assertThat(tree(read)).as(text).isEqualTo(tree(FLEXMARK.parse(text)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void textsOfRandomPieces(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(16); k >= 0; k--)
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      isTheSame(text.toString());
    }
  }

  @Test
  void pagesOfTheFixtures() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
      pages = files.filter(file -> file.toString().endsWith(".md")).toList();
    }
    assertThat(pages).hasSizeGreaterThan(100);
    for (Path page : pages) isTheSame(Files.readString(page));
  }
}
