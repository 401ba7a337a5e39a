package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates read of a site's files and settings, as Hugo 0.169.0 prints it. */
class FilesAndSettingsTest {
  private static final String CONFIG =
      """
      theme = 't'
      [privacy.disqus]
      disable = true
      [privacy.googleAnalytics]
      respectDoNotTrack = true
      [privacy.instagram]
      simple = true
      [privacy.twitter]
      enableDNT = true
      [privacy.vimeo]
      enableDNT = true
      [privacy.x]
      simple = true
      [privacy.youTube]
      privacyEnhanced = true
      [services.googleAnalytics]
      id = 'G-1'
      [services.x]
      disableInlineCSS = true
      [services.twitter]
      disableInlineCSS = true
      [services.disqus]
      shortname = 'd'
      [services.instagram]
      accessToken = 'i'
      [mediaTypes.'text/own']
      suffixes = ['own', 'o2']
      """;

  private static AskedSite site() {
    return AskedSite.of(CONFIG)
        .page("_index.md", "title: H")
        .page("docs/a.md", "title: A")
        .page("top.md", "title: Top")
        .page("b.c/index.md", "title: B")
        .page("x/y/z/index.md", "title: Z")
        .file("content/docs/d.txt", "doc")
        .file("includes/x.txt", "own")
        .file("includes/sub/y.txt", "")
        .file("themes/t/assets/t.txt", "of the theme")
        .file("themes/t/content/more/m.txt", "more")
        .file("data/a.yaml", "x: 1\n")
        .file("data/a/sub.yaml", "y: 2\n")
        .file("data/a/sub/deep.toml", "z = 3\n")
        .file("data/m/j.JSON", "{\"j\": 4}")
        .file("data/list.json", "[1, 2]")
        .file("data/empty.yaml", "")
        .file("data/bad.json", "{")
        .file("data/table.csv", "a,b\n")
        .file("data/file.bin", "x")
        .file("data/.hidden.yaml", "z: 1\n")
        .file("themes/t/data/a.yaml", "x: 5\nw: 6\n")
        .file("themes/t/data/own.yaml", "k: 7\n")
        .file("themes/t/data/empty.yaml", "own: 1\n")
        .file("themes/t/data/list.yaml", "- 9\n")
        .file("assets/f.css", "")
        .file("assets/f.own", "own")
        .file("assets/f.mp3", "")
        .file("assets/f.svg", "<svg/>")
        .file("assets/f.unknown", "")
        .file("assets/plain", "");
  }

  private static String ask(String page, String expression) {
    return site().ask(page, "{{ " + expression + " }}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "readFile \"includes/x.txt\" => own",
        "readFile \"/includes/x.txt\" => own",
        "readFile \"./includes//x.txt\" => own",
        "readFile \"docs/d.txt\" => doc",
        "readFile \"content/docs/d.txt\" => doc",
        "readFile \"assets/t.txt\" => of the theme",
        "readFile \"assets/T.txt\" => ''",
        "readFile \"t.txt\" => ''",
        "readFile \"more/m.txt\" => more",
        "readFile \"content/more/m.txt\" => more",
        "readFile \"none.txt\" => ''",
        "readFile \"../x.txt\" => ''",
        "fileExists \"includes/x.txt\" => true",
        "fileExists \"includes\" => true",
        "fileExists \"assets/t.txt\" => true",
        "fileExists \"docs\" => true",
        "fileExists \"more\" => true",
        "fileExists \"mor\" => false",
        "fileExists \"\" => false",
        "fileExists \"none\" => false",
        "range readDir \"includes\" }}{{ .Name }} {{ .IsDir }},{{ end => sub true,x.txt false,",
        "range readDir \"content\" }}{{ .Name }} {{ .IsDir }},{{ end"
            + " => _index.md false,b.c true,docs true,top.md false,x true,",
      })
  void files(String expression, String printed) {
    assertThat(ask("/", expression)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "/docs/a => docs/|docs/a.md|a|a|md|docs",
        "/top => |top.md|top|top|md|",
        "/b.c => b.c/|b.c/index.md|b.c|index|md|",
        "/x/y/z => x/y/z/|x/y/z/index.md|z|index|md|x",
        "/ => |_index.md||_index|md|",
      })
  void placesOfPages(String page, String printed) {
    String all =
        "strings.TrimPrefix \"/\" .File.Dir }}|{{ .File.Path }}|{{ .File.ContentBaseName }}"
            + "|{{ .File.BaseFileName }}|{{ .File.Ext }}|{{ .File.Section";
    assertThat(ask(page, all)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "site.Data.a => map[sub:map[deep:map[z:3] y:2] w:6 x:1]",
        "site.Data.a.x => 1",
        "site.Data.a.w => 6",
        "site.Data.a.sub.y => 2",
        "site.Data.a.sub.deep.z => 3",
        "site.Data.m.j.j => 4",
        "site.Data.list => [1 2]",
        "site.Data.own.k => 7",
        "site.Data.empty => map[own:1]",
        "with site.Data.table }}x{{ else }}none{{ end => none",
        "site.Data.bad => ~",
        "site.Data.file => ~",
        "with index site.Data \"\" }}x{{ else }}none{{ end => none",
      })
  void data(String expression, String printed) {
    assertThat(ask("/", expression)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "site.Config.Privacy.Disqus.Disable => true",
        "site.Config.Privacy.GoogleAnalytics.Disable => false",
        "site.Config.Privacy.GoogleAnalytics.RespectDoNotTrack => true",
        "site.Config.Privacy.Instagram.Simple => true",
        "site.Config.Privacy.Twitter.EnableDNT => true",
        "site.Config.Privacy.Vimeo.EnableDNT => true",
        "site.Config.Privacy.X.Simple => true",
        "site.Config.Privacy.YouTube.PrivacyEnhanced => true",
        "site.Config.Services.GoogleAnalytics.ID => G-1",
        "site.Config.Services.X.DisableInlineCSS => true",
        "site.Config.Services.Twitter.DisableInlineCSS => true",
        "site.Config.Services.Instagram.DisableInlineCSS => false",
        "site.Config.Services.Instagram.AccessToken => i",
        "site.Config.Services.Disqus.Shortname => d",
        "site.Config.Services.RSS.Limit => -1",
      })
  void settings(String expression, String printed) {
    assertThat(ask("/", expression)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "(resources.Get \"f.css\").MediaType => text/css",
        "(resources.Get \"f.css\").MediaType.MainType => text",
        "(resources.Get \"f.css\").MediaType.SubType => css",
        "(resources.Get \"f.css\").MediaType.IsText => true",
        "(resources.Get \"f.mp3\").MediaType.IsText => false",
        "(resources.Get \"f.svg\").MediaType.IsText => true",
        "(resources.Get \"f.svg\").MediaType.Type => image/svg+xml",
        "(resources.Get \"f.svg\").MediaType.Suffixes => [svg]",
        "(resources.Get \"f.own\").MediaType.Type => text/own",
        "(resources.Get \"f.own\").MediaType.FirstSuffix.Suffix => own",
        "(resources.Get \"f.own\").MediaType.FirstSuffix.FullSuffix => .own",
        "(resources.Get \"f.mp3\").MediaType.Type => audio/mpeg",
        "(resources.Get \"f.mp3\").MediaType.FirstSuffix.FullSuffix => ''",
        "(resources.Get \"f.unknown\").MediaType.Type => application/octet-stream",
        "(resources.Get \"plain\").MediaType.Type => application/octet-stream",
      })
  void mediaTypes(String expression, String printed) {
    assertThat(ask("/", expression)).isEqualTo(printed);
  }
}
