package dev.waymark.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.text.Source;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is packed comes back, and bytes that nobody packed do no harm. */
class PackTest {
  private static final Source A = Source.of("a.md", "some text");

  private static Unpacker reading(byte[] bytes) {
    return new Unpacker(ByteBuffer.wrap(bytes), path -> path.equals("a.md") ? A : null);
  }

  @Test
  void everythingComesBack() {
    Packer out = new Packer(path -> path.equals("a.md") ? A : null);
    for (long n : new long[] {0, 1, 127, 128, Long.MAX_VALUE, -1, Long.MIN_VALUE}) out.number(n);
    out.text("ü\0");
    out.word("again");
    out.word("again");
    out.span(A.span(2, 5));
    out.span(A.span(0, 0));
    out.maybe(null, out::text);
    out.maybe("there", out::text);
    out.all(List.of("x", "y"), out::text);
    out.bytes(new byte[] {7});
    assertThat(out.isLost()).isFalse();
    Unpacker in = reading(out.bytes());
    for (long n : new long[] {0, 1, 127, 128, Long.MAX_VALUE, -1, Long.MIN_VALUE})
      assertThat(in.number()).isEqualTo(n);
    assertThat(in.text()).isEqualTo("ü\0");
    assertThat(in.word()).isEqualTo("again");
    assertThat(in.word()).isEqualTo("again");
    assertThat(in.span()).isEqualTo(A.span(2, 5));
    assertThat(in.span().source()).isSameAs(A);
    assertThat(in.maybe(in::text)).isNull();
    assertThat(in.maybe(in::text)).isEqualTo("there");
    assertThat(in.all(in::text)).containsExactly("x", "y");
    assertThat(in.bytes().get()).isEqualTo((byte) 7);
  }

  @Test
  void aTextThatNobodyWillFindComesAlong() {
    Packer out = new Packer(path -> null);
    out.span(Source.of("made", "of nothing").span(3, 10));
    assertThat(out.isLost()).isTrue();
    assertThat(reading(out.bytes()).span().text()).isEqualTo("nothing");
  }

  @Test
  void aSpanBeyondItsTextIsRefused() {
    Packer out = new Packer(path -> A);
    out.span(A.span(2, 9));
    Source shorter = Source.of("a.md", "some");
    Unpacker in = new Unpacker(ByteBuffer.wrap(out.bytes()), path -> shorter);
    assertThatThrownBy(in::span).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noiseEnds() {
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      byte[] noise = new byte[random.nextInt(40)];
      random.nextBytes(noise);
      Unpacker in = reading(noise);
      try {
        while (true) in.all(() -> in.maybe(in::text));
      } catch (RuntimeException ended) {
        refused++;
      }
    }
    assertThat(refused).isEqualTo(10_000);
  }
}
