package dev.waymark.site.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.text.Source;
import dev.waymark.tree.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links into pages that scripts make of OpenAPI documents, held to what browsers did. */
class ApiPagesTest {
  private static final Path SITES = Path.of("fixtures/api-pages");

  private static final String DOCUMENT =
      """
      openapi: 3.0.0
      info: {title: x}
      paths:
        /a:
          get:
            tags: [t]
            operationId: GetRepository
      """;

  private static Site site(Map<String, String> files) {
    return ModelBuilder.build(new MemoryTree(files), Invocation.at(Tool.NOW), SiteOptions.NONE)
        .site();
  }

  private static String word(Resolution end) {
    if (end instanceof Resolution.Found) return "true";
    if (end instanceof Resolution.NoSuchAnchor) return "false";
    return end instanceof Resolution.Unknown ? "null" : end.toString();
  }

  @TestFactory
  Stream<DynamicTest> landsWhereBrowsersDo() throws IOException {
    List<Path> all;
    try (Stream<Path> folders = Files.list(SITES)) {
      all = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(all).hasSizeGreaterThan(10);
    return all.stream()
        .map(folder -> DynamicTest.dynamicTest("" + folder.getFileName(), () -> compare(folder)));
  }

  private static void compare(Path folder) throws IOException {
    Source expected = Source.of("e.json", Files.readString(folder.resolve("expected.json")));
    Data root = DataReader.read(DataFormat.JSON, expected.all()).value();
    Map<String, String> wanted = new LinkedHashMap<>();
    for (Data link : ((Data.Table) root).get("links").asList()) {
      Data lands = ((Data.Table) link).get("lands");
      String word = lands instanceof Data.Nothing ? "null" : lands.asString();
      wanted.put(((Data.Table) link).get("raw").asString(), word);
    }
    Map<String, String> files = new LinkedHashMap<>();
    Path root2 = folder.resolve("site");
    try (Stream<Path> below = Files.walk(root2)) {
      for (Path file : below.filter(Files::isRegularFile).toList()) {
        files.put(root2.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (Reference ref : site(files).references()) {
      if (ref.span().source().path().endsWith("links.md")) {
        found.put(ref.raw(), word(ref.resolution()));
      }
    }
    assertThat(found).isEqualTo(wanted);
  }

  /** A page {@code /api/} whose template prints {@code layout}, and one link to it. */
  private static Map<String, String> files(String layout, String fragment) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\n");
    files.put("layouts/api/single.html", layout);
    files.put("layouts/_default/single.html", "{{ .Content }}");
    files.put("content/api.md", "---\ntype: api\n---\n");
    files.put("content/a.md", "---\ntitle: A\n---\n[x](/api/#" + fragment + ")\n");
    files.put("static/api.yaml", DOCUMENT);
    return files;
  }

  private static Resolution end(Map<String, String> files) {
    return site(files).references().stream()
        .filter(ref -> ref.span().source().path().endsWith("a.md"))
        .map(Reference::resolution)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhatAnOperationIsCalledNow() {
    Map<String, String> files = files("<redoc spec-url='/api.yaml'></redoc>", "operation/GetRepo");
    assertThat(end(files))
        .isInstanceOfSatisfying(
            Resolution.NoSuchAnchor.class,
            none -> {
              assertThat(none.nearest()).containsExactly("tag/t/operation/GetRepository");
              assertThat(none.api().words()).isEqualTo("the API document has no operation GetRepo");
              assertThat(none.api().place()).hasToString("static/api.yaml:7:7");
            });
  }

  @Test
  void listsWhatRenderersMakeInTheBrowser() {
    Map<String, String> files = files("<redoc spec-url='/api.yaml'></redoc>", "x");
    Site site = site(files);
    List<Site.Api> all = site.pages().stream().flatMap(page -> site.apis(page).stream()).toList();
    assertThat(all)
        .hasSizeGreaterThan(0)
        .allSatisfy(
            api -> {
              assertThat(api.by()).isEqualTo("Redoc");
              assertThat(api.document()).isEqualTo("static/api.yaml");
              assertThat(api.ids()).contains("tag/t/operation/GetRepository");
            });
  }

  @Test
  void findsWhatGotAnOperationId() {
    Map<String, String> files =
        files("<redoc spec-url='../api.yaml'></redoc>", "tag/old/paths/~1a/get");
    assertThat(end(files))
        .isInstanceOfSatisfying(
            Resolution.NoSuchAnchor.class,
            none -> assertThat(none.nearest()).containsExactly("tag/t/operation/GetRepository"));
  }

  @Test
  void leavesOpenWhatScriptsName() {
    String bundle = "<script src='/js/swagger-ui-bundle.js'></script>";
    for (String layout :
        List.of(
            bundle,
            bundle + "<script>SwaggerUIBundle(config)</script>",
            "<script>SwaggerUIBundle({urls: [{url: '/api.yaml'}], deepLinking: true})</script>",
            "<script>Redoc.init(address, {})</script>",
            "<script>SwaggerUIBundle({url: config.url, deepLinking: true})</script>",
            "<script>Redoc.init({{ getenv `X` }}, {})</script>",
            "{{ if getenv `X` }}<redoc spec-url='/api.yaml'></redoc>{{ end }}")) {
      assertThat(word(end(files(layout, "x")))).as(layout).isEqualTo("null");
    }
  }

  @Test
  void reportsADocumentThatIsNotThere() {
    Map<String, String> files = files("<redoc spec-url='/old.yaml'></redoc>", "x");
    assertThat(word(end(files))).isEqualTo("null");
    assertThat(site(files).references())
        .anySatisfy(
            ref -> {
              assertThat(ref.span().source().path()).isEqualTo("layouts/api/single.html");
              assertThat(ref.resolution()).isInstanceOf(Resolution.NoSuchFile.class);
            });
  }

  @Test
  void readsBaseTemplatesOfOlderHugos() {
    Map<String, String> files = files("", "tag/nope");
    files.remove("layouts/api/single.html");
    files.put("content/api.md", "---\nlayout: api\n---\n");
    files.put("layouts/_default/api-baseof.html", "<redoc spec-url='/api.yaml'></redoc>");
    files.put("layouts/_default/baseof.html", "{{ block `main` . }}{{ end }}");
    files.put("layouts/_default/single.html", "{{ define `main` }}{{ .Content }}{{ end }}");
    assertThat(end(files)).isInstanceOf(Resolution.NoSuchAnchor.class);
    files.put("content/a.md", "---\ntitle: A\n---\n[x](/api/#tag/t)\n");
    assertThat(end(files)).isInstanceOf(Resolution.Found.class);
  }

  /** Where the document may be that a page's template names. */
  @ParameterizedTest
  @CsvSource({
    "/api.yaml, false",
    "../api.yaml, false",
    "https://docs.test/api.yaml, false",
    "//docs.test/api.yaml, false",
    "https://other.test/api.yaml, null",
    "data:x, null",
    "https:api.yaml, null",
    "/none.yaml, null",
    "/text.txt, null",
    "/published.yaml, false",
    "/moved.yaml, null",
    "/api/, null",
  })
  void aDocumentIsReadWhereTheSitePublishesIt(String address, String expected) {
    Map<String, String> files = files("<redoc spec-url='" + address + "'></redoc>", "tag/nope");
    files.put("static/text.txt", "no document");
    files.put("assets/published.yaml", DOCUMENT);
    files.put("static/_redirects", "/moved.yaml /api.yaml\n");
    assertThat(word(end(files))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://docs.test/, api.yaml, false",
    "/api/, ../api.yaml, false",
    "/, api.yaml, false",
    "https://other.test/, api.yaml, null",
    "{{ getenv `X` }}, api.yaml, null",
  })
  void aDocumentIsSeenFromTheBaseOfItsPage(String base, String address, String expected) {
    String layout = "<base href='" + base + "'><redoc spec-url='" + address + "'></redoc>";
    assertThat(word(end(files(layout, "tag/nope")))).isEqualTo(expected);
  }

  @Test
  void ofSeveralDocumentsOneIsEnough() {
    String both = "<redoc spec-url='/b.yaml'></redoc><redoc spec-url='/api.yaml'></redoc>";
    Map<String, String> files = files(both, "tag/t");
    files.put("static/b.yaml", DOCUMENT.replace("[t]", "[u]"));
    assertThat(word(end(files))).isEqualTo("true");
    Map<String, String> none = files(both, "tag/v");
    none.put("static/b.yaml", DOCUMENT.replace("[t]", "[u]"));
    assertThat(word(end(none))).isEqualTo("false");
    assertThat(word(end(files(both, "tag/v")))).isEqualTo("null");
  }

  @Test
  void saysWhatAPageWithoutLinksIntoItsDocumentLacks() {
    String layout = "<script>SwaggerUIBundle({url: '/api.yaml'})</script>";
    assertThat(end(files(layout, "/t/GetRepository")))
        .isInstanceOfSatisfying(
            Resolution.NoSuchAnchor.class,
            none -> {
              assertThat(none.nearest()).isEmpty();
              assertThat(none.api().words()).contains("without deepLinking");
              assertThat(none.api().file()).isNull();
            });
    Site site = site(files(layout, "x"));
    assertThat(site.pages()).allSatisfy(page -> assertThat(site.apis(page)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "<redoc spec-url='/none.yaml'></redoc>",
    "<redoc spec-url='/text.txt'></redoc>",
    "<redoc spec-url='{{ getenv `X` }}'></redoc>",
    "{{ if getenv `X` }}<redoc spec-url='/api.yaml'></redoc>{{ end }}",
    "<rapi-doc spec-url='/api.yaml'></rapi-doc>",
    "<base href='{{ getenv `X` }}'><redoc spec-url='/api.yaml'></redoc>",
  })
  void listsNoDocumentThatMayNotBeShown(String layout) {
    Map<String, String> files = files(layout, "x");
    files.put("static/text.txt", "no document");
    Site site = site(files);
    assertThat(site.pages()).allSatisfy(page -> assertThat(site.apis(page)).isEmpty());
  }

  /** So that it can be written into a link of Markdown. */
  @Test
  void encodesWhatMarkdownWouldRead() {
    Map<String, String> files = files("<redoc spec-url='/api.yaml'></redoc>", "operation/Get(a)");
    files.put("static/api.yaml", DOCUMENT.replace("GetRepository", "Get (ab)"));
    assertThat(end(files))
        .isInstanceOfSatisfying(
            Resolution.NoSuchAnchor.class,
            none -> assertThat(String.join(" ", none.nearest())).contains("Get%20%28ab%29"));
  }
}
