package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.site.model.Page;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of content adapters get as their front matter. */
class AdapterValuesTest {
  private static ShownSite site(String adapter, String shown) {
    return ShownSite.of("")
        .file("layouts/all.html", "{{ " + shown + " }}")
        .file("assets/r.txt", "of assets")
        .file("data/rows.json", "[{\"id\": 7, \"part\": 1.5, \"none\": null, \"word\": \"w\"}]")
        .file("data/long.yaml", "a: x\nb: longer\n")
        .file("content/_content.gotmpl", adapter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "\"v\" => v",
        "true => true",
        "3 => 3",
        "1.5 => 1.5",
        "1.0 => 1",
        "(index hugo.Data.rows 0).id => 7",
        "(index hugo.Data.rows 0).part => 1.5",
        "(index hugo.Data.rows 0).none => ''",
        "(slice 1 \"b\") => [1 b]",
        "(dict \"a\" 1 \"b\" (slice 2)) => map[a:1 b:[2]]",
        "(resources.Get \"r.txt\") => of assets",
        "(getenv \"X\") => ~",
        "(print \"a\" (getenv \"X\")) => a~",
        "(newScratch) => ~",
      })
  void aValue(String value, String printed) {
    String page = "{{ .AddPage (dict \"path\" \"x\" \"params\" (dict \"v\" " + value + ")) }}";
    assertThat(site(page, ".Params.v").shown("/x")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "\"title\" \"X\" => .Title => X",
        "\"date\" (time.AsTime \"2024-01-02\") => .Date.IsZero => true",
        "\"dates\" (dict \"date\" (time.AsTime \"2024-01-02\")) => .Lastmod.Year => 2024",
        "\"weight\" 3 => .Weight => 3",
        "\"kind\" \"section\" => .Kind => section",
        "\"kind\" \"page\" => .Kind => page",
        "\"kind\" \"\" => .Kind => page",
        "\"weight\" 3 => .Kind => page",
        "\"other\" 3 => with .Params.other }}x{{ else }}none{{ end => none",
        "\"params\" (dict \"A\" 1) => .Params.a => 1",
        "\"draft\" false => .Params => map[]",
      })
  void aPage(String values, String expression, String printed) {
    String page = "{{ .AddPage (dict \"path\" \"x\" " + values + ") }}";
    assertThat(site(page, expression).shown("/x")).isEqualTo(printed);
  }

  /** A text of several parts is said to be where most of it is written. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "hugo.Data.long.b => data/long.yaml:2:4",
        "(print hugo.Data.long.a hugo.Data.long.b) => data/long.yaml:2:4",
        "(print hugo.Data.long.b hugo.Data.long.a) => data/long.yaml:2:4",
        "(print \"word\" hugo.Data.long.a) => data/long.yaml:1:4",
        "\"word\" => content/_content.gotmpl:1:1",
      })
  void itsPlace(String title, String place) {
    ShownSite site = site("{{ .AddPage (dict \"path\" \"x\" \"title\" " + title + ") }}", ".Title");
    Page page = site.get("/x");
    assertThat(Objects.requireNonNull(page.params().field("title")).span()).hasToString(place);
  }

  @ParameterizedTest
  @ValueSource(ints = {38, 39, 40})
  void whatNestsTooDeepIsNotKnown(int depth) {
    String page =
        "{{ $v := \"end\" }}{{ range seq "
            + depth
            + " }}{{ $v = slice $v }}{{ end }}"
            + "{{ .AddPage (dict \"path\" \"x\" \"params\" (dict \"v\" $v)) }}";
    String shown = site(page, ".Params.v").shown("/x");
    String inner = depth <= 38 ? "end" : "~";
    int known = Math.min(depth, 39);
    assertThat(shown).isEqualTo("[".repeat(known) + inner + "]".repeat(known));
  }
}
