package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Installed;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell makes of the script that is printed for it. */
class CompletionTest {
  @TempDir private Path folder;

  private Path script(String shell) throws IOException {
    Tool tool = Tool.run(folder, "completion", shell);
    assertThat(tool.err()).isEmpty();
    assertThat(tool.code()).isZero();
    return Files.writeString(folder.resolve("script." + shell), tool.out());
  }

  private String run(String... command) throws Exception {
    Installed.require(command[0]);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void theShellReadsIt(String shell) throws Exception {
    assertThat(run(shell, "-n", script(shell).toString())).isEmpty();
  }

  /** What is typed, and some of what is offered for its last word. */
  @ParameterizedTest
  @CsvSource({
    "'waymark ex', explain external",
    "'waymark check --stdin', --stdin --stdin-filename",
    "'waymark --changed', --changed-since",
    "'waymark check --format s', sarif",
    "'waymark list li', links",
    "'waymark list --format ', text json",
    "'waymark explain broken-l', broken-link",
    "'waymark check --only unknown-i', unknown-icon",
    "'waymark check --config wa', waymark.yaml",
    "'waymark check --color ', auto always never",
    "'waymark completion f', fish",
  })
  void bashOffersWhatFits(String typed, String offered) throws Exception {
    Files.writeString(folder.resolve("waymark.yaml"), "");
    String words = typed.endsWith(" ") ? typed + "''" : typed;
    int last = typed.split(" ", -1).length - 1;
    String calls =
        "source %s; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _complete_waymark 2>/dev/null;"
            .formatted(script("bash"), words, last, typed);
    String out = run("bash", "-c", calls + " printf '%s\\n' \"${COMPREPLY[@]}\"");
    assertThat(out.lines()).contains(offered.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "'waymark ex', explain external",
    "'waymark --changed', --changed-since",
    "'waymark check --format s', sarif",
    "'waymark list li', links",
    "'waymark explain broken-l', broken-link",
    "'waymark check --config wa', waymark.yaml",
  })
  void fishOffersWhatFits(String typed, String offered) throws Exception {
    Files.writeString(folder.resolve("waymark.yaml"), "");
    String out = run("fish", "-c", "source %s; complete -C '%s'".formatted(script("fish"), typed));
    List<String> words = out.lines().map(line -> line.replaceAll("\t.*", "")).toList();
    assertThat(words).contains(offered.split(" "));
  }

  @Test
  void zshKnowsWhomToAsk() throws Exception {
    String script = "source %s; print -- $_comps[waymark]".formatted(script("zsh"));
    assertThat(run("zsh", "-f", "-c", script)).contains("_complete_waymark");
  }

  @Test
  void fishOffersOptionsOnlyOfTheirCommand() throws Exception {
    String out =
        run("fish", "-c", "source %s; complete -C 'waymark list --'".formatted(script("fish")));
    assertThat(out).contains("--templates").doesNotContain("--fail-on");
  }

  @Test
  void allAreWrittenAtOnce() {
    assertThat(Tool.run(folder, "completion", "--output=c").code()).isZero();
    assertThat(folder.resolve("c/bash/waymark")).isNotEmptyFile();
    assertThat(folder.resolve("c/zsh/waymark.zsh")).isNotEmptyFile();
    assertThat(folder.resolve("c/fish/waymark.fish")).isNotEmptyFile();
  }

  @Test
  void anotherShellIsRefused() {
    Tool tool = Tool.run(folder, "completion", "fihs");
    assertThat(tool.code()).isEqualTo(2);
    assertThat(tool.err())
        .isEqualTo("waymark: completion is for bash, zsh or fish, not fihs; did you mean fish?\n");
  }
}
