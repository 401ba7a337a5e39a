package dev.waymark.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SmallSite;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles of lists without a file, their addresses, and their order, as Hugo 0.169 has them. */
class TitlesTest {
  private static Site site(String config) {
    return new SmallSite()
        .file(
            "hugo.toml",
            "baseURL = 'https://example.org/'\n"
                + config
                + "\n[taxonomies]\ntag = 'tags'\nmaker = 'the-makers-of'\n")
        .file(
            "content/a.md",
            """
            ---
            tags: [Going with the Wind of oz, kapp-controller]
            the-makers-of: x
            ---
            """)
        .page("category-with-entry/p.md", "")
        .page("API/p.md", "")
        .build();
  }

  private static Map<String, String> titles(Site site) {
    Map<String, String> titles = new TreeMap<>();
    for (Page page : site.pages())
      if (page.file() == null && page.url() != null) titles.put(page.url().value(), page.title());
    titles.remove("/");
    titles.remove("/tags/");
    titles.remove("/the-makers-of/x/");
    return titles;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ap         | Category-With-Entries | Going With the Wind of Oz | Kapp-Controller | The Makers Of
          chicago    | Category-with-Entries | Going with the Wind of Oz | Kapp-Controller | The Makers Of
          Go         | Category-With-Entries | Going With The Wind Of Oz | Kapp-Controller | The Makers Of
          firstupper | Category-with-entries | Going with the Wind of oz | Kapp-controller | The makers of
          none       | category-with-entries | Going with the Wind of oz | kapp-controller | the makers of
          bogus      | Category-With-Entries | Going With the Wind of Oz | Kapp-Controller | The Makers Of
          """)
  void aStyleIsForAllTitles(
      String style, String section, String term, String dashed, String taxonomy) {
    assertThat(titles(site("titleCaseStyle = '" + style + "'")))
        .isEqualTo(
            Map.of(
                "/api/",
                "APIs",
                "/category-with-entry/",
                section,
                "/tags/going-with-the-wind-of-oz/",
                term,
                "/tags/kapp-controller/",
                dashed,
                "/the-makers-of/",
                taxonomy));
  }

  @Test
  void titlesAreLeftAsTheyAre() {
    assertThat(titles(site("capitalizeListTitles = false\npluralizeListTitles = false")))
        .containsEntry("/category-with-entry/", "category-with-entry")
        .containsEntry("/tags/kapp-controller/", "kapp-controller");
  }

  @Test
  void addressesMadeOfTitlesKeepTheirCase() {
    Site site = site("disablePathToLower = true\npermalinks.term.tags = '/t/:title/'");
    assertThat(titles(site)).containsKeys("/t/Going-With-the-Wind-of-Oz/", "/t/Kapp-Controller/");
  }

  /** Pages of one weight, date and title: in the order of their files' names. */
  @Test
  void pagesWithoutATitleAreInTheOrderOfTheirFiles() {
    SmallSite files = new SmallSite();
    for (String path :
        "b.md b-c.md b.c.md b.c.d.md b0.md a/index.md a-c/index.md s/_index.md s-d.md B1.md s/x.md"
            .split(" ")) files.file("content/" + path, "---\nweight: 3\n---\n");
    assertThat(
            files.build().pages().stream()
                .filter(page -> page.file() != null)
                .sorted(PageOrder.of(String::compareTo)))
        .extracting(page -> page.path().value())
        .containsExactly(
            "/a-c", "/a", "/b-c", "/b.c.d", "/b.c", "/b", "/b0", "/b1", "/s-d", "/s", "/s/x");
  }
}
