package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void site() throws IOException {
    write("hugo.yaml", "baseURL: https://example.org/\n");
    write("content/a.md", "---\ntitle: A\n---\n\nGo to [b](/b/) and [c](/c/).\n");
    write("content/b.md", "---\ntitle: B\n---\n");
  }

  @Test
  void reportsAFindingWithItsLineAndFails() throws IOException {
    site();
    Tool tool = Tool.run(folder, "check");
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.out())
        .contains("content/a.md:5:24: error: ")
        .contains("    5 | Go to [b](/b/) and [c](/c/).")
        .contains("[broken-link]")
        .contains("1 error in 1 file");
    assertThat(tool.err()).isEmpty();
  }

  @Test
  void isQuietWhenAllIsWell() throws IOException {
    site();
    write("content/a.md", "---\ntitle: A\n---\n\nGo to [b](/b/).\n");
    Tool tool = Tool.run(folder);
    assertThat(tool.code()).isZero();
    assertThat(tool.timeless()).matches("checked \\d+ pages, 1 link in N.N s: nothing found\n");
    assertThat(Tool.run(folder, "--quiet").out()).isEmpty();
  }

  @Test
  void manyRemarksAreCountedAndFewAreListed() throws IOException {
    write("hugo.yaml", "baseURL: https://example.org/\n");
    write("content/b.md", "---\ntitle: B\naliases: [/old/]\n---\n");
    write("content/a.md", "---\ntitle: A\n---\n\n" + "[b](/old/)\n".repeat(20));
    assertThat(Tool.run(folder).out()).contains("content/a.md:24:5: info: ").contains("20 info in");
    write("content/c.md", "---\ntitle: C\n---\n\n[b](/old/)\n[x](/x/)\n");
    Tool many = Tool.run(folder);
    assertThat(many.out())
        .contains("content/c.md:6:5: error: no page at /x/")
        .contains("21 info not listed (--verbose lists them): link-through-alias 21\n")
        .contains("1 error, 21 info in 2 files")
        .doesNotContain("info: ");
    assertThat(Tool.run(folder, "--verbose").out()).contains("content/a.md:24:5: info: ");
    assertThat(Tool.run(folder, "--format=compact").out()).contains("content/a.md:24:5: info: ");
  }

  @Test
  void judgesOnlyTheFilesThatAreNamed() throws IOException {
    site();
    write("content/d.md", "---\ntitle: D\n---\n\n[x](/nowhere/)\n");
    Tool one = Tool.run(folder, "content/d.md");
    assertThat(one.out()).contains("content/d.md:5").doesNotContain("content/a.md");
    assertThat(Tool.run(folder.resolve("content"), "../content/b.md").code()).isZero();
  }

  @Test
  void failsFromTheSeverityThatIsAskedFor() throws IOException {
    site();
    assertThat(Tool.run(folder, "--fail-on", "never").code()).isZero();
    write("waymark.yaml", "rules:\n  broken-link: warning\n");
    assertThat(Tool.run(folder).code()).isZero();
    assertThat(Tool.run(folder, "--fail-on", "warning").code()).isEqualTo(1);
    write("waymark.yaml", "failOn: warning\nrules:\n  broken-link: warning\n");
    assertThat(Tool.run(folder).code()).isEqualTo(1);
    assertThat(Tool.run(folder, "--skip", "broken-link").code()).isZero();
    assertThat(Tool.run(folder, "--only", "broken-anchor").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chekc                       | no command or file is called chekc; did you mean waymark check?
          check --formt json          | unknown option --formt; did you mean --format?
          check --only broken-lnk     | no rule is called broken-lnk; did you mean broken-link?
          check --hugo-version newest | --hugo-version must be a version such as 0.131.0, not newest
          check --now tomorrow        | --now must be a date such as 2026-11-23, not tomorrow
          check --fail-on sometimes   | --fail-on is error, warning, info, undecided or never, not sometimes
          check no/such/folder        | no file or folder is called
          list page                   | list shows pages, links, anchors or assets, not page; did you mean pages?
          explain broken-lnk          | no rule is called broken-lnk; did you mean broken-link?
          """)
  void tellsMistakesInOneSentence(String args, String sentence) throws IOException {
    site();
    Tool tool = Tool.run(folder, args.strip().split(" +"));
    assertThat(tool.code()).isEqualTo(2);
    assertThat(tool.out()).isEmpty();
    assertThat(tool.err()).startsWith("waymark: ").contains(sentence.strip());
    assertThat(tool.err().lines()).hasSize(1);
  }

  @Test
  void saysThatAFolderIsNoSite() {
    Tool tool = Tool.run(folder, "check");
    assertThat(tool.code()).isEqualTo(2);
    assertThat(tool.err()).contains("is not a Hugo site");
  }

  @Test
  void placesMistakesInTheConfiguration() throws IOException {
    site();
    write("waymark.yaml", "rules:\n  broken-lnk: off\n");
    Tool tool = Tool.run(folder);
    assertThat(tool.code()).isEqualTo(2);
    assertThat(tool.err())
        .isEqualTo(
            "waymark: waymark.yaml:2:3: unknown rule broken-lnk; did you mean broken-link?\n");
  }

  @Test
  void helpsANewcomer() {
    for (String help : new String[] {"--help", "-h", "help"}) {
      Tool tool = Tool.run(help);
      assertThat(tool.code()).isZero();
      assertThat(tool.out()).contains("Usage: waymark").contains("Exit codes");
    }
    assertThat(Tool.run("help", "warmup").out()).isEqualTo(Tool.run("help").out());
    for (String command : Commands.NAMES)
      assertThat(Tool.run("help", command).out())
          .startsWith("Usage: waymark " + command)
          .isEqualTo(Tool.run(command, "--help").out());
    Tool wrong = Tool.run("help", "chek");
    assertThat(wrong.err()).contains("no command is called chek; did you mean waymark help check?");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(Tool.run("check", "--help").out()).contains("--fail-on").contains("--hugo-version");
    assertThat(Tool.run("--version").out()).startsWith("waymark ");
    assertThat(Tool.run("rules").out()).contains("broken-link").contains("error");
    assertThat(Tool.run("explain", "broken-link").out())
        .contains("## Bad")
        .contains("severity: error");
  }

  @Test
  void listsWhatItSees() throws IOException {
    site();
    Tool pages = Tool.run(folder, "list", "pages", "--format", "json");
    assertThat(pages.out()).contains("\"file\": \"content/b.md\"").contains("\"url\": \"/b/\"");
    assertThat(Tool.run(folder, "list", "links", "--format", "json").out())
        .contains("\"status\": \"broken-page\"")
        .contains("\"origin\": \"markdown\"");
    assertThat(Tool.run(folder, "list", "anchors", "--format", "json").out())
        .contains("\"ids\": []");
    assertThat(Tool.run(folder, "list", "pages").out()).contains("content/a.md\t/a/\tpage");
  }

  @Test
  void explainsWhatHugoMakesOfAnAddressThatItsHookRefuses(@TempDir Path folder) {
    Repository site = new Repository(folder);
    site.write("hugo.toml", "[markup.goldmark.renderHooks.link]\nuseEmbedded = 'always'\n");
    site.write(
        "content/a.md", "---\ntitle: A\n---\n[Call](tel:123) or [write](mailto:a@b.test).\n");
    assertThat(Tool.run(folder, "check", "--format", "compact").out())
        .startsWith(
            "content/a.md:4:8: error: hugo writes #ZgotmplZ for this address: its hook lets only"
                + " http, https and mailto through [broken-anchor]\n")
        .contains("1 error in 1 file");
  }
}
