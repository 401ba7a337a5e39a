package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types of what templates get, as {@code printf "%T"} prints them in Hugo 0.169.0. */
class TypesTest {
  private static String ask(String expression) {
    return AskedSite.of("[[menus.m]]\nname = 'N'\n")
        .page("_index.md", "title: H")
        .page("a.md", "title: A", "categories: [x]")
        .file("assets/r.txt", "x")
        .ask("/", "{{ " + expression + " }}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        ". => *hugolib.pageState",
        ".Pages => page.Pages",
        "(.Pages.GroupBy \"Type\") => page.PagesGroup",
        "(index (.Pages.GroupBy \"Type\") 0) => page.PageGroup",
        ".Resources => resource.Resources",
        "site.Sites => page.Sites",
        ".Paginator => *page.Pager",
        "(resources.Get \"r.txt\") => *resources.resourceAdapter",
        "site.Menus.m => navigation.Menu",
        ".Store => *hstore.Scratch",
        ".Language => *langs.Language",
        "site.Taxonomies.categories.Alphabetical => page.OrderedTaxonomy",
        "(index site.Taxonomies.categories \"x\") => page.WeightedPages",
        "(index (index site.Taxonomies.categories \"x\") 0) => page.WeightedPage",
        ".OutputFormats => page.OutputFormats",
        "(.OutputFormats.Get \"html\") => page.OutputFormat",
        "(resources.Get \"r.txt\").MediaType => media.Type",
      })
  void types(String expression, String type) {
    assertThat(ask("printf \"%T\" " + expression)).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".Paginator",
        "resources.Get \"r.txt\"",
        "index (index site.Taxonomies.categories \"x\") 0",
        ".Language",
        ".OutputFormats.Get \"html\"",
        "index (.Pages.GroupBy \"Type\") 0",
      })
  void whatIsThereIsTrue(String expression) {
    assertThat(ask("if " + expression + " }}yes{{ end")).isEqualTo("yes");
  }

  @ParameterizedTest
  @CsvSource({".Name, s", "printf `%T` ., *hugolib.ShortcodeWithPage", "if . }}yes{{ end, yes"})
  void ofAShortcode(String expression, String printed) {
    ShownSite site =
        ShownSite.of("").shortcode("s", "{{ " + expression + " }}").page("a.md", "{{< s >}}");
    assertThat(site.content("/a")).isEqualTo(printed);
  }
}
