package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/waymark} in a project of its own, with Javas and a Maven that only say that they were
 * called.
 */
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "dirname",
          "readlink",
          "find",
          "head",
          "wc",
          "uname",
          "cat",
          "cksum",
          "mkdir",
          "mv",
          "rm",
          "sed",
          "sleep",
          "touch");

  @TempDir Path folder;

  private Path project;
  private Path tools;

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void copy() throws IOException {
    project = folder.resolve("a project");
    Files.createDirectories(project.resolve("bin"));
    Files.copy(Path.of("bin/waymark"), project.resolve("bin/waymark"));
    Files.createDirectories(project.resolve("src/main"));
    Files.createDirectories(project.resolve("rules"));
    Files.writeString(project.resolve("pom.xml"), "<project/>\n");
    Files.createDirectories(project.resolve("target"));
    Files.writeString(project.resolve("target/waymark.jar"), "");
    for (String source : List.of("src", "src/main", "rules", "pom.xml"))
      age(project.resolve(source));
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) script(tools.resolve(tool), "exec " + installed(tool) + " \"$@\"");
  }

  private static Path installed(String tool) {
    return List.of("/bin/", "/usr/bin/").stream()
        .map(bin -> Path.of(bin + tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
  }

  /** A Java that prints its name and what it was given. */
  private Path java(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(
        home.resolve("bin/java"), "echo \"" + name + "\"; for a in \"$@\"; do echo \"<$a>\"; done");
    return home;
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Process start(Path launcher, Path from, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ran end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, err);
  }

  private Ran run(Map<String, String> environment, String... args) throws Exception {
    return end(start(project.resolve("bin/waymark"), folder, environment, args));
  }

  @Test
  void givesTheToolItsArgumentsAsTheyAre() throws Exception {
    Ran ran =
        run(Map.of("JAVA_HOME", java("new", "17.0.1").toString()), "check", "my docs/a*b.md", "");
    assertThat(ran.out()).startsWith("new\n").endsWith("<check>\n<my docs/a*b.md>\n<>\n");
    assertThat(ran.out()).contains("<" + project.toRealPath().resolve("target/waymark.jar") + ">");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void asksForLargePagesWhereLinuxGivesThem() throws Exception {
    Path setting = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    String said = Files.isReadable(setting) ? Files.readString(setting) : "";
    boolean gives = said.contains("[madvise]") || said.contains("[always]");
    Ran ran = run(Map.of("JAVA_HOME", java("jdk17", "17.0.1").toString()), "check");
    assertThat(ran.out().contains("<-XX:+UseTransparentHugePages>")).isEqualTo(gives);
    assertThat(ran.out()).contains("<-XX:+UseSerialGC>").endsWith("<check>\n");
  }

  @Test
  void runsThroughSymlinks() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("new", "21").toString());
    Path near = Files.createSymbolicLink(project.resolve("bin/near"), Path.of("waymark"));
    Path far = Files.createDirectories(folder.resolve("else where")).resolve("far");
    Files.createSymbolicLink(far, Path.of("../a project/bin/near"));
    for (Path launcher : List.of(near, far)) {
      Ran ran = end(start(launcher, folder.resolve("else where"), java, "--version"));
      assertThat(ran.out())
          .as(launcher.toString())
          .contains("/a project/target/waymark.jar>")
          .contains("<--version>");
    }
  }

  @Test
  void takesTheNewestJavaItIsToldOf() throws Exception {
    Map<String, String> told = new TreeMap<>();
    told.put("JAVA_HOME_17_X64", java("seventeen", "17.0.9").toString());
    assertThat(run(told).out()).startsWith("seventeen\n");
    told.put("JAVA_HOME_25_X64", java("twentyfive", "25").toString());
    assertThat(run(told).out()).startsWith("twentyfive\n");
    told.put("JAVA_HOME", java("eight", "1.8.0_402").toString());
    assertThat(run(told).out()).startsWith("twentyfive\n");
    told.put("JAVA_HOME", java("own", "17.0.2").toString());
    assertThat(run(told).out()).startsWith("own\n");
  }

  @Test
  void saysThatThereIsNoJavaOrOneTooOld() throws Exception {
    Ran none = run(Map.of());
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .isEqualTo(
            "waymark: needs Java 17 or newer and found none; install one or set JAVA_HOME\n");
    Path eight = java("eight", "1.8.0_402");
    Ran old = run(Map.of("JAVA_HOME", eight.toString()));
    assertThat(old.code()).isEqualTo(2);
    assertThat(old.err()).contains("but " + eight + " is Java 8; set JAVA_HOME to a newer one");
  }

  @Test
  void buildsOnceWhenManyStartAndTheJarIsMissing() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("new", "17").toString());
    Files.delete(project.resolve("target/waymark.jar"));
    script(tools.resolve("mvn"), "echo built >> builds; sleep 1; echo jar > target/waymark.jar");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++)
      processes.add(start(project.resolve("bin/waymark"), folder, java, "check"));
    int told = 0;
    for (Process process : processes) {
      Ran ran = end(process);
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("<check>");
      if (ran.err().equals("waymark: building (first use or changed sources) …\n")) told++;
    }
    assertThat(Files.readString(project.resolve("builds"))).isEqualTo("built\n");
    assertThat(told).isEqualTo(1);
    assertThat(project.resolve("target/.building")).doesNotExist();
  }

  @Test
  void buildsAgainWhenASourceIsNewerAndNotOtherwise() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("new", "17").toString());
    script(tools.resolve("mvn"), "echo built >> builds");
    age(project.resolve("target/waymark.jar"));
    Files.writeString(project.resolve("rules/broken-link.md"), "changed\n");
    assertThat(run(java).code()).isZero();
    assertThat(run(java).err()).isEmpty();
    assertThat(Files.readString(project.resolve("builds"))).isEqualTo("built\n");
  }

  @Test
  void showsWhyItCouldNotBeBuilt() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("new", "17").toString());
    Files.delete(project.resolve("target/waymark.jar"));
    Ran without = run(java);
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("needs Maven 3.8 or newer to build itself");
    script(tools.resolve("mvn"), "echo 'cannot find symbol'; exit 1");
    Ran failed = run(java);
    assertThat(failed.code()).isEqualTo(2);
    assertThat(failed.err())
        .contains("cannot find symbol")
        .contains("waymark: could not build itself");
    assertThat(project.resolve("target/.building")).doesNotExist();
  }

  /**
   * A Java that writes an archive when it is asked to, and fails when it is to use one that is not.
   */
  private Path archiver() throws IOException {
    Path home = java("archiver", "17.0.9");
    script(
        home.resolve("bin/java"),
        """
        for a in "$@"; do
          case $a in
            -XX:ArchiveClassesAtExit=*) echo archive > "${a#*=}"; echo trained >> "$CALLS" ;;
            -XX:SharedArchiveFile=*) [ -s "${a#*=}" ] || exit 134; echo "with ${a#*=}" ;;
          esac
        done
        """);
    return home;
  }

  @Test
  void warmsUpAndThenStartsFromTheArchive() throws Exception {
    Path cache = folder.resolve("a cache");
    Map<String, String> environment = new TreeMap<>();
    environment.put("JAVA_HOME", archiver().toString());
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("CALLS", folder.resolve("calls").toString());
    Ran warm = run(environment, "warmup");
    assertThat(warm.code()).as(warm.err()).isZero();
    assertThat(warm.out()).startsWith("waymark: ready, with an archive of classes in " + cache);
    assertThat(run(environment, "check").out()).startsWith("with " + cache + "/waymark/");

    // It was made for another jar: Java is not asked to try it.
    Files.setLastModifiedTime(
        project.resolve("target/waymark.jar"), FileTime.from(Instant.now().plusSeconds(60)));
    environment.put("WAYMARK_ARCHIVE", "off");
    assertThat(run(environment, "check").out()).isEmpty();
    assertThat(Files.readString(folder.resolve("calls"))).isEqualTo("trained\n");
    try (var files = Files.list(cache.resolve("waymark"))) {
      assertThat(files).singleElement().asString().endsWith(".jsa");
    }
  }

  @Test
  void makesTheArchiveBehindTheFirstRun() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> environment = new TreeMap<>();
    environment.put("JAVA_HOME", archiver().toString());
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("CALLS", folder.resolve("calls").toString());
    Ran first = run(environment, "check");
    assertThat(first.code()).isZero();
    assertThat(first.out()).isEmpty();
    // The maker belongs to nobody any more: what it writes last is what can be waited for.
    Instant patience = Instant.now().plusSeconds(30);
    while (!run(environment, "check").out().startsWith("with ")) {
      assertThat(Instant.now()).as("an archive appears").isBefore(patience);
    }
    assertThat(Files.readString(folder.resolve("calls"))).isEqualTo("trained\n");
  }

  @Test
  void aCacheThatCannotBeWrittenIsDoneWithout() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Map<String, String> environment = new TreeMap<>();
    environment.put("JAVA_HOME", archiver().toString());
    environment.put("XDG_CACHE_HOME", file.toString());
    assertThat(run(environment, "check").code()).isZero();
    Ran warm = run(environment, "warmup");
    assertThat(warm.code()).isEqualTo(2);
    assertThat(warm.err()).startsWith("waymark: could not write " + file);
  }

  /** An executable for each machine that could run this test. */
  private void executables(String body) throws IOException {
    Files.createDirectories(project.resolve("lib"));
    for (String name : List.of("waymark-linux-x64", "waymark-linux-arm64", "waymark-macos-arm64"))
      script(project.resolve("lib").resolve(name), body);
  }

  @Test
  void aReleaseRunsItsJarAndBuildsNothing() throws Exception {
    Files.createDirectories(project.resolve("lib"));
    Files.writeString(project.resolve("lib/waymark.jar"), "");
    age(project.resolve("lib/waymark.jar"));
    Files.delete(project.resolve("target/waymark.jar"));
    Ran ran = run(Map.of("JAVA_HOME", java("new", "17").toString()), "check");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("/a project/lib/waymark.jar>").contains("<check>");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aReleasesOwnJavaComesFirst() throws Exception {
    Files.createDirectories(project.resolve("runtime"));
    Path own = java("own", "17");
    Files.move(own, project.resolve("runtime"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(run(Map.of("JAVA_HOME", java("new", "21").toString())).out()).startsWith("own\n");
  }

  @Test
  void anExecutableThatFitsTheMachineComesFirst() throws Exception {
    executables("for a in \"$@\"; do echo \"<$a>\"; done");
    Ran ran = run(Map.of(), "check", "my docs/a*b.md");
    assertThat(ran.out())
        .endsWith("<check>\n<my docs/a*b.md>\n")
        .contains("-Dwaymark.terminal.out=false");
    assertThat(ran.err()).isEmpty();
    assertThat(run(Map.of(), "warmup").out()).startsWith("waymark: ready");
    Map<String, String> java =
        Map.of("JAVA_HOME", java("new", "17").toString(), "WAYMARK_NATIVE", "off");
    assertThat(run(java, "check").out()).startsWith("new\n");
    Path named = folder.resolve("named");
    script(named, "echo named");
    assertThat(run(Map.of("WAYMARK_NATIVE", named.toString())).out()).isEqualTo("named\n");
  }

  @Test
  void anExecutableThatDoesNotRunHereIsNotMissed() throws Exception {
    executables("echo 'version GLIBC_9.99 not found' >&2; exit 1");
    Ran ran = run(Map.of("JAVA_HOME", java("new", "17").toString()), "check");
    assertThat(ran.out()).startsWith("new\n");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aCloneRunsTheExecutableThatWasBuiltInItWhileItIsNew() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("new", "17").toString());
    script(project.resolve("target/waymark"), "echo built here");
    assertThat(run(java).out()).isEqualTo("built here\n");
    age(project.resolve("target/waymark"));
    Files.writeString(project.resolve("rules/broken-link.md"), "changed\n");
    script(tools.resolve("mvn"), ":");
    assertThat(run(java).out()).startsWith("new\n");
  }
}
