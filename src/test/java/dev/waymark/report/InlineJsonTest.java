package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class InlineJsonTest {
  private static String json(Object value) throws IOException {
    StringBuilder out = new StringBuilder();
    InlineJson.write(value, out);
    return out.toString();
  }

  @Test
  void valuesAreWrittenOnOneLine() throws IOException {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("a", List.of(1, 2.5, true));
    value.put("b", Map.of());
    value.put("c", Arrays.asList("x", null));
    value.put("d", List.of());
    assertThat(json(value)).isEqualTo("{\"a\":[1,2.5,true],\"b\":{},\"c\":[\"x\",null],\"d\":[]}");
  }

  @Test
  void nothingEndsTheScriptOrALine() throws IOException {
    String hostile = "</script><!-- &amp; \u2028\u2029\n\t\"\\\u0000\u007f\uD800 😀";
    assertThat(json(hostile))
        .isEqualTo(
            "\"\\u003c/script\\u003e\\u003c!-- \\u0026amp; \\u2028\\u2029\\u000a\\u0009"
                + "\\\"\\\\\\u0000\\u007f\\ud800 😀\"");
    Object read = new Yaml().load(json("a<b>&\n\"\\ 😀"));
    assertThat(read).isEqualTo("a<b>&\n\"\\ 😀");
  }
}
