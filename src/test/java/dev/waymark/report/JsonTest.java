package dev.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static String json(Object value) {
    StringBuilder out = new StringBuilder();
    Json.write(value, out);
    return out.toString();
  }

  @Test
  void writesEveryKindOfValue() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", "a");
    map.put("number", 1);
    map.put("flag", true);
    map.put("none", null);
    map.put("list", List.of(1, List.of()));
    map.put("map", Map.of());
    assertThat(json(map))
        .isEqualTo(
            """
            {
              "text": "a",
              "number": 1,
              "flag": true,
              "none": null,
              "list": [
                1,
                []
              ],
              "map": {}
            }
            """);
  }

  @Test
  void escapesWhatJsonAndUtf8CannotHold() {
    assertThat(json("\"\\\n\t\u0000\u007f\ud800x\ud83d\ude00é"))
        .isEqualTo("\"\\\"\\\\\\n\\t\\u0000\\u007f\\ud800x\ud83d\ude00é\"\n");
  }
}
