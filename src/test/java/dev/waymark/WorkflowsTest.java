package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The workflows of {@code .github}: what they may, and that nobody's text becomes part of a script.
 */
class WorkflowsTest {
  private static Map<String, Map<String, Object>> workflows() throws IOException {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
      for (Path file : files.toList())
        all.put(file.getFileName().toString(), new Yaml().load(Files.readString(file)));
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> jobs(Map<String, Object> workflow) {
    return (Map<String, Map<String, Object>>) workflow.get("jobs");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> steps(Map<String, Object> job) {
    return (List<Map<String, Object>>) job.get("steps");
  }

  @Test
  void scriptsHoldNoExpressions() throws IOException {
    int scripts = 0;
    for (var workflow : workflows().values())
      for (var job : jobs(workflow).values())
        for (var step : steps(job)) {
          if (step.containsKey("uses")) assertThat(step.get("uses").toString()).matches(".+@v\\d+");
          if (!step.containsKey("run")) continue;
          scripts++;
          assertThat(step.get("run").toString()).doesNotContain("${{");
        }
    assertThat(scripts).isGreaterThan(5);
  }

  @Test
  void onlyWhoPublishesMayWrite() throws IOException {
    var all = workflows();
    assertThat(all).containsOnlyKeys("ci.yml", "release.yml");
    assertThat(all.get("ci.yml").get("permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(all.get("release.yml").get("permissions")).isEqualTo(Map.of());
    var jobs = jobs(all.get("release.yml"));
    assertThat(jobs).containsOnlyKeys("archives", "native", "publish");
    jobs.forEach(
        (name, job) ->
            assertThat(job.get("permissions"))
                .as(name)
                .isEqualTo(
                    name.equals("publish")
                        ? Map.of("contents", "write", "id-token", "write", "attestations", "write")
                        : Map.of("contents", "read")));
  }

  @Test
  void thereIsAnExecutableForEachPlatformThatTheLaunchersKnow() throws IOException {
    String release = Files.readString(Path.of(".github/workflows/release.yml"));
    String launchers =
        Files.readString(Path.of("bin/waymark")) + Files.readString(Path.of("bin/waymark.cmd"));
    for (String platform : List.of("linux-x64", "linux-arm64", "macos-arm64", "windows-x64")) {
      assertThat(release).contains("platform: " + platform + " }");
      assertThat(launchers).contains("waymark-" + platform);
      assertThat(Files.readString(Path.of("packaging/fetch"))).contains("waymark-" + platform);
    }
  }
}
