package dev.waymark.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates get of resources and of the formats of a page. */
class ResourcesTest {
  private static AskedSite site() {
    return AskedSite.ofFiles("baseURL = 'https://x.test/sub/'\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "(resources.Get \"css/a.css\").Content => a{}",
        "(resources.Get \"/css/a.css\").RelPermalink => /sub/css/a.css",
        "(resources.Get \"css/a.css\").Permalink => https://x.test/sub/css/a.css",
        "(resources.Get \"css/a.css\").Name => /css/a.css",
        "(resources.Get \"css/a.css\").ResourceType => text",
        "(resources.Get \"css/a.css\").MediaType.Type => text/css",
        "(resources.Get \"d.svg\").MediaType.SubType => svg",
        "(resources.Get \"d.svg\").ResourceType => image",
        "with resources.Get \"none\" }}x{{ else }}none{{ end => none",
        "with resources.Get \"\" }}x{{ else }}none{{ end => none",
        "resources.Get (getenv \"X\") => ~",
        "(resources.GetMatch \"css/*\").Name => /css/a.css",
        "with resources.GetMatch \"none/*\" }}x{{ else }}none{{ end => none",
        "range resources.Match \"css/*\" }}{{ .Name }},{{ end => /css/a.css,/css/b.css,",
        "len (resources.Match \"none/*\") => 0",
        "range resources.ByType \"image\" }}{{ .Name }},{{ end => /d.svg,",
        "len (resources.ByType \"text\") => 3",
        "$r := resources.FromString \"x/y.txt\" \"hello\" }}{{ $r.Content }} {{ $r.RelPermalink"
            + " => hello /sub/x/y.txt",
        "$r := resources.Match \"css/*\" | resources.Concat \"all.css\" }}{{ $r.Content }}"
            + " {{ $r.RelPermalink => a{}b{} /sub/all.css",
        "$r := resources.Get \"css/a.css\" | resources.Copy \"c.css\" }}{{ $r.Content }}"
            + " {{ $r.RelPermalink => a{} /sub/c.css",
        "(resources.Get \"css/a.css\" | minify).Content => ~",
        "(resources.Get \"d.svg\" | minify).Content => <svg id='s'/>",
        "(resources.FromString \"m.svg\" \"<p/><metadata id='m'><r id='n'/></metadata><b/>\" | minify).Content => <p/><b/>",
        "(resources.FromString \"m.svg\" \"<p/><metadata id='m'/><metadatas/>\" | minify).Content => <p/><metadatas/>",
        "(resources.FromString \"m.svg\" \"<p/><metadata>\" | minify).Content => <p/><metadata>",
        "(resources.FromString \"m.txt\" \"<metadata/>\" | minify).Content => ~",
        "(resources.Get \"css/a.css\" | fingerprint).Content => a{}",
        "(resources.Get \"css/a.css\" | fingerprint).Data.Integrity => ~",
        "(resources.Get \"css/a.css\" | minify).RelPermalink => ~",
        "(resources.Get \"js/x.js\" | js.Build).MediaType.Type => text/javascript",
        "(resources.Get \"css/a.css\" | toCSS).MediaType.Type => text/css",
        "(resources.Get \"none\" | minify).Content => ~",
        "(resources.Get \"d.svg\").Width => ~",
        "((resources.Get \"d.svg\").Resize \"1x\").RelPermalink => ~",
        "(resources.FromString \"x.txt\" true).Content => true",
        "(resources.FromString \"x.txt\" 7).Content => 7",
        "(resources.FromString \"x.txt\" nil).Content => ''",
        "(resources.FromString \"x.txt\" .Language).Content => en",
        "(resources.FromString \"x.txt\" (slice 1)).Content => ~",
        "(resources.FromString \"x.txt\").Content => ~",
        "(resources.Concat \"x.txt\" nil).Content => ''",
        "(resources.Concat \"x.txt\" 1).Content => ~",
        "(resources.Concat \"x.txt\" (slice 1)).Content => ~",
        "(resources.Concat \"x.txt\" (slice nil)).Content => ~",
        "(resources.Copy \"x.txt\" nil).Content => ~",
        "(resources.Copy \"x.txt\").Content => ~",
        "(resources.Copy \"x.txt\" 1).Content => ~",
        "(resources.Get \"d.svg\" | resources.PostProcess).Content => <svg id='s'/>",
        "$r := resources.Get \"css/a.css\" | resources.ExecuteAsTemplate \"x.css\" . }}"
            + "{{ $r.Content }} {{ $r.RelPermalink => ~ /sub/x.css",
        "(resources.ExecuteAsTemplate \"x.css\" . 1).Content => ~",
        "(resources.ExecuteAsTemplate \"x.css\" .).Content => ~",
        "(resources.Get \"css/a.css\").Publish => ''",
        "with (resources.Get \"css/a.css\").Err }}x{{ else }}none{{ end => none",
      })
  void assets(String expression, String printed) {
    assertThat(site().ask("/s/a", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "range .Resources }}{{ .Name }},{{ end => img/One.png,img/two.png,style,",
        ".Resources.Len => 3",
        "(.Resources.Get \"style\").RelPermalink => /sub/leaf/x.css",
        "(.Resources.Get \"x.css\").Content => b{}",
        "(.Resources.Get \"./img/two.png\").Name => img/two.png",
        "(.Resources.Get \"IMG/one.png\").RelPermalink => /sub/leaf/img/One.png",
        "with .Resources.Get \"none\" }}x{{ else }}none{{ end => none",
        "(.Resources.GetMatch \"**.png\").Name => img/One.png",
        "range .Resources.Match \"img/*\" }}{{ .Name }},{{ end => img/One.png,img/two.png,",
        "range .Resources.ByType \"image\" }}{{ .Name }},{{ end => img/One.png,img/two.png,",
        "len (.Resources.ByType \"page\") => 0",
        ".Resources.Get (getenv \"X\") => ~",
        ".Resources.Nothing => ~",
      })
  void filesOfABundle(String expression, String printed) {
    assertThat(site().ask("/leaf", "{{ " + expression + " }}")).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "range .OutputFormats }}{{ .Name }} {{ .Rel }} {{ .MediaType.Type }},{{ end =>"
            + " html canonical text/html,feed canonical application/rss+xml,",
        ".OutputFormats.Canonical.Name => html",
        "(.OutputFormats.Get \"feed\").RelPermalink => /sub/s/a/feed.xml",
        "(.OutputFormats.Get \"feed\").Format.BaseName => feed",
        "(.OutputFormats.Get \"html\").Format.IsHTML => true",
        "(.OutputFormats.Get \"feed\").Format.IsHTML => false",
        "(.OutputFormats.Get \"html\").Format.Permalinkable => true",
        "(.OutputFormats.Get \"none\").Permalink => ''",
        ".OutputFormats.Get (getenv \"X\") => ~",
        ".OutputFormats.Nothing => ~",
      })
  void formats(String expression, String printed) {
    assertThat(site().ask("/s/a", "{{ " + expression + " }}")).isEqualTo(printed);
  }
}
