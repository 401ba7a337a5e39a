package dev.waymark.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told to write before it renames files, from the real process. */
class FileRenamesTest {
  private static final String START = "content/start.md";
  private static final String GUIDE = "content/guide/_index.md";

  @TempDir private Path folder;
  private Path site;
  private Editor editor;

  @BeforeEach
  void start() throws Exception {
    site = folder.toRealPath().resolve("site");
    write("hugo.yaml", "baseURL: https://example.org/\n");
    write("layouts/all.html", "{{ .Content }}");
    write(
        START,
        "---\ntitle: Start\n---\n[a](/guide/install/#linux) [r]({{< ref \"guide/install.md\" >}})\n"
            + "[p](/guide/picture.png)\n");
    write(GUIDE, "---\ntitle: Guide\n---\n[i](install/) [s](../start/)\n");
    write("content/guide/install.md", "---\ntitle: Install\n---\n## Linux\n[g](../)\n");
    write("content/guide/picture.png", "no real picture");
    editor = Editor.open(site);
    // What the site says first shows that it was judged.
    write("content/wrong.md", "---\ntitle: Wrong\n---\n[x](/nowhere/)\n");
    editor.opens("content/wrong.md");
    editor.awaits("content/wrong.md", list -> !list.isEmpty());
  }

  private void write(String file, String text) throws IOException {
    Path path = site.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @AfterEach
  void end() {
    editor.close();
  }

  /** What is to be written, by file; null when nothing is. */
  private Map<String, List<TextEdit>> renames(String... fromTo) throws Exception {
    List<FileRename> all = new ArrayList<>();
    for (int i = 0; i < fromTo.length; i += 2)
      all.add(new FileRename(editor.uri(fromTo[i]), editor.uri(fromTo[i + 1])));
    WorkspaceEdit edit =
        Editor.got(
            editor.server().getWorkspaceService().willRenameFiles(new RenameFilesParams(all)));
    if (edit == null) return null;
    Map<String, List<TextEdit>> byFile = new TreeMap<>();
    String root = site.toUri().toString();
    edit.getChanges().forEach((uri, edits) -> byFile.put(uri.replace(root, ""), edits));
    return byFile;
  }

  private static String applied(String text, List<TextEdit> edits) {
    Source source = Source.of("a.md", text);
    List<TextEdit> last = new ArrayList<>(edits);
    last.sort(
        Comparator.comparing((TextEdit e) -> Lines.offset(source, e.getRange().getStart()))
            .reversed());
    String now = text;
    for (TextEdit edit : last) now = Lines.edited(now, edit.getRange(), edit.getNewText());
    return now;
  }

  private String after(Map<String, List<TextEdit>> edits, String file) throws IOException {
    return applied(Files.readString(site.resolve(file)), edits.get(file));
  }

  @Test
  void linksFollowAPageAndItsOldAddressStays() throws Exception {
    Map<String, List<TextEdit>> edits =
        renames("content/guide/install.md", "content/setup/linux.md");
    assertThat(edits).containsOnlyKeys(START, GUIDE, "content/guide/install.md");
    assertThat(after(edits, START))
        .contains("[a](/setup/linux/#linux) [r]({{< ref \"setup/linux.md\" >}})\n");
    assertThat(after(edits, GUIDE)).contains("[i](../setup/linux/) [s](../start/)\n");
    assertThat(after(edits, "content/guide/install.md"))
        .isEqualTo(
            "---\ntitle: Install\naliases:\n  - /guide/install/\n---\n## Linux\n[g](../../guide/)\n");
  }

  /** A rule for many addresses would lead the old one elsewhere. */
  @Test
  void theOldAddressStaysThatARuleForManyCatches() throws Exception {
    Files.createDirectories(site.resolve("static"));
    editor.saves("static/_redirects", "/guide/* /start/ 301\n");
    Map<String, List<TextEdit>> edits =
        renames("content/guide/install.md", "content/setup/linux.md");
    assertThat(after(edits, "content/guide/install.md"))
        .contains("aliases:\n  - /guide/install/\n");
  }

  @Test
  void everyFileAndFolderIsAskedAbout() {
    assertThat(editor.abilities().getWorkspace().getFileOperations().getWillRename().getFilters())
        .singleElement()
        .satisfies(filter -> assertThat(filter.getPattern().getGlob()).isEqualTo("**"))
        .satisfies(filter -> assertThat(filter.getPattern().getMatches()).isNull());
  }

  @Test
  void aFolderTakesAllThatLiesInIt() throws Exception {
    Map<String, List<TextEdit>> edits = renames("content/guide", "content/manual");
    assertThat(after(edits, START))
        .contains("(/manual/install/#linux)", "\"manual/install.md\"", "(/manual/picture.png)");
    assertThat(after(edits, GUIDE)).contains("  - /guide/\n", "[i](install/) [s](../start/)\n");
    assertThat(after(edits, "content/guide/install.md")).contains("  - /guide/install/\n");
  }

  @Test
  void whatIsTypedAndNotSavedIsRewritten() throws Exception {
    editor.opens(START);
    String typed = "---\ntitle: Start\n---\n\n\nNew [a](/guide/install/)\n";
    editor.types(START, typed);
    Map<String, List<TextEdit>> edits =
        renames("content/guide/install.md", "content/guide/setup.md");
    assertThat(applied(typed, edits.get(START))).endsWith("\n\n\nNew [a](/guide/setup/)\n");
  }

  @Test
  void severalFilesMoveAtOnce() throws Exception {
    Map<String, List<TextEdit>> edits =
        renames(
            "content/guide/install.md", "content/install.md",
            "content/guide/picture.png", "content/guide/image.png");
    assertThat(after(edits, START))
        .contains("(/install/#linux)", "\"install.md\"", "(/guide/image.png)");
  }

  @Test
  void whatNoLinkLeadsToIsNothingToWrite() throws Exception {
    assertThat(renames("layouts/all.html", "layouts/page.html")).isNull();
    assertThat(renames("content/nothing.md", "content/something.md")).isNull();
    assertThat(renames("content/guide/install.md", "../elsewhere/install.md")).isNull();
    assertThat(renames("", "../elsewhere")).isNull();
    assertThat(editor.leaves()).isZero();
  }

  @Test
  void aSiteThatCannotBeReadIsNoReasonToFail() throws Exception {
    editor.opens("waymark.yaml", "rules: [");
    assertThat(renames("content/guide/install.md", "content/install.md")).isNull();
    assertThat(editor.awaitsMessage()).hasSize(1);
  }
}
