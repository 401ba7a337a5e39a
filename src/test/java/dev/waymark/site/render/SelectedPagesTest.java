package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code where} selects by other pages and by lists, in versions that differ. */
class SelectedPagesTest {
  private static final String WHERE = "range where site.RegularPages ";

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "131 => \"Parent\" .Parent => ''",
        "160 => \"Parent\" .Parent => ''",
        "161 => \"Parent\" .Parent => 'One,Two,'",
        "160 => \"CurrentSection\" \"!=\" .CurrentSection => ''",
        "161 => \"CurrentSection\" \"!=\" .CurrentSection => 'Three,'",
        "160 => \"Parent\" \"!=\" \"x\" => ''",
        "161 => \"Parent\" \"!=\" \"x\" => 'One,Three,Two,'",
        "131 => \"Parent\" \"!=\" nil => 'One,Three,Two,'",
        "131 => \"Section\" .Section => 'One,Two,'",
        "146 => \"Section\" \"not in\" slice => ''",
        "147 => \"Section\" \"not in\" slice => 'One,Three,Two,'",
        "131 => \"Section\" \"in\" slice => ''",
        "131 => \"Section\" \"not in\" (slice \"b\") => 'One,Two,'",
      })
  void selected(int minor, String how, String titles) {
    AskedSite site =
        AskedSite.of("")
            .on(minor)
            .page("a/one.md", "title: One")
            .page("a/two.md", "title: Two")
            .page("b/three.md", "title: Three");
    String template = "{{ " + WHERE + how + " }}{{ .Title }},{{ end }}";
    assertThat(site.ask("/a/one", template)).isEqualTo(titles);
  }
}
