package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code list links} and {@code check} are one: what the one calls broken is a finding of the
 * other, and what cannot be decided is the same for both.
 */
class OneAnswerTest {
  private static final Set<String> RULES =
      Set.of(
          "broken-link",
          "broken-anchor",
          "broken-image",
          "broken-ref",
          "ambiguous-ref",
          "missing-include",
          "redirect-to-missing");

  private static final Set<String> BROKEN =
      Set.of("broken-page", "broken-anchor", "broken-file", "not-published", "ambiguous");

  @TempDir private Path folder;

  private int links;

  @Test
  void onFixturesAndVectors() throws IOException {
    List<Path> sites = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("fixtures"))) {
      all.filter(f -> !f.endsWith("hugo-vectors")).sorted().forEach(sites::add);
    }
    try (Stream<Path> all = Files.list(Path.of("fixtures/hugo-vectors/sites"))) {
      all.map(f -> f.resolve("site")).sorted().forEach(sites::add);
    }
    List<String> differences = new ArrayList<>();
    for (Path site : sites) differences.addAll(differences(site));
    assertThat(differences).isEmpty();
    assertThat(links).isGreaterThan(300);
  }

  @Test
  void onRedirectsAliasesMenusAndDrafts() {
    Repository site = new Repository(folder);
    site.write(
            "hugo.yaml",
            """
            baseURL: https://docs.acme.dev/
            disableKinds: [taxonomy]
            menus:
              main:
                - {name: Gone, url: /menu-gone/}
                - {name: Tags, pageRef: /tags}
            """)
        .write("content/a.md", "---\ntitle: A\naliases: [/old/, /b/x/]\n---\n")
        .write("content/draft.md", "---\ntitle: D\ndraft: true\naliases: [/was/]\n---\n")
        .write(
            "static/_redirects",
            """
            /r1/ /nowhere/
            /r2/ /r1/
            /r3/ /a/
            /r4/ /draft/
            /c1/ /c2/
            /c2/ /c1/
            /a/ /r3/
            /out/ https://docs.acme.dev/api/
            /w/* /gone/:splat
            """)
        .write(
            "content/links.md",
            """
            ---
            title: L
            ---
            [1](/r1/) [2](/r2/) [3](/r3/) [4](/r4/) [5](/c1/) [6](/out/) [7](/w/x/)
            [8](/old/) [9](/old/#no) [10](/was/) [11](/draft/) [12](/b/x/) [13](#no)
            [14](https://docs.acme.dev/nope) [15](https://docs.acme.dev/api/v1/)
            [16](https://docs.acme.dev/a/#no) [17](https://docs.acme.dev/links/x/)
            ![i](/r1/) ![j](/draft/) ![k](/a.png) ![l](/old/)
            [18]({{< ref "nope" >}}) [19]({{< ref "draft.md" >}}) [20]({{< relref "/a#no" >}})
            """);
    assertThat(differences(folder)).isEmpty();
    assertThat(links).isGreaterThan(30);
    Tool check = Tool.run(folder, "check", "--format=compact");
    assertThat(check.out())
        .contains("content/links.md:4:5: error: no page at /nowhere/, where /r1/ leads [")
        .contains("static/_redirects:5:6: warning: /c1/ redirects in a circle back to itself [")
        .contains("content/links.md:4:45: error: no page at /c1/: it redirects in a circle [")
        .contains("static/_redirects:7:5: info: ")
        .doesNotContain("static/_redirects:7:5: warning")
        .doesNotContain("links.md:6:39");
  }

  @Test
  void onAddressesThatGoldmarkEncodes() {
    Repository site = new Repository(folder);
    site.write("hugo.yaml", "baseURL: https://docs.acme.dev/\n")
        .write(
            "content/a.md",
            "---\ntitle: A\n---\n\n## Über uns\n\n"
                + "[1](/a&b'c/) [2](/ü/) [3](#ünï) [4](/x\\_y/) [5](/&amp;/) www.acme.dev\n");
    assertThat(differences(folder)).isEmpty();
    assertThat(links).isEqualTo(6);
  }

  private List<String> differences(Path site) {
    Tool list = Tool.run("list", "links", "--format=json", site.toString());
    if (list.code() == ExitCode.USAGE) return List.of();
    Tool check = Tool.run("check", "--format=json", site.toString());
    assertThat(check.code()).as(site + ": " + check.err()).isIn(0, 1);
    Set<String> broken = new TreeSet<>();
    Set<String> undecided = new TreeSet<>();
    for (Map<String, Object> row : Answer.rows(new Yaml().load(list.out()))) {
      links++;
      String status = String.valueOf(row.get("status"));
      if (BROKEN.contains(status)) broken.add(place(row));
      if (status.equals("undecided")) undecided.add(row.get("file") + ":" + row.get("line"));
    }
    Map<String, Object> report = new Yaml().load(check.out());
    Set<String> found = new TreeSet<>();
    Set<String> waiting = new TreeSet<>();
    for (Map<String, Object> finding : Answer.rows(report.get("findings"))) {
      if (RULES.contains(finding.get("rule"))) found.add(place(finding));
      boolean names = "link-to-unpublished".equals(finding.get("rule"));
      if (names) Answer.rows(finding.get("related")).forEach(row -> waiting.add(place(row)));
    }
    Set<String> open = new TreeSet<>();
    for (Map<String, Object> row : Answer.rows(report.get("undecided")))
      open.add(row.get("file") + ":" + row.get("line"));
    List<String> differences = new ArrayList<>();
    for (String place : broken) {
      boolean said = found.contains(place) || waiting.contains(place) || allowed(site, place);
      if (!said) differences.add(site + ": only list has " + place);
    }
    for (String place : found)
      if (!broken.contains(place)) differences.add(site + ": only check has " + place);
    if (!open.equals(undecided))
      differences.add(site + ": undecided " + undecided + " in list, " + open + " in check");
    return differences;
  }

  private static String place(Map<String, Object> row) {
    return row.get("file") + ":" + row.get("line") + ":" + row.get("column");
  }

  /** Whether a page may allow findings: then it need not be one. */
  private static boolean allowed(Path site, String place) {
    try {
      String file = place.substring(0, place.indexOf(':'));
      return Files.readString(site.resolve(file)).contains("waymark-allow");
    } catch (IOException e) {
      return false;
    }
  }

  /** Rows of an answer in JSON. */
  private static final class Answer {
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Object json) {
      return json == null ? List.of() : (List<Map<String, Object>>) json;
    }
  }
}
