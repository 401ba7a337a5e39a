package dev.waymark.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git, asked for real, makes of the old text and the diff the new text. */
class UnifiedDiffTest {
  private static final String[] ENDS = {"\n", "\n", "\r\n"};

  @TempDir private Path folder;

  @Test
  void gitMakesTheNewTextOfIt() throws IOException {
    Repository repository = Repository.in(folder);
    Random random = new Random(20);
    int changed = 0;
    for (int i = 0; i < 60; i++) {
      String old = text(random, random.nextInt(30), "");
      String now = text(random, random.nextInt(30), old);
      String diff = UnifiedDiff.of(new Rewritten(Source.of("a.md", old), now));
      assertThat(diff.isEmpty()).isEqualTo(old.equals(now));
      if (diff.isEmpty() || old.isEmpty() || now.isEmpty()) continue;
      changed++;
      repository.write("a.md", old).write("change.diff", diff);
      repository.git("apply", "--unidiff-zero", "change.diff");
      assertThat(Files.readString(folder.resolve("a.md"))).as(diff).isEqualTo(now);
    }
    assertThat(changed).isGreaterThan(40);
  }

  /** Lines at random, many of them those of another text. */
  private static String text(Random random, int lines, String like) {
    StringBuilder text = new StringBuilder();
    String[] others = like.isEmpty() ? new String[0] : like.split("(?<=\n)");
    for (int i = 0; i < Math.max(lines, others.length); i++) {
      boolean keep = i < others.length && random.nextInt(6) > 0 && others[i].endsWith("\n");
      if (keep) text.append(others[i]);
      else text.append(random.nextInt(9)).append(ENDS[random.nextInt(ENDS.length)]);
    }
    return random.nextBoolean() ? text.toString() : text.toString().stripTrailing();
  }

  @Test
  void aMoveIsNamed() {
    assertThat(UnifiedDiff.of("a.md", "x\n", "b/a.md", "x\n"))
        .isEqualTo("diff --git a/a.md b/b/a.md\nrename from a.md\nrename to b/a.md\n");
  }
}
