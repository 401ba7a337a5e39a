package dev.waymark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.config.Settings;
import dev.waymark.config.SettingsReader;
import dev.waymark.config.Shared;
import dev.waymark.lint.RuleGroups;
import dev.waymark.lint.RulePage;
import dev.waymark.text.Source;
import dev.waymark.tree.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Presets and groups: what the documentation says of them is what they are. With {@code -Dupdate}
 * the table of the documentation is written anew.
 */
class PresetsTest {
  private static final List<RulePage> PAGES = Catalog.pages();

  private static Presets ours() throws IOException {
    return Presets.of(Path.of(""), PAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relaxed", "recommended", "strict"})
  void aPresetIsExtendedByNameAndDoesNothingButWeigh(String name) throws IOException {
    Source file = Source.of("waymark.yaml", "extends: waymark:" + name);
    Settings preset = SettingsReader.read(file, Shared.of(new MemoryTree(Map.of())), PAGES);
    assertThat(preset.written().entries()).isEmpty();
    Settings there = ours().byName().get(name);
    for (RulePage page : PAGES)
      assertThat(preset.severity(page)).as(page.id()).isEqualTo(there.severity(page));
  }

  @Test
  void eachWeighsEveryRule() throws IOException {
    ours().weighEveryRule();
  }

  @Test
  void recommendedIsTheDefault() throws IOException {
    ours().haveTheDefaultsInTheMiddle();
  }

  @Test
  void strictIsNeverMilderThanRecommendedNorRelaxedHarder() throws IOException {
    ours().neverFallFromRelaxedToStrict();
  }

  @Test
  void theDocumentationHasTheSameTable() throws IOException {
    Path page = Path.of("docs/configuration.md");
    String table = ours().table();
    if (System.getProperty("update") != null) {
      String anew = Matcher.quoteReplacement(table);
      String old = "\\| rule \\| groups \\|.*\n(\\|.*\n)+";
      Files.writeString(page, Files.readString(page).replaceFirst(old, anew));
    }
    assertThat(Files.readString(page)).contains(table);
  }

  @Test
  void noRuleIsNamedAsAGroup() {
    List<String> groups = RuleGroups.names(PAGES);
    assertThat(groups).contains("links", "front-matter", "weights", "icons", "pages", "style");
    assertThat(groups).doesNotContainAnyElementsOf(Catalog.names());
  }
}
