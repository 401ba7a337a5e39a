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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the presets in a folder that is laid out as ours make of rules, and what must hold of it.
 */
record Presets(List<RulePage> pages, Map<String, Settings> byName) {
  static final List<String> NAMES = List.of("relaxed", "recommended", "strict");

  static Presets of(Path root, List<RulePage> pages) throws IOException {
    Map<String, Settings> byName = new LinkedHashMap<>();
    for (String name : NAMES) {
      String text = Files.readString(root.resolve("rules/presets/" + name + ".yaml"));
      Source file = Source.of("waymark.yaml", text);
      byName.put(name, SettingsReader.read(file, Shared.of(new MemoryTree(Map.of())), pages));
    }
    return new Presets(pages, byName);
  }

  void weighEveryRule() {
    List<String> rules = pages.stream().map(RulePage::id).toList();
    byName.forEach(
        (name, preset) ->
            assertThat(preset.rules().keySet())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(rules));
  }

  void haveTheDefaultsInTheMiddle() {
    for (RulePage page : pages)
      assertThat(severity("recommended", page)).as(page.id()).isEqualTo(page.severity());
  }

  void neverFallFromRelaxedToStrict() {
    for (RulePage page : pages) {
      Severity strict = severity("strict", page);
      assertThat(severity("relaxed", page)).as(page.id()).isLessThanOrEqualTo(page.severity());
      assertThat(strict).as(page.id()).isGreaterThanOrEqualTo(page.severity());
      assertThat(strict).as(page.id()).isNotEqualTo(Severity.OFF);
    }
  }

  /** As it stands in the documentation. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| rule | groups | `relaxed` | `recommended` | `strict` |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    for (List<RulePage> group : RuleGroups.bySubject(pages).values()) {
      for (RulePage page : group) {
        table.append("| `%s` | %s |".formatted(page.id(), String.join(", ", page.groups())));
        for (String name : NAMES) table.append(" %s |".formatted(severity(name, page).word()));
        table.append("\n");
      }
    }
    return table.toString();
  }

  private Severity severity(String name, RulePage page) {
    return byName.get(name).severity(page);
  }
}
