package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.waymark.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The flagship site on a disk as Windows has it: drives, backslashes, names whose case does not
 * count, lines that end in CR LF.
 */
class WindowsTest {
  private static final Path FLAGSHIP = Path.of("fixtures/hardened-images");

  private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
  private final Path site = windows.getPath("C:\\work\\Docs");

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(FLAGSHIP)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = FLAGSHIP.relativize(file).toString().replace('/', '\\');
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean binary = text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0;
        write(path, binary ? bytes : utf8(text.replace("\n", "\r\n")));
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    windows.close();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Tool run(String... args) {
    return run(StandardCharsets.UTF_8, args);
  }

  private Tool run(Charset console, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, false, console),
                new PrintStream(err, false, console),
                Map.of(),
                false,
                false,
                Tool.NOW,
                site));
    return new Tool(code, out.toString(console), err.toString(console));
  }

  @Test
  void theReportIsTheSame() throws IOException {
    Tool tool = run("check", "--verbose", "--hugo-version", "0.167.0");
    assertThat(tool.err()).isEmpty();
    assertThat(tool.timeless()).isEqualTo(Files.readString(FLAGSHIP.resolve("expected.txt")));
  }

  @Test
  void pathsMayBeWrittenWithBackslashes() throws IOException {
    String page = "content\\manuals\\dhi\\migrate.md";
    Tool one = run("check", "--format", "compact", page);
    assertThat(one.out()).contains("content/manuals/dhi/migrate.md:11:15: ");
    assertThat(one.out().lines().filter(l -> !l.startsWith("content/manuals/dhi/migrate.md:")))
        .hasSize(1);
    assertThat(run("explain", "--no-history", "C:\\work\\Docs\\" + page + ":11:15").out())
        .startsWith("content/manuals/dhi/migrate.md:11:15: ");
    write("shared\\rules\\waymark.yaml", utf8("schemas:\r\n  - {schema: ..\\x.json}\r\n"));
    write("shared\\x.json", utf8("{\"required\": [\"owner\"]}\r\n"));
    write("waymark.yaml", utf8("\uFEFFextends: .\\shared\\rules\r\nicons:\r\n  - heroicons\r\n"));
    Tool extended = run("check", "--format", "compact", "--only", "front-matter-schema");
    assertThat(extended.err()).isEmpty();
    assertThat(extended.out()).contains(": error: key owner is missing [front-matter-schema]");
    assertThat(run("config").out()).contains("shared/rules/waymark.yaml");
  }

  @Test
  void aFixKeepsTheEndsOfLines() throws IOException {
    write(
        "content\\manuals\\dhi\\nothing.md",
        utf8("---\r\ntitle: N\r\ntags:\r\n---\r\n\r\nText\r\n"));
    Tool tool = run("fix", "--no-history", "--unsafe", "--only", "null-value");
    assertThat(tool.err()).isEmpty();
    assertThat(Files.readString(site.resolve("content/manuals/dhi/nothing.md")))
        .isEqualTo("---\r\ntitle: N\r\n---\r\n\r\nText\r\n");
  }

  @Test
  void aConsoleThatCannotWriteACharacterShowsAnother() {
    Tool utf8 = run("check", "--verbose");
    Tool ascii = run(StandardCharsets.US_ASCII, "check", "--verbose");
    assertThat(ascii.code()).isEqualTo(utf8.code());
    assertThat(ascii.out().lines().count()).isEqualTo(utf8.out().lines().count());
  }

  /** Whether a name leads to a file must not depend on the disk: Hugo publishes on another. */
  @Test
  void theCaseOfNamesCountsAsElsewhere() throws IOException {
    assertThat(Files.exists(site.resolve("CONTENT"))).isTrue();
    write("content\\Pics\\Whale.md", utf8("---\r\ntitle: W\r\n---\r\n"));
    String page = "---\r\ntitle: U\r\n---\r\n\r\n![i](/logo.PNG)\r\n";
    write("content\\Pics\\Use.md", utf8(page));
    write("static\\logo.png", new byte[] {1});
    for (String asked : List.of("content\\pics", "CONTENT\\Pics\\use.md", "content\\Pics"))
      assertThat(run("check", "--format", "compact", asked).out().lines())
          .as(asked)
          .hasSize(2)
          .first()
          .asString()
          .startsWith("content/Pics/Use.md:5:6: error: no file at /logo.PNG");
    write("node_modules\\Acme\\waymark.yaml", utf8("failOn: info\r\n"));
    write("shared.yaml", utf8("failOn: info\r\n"));
    for (String name : List.of("acme", ".\\SHARED.yaml")) {
      write("waymark.yaml", utf8("extends: " + name + "\r\n"));
      assertThat(run("check").err()).contains(name + " to extend");
    }
    write("waymark.yaml", utf8("extends: [Acme, .\\shared.yaml]\r\n"));
    assertThat(run("check").err()).isEmpty();
  }
}
