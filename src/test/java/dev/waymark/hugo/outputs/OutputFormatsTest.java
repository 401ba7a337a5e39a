package dev.waymark.hugo.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.outputs.OutputFormat.Trait;
import dev.waymark.hugo.paths.PermalinksTest;
import dev.waymark.hugo.time.HugoDatesTest;
import dev.waymark.text.Defect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which formats each page is written in. */
class OutputFormatsTest {
  @Test
  void givesEachKindItsFormats() {
    OutputFormats usual = OutputFormats.of(PermalinksTest.options(""));
    assertThat(names(usual.forKind("page"))).containsExactly("html");
    assertThat(names(usual.forKind("section"))).containsExactly("html", "rss");
    assertThat(usual.named("RSS").suffix()).isEqualTo("xml");

    OutputFormats own =
        OutputFormats.of(
            PermalinksTest.options(
                """
                disableKinds = ['RSS']
                [outputs]
                page = ['html', 'Txt']
                [outputFormats.txt]
                mediaType = 'text/plain'
                baseName = 'plain'
                path = 'p'
                [outputFormats.json]
                baseName = 'data'
                """));
    assertThat(names(own.forKind("page"))).containsExactly("html", "txt");
    assertThat(names(own.forKind("home"))).containsExactly("html");
    assertThat(own.named("txt").path()).isEqualTo("p");
    assertThat(own.named("json").suffix()).isEqualTo("json");

    Data.Table page = HugoDatesTest.table("a: []\nb: json\nc: [json, nosuch]");
    assertThat(names(own.forPage("page", page.get("a")))).containsExactly("html", "txt");
    assertThat(names(own.forPage("page", page.get("b")))).containsExactly("json");
    assertThat(own.unknown(page.get("c"))).hasSize(1);
  }

  @Test
  void refusesUnknownFormatsAndMediaTypes() {
    Txtar site =
        Txtar.of(
            """
            -- hugo.toml --
            [outputs]
            page = ['html', 'jsn']
            home = ['html', 'own']
            [outputFormats.own]
            mediaType = 'text/nosuch'
            """);
    assertThat(site.config().defects())
        .extracting(Defect::message)
        .containsExactly("no output format jsn; did you mean json?", "no media type text/nosuch");
  }

  private static List<String> names(List<OutputFormat> formats) {
    return formats.stream().map(OutputFormat::name).toList();
  }

  @Test
  void namesNoFormatTwiceAndNoneThatIsUnknown() {
    OutputFormats formats =
        OutputFormats.of(
            PermalinksTest.options("[outputs]\nhome = ['HTML', 'html', 'nosuch', 'rss']"));
    assertThat(names(formats.forKind("home"))).containsExactly("html", "rss");
    assertThat(formats.forKind("nosuch")).isEmpty();
    Data.Table page = HugoDatesTest.table("a: [html, html]\nb: ''");
    assertThat(names(formats.forPage("home", page.get("a")))).containsExactly("html");
    assertThat(names(formats.forPage("home", page.get("b")))).containsExactly("html", "rss");
    assertThat(names(formats.forPage("home", null))).containsExactly("html", "rss");
    assertThat(formats.unknown(page.get("b"))).isEmpty();
    assertThat(formats.unknown(null)).isEmpty();
  }

  /** Unlike the kind's own list, which loses it. */
  @Test
  void aPageMayNameTheFeedThatIsDisabled() {
    OutputFormats formats = OutputFormats.of(PermalinksTest.options("disableKinds = ['rss']"));
    Data.Table page = HugoDatesTest.table("outputs: [rss]");
    assertThat(names(formats.forPage("page", page.get("outputs")))).containsExactly("rss");
  }

  @Test
  void kindsThatAreDisabledHaveNamesOfTheirTime() {
    Options options = PermalinksTest.options("disableKinds = ['rss', 'taxonomyTerm', 'Term']");
    assertThat(OutputFormats.of(options).disabledKinds())
        .containsExactly("rss", "taxonomy", "term");
    Options old = new Options(options.data(), new HugoVersion(0, 111, 3));
    assertThat(OutputFormats.of(old).disabledKinds()).containsExactly("taxonomy", "term");
    Options capitals =
        new Options(
            PermalinksTest.options("disableKinds = ['RSS']").data(), new HugoVersion(0, 111, 3));
    assertThat(OutputFormats.of(capitals).disabledKinds()).containsExactly("rss");
  }

  @Test
  void aFormatOfOnesOwnBeginsAtHugosOwnOrAtNothing() {
    OutputFormats formats =
        OutputFormats.of(
            PermalinksTest.options(
                """
                [outputFormats]
                word = 'x'
                [outputFormats.html]
                noUgly = true
                permalinkable = false
                [outputFormats.feed]
                mediaType = 'application/rss+xml'
                isHTML = true
                [outputFormats.bare]
                """));
    OutputFormat html = formats.named("html");
    assertThat(html.traits()).containsExactlyInAnyOrder(Trait.HTML, Trait.NO_UGLY);
    assertThat(html.suffix()).isEqualTo("html");
    OutputFormat feed = formats.named("feed");
    assertThat(feed.suffix()).isEqualTo("xml");
    assertThat(feed.isHtml()).isTrue();
    assertThat(formats.named("bare").baseName()).isEqualTo("index");
    assertThat(formats.named("word")).isNull();
  }

  @Test
  void knowsHugosOwnFormats() {
    OutputFormats formats = OutputFormats.of(PermalinksTest.options(""));
    assertThat(
            formats.formats().values().stream()
                .map(f -> f.name() + " " + f.path() + "/" + f.baseName() + "." + f.suffix()))
        .containsExactly(
            "html /index.html",
            "amp amp/index.html",
            "404 /.html",
            "calendar /index.ics",
            "css /styles.css",
            "csv /index.csv",
            "json /index.json",
            "markdown /index.md",
            "webappmanifest /manifest.webmanifest",
            "robots /robots.txt",
            "rss /index.xml",
            "sitemap /sitemap.xml");
    assertThat(names(formats.formats().values().stream().filter(OutputFormat::isHtml).toList()))
        .containsExactly("html", "amp", "404");
  }
}
