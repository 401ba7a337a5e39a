package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Tool;
import dev.waymark.data.Data;
import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.Meaning;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.site.model.SiteOptions.ListShortcode;
import dev.waymark.tree.MemoryTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of front matter that schemas, and lists that shortcodes, make links, icons and images. */
class FrontMatterLinksTest {
  private final Map<String, String> files = new LinkedHashMap<>();
  private List<Meaning> meanings = List.of();
  private Map<String, ListShortcode> lists = Map.of();

  FrontMatterLinksTest() {
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\n");
    files.put("layouts/all.html", "{{ .Content }}");
    files.put("content/b.md", "---\ntitle: B\n---\n");
    files.put("content/a/index.md", "---\ntitle: A\n---\n");
    files.put("content/a/own.png", "");
    files.put("static/root.png", "");
    files.put("assets/asset.png", "");
    files.put("assets/images/logo.png", "");
  }

  private Site site(String frontMatter, String text) {
    files.put("content/a/index.md", "---\ntitle: A\n" + frontMatter + "\n---\n" + text);
    SiteOptions options =
        new SiteOptions(meanings, lists, List.of(), List.of(), List.of(), List.of());
    return ModelBuilder.build(new MemoryTree(files), Invocation.at(Tool.NOW), options).site();
  }

  private static String word(Resolution r) {
    return r instanceof Resolution.Found f ? f.url().value() : r.getClass().getSimpleName();
  }

  private static List<String> links(Site site) {
    return site.references().stream()
        .filter(reference -> reference.origin() == Origin.FRONT_MATTER)
        .map(FrontMatterLinksTest::words)
        .toList();
  }

  private static String words(Reference r) {
    return r.raw() + " " + word(r.resolution()) + (r.image() ? " image" : "");
  }

  /** {@code *} is every item of a list and every value of a map. */
  private static Meaning meaning(String format, String... path) {
    return new Meaning(page -> true, values -> meant(values, List.of(path), format).toList());
  }

  private static Stream<Meaning.Meant> meant(Data here, List<String> path, String format) {
    if (path.isEmpty()) return Stream.of(new Meaning.Meant(here, format));
    Stream<Data> below = Stream.of();
    if (here instanceof Data.Items items && path.get(0).equals("*")) below = items.items().stream();
    if (here instanceof Data.Table table)
      below =
          table.entries().stream()
              .filter(entry -> path.get(0).equals("*") || path.get(0).equals(entry.key()))
              .map(Data.Entry::value);
    return below.flatMap(value -> meant(value, path.subList(1, path.size()), format));
  }

  private void means(String format, String... path) {
    meanings = List.of(meaning(format, path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to | to: /b/ | /b/ /b/",
        "to | to: ' /b/ ' | /b/ /b/",
        "to | to: /gone/ | /gone/ NoSuchPage",
        "to | to: ../b/ | ../b/ /b/",
        "to | to: ' ' | ",
        "to | to: 3 | ",
        "to | other: /b/ | ",
        "x.to | x: {to: /b/} | /b/ /b/",
        "x.to | x: /b/ | ",
        "x.to | x: {other: /b/} | ",
        "x.* | x: [/b/, /b/] | /b/ /b/, /b/ /b/",
        "x.* | x: {one: /b/, two: /c/} | /b/ /b/, /c/ NoSuchPage",
        "x.* | x: /b/ | ",
        "x.*.to | x: [{to: /b/}, {to: /c/}, /d/] | /b/ /b/, /c/ NoSuchPage",
      })
  void aSchemaTellsWhatIsALink(String path, String frontMatter, String expected) {
    means("page-link", path.split("\\."));
    List<String> found = links(site(frontMatter, ""));
    assertThat(String.join(", ", found)).isEqualTo(expected == null ? "" : expected);
  }

  /** Templates look images up among the page's files and assets, or print them as they are. */
  @ParameterizedTest
  @CsvSource({
    "own.png, /a/own.png",
    "root.png, /root.png",
    "/root.png, /root.png",
    "asset.png, /asset.png",
    "/asset.png, /asset.png",
    "logo.png, /images/logo.png",
    "own%2Epng, /a/own.png",
    "gone.png, Unknown",
    "/gone.png, NoSuchFile",
    "https://else.test/x.png, External",
  })
  void imagesAreLookedUpInManyPlaces(String image, String expected) {
    means("image", "img");
    Site site = site("img: " + image, "");
    assertThat(links(site)).containsExactly(image + " " + expected + " image");
    assertThat(site.meant("image")).extracting(Site.Meant::value).containsExactly(image);
  }

  @Test
  void iconsAreNoLinks() {
    means("icon", "icon");
    Site site = site("icon: star", "");
    assertThat(links(site)).isEmpty();
    assertThat(site.meant("icon"))
        .singleElement()
        .satisfies(
            meant -> {
              assertThat(meant.value()).isEqualTo("star");
              assertThat(meant.page().file()).isEqualTo("content/a/index.md");
              assertThat(meant.span().text()).isEqualTo("star");
            });
    assertThat(site.meant("image")).isEmpty();
  }

  @Test
  void aSchemaHoldsForItsPagesAlone() {
    files.put("content/c.md", "---\nto: /c/\n---\n");
    meanings =
        List.of(
            new Meaning(page -> page.path().name().equals("a"), meaning("page-link", "to").of()));
    assertThat(links(site("to: /b/", ""))).containsExactly("/b/ /b/");
  }

  /** What two schemas say of one value is said once. */
  @Test
  void aValueIsOneLink() {
    Meaning link = meaning("page-link", "to");
    Meaning icon = meaning("icon", "to");
    meanings = List.of(link, link, icon, icon);
    Site site = site("to: /b/", "");
    assertThat(links(site)).containsExactly("/b/ /b/");
    assertThat(site.meant("icon")).hasSize(1);
  }

  /** Nor once more when the text shows it. */
  @Test
  void aValueThatTheTextShowsIsOneLink() {
    meanings = List.of(meaning("page-link", "to"));
    files.put("layouts/_shortcodes/s.html", "<a href='{{ .Page.Params.to }}'>x</a>");
    assertThat(links(site("to: /gone/", "{{< s >}}\n"))).containsExactly("/gone/ NoSuchPage");
  }

  private static final String CARDS =
      "cards: [{title: x, link: /gone/1/, icon: star}, {url: /b/, image: own.png}, {Href: /b/}, y]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{< grid cards >}} | param items | cards",
        "{{< grid items=cards >}} | param items | cards",
        "{{< grid >}} | param items | ",
        "{{< grid >}} | fallback cards | cards",
        "{{< grid none >}} | fallback cards | none",
      })
  void theConfigurationTellsWhichShortcodesShowLists(String call, String how, String list) {
    lists = Map.of("grid", new ListShortcode("items", how.startsWith("fall") ? "cards" : null));
    files.put("layouts/_shortcodes/grid.html", "x");
    Site site = site(CARDS, call + "\n");
    if (list == null) {
      assertThat(site.listUses()).isEmpty();
      assertThat(links(site)).isEmpty();
      return;
    }
    assertThat(site.listUses()).extracting(Site.ListUse::listName).containsExactly(list);
    assertThat(site.listUses().get(0).nameSpan().text())
        .isEqualTo(call.contains(list) ? list : "grid");
    boolean there = list.equals("cards");
    assertThat(site.listUses().get(0).items() != null).isEqualTo(there);
    assertThat(links(site))
        .containsExactlyElementsOf(
            there
                ? List.of("/gone/1/ NoSuchPage", "/b/ /b/", "own.png /a/own.png image", "/b/ /b/")
                : List.of());
    assertThat(site.meant("icon")).hasSize(there ? 1 : 0);
  }

  /** The template of a shortcode says as much; where its links lead rendering tells. */
  @Test
  void aTemplateThatRangesOverAListShowsIt() {
    files.put(
        "layouts/_shortcodes/grid.html",
        "{{ range index .Page.Params (.Get 0) }}<a href='/x{{ .link }}'></a>{{ end }}");
    Site site = site("cards: [{link: /gone/, icon: star}]", "{{< grid cards >}}\n");
    assertThat(site.listUses()).extracting(Site.ListUse::listName).containsExactly("cards");
    assertThat(site.meant("icon")).extracting(Site.Meant::value).containsExactly("star");
    assertThat(links(site)).containsExactly("/gone/ NoSuchPage");
  }
}
