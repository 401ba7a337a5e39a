package dev.waymark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.config.Settings;
import dev.waymark.config.SettingsReader;
import dev.waymark.config.Shared;
import dev.waymark.lint.RuleGroups;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.text.Source;
import dev.waymark.tree.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Presets and groups: what the documentation says of them is what they are. */
class PresetsTest {
  private static final List<RulePage> PAGES = Catalog.pages();

  private static Settings preset(String name) {
    Source file = Source.of("waymark.yaml", "extends: waymark:" + name);
    return SettingsReader.read(file, Shared.of(new MemoryTree(Map.of())), PAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relaxed", "recommended", "strict"})
  void aPresetWeighsEveryRuleAndDoesNothingElse(String name) {
    Settings preset = preset(name);
    assertThat(preset.rules().keySet()).containsExactlyInAnyOrderElementsOf(Catalog.names());
    assertThat(preset.written().entries()).isEmpty();
  }

  @Test
  void recommendedIsTheDefault() {
    Settings recommended = preset("recommended");
    for (RulePage page : PAGES)
      assertThat(recommended.severity(page)).as(page.id()).isEqualTo(page.severity());
  }

  @Test
  void strictIsNeverMilderThanRecommendedNorRelaxedHarder() {
    Settings relaxed = preset("relaxed");
    Settings strict = preset("strict");
    for (RulePage page : PAGES) {
      assertThat(relaxed.severity(page)).as(page.id()).isLessThanOrEqualTo(page.severity());
      assertThat(strict.severity(page)).as(page.id()).isGreaterThanOrEqualTo(page.severity());
      assertThat(strict.severity(page)).as(page.id()).isNotEqualTo(Severity.OFF);
    }
  }

  @Test
  void theDocumentationHasTheSameTable() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("| rule | groups | `relaxed` | `recommended` | `strict` |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    for (List<RulePage> group : RuleGroups.bySubject(PAGES).values()) {
      for (RulePage page : group) {
        table.append("| `%s` | %s |".formatted(page.id(), String.join(", ", page.groups())));
        for (String name : List.of("relaxed", "recommended", "strict"))
          table.append(" %s |".formatted(preset(name).severity(page).word()));
        table.append("\n");
      }
    }
    assertThat(Files.readString(Path.of("docs/configuration.md"))).contains(table.toString());
  }

  @Test
  void noRuleIsNamedAsAGroup() {
    List<String> groups = RuleGroups.names(PAGES);
    assertThat(groups).contains("links", "front-matter", "weights", "icons", "pages", "style");
    assertThat(groups).doesNotContainAnyElementsOf(Catalog.names());
  }
}
