package dev.waymark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text that an editor has not saved yet, checked within the site on disk. */
class StdinTest {
  private static final String BAD = "---\ntitle: A\n---\n\n[x](/nowhere/)\n";

  @TempDir private Path folder;

  private Path site;

  @BeforeEach
  void site() {
    site = folder.resolve("site");
    Repository.in(folder)
        .write("site/hugo.yaml", "baseURL: https://example.org/\n")
        .write("site/content/a.md", "---\ntitle: A\n---\n\n[b](/b/#one)\n")
        .write("site/content/b.md", "---\ntitle: B\n---\n\n# One\n\n[gone](/gone/)\n")
        .commit("start");
  }

  private Tool check(String name, String text, String... more) {
    return check(site, name, text.getBytes(UTF_8), more);
  }

  private static Tool check(Path from, String name, byte[] text, String... more) {
    List<String> args = new ArrayList<>(List.of("check", "--stdin", "--stdin-filename", name));
    args.addAll(Arrays.asList(more));
    return Tool.fed(from, text, args.toArray(String[]::new));
  }

  @Test
  void theTextIsJudgedNotTheFileAndNothingElse() {
    Tool tool = check("content/a.md", BAD);
    assertThat(tool.err()).isEmpty();
    assertThat(tool.code()).isEqualTo(1);
    assertThat(tool.out())
        .contains("content/a.md:5:5: error: no page at /nowhere/")
        .contains("1 error in 1 file")
        .doesNotContain("b.md:");
    assertThat(check("content/a.md", BAD.replace("nowhere", "b")).code()).isZero();
  }

  @Test
  void theRestOfTheSiteIsTheOneOnDiskSeenWithTheText() {
    // The page has an anchor of its own only in the editor.
    String text = "---\ntitle: A\n---\n\n## Own\n\n[self](/a/#own) [b](/b/#two)\n";
    assertThat(check("content/a.md", text).out())
        .contains("/b/ has no anchor #two")
        .doesNotContain("no anchor #own");
  }

  @Test
  void theFileMayBeNew() {
    Tool tool = check("content/new/page.md", BAD + "[self](/new/page/)\n");
    assertThat(tool.out()).contains("content/new/page.md:5:5: error: ").contains("1 error in");
    Tool above = check(folder, "site/content/c.md", BAD.getBytes(UTF_8));
    assertThat(above.out()).contains("content/c.md:5:5: error: ");
    Tool absolute = check(folder, site.resolve("content/c.md").toString(), BAD.getBytes(UTF_8));
    assertThat(absolute.timeless()).isEqualTo(above.timeless());
  }

  @Test
  void bytesAreReadAsThoseOfAFile() throws IOException {
    byte[] text = ("\uFEFF" + BAD.replace("\n", "\r\n") + "?").getBytes(UTF_8);
    text[text.length - 1] = (byte) 0xff;
    Tool unsaved = check(site, "content/a.md", text, "--format=json");
    Files.write(site.resolve("content/a.md"), text);
    Tool saved = Tool.run(site, "check", "--format=json", "content/a.md");
    assertThat(timeless(unsaved))
        .isEqualTo(timeless(saved))
        .contains("invalid-utf8")
        .contains("/nowhere/");
  }

  @ParameterizedTest
  @EnumSource(dev.waymark.report.Format.class)
  void everyFormIsTheOneOfTheSavedFile(dev.waymark.report.Format format) throws IOException {
    String form = "--format=" + format.word();
    Tool unsaved = check("content/a.md", BAD, form);
    Files.writeString(site.resolve("content/a.md"), BAD);
    Tool saved = Tool.run(site, "check", form, "content/a.md");
    assertThat(timeless(unsaved)).isEqualTo(timeless(saved)).contains("broken-link");
    assertThat(unsaved.code()).isEqualTo(1);
  }

  private static String timeless(Tool tool) {
    return tool.timeless().replaceAll("time=\"[0-9.]+\"|Millis\": \\d+", "");
  }

  @Test
  void whatCannotBeIsRefusedInOneSentence() {
    refused("--stdin needs --stdin-filename PATH", "--stdin");
    refused("--stdin-filename names the text of --stdin; add that", "--stdin-filename", "a.md");
    String[] asked = {"--stdin", "--stdin-filename", "content/a.md", ""};
    for (String other : List.of("--staged", "--changed-since=main")) {
      asked[3] = other;
      refused("--stdin checks unsaved text, which is in no commit to compare", asked);
    }
    asked[3] = "content/b.md";
    refused("--stdin checks only one file; leave out content/b.md", asked);
    asked[3] = "--write-baseline";
    refused("a baseline is made from the whole site, not from a change or one text", asked);
    refused(
        "--stdin-filename names a file, and content is a folder",
        "--stdin",
        "--stdin-filename",
        "content");
    Tool outside = check(folder, "other/a.md", BAD.getBytes(UTF_8));
    assertThat(outside.code()).isEqualTo(2);
    assertThat(outside.err())
        .startsWith("waymark: " + folder)
        .contains(" is not a Hugo site: ")
        .hasLineCount(1);
  }

  private void refused(String sentence, String... args) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(args));
    Tool tool = Tool.fed(site, new byte[0], all.toArray(String[]::new));
    assertThat(tool.err()).isEqualTo("waymark: " + sentence + "\n");
    assertThat(tool.code()).isEqualTo(2);
    assertThat(tool.out()).isEmpty();
  }

  @Test
  void whatIsKeptFromRunToRunIsReadAndNeverWritten() throws IOException {
    String cache = "--cache-dir=" + folder.resolve("cache");
    assertThat(check("content/a.md", BAD, cache).code()).isEqualTo(1);
    assertThat(kept()).isEmpty();
    String first = Tool.run(site, "check", cache).timeless();
    Map<String, byte[]> before = kept();
    assertThat(before).isNotEmpty();
    assertThat(check("content/a.md", BAD, cache).out()).contains("content/a.md:5:5: error: ");
    assertThat(check("content/c.md", BAD, cache).out()).contains("content/c.md:5:5: error: ");
    String same = Files.readString(site.resolve("content/a.md"));
    assertThat(check("content/a.md", same, cache).code()).isZero();
    assertThat(kept()).usingRecursiveComparison().isEqualTo(before);
    assertThat(Tool.run(site, "check", cache).timeless()).isEqualTo(first);
    assertThat(Tool.run(site, "check", "--no-cache").timeless()).isEqualTo(first);
  }

  private Map<String, byte[]> kept() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path cache = folder.resolve("cache");
    if (!Files.exists(cache)) return files;
    try (Stream<Path> all = Files.walk(cache)) {
      for (Path file : all.filter(Files::isRegularFile).toList())
        files.put(file.toString(), Files.readAllBytes(file));
    }
    return files;
  }
}
