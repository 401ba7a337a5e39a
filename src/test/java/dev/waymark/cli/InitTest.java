package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waymark init} on a site with habits and a few slips. */
class InitTest {
  private static final String GUIDES = "waymark/schemas/guides.schema.json";

  @TempDir private Path folder;
  private Repository site;

  @BeforeEach
  void aSiteWithHabits() {
    site = new Repository(folder);
    site.write("hugo.toml", "baseURL = \"https://docs.example.org/\"\n");
    site.write(".tool-versions", "hugo 0.150.0\n");
    site.write("layouts/_default/single.html", "{{ .Content }}");
    site.write("layouts/_default/list.html", "{{ .Content }}");
    site.write(
        "content/guides/_index.md",
        "---\ntitle: Guides\nparams:\n  sidebar:\n    groups: [Basics, Expert]\n---\n");
    for (int n = 0; n < 60; n++) site.write("content/guides/g" + n + ".md", guide(n));
  }

  private static String guide(int n) {
    String level = n == 7 ? "begginer" : n % 2 == 0 ? "beginner" : "expert";
    String next = n == 8 ? "/guides/g61/" : "/guides/g" + (n + 1) % 60 + "/";
    return "---\n"
        + (n == 5 ? "" : "title: Guide " + n + "\n")
        + "description: About "
        + n
        + "\n"
        + (n == 6 ? "draft: false\n" : "")
        + "minutes: "
        + (n == 9 ? "many" : n)
        + "\n"
        + "level: "
        + level
        + "\n"
        + "next:\n  title: More\n  link: "
        + next
        + "\n"
        + "icon: "
        + List.of("home", "rocket_launch", "search").get(n % 3)
        + "\n"
        + "audience: all\n"
        + "params:\n  sidebar:\n    group: "
        + (n % 3 == 0 ? "Basics" : "Expert")
        + "\n"
        + "---\nText.\n";
  }

  @Test
  void findsTheSlipsThatNothingElseFinds() {
    assertThat(Tool.run(folder, "check").code()).isZero();
    Tool init = Tool.run(folder, "init");
    assertThat(init.err()).isEmpty();
    assertThat(init.code()).isZero();

    Tool check = Tool.run(folder, "check", "--format", "compact");
    assertThat(check.err()).isEmpty();
    assertThat(check.out().lines().filter(line -> line.contains(" error: ")).sorted())
        .satisfiesExactly(
            line -> assertThat(line).contains("g5.md:1:1: error: key title is missing"),
            line ->
                assertThat(line)
                    .contains("g7.md:5:8: error: value begginer is not one of beginner, expert"),
            line -> assertThat(line).contains("g8.md:8:9: error: no page at /guides/g61/"),
            line -> assertThat(line).contains("g9.md:4:10: error: expected a whole number"));
  }

  @Test
  void saysWhatItDecidedAndWhy() {
    assertThat(Tool.run(folder, "init").out())
        .contains("The site's own build files pin Hugo 0.150.0.")
        .contains("3 of the 3 icons that pages name are of material-symbols.")
        .contains(
            "Sidebar groups, declared in content/guides/_index.md: Basics, Expert. 60 pages name"
                + " one; schemas require one of them.")
        .contains("60 pages of guides: " + GUIDES)
        .contains(
            "required: audience, description, icon, level, minutes, next, next.link, next.title")
        .contains("title is missing: content/guides/g5.md:2")
        .contains(
            "level: one of beginner, expert (59 of 60)\n    otherwise: content/guides/g7.md:5")
        .contains("next.link: page-link (59 of 60 lead somewhere)")
        .contains("written: waymark.yaml and 1 schema in waymark/schemas");
  }

  @Test
  void writesWhatPeopleCanRead() throws IOException {
    Tool.run(folder, "init");
    assertThat(Files.readString(folder.resolve("waymark.yaml")))
        .contains("# The site's own build files pin Hugo 0.150.0.\n# hugoVersion: 0.150.0\n")
        .contains("\nicons: [material-symbols]\n")
        .contains("\n  - schema: " + GUIDES + " # 60 pages of guides\n    section: guides\n");
    assertThat(Files.readString(folder.resolve(GUIDES)))
        .contains("\"group\": {")
        .doesNotContain("\"draft\"")
        .doesNotContain("\"all\"");
  }

  @Test
  void writesOverNothingUnlessForced() throws IOException {
    site.write("waymark.yaml", "failOn: warning\n");
    Tool refused = Tool.run(folder, "init");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo("waymark: waymark.yaml already exists; --force overwrites it\n");
    assertThat(Files.readString(folder.resolve("waymark.yaml"))).isEqualTo("failOn: warning\n");
    assertThat(folder.resolve("waymark")).doesNotExist();

    Files.delete(folder.resolve("waymark.yaml"));
    site.write(GUIDES, "{}\n");
    assertThat(Tool.run(folder, "init").err()).contains(GUIDES + " already exists");
    assertThat(folder.resolve("waymark.yaml")).doesNotExist();

    assertThat(Tool.run(folder, "init", "--force").code()).isZero();
    assertThat(Files.readString(folder.resolve(GUIDES))).contains("\"required\"");
  }

  @Test
  void showsWithoutWriting() throws IOException {
    Tool dry = Tool.run(folder, "init", "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).contains("60 pages of guides").doesNotContain("written");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("hugo.toml", ".tool-versions", "layouts", "content");
    }
  }

  @Test
  void proposesClientRenderedForPagesThatScriptsFill() {
    site.write("layouts/app/single.html", "{{ .Content }}<div id=\"app\"></div>");
    site.write("content/app/play.md", "---\ntitle: P\n---\n");
    site.write("content/app/talk.md", "---\ntitle: T\n---\n[x](/app/play/#step-1)\n");
    assertThat(Tool.run(folder, "init", "--dry-run").out())
        .contains("client-rendered")
        .contains("  /app/play/: 1 dead fragment\n");
    site.write("content/app/talk.md", "---\ntitle: T\n---\n[x](/app/play/)\n");
    assertThat(Tool.run(folder, "init", "--dry-run").out()).doesNotContain("client-rendered");
  }

  @Test
  void looksAtWholeSites() {
    Tool one = Tool.run(folder, "init", "content/guides/g1.md");
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("init looks at a whole site, not at content/guides/g1.md");
  }

  @Test
  void seesCardsByTheCallsOfATemplateThatIsNotHere() throws IOException {
    for (int n = 0; n < 4; n++) {
      String list = n % 2 == 0 ? "tiles" : "more";
      site.write(
          "content/c" + n + ".md",
          "---\ntitle: C\n%s: [{title: A, link: /guides/g1/}]\n---\n{{< deck show=\"%s\" >}}\n"
              .formatted(list, list));
    }
    assertThat(Tool.run(folder, "init").out())
        .contains("4 calls of deck name a list of cards of their page.");
    assertThat(Files.readString(folder.resolve("waymark.yaml")))
        .contains("\nlists:\n  deck: {param: show}\n");
    assertThat(Tool.run(folder, "check").code()).isEqualTo(1);
  }

  @Test
  void pagesInNoSectionHaveHabitsToo() throws IOException {
    for (int n = 0; n < 12; n++) {
      String status = n == 3 ? "" : "status: " + (n % 2 == 0 ? "draft" : "final") + "\n";
      site.write("content/t" + n + ".md", "---\ntitle: T\n" + status + "---\n");
    }
    assertThat(Tool.run(folder, "init").out()).contains("12 pages in no section");
    assertThat(Files.readString(folder.resolve("waymark.yaml")))
        .contains("  - schema: waymark/schemas/root.schema.json # 12 pages in no section\n")
        .contains("    section: \"\"\n");
    site.write("content/t5.md", "---\nstatus: 5\n---\n");
    assertThat(Tool.run(folder, "check", "--only", "front-matter-schema").out())
        .contains("content/t5.md:1:1: error: key title is missing")
        .contains("content/t5.md:2:9: error: expected text, found a whole number")
        .contains("content/guides/g5.md:1:1: error: key title is missing");
  }

  @Test
  void asksNothingOfASmallSite(@TempDir Path small) throws IOException {
    Repository other = new Repository(small);
    other.write("hugo.yaml", "title: Small\n").write("content/a.md", "---\ntitle: A\n---\n");
    assertThat(Tool.run(small, "init").out())
        .contains("No section has enough pages of one kind to tell what their front matter needs.")
        .contains("written: waymark.yaml\n");
    assertThat(Tool.run(small, "check").code()).isZero();
    assertThat(small.resolve("waymark")).doesNotExist();
  }
}
