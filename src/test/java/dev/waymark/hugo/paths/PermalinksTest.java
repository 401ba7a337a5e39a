package dev.waymark.hugo.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.hugo.Txtar;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.paths.Permalinks.Tokens;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class PermalinksTest {
  private static final ZonedDateTime DATE =
      ZonedDateTime.of(2012, 4, 6, 3, 1, 59, 0, ZoneOffset.UTC);

  private static final Tokens PAGE =
      new Tokens(
          DATE,
          "Spf13 Vim 3.0 Release and new website",
          false,
          "The Slug",
          "Test Page",
          "Test Page",
          "a",
          List.of("a", "b", "c"),
          List.of("Section A", "sub slug", "C"));

  public static Options options(String toml) {
    HugoConfig config = Txtar.of("-- hugo.toml --\n" + toml).config();
    return config.options(config.defaultLanguage());
  }

  @ParameterizedTest
  @CsvSource({
    "/:year-:month-:title, /2012-04-spf13-vim-3.0-release-and-new-website",
    "/:year/:yearday/:month/:monthname/:day/:weekday/:weekdayname/, /2012/97/04/April/06/5/Friday",
    "/:06-:1-:2-:Monday, /12-4-6-Friday",
    "/:2006_01_02_15_04_05.000, /2012_04_06_03_01_59.000",
    "/:sections/, /a/b/c",
    "/:sections[0]/:sections[last]/, /a/c",
    "/:sections[1:]/:sections[:last]/, /b/c/a/b",
    "/:sections[9]/x, /x",
    "/:sectionslug/:sectionslugs[1:]/, /section-a/sub-slug/c",
    "'/\\:filename', /:filename",
    "'/special\\::slug/', /special:the-slug",
    "/:section/:contentbasename/, /a/test-page",
    "/static/, /static",
  })
  void expands(String pattern, String path) {
    assertThat(Permalinks.of(options("")).expand(pattern, PAGE)).isEqualTo(path);
  }

  @Test
  void knowsNoOtherTokens() {
    Permalinks none = Permalinks.of(options(""));
    assertThat(none.expand("/:nosuch/", PAGE)).isNull();
    assertThat(none.unknownToken("/:year/:nosuch/")).isEqualTo(":nosuch");
  }

  @Test
  void takesAPlusForASpaceAndASlashInATitleForAHyphen() {
    Tokens page = new Tokens(null, "C++ a/b", false, "", "", "", "", List.of(), List.of());
    Permalinks none = Permalinks.of(options(""));
    assertThat(none.expand("/p/:slug/", page)).isEqualTo("/p/c  -a-b");
    assertThat(none.expand("/:year/", page)).isEqualTo("/1");
    Tokens term = new Tokens(null, "A/b C#", true, "", "", "", "", List.of(), List.of());
    assertThat(none.expand("/t/:slug/", term)).isEqualTo("/t/a/b-c");
    assertThat(none.expandUrl("/c++/", page)).isEqualTo("/c++/");
    assertThat(none.expandUrl("/c++/:year/", page)).isEqualTo("/c  /1/");
  }

  @Test
  void readsAllThreeForms() {
    Permalinks map =
        Permalinks.of(options("[permalinks]\nposts = '/p/:slug/'\n'/' = '/root/:slug/'"));
    assertThat(map.pattern("/posts/a", "page", "en", "production")).isEqualTo("/p/:slug/");
    assertThat(map.pattern("/posts", "section", "en", "production")).isNull();
    assertThat(map.pattern("/tags/x", "term", "en", "production")).isNull();
    assertThat(map.pattern("/about", "page", "en", "production")).isEqualTo("/root/:slug/");

    Permalinks kinds =
        Permalinks.of(
            options("[permalinks.section]\nposts = '/s/'\n[permalinks.term]\ntags = '/t/:slug/'"));
    assertThat(kinds.pattern("/posts/sub", "section", "en", "production")).isEqualTo("/s/");
    assertThat(kinds.pattern("/posts/sub", "page", "en", "production")).isNull();
    assertThat(kinds.pattern("/tags/x", "term", "en", "production")).isEqualTo("/t/:slug/");

    Permalinks list =
        Permalinks.of(
            options(
                """
                [[permalinks]]
                pattern = '/a/:slug/'
                [permalinks.target]
                kind = 'page'
                path = '/posts/**'
                [[permalinks]]
                pattern = '/b/:slug/'
                """));
    assertThat(list.pattern("/posts/x", "page", "en", "production")).isEqualTo("/a/:slug/");
    assertThat(list.pattern("/other/x", "page", "en", "production")).isEqualTo("/b/:slug/");
  }

  @ParameterizedTest
  @CsvSource({
    "/:slugorfilename/:filename/, /the-slug/test-page",
    "/:slugorcontentbasename/, /the-slug",
    "/:sections[last]/:sections[1]/, /c/b",
    "/:sections[:1]/x, /a/x",
    "/:sections[1:last]/, /b",
    "/:sections[2:1]/x, /x",
    "/:sections[9:]/x, /x",
    "/:sections[:9]/, /a/b/c",
    "/:sections[Last]/, /c",
    "/:sectionslugs[0]/:sectionslugs[last]/, /section-a/c",
    "/:year/:nosuch, ",
  })
  void cutsAndFallsBack(String pattern, @Nullable String path) {
    assertThat(Permalinks.of(options("")).expand(pattern, PAGE)).isEqualTo(path);
  }

  @Test
  void withoutASlugTheNameOrTitleStandsIn() {
    Tokens page = new Tokens(DATE, "A/B", false, null, "File", "Base", "", List.of(), List.of());
    Permalinks now = Permalinks.of(options(""));
    assertThat(now.expand("/:slug/:slugorfilename/:slugorcontentbasename/", page))
        .isEqualTo("/a-b/file/base");
    assertThat(now.expand("/x/:sections/:sectionslug/:sections[0]/y", page)).isEqualTo("/x/y");
    Options old = new Options(options("").data(), new HugoVersion(0, 166, 0));
    assertThat(Permalinks.of(old).expand("/:title/", page)).isEqualTo("/a/b");
  }

  @Test
  void olderVersionsKnowFewerTokens() {
    Options old = new Options(options("").data(), new HugoVersion(0, 130, 0));
    Permalinks then = Permalinks.of(old);
    assertThat(then.unknownToken("/:contentbasename/")).isEqualTo(":contentbasename");
    assertThat(then.unknownToken("/:sectionslugs[0]/")).isEqualTo(":sectionslugs[0]");
    assertThat(then.unknownToken("/:sectionslug/")).isEqualTo(":sectionslug");
    assertThat(then.unknownToken("/:year/:sections[0]/")).isNull();
    assertThat(then.unknownToken("/\\:nosuch/")).as("no escapes yet").isEqualTo(":nosuch");
    assertThat(then.expandUrl("/:year/", PAGE)).isEqualTo("/:year/");
    assertThat(Permalinks.of(options("")).expandUrl("/:nosuch/", PAGE)).isNull();
    assertThat(Permalinks.of(options("")).unknownToken("/\\:nosuch/")).isNull();
  }

  @Test
  void aSectionWasTheFirstSegmentBeforeGlobs() {
    String toml =
        "[permalinks]\n' /posts/ ' = '/p/'\n'a/b' = '/b/'\n[permalinks.home]\n'/' = '/h/'";
    Permalinks now = Permalinks.of(options(toml));
    Options before = new Options(options(toml).data(), new HugoVersion(0, 160, 0));
    Permalinks then = Permalinks.of(before);
    for (Permalinks each : List.of(now, then)) {
      assertThat(each.pattern("/posts/x/y", "page", "en", "production")).isEqualTo("/p/");
      assertThat(each.pattern("/other/x", "page", "en", "production")).isNull();
    }
    assertThat(now.pattern("/a/b/c", "page", "en", "production")).isEqualTo("/b/");
    assertThat(then.pattern("/a/b/c", "page", "en", "production")).isNull();
    assertThat(then.pattern("/", "home", "en", "production")).isNull();
    assertThat(now.pattern("/posts", "page", "en", "production")).isEqualTo("/p/");
    assertThat(then.pattern("/posts", "page", "en", "production"))
        .as("a page at the root has no section")
        .isNull();
    assertThat(then.pattern("/posts", "term", "en", "production")).isEqualTo("/p/");
  }
}
