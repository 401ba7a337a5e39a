package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Severity;
import dev.waymark.tree.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shared configuration as a site sees it, and what {@code waymark config} says of it. */
class ConfigTest {
  private static final Path SHOWN = Path.of("fixtures/shared-rules");

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A site in the folder {@code docs} of a repository; its only finding is a broken link. */
  private Path site() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("docs/hugo.yaml", "baseURL: https://example.org/\n");
    write("docs/content/a.md", "---\ntitle: A\n---\n\n[b](/b/)\n");
    return folder.resolve("docs");
  }

  private static Tool check(Path site, String... more) {
    List<String> words = new ArrayList<>(List.of("check", "--format", "compact"));
    words.addAll(List.of(more));
    return Tool.run(site, words.toArray(String[]::new));
  }

  /** In which form, docs/configuration.md shows, and {@code DocsTest} holds it. */
  @Test
  void configSaysWhereEachValueComesFrom() {
    Tool tool = Tool.run(SHOWN, "config", "--hugo-version", "0.167.0", "--skip", "icons");
    assertThat(tool.err()).isEmpty();
    assertThat(tool.out().replaceAll(" {2,}", " "))
        .startsWith(
            """
            files, each overriding those before it
             waymark:strict
             shared/waymark.yaml
             waymark.yaml

            keys
             hugoVersion 0.167.0 command line
             baseURL https://acme.dev/docs/ waymark.yaml:3
             failOn warning shared/waymark.yaml:2
             schemas {schema: schemas/guide.json, section: guides} shared/waymark.yaml:7
             elsewhere /docs/api/** shared/waymark.yaml:9
             allow {rules: [broken-link], targets: [/nowhere-in-this-site/**]} shared/waymark.yaml:11

            rules
            """)
        .contains(
            "\n null-value off waymark.yaml:5\n",
            "\n unknown-icon off command line\n",
            "\n unknown-key error waymark:strict\n usual 5 default\n",
            "\n bad-weight warning shared/waymark.yaml:4\n",
            "\n duplicate-weight warning shared/waymark.yaml:4\n last 500 shared/waymark.yaml:5\n",
            "\n missing-weight off waymark.yaml:5\n",
            "\n broken-link error waymark:strict\n",
            "\n link-through-alias info waymark.yaml:6\n",
            "\n unverified-url info waymark:strict\n",
            "\n lost-anchor warning waymark:strict\n");
  }

  @Test
  void configSpeaksJsonAndNeedsNoFile() throws IOException {
    Path site = site();
    Tool tool = Tool.run(site, "config", "--format", "json", "--only", "lost-anchor");
    assertThat(tool.out())
        .contains("\"schema\": \"waymark.config/1\"", "\"files\": []")
        .containsPattern("\"value\": \"https://example.org/\",\\s+\"from\": \"hugo.yaml:1\"")
        .containsPattern(
            "\"rule\": \"lost-anchor\",\\s+\"severity\": \"warning\",\\s+\"from\": \"command line\"")
        .containsPattern(
            "\"rule\": \"broken-link\",\\s+\"severity\": \"off\",\\s+\"from\": \"command line\"");
    assertThat(Tool.run(site, "config").out())
        .startsWith("keys\n")
        .containsPattern("broken-link +error +default\n");
  }

  @ParameterizedTest
  @CsvSource({
    "shared.yaml, ./shared.yaml",
    "../shared.yaml, ../shared.yaml",
    "../node_modules/@acme/rules/waymark.yaml, '@acme/rules'",
    "node_modules/acme/waymark.yaml, acme",
    "rules/waymark.yaml, .\\rules"
  })
  void aChangeOfWhatIsExtendedIsNoticed(String file, String name) throws IOException {
    Path site = site();
    write("docs/waymark.yaml", "extends: '" + name + "'\n");
    String path = "docs/" + file;
    String[] cached = {"--cache-dir", folder.resolve("cache").toString()};
    write(path, "rules: {broken-link: warning}\n");
    Kept kept = kept(site);
    assertThat(check(site, cached).out()).contains("warning: no page at /b/");
    assertThat(severities(kept, site)).containsExactly(Severity.WARNING);
    assertThat(check(site, cached).out()).contains("warning: no page at /b/");
    write(path, "rules: {broken-link: info}\nexclude: [content/z/**]\n");
    assertThat(check(site, cached).out()).contains("info: no page at /b/");
    assertThat(severities(kept, site)).containsExactly(Severity.INFO);
    Files.delete(folder.resolve(path));
    Tool gone = check(site, cached);
    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.err()).startsWith("waymark: waymark.yaml:1:10: no file").contains("to extend");
  }

  private Kept kept(Path site) {
    SiteArguments arguments = new SiteArguments().of(site);
    CacheArguments cache = new CacheArguments();
    cache.none = true;
    Console console =
        new Console(System.in, System.out, System.err, Map.of(), false, false, Tool.NOW, site);
    Place place = Place.of(arguments, console);
    Selection selection = new Selection();
    return new Kept(
        place,
        arguments,
        selection,
        new BaselineArguments(),
        cache,
        () -> console.at(Instant.now()));
  }

  private static List<Severity> severities(Kept kept, Path site) {
    return kept.check(DiskTree.open(site)).findings().stream().map(Finding::severity).toList();
  }

  @Test
  void nothingOutsideOfTheRepositoryIsExtended() throws IOException {
    Path site = site();
    Files.delete(folder.resolve(".git"));
    write("secret.yaml", "rules: {password: hunter2}\n");
    write("docs/waymark.yaml", "extends: ../secret.yaml\n");
    Tool tool = check(site);
    assertThat(tool.code()).isEqualTo(2);
    assertThat(tool.err())
        .isEqualTo(
            "waymark: waymark.yaml:1:10: ../secret.yaml lies outside of the repository, from which"
                + " nothing is extended\n");
    Files.createDirectories(folder.resolve("docs/.git"));
    Files.createSymbolicLink(site.resolve("link.yaml"), folder.resolve("secret.yaml"));
    write("docs/waymark.yaml", "extends: link.yaml\n");
    assertThat(check(site).err()).contains("no file or package link.yaml to extend");
  }

  @Test
  void aFileOfTheCommandLineExtendsWhatLiesBesideIt() throws IOException {
    Path site = site();
    write("docs/.git/HEAD", "");
    write("central/site.yaml", "extends: ./base.yaml\n");
    write("central/base.yaml", "rules: {broken-link: warning}\n");
    Tool tool = check(site, "--config", "../central/site.yaml");
    assertThat(tool.out()).contains("warning: no page at /b/");
    write("central/site.yaml", "extends: ../base.yaml\n");
    write("base.yaml", "");
    assertThat(check(site, "--config", "../central/site.yaml").err())
        .contains("../central/site.yaml:1:10: ../base.yaml lies outside");
  }

  /** In the site's own folder too, also its usual file. */
  @ParameterizedTest
  @CsvSource({
    "docs/mine.yaml, mine.yaml",
    "docs/conf/mine.yaml, conf/mine.yaml",
    "mine.yaml, ../mine.yaml",
    "docs/waymark.yaml, waymark.yaml"
  })
  void aFileOfTheCommandLineMayLieAnywhere(String file, String named) throws IOException {
    Path site = site();
    write(file, "rules: {broken-link: warning}\n");
    Tool tool = check(site, "--config", named);
    assertThat(tool.err()).doesNotContain("cannot read");
    assertThat(tool.out()).contains("warning: no page at /b/");
  }

  @Test
  void anEarlierStateIsJudgedByWhatItExtended() throws IOException {
    Path site = site();
    Files.delete(folder.resolve(".git"));
    write("docs/rules.yaml", "rules: {broken-link: off}\n");
    write("docs/waymark.yaml", "extends: rules.yaml\n");
    dev.waymark.Repository.in(folder).commit("before");
    write("docs/rules.yaml", "rules: {broken-link: error}\n");
    assertThat(check(site, "--changed-since", "HEAD").out()).contains("error: no page at /b/");
  }

  @Test
  void anAllowThatSitesShareMayAllowNothing() throws IOException {
    Path site = site();
    write("shared.yaml", "allow: [{rules: [broken-link], targets: [/c/]}]\n");
    write("docs/waymark.yaml", "extends: ../shared.yaml\n");
    assertThat(check(site).out()).contains("[broken-link]").doesNotContain("unused-allow");
  }

  @Test
  void groupsAreChosenOnTheCommandLine() throws IOException {
    Path site = site();
    write("docs/content/a.md", "---\ntitle: A\ndescription:\nweight: ten\n---\n\n[b](/b/)\n");
    assertThat(check(site).out()).contains("[broken-link]", "[null-value]", "[bad-weight]");
    assertThat(check(site, "--only", "links,style").out())
        .contains("[broken-link]", "[null-value]")
        .doesNotContain("[bad-weight]");
    assertThat(check(site, "--only", "front-matter", "--skip", "style").out())
        .doesNotContain("[broken-link]", "[null-value]", "[bad-weight]");
    assertThat(check(site, "--skip", "link").err())
        .isEqualTo("waymark: no rule is called link; did you mean links?\n");
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.dev/docs/, /docs/b/, /b/",
    "/docs/, /docs/b/, /b/",
    "https://acme.dev/, /b/, /docs/b/"
  })
  void theBasePathOfTheBuildIsHonoured(String address, String good, String bad) throws IOException {
    Path site = site();
    write("docs/content/b.md", "---\ntitle: B\n---\n");
    write("docs/content/a.md", "---\ntitle: A\n---\n[x](" + good + ")\n[y](" + bad + ")\n");
    Tool byVariable = Tool.run(site, Map.of("HUGO_BASEURL", address), "--format", "compact");
    write("docs/waymark.yaml", "baseURL: " + address + "\n");
    for (Tool tool : List.of(byVariable, check(site))) {
      assertThat(tool.out()).contains("a.md:5:5: error: no page at " + bad);
      assertThat(tool.out()).doesNotContain("a.md:4:");
    }
    assertThat(Tool.run(site, "config").out()).containsPattern("baseURL +\\S+ +waymark.yaml:1");
  }

  @Test
  void theEnvironmentGoesOverTheConfiguredAddress() throws IOException {
    Path site = site();
    write("docs/waymark.yaml", "baseURL: /docs/\n");
    Map<String, String> environment = Map.of("HUGO_BASEURL", "https://preview.dev/pr-7/");
    assertThat(Tool.run(site, environment, "config").out())
        .containsPattern("baseURL +https://preview.dev/pr-7/ +HUGO_BASEURL\n");
    write("docs/waymark.yaml", "baseURL: docs\n");
    assertThat(check(site).err()).contains("waymark.yaml:1:10: baseURL must be an address such as");
  }
}
