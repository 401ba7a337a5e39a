package dev.waymark.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waymark.text.Source;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenAPI documents, good and hostile, and the fragments that Redoc makes of them. */
class ApiReaderTest {
  private static final int MANY = 100_000;

  private static ApiReader.Read read(String text) {
    return ApiReader.read(Source.of("api.yaml", text));
  }

  private static List<String> redoc(String text) {
    ApiDocument document = read("openapi: 3.1.0\n" + text).document();
    assertThat(document).isNotNull();
    return List.copyOf(Redoc.anchors(document).ids());
  }

  @Test
  void saysWhatItCannotRead() {
    assertThat(read("a: b").why()).isEqualTo("is not an OpenAPI document");
    assertThat(read("").why()).isEqualTo("cannot be read: it is empty");
    assertThat(read("openapi: [").why()).startsWith("cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Getting started, Getting-started",
        "Größe & Maß, Grosse-and-Mass",
        "a  -  b, a-b",
        "日本語, 日本語",
        "What's (new)?, What's-(new)",
        "[x] {y} / z, x-y-z",
        "über-Äpfel €5, uber-Apfel-euro5",
      })
  void writesNames(String name, String slug) {
    assertThat(Slugs.of(name)).isEqualTo(slug);
  }

  @Test
  void findsHeadings() {
    String description =
        "# One\\n"
            + "## `a` b\\n"
            + "```\\n"
            + "# no\\n"
            + "```\\n"
            + "<!--\\n"
            + "# no\\n"
            + "-->\\n"
            + "### no\\n"
            + "\\n"
            + "Two\\n"
            + "===\\n"
            + "\\n"
            + "- x\\n"
            + "---\\n";
    assertThat(redoc("info: {description: \"" + description + "\"}\n"))
        .containsExactly(
            "section/One", "section/One/lesscodegreateralesscodegreater-b", "section/Two");
    assertThat(redoc("tags: [{name: t, description: \"## alone\"}]\n"))
        .containsExactly("tag/t", "section/alone");
  }

  @Test
  void leavesHeadingsOpenThatHoldMoreThanWords() {
    ApiDocument document = read("openapi: 3\ninfo: {description: \"# a *b*\"}\n").document();
    ApiAnchors anchors = Redoc.anchors(document);
    assertThat(anchors.doubt("section/x")).isNotNull();
    assertThat(anchors.doubt("tag/t/operation/x")).isNull();
  }

  @Test
  void showsGroupedTagsOnly() {
    String tags = "tags: [{name: a}, {name: b}, {name: c, x-traitTag: true}]\n";
    String paths = "paths: {/p: {get: {tags: [c], operationId: o}}}\n";
    assertThat(redoc(tags + paths)).containsExactly("tag/a", "tag/b", "tag/c");
    assertThat(redoc(tags + "x-tagGroups: [{name: g, tags: [b, zz]}]\n")).containsExactly("tag/b");
    String schemas = "components: {schemas: {My Pet: {x-tags: [a]}}}\n";
    assertThat(redoc(tags + schemas)).contains("schema/My-Pet");
  }

  private static Map<String, String> hostile() {
    Map<String, String> all = new LinkedHashMap<>();
    StringBuilder laughs = new StringBuilder("openapi: 3\na0: &a0 [x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    all.put("aliases", laughs.toString());
    all.put("deep", "openapi: 3\npaths: " + "{a: ".repeat(10_000));
    all.put("deep-json", "{\"openapi\": \"3\", \"paths\": " + "{\"a\": ".repeat(10_000));
    all.put("cycle", "openapi: 3\npaths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n");
    all.put("itself", "openapi: 3\npaths: {/a: {$ref: '#/paths'}}\n");
    all.put("nul", "openapi: 3\u0000\npaths: {}\n");
    StringBuilder many = new StringBuilder("openapi: 3\npaths:\n");
    for (int i = 0; i < MANY / 5; i++)
      many.append("  /p" + i + ": {get: {operationId: o" + i + "}}\n");
    all.put("operations", many.toString());
    all.put("headings", "openapi: 3\ninfo:\n  description: |\n" + "    # a\n".repeat(MANY));
    all.put("spaces", "openapi: 3\ninfo:\n  description: |\n    # " + " ".repeat(MANY) + "#\n");
    all.put("large", "openapi: 3\nx: " + "y".repeat(9 * 1024 * 1024));
    return all;
  }

  @TestFactory
  List<DynamicTest> endsOnAnything() {
    return hostile().entrySet().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            Duration.ofSeconds(10),
                            () -> {
                              ApiDocument document = read(it.getValue()).document();
                              if (document == null) return;
                              Redoc.anchors(document).nearest("operation/o1x");
                              SwaggerUi.anchors(document).nearest("/default/o1x");
                            })))
        .toList();
  }
}
