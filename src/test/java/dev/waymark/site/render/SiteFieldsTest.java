package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates get of the site, of addresses and of files. */
class SiteFieldsTest {
  private static AskedSite site() {
    return AskedSite.ofFiles(
            """
            baseURL = 'https://x.test/sub/'
            title = 'T'
            copyright = 'C'
            buildDrafts = false
            [params]
            color = 'red'
            [services.disqus]
            shortname = 'dq'
            [services.googleAnalytics]
            id = 'G-1'
            [services.rss]
            limit = 7
            [privacy.youtube]
            privacyEnhanced = true
            """)
        .file("data/x.toml", "a = 1\n")
        .file("static/f/one.txt", "1")
        .file("static/f/g/two.txt", "22");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "site.Title => T",
        "site => Site(\"T\")",
        "site.Copyright => C",
        "site.BaseURL => https://x.test/sub/",
        "site.Params.color => red",
        "site.Param \"Color\" => red",
        "site.Param (getenv \"X\") => ~",
        "site.LanguagePrefix => ''",
        "(index site.Home.Translations 0).Site.LanguagePrefix => /fr",
        "site.IsDefault => true",
        "site.IsMultiLingual => true",
        "site.IsServer => false",
        "site.BuildDrafts => false",
        "site.Home.Title => Home",
        "site.Language.Lang => en",
        "len site.Languages => 2",
        "len site.Sites => 2",
        "site.Key => en",
        "site.Current.Title => T",
        "site.DisqusShortname => dq",
        "site.GoogleAnalytics => G-1",
        "site.Config.Services.Disqus.Shortname => dq",
        "site.Config.Services.RSS.Limit => 7",
        "site.Config.Services.Instagram.AccessToken => ''",
        "site.Config.Services.X.DisableInlineCSS => false",
        "site.Config.Privacy.YouTube.PrivacyEnhanced => true",
        "site.Config.Privacy.YouTube.Disable => false",
        "site.Data.x.a => 1",
        "range site.Pages }}{{ .Title }},{{ end => B,Home,S,A,Categories,D,Leaf,Tags,Ts,",
        "range site.RegularPages }}{{ .Title }},{{ end => B,A,D,Leaf,",
        "len site.AllPages => 14",
        "range site.Sections }}{{ .Title }},{{ end => S,Ts,",
        "site.MainSections => [s]",
        "site.Lastmod.Format \"2006-01\" => 2024-02",
        "site.LastChange.Month => February",
        "site.RelRef \"/s/a\" => /sub/s/a/",
        "site.Ref \"/s/a\" => https://x.test/sub/s/a/",
        "site.Store.Set \"k\" 1 }}{{ site.Store.Get \"k\" => 1",
        "site.Nothing => ~",
        "site.Hugo.Environment => production",
        "hugo.Environment => production",
        "hugo.IsDevelopment => false",
        "hugo.IsServer => false",
        "hugo.IsMultilingual => true",
        "hugo.IsMultihost => false",
        "hugo.IsExtended => ~",
        "hugo.Data.x.a => 1",
        "len hugo.Sites => 2",
        "if site }}yes{{ end => yes",
      })
  void theSite(String expression, String printed) {
    assertThat(site().ask("/s/a", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "relURL \"a/b/\" => /sub/a/b/",
        "relURL \"/a/b\" => /a/b",
        "relURL \"\" => /sub/",
        "relURL \"/\" => /",
        "relURL \"https://x.test/sub/a/\" => /sub/a/",
        "relURL \"https://else.test/a\" => https://else.test/a",
        "relURL \"//else.test/a\" => //else.test/a",
        "relURL \"a#b\" => /sub/a#b",
        "relURL \"../a\" => /a",
        "relURL (getenv \"X\") => ~",
        "relURL (print \"a/\" (getenv \"X\")) => /sub/a/~",
        "relLangURL \"a\" => /sub/a",
        "absURL \"a/b/\" => https://x.test/sub/a/b/",
        "absURL \"/a/b\" => https://x.test/a/b",
        "absURL \"\" => https://x.test/sub/",
        "absURL \"https://else.test/a\" => https://else.test/a",
        "absURL \"//else.test/a\" => //else.test/a",
        "absURL \"a?b#c\" => https://x.test/sub/a?b#c",
        "absLangURL \"a/\" => https://x.test/sub/a/",
        "urlize \"A b/C#D e\" => a-b/c#d-e",
        "anchorize \"A b?\" => a-b",
        "anchorize (print \"A \" (getenv \"X\")) => a-~",
        "fileExists \"static/f/one.txt\" => true",
        "fileExists \"static/f\" => true",
        "fileExists \"static/none\" => false",
        "fileExists \"\" => false",
        "readFile \"static/f/g/two.txt\" => 22",
        "readFile \"/static/f/g/two.txt\" => 22",
        "readFile \"none\" => ''",
        "readFile \"\" => ~",
        "readFile \"static\" => ~",
        "range readDir \"static/f\" }}{{ .Name }} {{ .IsDir }},{{ end => g true,one.txt false,",
        "(os.Stat \"static/f/g/two.txt\").Size => 2",
        "(os.Stat \"static/f/g/two.txt\").Name => two.txt",
        "(os.Stat \"static/f\").IsDir => true",
        "with os.Stat \"none\" }}x{{ else }}none{{ end => none",
      })
  void addressesAndFiles(String expression, String printed) {
    assertThat(site().ask("/s/a", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "relLangURL \"a\", /sub/fr/a",
    "relLangURL \"/a/\", /fr/a/",
    "relLangURL \"fr/a\", /sub/fr/a",
    "relLangURL \"frame\", /sub/fr/frame",
    "relLangURL \"\", /sub/fr/",
    "relURL \"a\", /sub/a",
    "absLangURL \"a\", https://x.test/sub/fr/a",
    "absLangURL \"/a/\", https://x.test/fr/a/",
    "absLangURL \"\", https://x.test/sub/fr/",
    "site.IsDefault, false",
    "site.LanguagePrefix, /fr",
  })
  void addressesOfALanguage(String expression, String printed) {
    assertThat(site().run("fr", "/s/c", "{{ " + expression + " }}").value()).isEqualTo(printed);
  }
}
