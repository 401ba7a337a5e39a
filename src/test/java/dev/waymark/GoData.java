package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of Go's own tests ({@code src/test/resources/go}): a row a line, columns by tabs. */
public final class GoData {
  private GoData() {}

  public static List<String[]> rows(String file) throws IOException {
    try (InputStream in = GoData.class.getResourceAsStream("/go/" + file)) {
      assertThat(in).as(file).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String[]> rows =
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .toList();
      assertThat(rows).as(file).hasSizeGreaterThan(20);
      return rows;
    }
  }
}
