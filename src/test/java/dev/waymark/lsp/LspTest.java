package dev.waymark.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors get, from the real process. */
class LspTest {
  private static final Map<String, String> SITE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("hugo.yaml", "baseURL: https://example.org/\n"),
              Map.entry(
                  "waymark.yaml",
                  "schemas: [{schema: card.schema.json, files: [\"content/**\"]}]\nicons: [material-symbols]\n"),
              Map.entry(
                  "card.schema.json",
                  """
                  {"properties": {
                    "level": {"enum": ["beginner", "expert"], "description": "for whom"},
                    "next": {"type": "string", "format": "page-link"},
                    "grid": {"items": {"properties": {"icon": {"format": "icon"}}}}
                  }}
                  """),
              Map.entry("layouts/all.html", "{{ .Content }}"),
              Map.entry(
                  "layouts/_shortcodes/note.html", "<p class={{ .Get \"kind\" }}>{{ .Inner }}</p>"),
              Map.entry(
                  "content/guide/install.md",
                  """
                  ---
                  title: Install
                  description: How to install it.
                  ---
                  # Install

                  ## On Linux {#linux}

                  ## On a Mac

                  {{< note kind="tip" >}}Text.{{< /note >}}
                  """),
              Map.entry(
                  "content/guide/use.md",
                  """
                  ---
                  title: Use
                  ---
                  See [Linux](/guide/install/#linux), [Mac](/guide/install/#on-a-mac)
                  and [wrong](/guide/instal/).

                  {{< note kind="tip" >}}Words{{< /note >}}
                  """)));

  @TempDir private Path folder;
  private Path site;
  private Editor editor;

  @BeforeEach
  void start() throws Exception {
    site = folder.toRealPath().resolve("site");
    for (Map.Entry<String, String> file : SITE.entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    editor = Editor.open(site);
  }

  @AfterEach
  void end() {
    editor.close();
  }

  private static final String USE = "content/guide/use.md";
  private static final String INSTALL = "content/guide/install.md";

  @Test
  void findingsOfAllFilesComeAndFollowWhatIsTyped() throws Exception {
    assertThat(editor.awaits(USE, list -> !list.isEmpty()))
        .containsExactly("broken-link 4:12-4:26");
    Diagnostic found = editor.diagnostics(USE).get(0);
    assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
    assertThat(found.getMessage()).contains("/guide/install/");
    assertThat(found.getCodeDescription().getHref()).endsWith("rules/broken-link.md");
    String text = SITE.get(USE);
    editor.opens(USE);
    editor.types(USE, text.replace("instal/", "install/"));
    editor.awaits(USE, List::isEmpty);
    editor.change(
        USE,
        new TextDocumentContentChangeEvent(
            new Range(new Position(3, 28), new Position(3, 33)), "nowhere"));
    assertThat(editor.awaits(USE, list -> !list.isEmpty()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("broken-anchor 3:12");
    editor.closes(USE);
    assertThat(editor.awaits(USE, list -> list.contains("broken-link 4:12-4:26"))).hasSize(1);
    assertThat(editor.leaves()).isZero();
  }

  @Test
  void aHeadingThatIsGoneBreaksLinksElsewhere() throws Exception {
    editor.opens(INSTALL);
    editor.awaits(USE, list -> list.size() == 1);
    editor.types(INSTALL, SITE.get(INSTALL).replace("{#linux}", ""));
    assertThat(editor.awaits(USE, list -> list.size() == 2))
        .containsExactly("broken-anchor 3:12-3:33", "broken-link 4:12-4:26");
    editor.types(
        INSTALL, SITE.get(INSTALL).replace("title: Install", "title: Install\ndraft: true"));
    editor.awaits(USE, list -> list.stream().noneMatch(f -> f.startsWith("broken-anchor")));
  }

  @Test
  void whatFrontMatterSaysIsJudgedAndWhatItMeansElsewhere() throws Exception {
    editor.opens(INSTALL);
    editor.awaits(USE, list -> list.size() == 1);
    String head = "title: Install\nlevel: none\nslug: other";
    editor.types(INSTALL, SITE.get(INSTALL).replace("title: Install", head));
    assertThat(editor.awaits(INSTALL, list -> !list.isEmpty()))
        .anyMatch(found -> found.contains(" 2:7-2:11"));
    editor.awaits(USE, list -> list.size() == 3);
    assertThat(editor.diagnostics(INSTALL)).isNotEmpty();
  }

  @Test
  void fixesAreActions() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    Range all = new Range(new Position(0, 0), new Position(9, 0));
    List<CodeAction> actions =
        Editor.got(
                editor
                    .server()
                    .getTextDocumentService()
                    .codeAction(
                        new CodeActionParams(
                            editor.id(USE), all, new CodeActionContext(List.of()))))
            .stream()
            .map(one -> one.getRight())
            .toList();
    assertThat(actions).extracting(CodeAction::getKind).contains("quickfix");
    TextEdit edit = actions.get(0).getEdit().getChanges().get(editor.uri(USE)).get(0);
    assertThat(edit.getNewText()).isEqualTo("/guide/install/");
  }

  @Test
  void linesEndAsTheFileHasThem() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    String text = SITE.get(USE).replace("\n", "\r\n").replace("and [", "\uD83D\uDE00 [");
    editor.opens(USE, text);
    editor.awaits(USE, list -> list.contains("broken-link 4:11-4:25"));
    editor.change(
        USE,
        new TextDocumentContentChangeEvent(
            new Range(new Position(4, 24), new Position(4, 24)), "l"));
    editor.awaits(USE, List::isEmpty);
  }

  @Test
  void hoversTell() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    assertThat(hover(USE, 3, 15))
        .contains("**Install**", "How to install it.", "/guide/install/#linux");
    // On the text of a link as on its destination.
    assertThat(hover(USE, 3, 6)).contains("**Install**", "/guide/install/#linux");
    assertThat(hover(USE, 3, 1)).isEmpty();
    assertThat(hover(USE, 4, 14)).contains("**broken-link**");
    assertThat(hover(USE, 1, 1)).isEmpty();
  }

  private String hover(String file, int line, int column) throws Exception {
    Hover hover =
        Editor.got(
            editor
                .server()
                .getTextDocumentService()
                .hover(new HoverParams(editor.id(file), new Position(line, column))));
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }

  @Test
  void definitionsLead() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    assertThat(definition(USE, 3, 15)).isEqualTo(INSTALL + ":6");
    assertThat(definition(USE, 3, 50)).isEqualTo(INSTALL + ":8");
    assertThat(definition(USE, 3, 38)).isEqualTo(INSTALL + ":8");
    assertThat(definition(USE, 6, 5)).isEqualTo("layouts/_shortcodes/note.html:0");
    assertThat(definition(USE, 4, 14)).isEmpty();
    assertThat(
            Editor.got(
                editor
                    .server()
                    .getTextDocumentService()
                    .documentLink(new DocumentLinkParams(editor.id(USE)))))
        .hasSize(2);
  }

  private String definition(String file, int line, int column) throws Exception {
    List<? extends Location> found =
        Editor.got(
                editor
                    .server()
                    .getTextDocumentService()
                    .definition(new DefinitionParams(editor.id(file), new Position(line, column))))
            .getLeft();
    return found.stream().map(this::place).collect(Collectors.joining(" "));
  }

  private String place(Location location) {
    String file = location.getUri().replace(site.toUri().toString(), "");
    return file + ":" + location.getRange().getStart().getLine();
  }

  @Test
  void completionKnowsWhatFits() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    editor.opens(USE);
    assertThat(completed("[a](/gu")).contains("/guide/install/", "/guide/use/");
    assertThat(completed("[a](/guide/install/#")).contains("linux", "on-a-mac");
    assertThat(completed("[a]({{< ref \"")).contains("/guide/install");
    assertThat(completed("{{< no")).contains("note");
    assertThat(completed("{{< note ")).contains("kind");
    assertThat(completed("{{< note kind=\"")).contains("tip");
    assertThat(completed("words")).isEmpty();
    assertThat(front("le")).contains("level");
    assertThat(front("level: ")).containsExactly("beginner", "expert");
    assertThat(front("next: /gu")).contains("/guide/install/");
    assertThat(front("grid:\n- icon: hom")).contains("home");
    assertThat(front("dra")).contains("draft");
  }

  @Test
  void whatIsTypedIsReplacedWithoutATextToFilterBy() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    editor.opens(USE, "---\ntitle: Use\n---\n[a](/gu");
    List<CompletionItem> items =
        Editor.got(
                editor
                    .server()
                    .getTextDocumentService()
                    .completion(new CompletionParams(editor.id(USE), new Position(3, 7))))
            .getRight()
            .getItems();
    assertThat(items).hasSizeGreaterThan(1);
    assertThat(items).allSatisfy(item -> assertThat(item.getFilterText()).isNull());
    assertThat(items)
        .extracting(item -> item.getTextEdit().getLeft().getRange())
        .containsOnly(new Range(new Position(3, 4), new Position(3, 7)));
  }

  private List<String> completed(String typed) throws Exception {
    String text = "---\ntitle: Use\n---\n" + typed;
    return complete(text, 3, typed.length());
  }

  private List<String> front(String typed) throws Exception {
    String[] lines = typed.split("\n", -1);
    String last = lines[lines.length - 1];
    return complete("---\n" + typed + "\ntitle: Use\n---\n", lines.length, last.length());
  }

  private List<String> complete(String text, int line, int column) throws Exception {
    editor.types(USE, text);
    return editor.completed(USE, line, column);
  }

  @Test
  void headingsAreRenamedWithTheirLinks() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    assertThat(usages(INSTALL, 6)).containsExactly(USE + ":3");
    assertThat(usages(INSTALL, 10)).hasSize(2);
    assertThat(renamed(6, "ubuntu"))
        .containsExactlyInAnyOrder(INSTALL + " 6 ubuntu", USE + " 3 ubuntu");
    assertThat(renamed(8, "On macOS"))
        .containsExactlyInAnyOrder(INSTALL + " 8 On macOS", USE + " 3 on-macos");
  }

  private List<String> usages(String file, int line) throws Exception {
    return Editor.got(
            editor
                .server()
                .getTextDocumentService()
                .references(
                    new ReferenceParams(
                        editor.id(file), new Position(line, 1), new ReferenceContext(false))))
        .stream()
        .map(this::place)
        .toList();
  }

  private List<String> renamed(int line, String name) throws Exception {
    WorkspaceEdit edit =
        Editor.got(
            editor
                .server()
                .getTextDocumentService()
                .rename(new RenameParams(editor.id(INSTALL), new Position(line, 4), name)));
    return edit.getChanges().entrySet().stream()
        .flatMap(
            file ->
                file.getValue().stream()
                    .map(
                        one ->
                            file.getKey().replace(site.toUri().toString(), "")
                                + " "
                                + one.getRange().getStart().getLine()
                                + " "
                                + one.getNewText()))
        .toList();
  }

  @Test
  void aBrokenConfigurationIsToldAndMended() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    editor.opens("waymark.yaml", "rules: [");
    assertThat(editor.awaitsMessage()).hasSize(1);
    editor.types("waymark.yaml", "rules: {broken-link: warning}\n");
    editor.awaits(
        USE, list -> editor.diagnostics(USE).get(0).getSeverity() == DiagnosticSeverity.Warning);
  }

  @Test
  void survivesASiteThatGoesAndAHugeText() throws Exception {
    editor.awaits(USE, list -> !list.isEmpty());
    editor.opens(USE, "x ".repeat(6 << 20));
    assertThat(hover(USE, 3, 15)).isNotNull();
    editor.closes(USE);
    editor.awaits(USE, list -> list.contains("broken-link 4:12-4:26"));
    try (Stream<Path> all = Files.walk(site)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(path);
    }
    editor
        .server()
        .getTextDocumentService()
        .didSave(new org.eclipse.lsp4j.DidSaveTextDocumentParams(editor.id(USE)));
    assertThat(editor.awaitsMessage()).first().asString().contains("no folder");
    assertThat(hover(USE, 3, 15)).isNotNull();
    assertThat(editor.leaves()).isZero();
  }

  @Test
  void aFolderWithoutASiteIsSaidOnce(@TempDir Path other) throws Exception {
    Files.writeString(other.resolve("a.md"), "[x](y)");
    try (Editor lost = Editor.open(other)) {
      lost.opens("a.md");
      lost.types("a.md", "other");
      assertThat(
              Editor.got(
                  lost.server()
                      .getTextDocumentService()
                      .hover(new HoverParams(lost.id("a.md"), new Position(0, 1)))))
          .isNull();
      assertThat(lost.awaitsMessage()).hasSize(1).first().asString().contains("not a Hugo site");
      assertThat(lost.leaves()).isZero();
    }
  }

  @Test
  void whatIsNoRequestIsAnsweredAndForgotten() throws Exception {
    Process process = Editor.start(site);
    try (OutputStream out = process.getOutputStream()) {
      for (String body :
          List.of(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}",
              "{not json",
              "[]",
              "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"no/such\"}",
              "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/hover\",\"params\":7}",
              "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"textDocument/hover\","
                  + "\"params\":{\"textDocument\":{\"uri\":\"zzz:\"},\"position\":{\"line\":-1,\"character\":-5}}}",
              "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"shutdown\"}",
              "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}")) send(out, body);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("\"id\":1", "\"id\":2", "\"id\":4", "\"id\":5");
    assertThat(process.exitValue()).isZero();
  }

  private static void send(OutputStream out, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.flush();
  }
}
