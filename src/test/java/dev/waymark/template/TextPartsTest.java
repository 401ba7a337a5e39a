package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPartsTest {
  private static final Source SOURCE = Source.of("t.html", "0123456789".repeat(10));

  /** A text with marks that may lie in, around and across each other. */
  private static Text marked(Random random, int length) {
    List<Mark> marks = new ArrayList<>();
    for (int n = random.nextInt(9); n > 0; n--) {
      int start = random.nextInt(length);
      int end = start + 1 + random.nextInt(length - start);
      Mark.Note note =
          switch (random.nextInt(4)) {
            case 0 -> new Mark.From(SOURCE.span(start, end), true);
            case 1 -> new Mark.Literal(SOURCE.span(start, end));
            case 2 -> new Mark.Maybe(Why.of("why " + n));
            default -> new Mark.Hole(Why.of("hole " + n), random.nextBoolean());
          };
      marks.add(new Mark(start, end, note));
    }
    marks.sort(Comparator.comparingInt(Mark::start));
    return new Text("abcdefghij".repeat(4).substring(0, length), Text.Kind.HTML, marks);
  }

  @Test
  void partsAreThoseThatTheTextGives() {
    Random random = new Random(17);
    int marks = 0;
    for (int round = 0; round < 400; round++) {
      Text text = marked(random, 1 + random.nextInt(40));
      marks += text.marks().size();
      TextParts parts = new TextParts(text);
      int length = text.value().length();
      for (int from = 0; from < length; from++) {
        assertThat(parts.literalAt(from)).isEqualTo(text.part(from, from + 1).literal());
        for (int to = from + 1; to <= length; to++) {
          Text part = text.part(from, to);
          assertThat(parts.part(from, to)).isEqualTo(part);
          TextBuilder copied = new TextBuilder(Text.Kind.HTML);
          parts.copy(from, to, copied);
          assertThat(copied.build())
              .isEqualTo(new TextBuilder(Text.Kind.HTML).append(part).build());
        }
      }
    }
    assertThat(marks).isGreaterThan(1000);
  }

  @Test
  void aHoleIsMarkupUnlessItWasEscaped() {
    Mark around = new Mark(0, 3, new Mark.Maybe(Why.of("a condition")));
    Mark escaped = new Mark(0, 1, new Mark.Hole(Why.of("a title"), false));
    Mark raw = new Mark(2, 3, new Mark.Hole(Why.of("a text"), true));
    String value = Text.HOLE + "a" + Text.HOLE;
    TextParts parts = new TextParts(new Text(value, Text.Kind.HTML, List.of(around, escaped, raw)));

    assertThat(parts.mayBeMarkup(0)).isFalse();
    assertThat(parts.mayBeMarkup(2)).isTrue();
  }
}
