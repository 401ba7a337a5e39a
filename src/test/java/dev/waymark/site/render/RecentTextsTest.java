package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import org.junit.jupiter.api.Test;

/** Of twelve million characters those that were asked for last. */
class RecentTextsTest {
  private final RecentTexts recent = new RecentTexts();

  private static Noted<Text> text(int millions) {
    return Reads.during(() -> Text.of("x".repeat(millions << 20)));
  }

  private String known() {
    StringBuilder all = new StringBuilder();
    for (int key = 0; key < 20; key++) if (recent.get(key) != null) all.append(key).append(' ');
    return all.toString().strip();
  }

  @Test
  void theOldestGoFirst() {
    for (int key = 0; key < 12; key++) recent.put(key, text(1));
    assertThat(known()).isEqualTo("0 1 2 3 4 5 6 7 8 9 10 11");
    recent.put(12, text(1));
    assertThat(known()).isEqualTo("1 2 3 4 5 6 7 8 9 10 11 12");
    recent.put(13, text(3));
    assertThat(known()).isEqualTo("4 5 6 7 8 9 10 11 12 13");
  }

  @Test
  void whatIsAskedForIsNotOld() {
    for (int key = 0; key < 12; key++) recent.put(key, text(1));
    Noted<Text> first = recent.get(0);
    assertThat(first).isNotNull();
    recent.put(12, text(1));
    assertThat(recent.get(0)).isSameAs(first);
    assertThat(recent.get(1)).isNull();
  }

  @Test
  void anotherTextOfAKeyStandsInItsPlace() {
    for (int again = 0; again < 20; again++) recent.put(0, text(2));
    for (int key = 1; key < 11; key++) recent.put(key, text(1));
    assertThat(known()).isEqualTo("0 1 2 3 4 5 6 7 8 9 10");
  }

  @Test
  void oneIsKeptHoweverLong() {
    recent.put(0, text(1));
    recent.put(1, text(13));
    assertThat(known()).isEqualTo("1");
    recent.put(2, text(1));
    assertThat(known()).isEqualTo("2");
  }
}
