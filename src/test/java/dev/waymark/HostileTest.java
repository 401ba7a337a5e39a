package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages from strangers through the whole tool: each ends soon, is a finding or nothing, and never
 * keeps the rest of the site from being checked.
 */
class HostileTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int MANY = 100_000;

  @TempDir Path folder;

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    StringBuilder laughs = new StringBuilder("---\na0: &a0 [x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    pages.put("billion-laughs", laughs + "---\n");
    pages.put("alias-to-itself", "---\na: &a [*a]\nb: &b {x: *b}\n---\n");
    pages.put("deep-front-matter", "---\na: " + "[".repeat(MANY) + "\n---\n");
    pages.put("deep-json", "{\"a\": " + "[".repeat(MANY) + "}\n");
    pages.put("deep-toml", "+++\na = " + "[".repeat(MANY) + "\n+++\n");
    pages.put("brackets", "[".repeat(MANY));
    pages.put("images", "![".repeat(MANY));
    pages.put("open-links", "[a](".repeat(MANY));
    pages.put("quotes", ">".repeat(MANY));
    pages.put("lists", "- ".repeat(MANY));
    pages.put("quoted-lists", "> - ".repeat(MANY));
    pages.put("underscores", "_".repeat(MANY));
    pages.put("emphasis", "**a ".repeat(MANY) + "b** ".repeat(MANY));
    pages.put("code-spans", "`a` ".repeat(MANY));
    pages.put("entities", "&amp;".repeat(MANY));
    pages.put("backslashes", "\\".repeat(MANY));
    pages.put("definitions", "[a]: /b\n".repeat(MANY));
    pages.put("tables", "|a|b|\n|-|-|\n" + "|a|b|\n".repeat(MANY));
    pages.put("tags", "<a ".repeat(MANY));
    pages.put("comments", "<!--".repeat(MANY));
    pages.put("shortcodes", "{{< ".repeat(MANY));
    pages.put("nested-shortcodes", "{{< figure >}}".repeat(MANY));
    pages.put("headings", "# a\n".repeat(MANY));
    pages.put("growing-backticks", "`".repeat(400) + "a" + "`a``a```a````a".repeat(5_000));
    pages.put("backslash-link", "'" + "\\".repeat(900) + "[a][" + "\\".repeat(100));
    pages.put("one-long-line", "a ".repeat(MANY * 5));
    pages.put("control", "---\ntitle: \"\u0007\u001b]0;x\u0007\"\n---\n[a](\u001b[31m)\n");
    return pages;
  }

  @TestFactory
  List<DynamicTest> everyPageEndsAndTheRestIsStillChecked() {
    assertThat(pages()).hasSizeGreaterThan(20);
    return pages().entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(page.getKey(), () -> check(page.getKey(), page.getValue())))
        .toList();
  }

  private void check(String name, String text) throws IOException {
    Path site = site(name);
    Files.writeString(site.resolve("content/hostile.md"), text);
    Tool tool = assertTimeoutPreemptively(SOON, () -> Tool.run(site));
    assertThat(tool.err()).isEmpty();
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.out()).contains("content/good.md:5").doesNotContain("\u001b");
  }

  private Path site(String name) throws IOException {
    Path site = folder.resolve(name);
    Files.createDirectories(site.resolve("content"));
    Files.writeString(site.resolve("hugo.toml"), "baseURL = 'https://example.org/'\n");
    Files.writeString(site.resolve("content/good.md"), "---\ntitle: Good\n---\n\n[x](/nowhere/)\n");
    return site;
  }

  @Test
  void filesThatAreNoPagesAreSaidSo() throws IOException {
    Path site = site("files");
    try (RandomAccessFile file =
        new RandomAccessFile(site.resolve("content/huge.md").toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    Files.write(site.resolve("content/latin.md"), new byte[] {'c', 'a', 'f', (byte) 0xe9, '\n'});
    Files.createSymbolicLink(site.resolve("content/out.md"), Path.of("/etc/hostname"));
    Files.createSymbolicLink(site.resolve("content/loop"), site.resolve("content"));
    Files.createSymbolicLink(site.resolve("content/gone.md"), site.resolve("content/nowhere.md"));
    Tool tool = assertTimeoutPreemptively(SOON, () -> Tool.run(site));
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.out())
        .contains("content/good.md:5")
        .contains("[file-too-large]")
        .contains("[invalid-utf8]")
        .contains("[symlink-out-of-root]");
  }

  @Test
  void aMarkAndWindowsLinesChangeNothing() throws IOException {
    Path site = site("windows");
    Files.writeString(
        site.resolve("content/w.md"), "\ufeff---\r\ntitle: W\r\n---\r\n\r\n[x](/nowhere/)\r\n");
    assertThat(Tool.run(site).out()).contains("content/w.md:5:5: error: ");
  }
}
