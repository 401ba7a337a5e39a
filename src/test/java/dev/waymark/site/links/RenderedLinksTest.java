package dev.waymark.site.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.ModelBuilder;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.tree.MemoryTree;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as rendering shows them, where they are said and where they lead. */
class RenderedLinksTest {
  private final Map<String, String> files = new LinkedHashMap<>();

  private SiteOptions options = SiteOptions.NONE;

  private Site site() {
    files.putIfAbsent("hugo.toml", "baseURL = 'https://docs.test/'\n");
    files.putIfAbsent("layouts/all.html", "<main>{{ .Content }}</main>\n");
    Invocation how = Invocation.at(Instant.parse("2026-01-01T10:20:30Z"));
    return ModelBuilder.build(new MemoryTree(files), how, options).site();
  }

  private List<String> failing() {
    return site().references().stream()
        .filter(r -> !(r.resolution() instanceof Resolution.Found))
        .map(RenderedLinksTest::words)
        .toList();
  }

  private static String words(Reference r) {
    String kind = r.resolution().getClass().getSimpleName();
    String page =
        r.resolution() instanceof Resolution.NoSuchAnchor none ? " at " + none.page().url() : "";
    return r.span().source().path() + ":" + r.span().line() + " " + r.raw() + " " + kind + page;
  }

  private void page(String name, String text) {
    files.put("content/" + name + ".md", "---\ntitle: T\n---\n" + text + "\n");
  }

  /** Hugo 0.131 and 0.167: {@code href="/#frag"}, for the hook is run for the home page. */
  @Test
  void markdownifyRendersForTheHomePage() {
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\n[languages.en]\n");
    files.put("layouts/_shortcodes/m.html", "{{ .Inner | markdownify }}");
    page("a", "## Frag\n\n{{< m >}}[x](#frag){{< /m >}}");
    assertThat(failing()).containsExactly("content/a.md:6 #frag NoSuchAnchor at /");
  }

  /** Hugo 0.131: the inner text was rendered before the template saw it. */
  @Test
  void anOldShortcodeGetsItsInnerTextRendered() {
    files.put(
        "hugo.toml",
        "baseURL = 'https://docs.test/'\n[languages.en]\n"
            + "[markup.goldmark.renderer]\nunsafe = true\n");
    files.put(
        "layouts/_shortcodes/m.html",
        "{{ $_hugo_config := `{ \"version\": 1 }` }}{{ .Inner | markdownify }}");
    page("a", "## Frag\n\n{{% m %}}[x](#frag) [y](#none){{% /m %}}");
    assertThat(failing()).containsExactly("content/a.md:6 #none NoSuchAnchor at /a/");
  }

  @Test
  void theTextOfAnotherPageIsItsOwnOnlyThroughRenderShortcodes() {
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\n[languages.en]\n");
    files.put("layouts/_shortcodes/show.html", "{{ (site.GetPage (.Get 0)).RenderShortcodes }}");
    page("a", "{{% show \"/p/b\" %}}");
    files.put("content/p/b.md", "---\ntitle: B\n---\n[x](#none)\n");
    assertThat(failing()).contains("content/p/b.md:4 #none NoSuchAnchor at /p/b/");
  }

  @Test
  void aShortcodesOwnLinkIsSaidAtTheTemplateWhenItLeadsNowhereFromAnyPage() {
    files.put("layouts/_shortcodes/s.html", "<a href=\"/nowhere/\">n</a> <a href=\"/a/\">a</a>\n");
    page("a", "{{< s >}}");
    page("b", "{{< s >}}\n\n{{< s >}}");
    assertThat(failing()).containsExactly("layouts/_shortcodes/s.html:1 /nowhere/ NoSuchPage");
  }

  /** Vector tpl-sc-langs. */
  @Test
  void aShortcodesOwnLinkIsSaidAtTheCallWhenItLeadsNowhereFromSomePages() {
    files.put("hugo.toml", "baseURL = 'https://docs.test/'\n[languages.en]\n[languages.fr]\n");
    files.put("layouts/_shortcodes/s.html", "<a href=\"{{ \"b/\" | relLangURL }}\">b</a>\n");
    page("a", "{{< s >}}");
    page("a.fr", "text\n\n{{< s >}}");
    page("b", "text");
    assertThat(failing()).containsExactly("content/a.fr.md:6 /fr/b/ NoSuchPage");
  }

  /** Hugo 0.169 prints these addresses; seen on thanos.io. */
  @Test
  void anAddressInAnActionIsALinkOfTheTemplate() {
    files.put(
        "layouts/all.html",
        """
        <a href="{{ "/b/" | relURL }}">a</a>
        <a href="{{ "c/" | relURL }}">a</a>
        <img src="{{ " /d.png " | relURL }}">
        <a href="{{ print "/x/" "e/" }}">a</a>
        {{ range slice "/" "/f/" }}<a href="{{ relURL . }}">a</a>{{ end }}
        {{ $x := "/g/" }}{{ if getenv "HUGO_X" }}{{ $x = "/g/" }}{{ end }}<a href="{{ $x }}">a</a>
        {{ partial "p" (dict "to" "/h/") }}
        """);
    files.put("layouts/_partials/p.html", "<a href=\"{{ .to }}\">a</a>");
    page("_index", "text");
    assertThat(failing())
        .containsExactly(
            "layouts/all.html:1 /b/ NoSuchPage",
            "layouts/all.html:2 /c/ NoSuchPage",
            "layouts/all.html:3 /%20/d.png%20 NoSuchFile",
            "layouts/all.html:4 /x/e/ NoSuchPage",
            "layouts/all.html:5 /f/ NoSuchPage",
            "layouts/all.html:6 /g/ NoSuchPage",
            "layouts/all.html:7 /h/ NoSuchPage");
  }

  /** Other tools may publish what a site puts together. */
  @Test
  void anAddressThatOnlyBeginsInAnActionIsNotJudged() {
    files.put(
        "layouts/all.html",
        """
        <a href="{{ printf "/x/%s" .Kind }}">a</a>
        <a href="{{ print "/x/" .Kind }}">a</a>
        <a href="{{ if getenv "HUGO_X" }}{{ "/x/" }}{{ else }}{{ "/y/" }}{{ end }}">a</a>
        <i class="{{ "/z/" }}"></i>
        """);
    page("_index", "text");
    assertThat(failing()).isEmpty();
  }

  /** Seen on thanos.io. */
  @Test
  void templatesOfPagesWithoutAFileAreRunAsWell() {
    files.put("layouts/home.html", "<a href=\"/b/\">b</a> <a href=\"/s/a/\">a</a>");
    files.put("layouts/section.html", "<a href=\"/c/\">c</a>");
    page("s/a", "text");
    assertThat(failing())
        .containsExactly(
            "layouts/home.html:1 /b/ NoSuchPage", "layouts/section.html:1 /c/ NoSuchPage");
  }

  @Test
  void aFragmentMadeOfANameIsSaidAtTheCall() {
    files.put("data/commands.yaml", "- name: get\n- name: put\n");
    files.put(
        "layouts/_shortcodes/list.html",
        "{{ range site.Data.commands }}<a href=\"#{{ .name }}\">{{ .name }}</a>{{ end }}\n");
    page("a", "{{< list >}}\n\n## Get");
    assertThat(failing()).containsExactly("content/a.md:4 #put NoSuchAnchor at /a/");
  }

  /** Of what stands in the address as it is written in the data, the data is what is wrong. */
  @Test
  void anAddressMadeOfANameIsSaidAtTheCall() {
    files.put("data/commands.yaml", "- name: get\n- name: put it\n");
    files.put(
        "layouts/_shortcodes/list.html",
        "{{ range site.Data.commands }}<a href=\"/{{ .name }}/\">a</a>"
            + "<a href=\"{{ .scheme }}://{{ .name }}\">b</a>{{ end }}\n");
    page("get", "{{< list >}}");
    assertThat(failing())
        .containsExactlyInAnyOrder(
            "content/get.md:4 /put%20it/ NoSuchPage",
            "content/get.md:4 ://put%20it NoSuchPage", "data/commands.yaml:1 get NoSuchPage");
  }

  @Test
  void linksOfFrontMatterAndDataThatPageTemplatesShowAreSaidWhereTheyAreWritten() {
    files.put("data/foot.yaml", "- /gone/\n- /a/\n");
    files.put(
        "layouts/all.html",
        "{{ with .Params.next }}<a href=\"{{ . }}\">next</a>{{ end }}{{ .Content }}"
            + "{{ range site.Data.foot }}<a href=\"{{ . }}\">f</a>{{ end }}"
            + "<a href=\"/terms/\">t</a>\n");
    files.put("content/a.md", "---\ntitle: A\nnext: /b/\n---\n");
    files.put("content/b.md", "---\ntitle: B\nnext: /c/\n---\n");
    assertThat(failing())
        .containsExactlyInAnyOrder(
            "content/b.md:3 /c/ NoSuchPage",
            "data/foot.yaml:1 /gone/ NoSuchPage",
            "layouts/all.html:1 /terms/ NoSuchPage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ os.Getenv \"X\" | safeHTML }}",
        "{{ .Lastmod.Format \"2006\" }}<i id=\"t-{{ now.Unix }}\"></i>",
        "<i id=\"{{ now.Unix }}\"></i>",
        "{{ with templates.Defer (dict \"key\" \"k\") }}{{ with .ctx }}<i id=x></i>{{ end }}{{ end }}",
      })
  void whatHoldsNoAnchorsOpensNoPage(String around) {
    files.put("layouts/all.html", around + "{{ .Content }}\n");
    page("a", "[x](/b/#none)");
    page("b", "text");
    assertThat(failing()).containsExactly("content/a.md:4 /b/#none NoSuchAnchor at /b/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ (resources.GetRemote \"https://x.test\").Content | safeHTML }}",
        "{{ range 9000000 }}x{{ end }}",
        "<i id=\"{{ index (shuffle (slice 1 2 3)) 0 }}\"></i>",
      })
  void whatMayHoldAnchorsIsNotDecided(String around) {
    files.put("layouts/all.html", "{{ .Content }}" + around + "\n");
    page("a", "[x](/b/#none)");
    page("b", "text");
    assertThat(failing()).containsExactly("content/a.md:4 /b/#none Unknown");
  }

  /** What stands in a branch that may not be taken may not be there. */
  @Test
  void headingsOfAnUnknownBranchAreNotCertain() {
    files.put("layouts/_shortcodes/s.html", "{{ if os.Getenv \"X\" }}\n## Maybe\n\n{{ end }}\n");
    page("a", "{{% s %}}\n\n[x](#maybe) [y](#none)");
    assertThat(failing())
        .containsExactly(
            "content/a.md:6 #maybe Unknown", "content/a.md:6 #none NoSuchAnchor at /a/");
  }

  @Test
  void ofPagesThatScriptsFillTheConfigurationTellsWhichFragmentsAreThere() {
    options =
        new SiteOptions(
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new SiteOptions.ClientRendered(List.of("/b/"), List.of("step-*")),
                new SiteOptions.ClientRendered(List.of("content/c.md"), null)));
    page("a", "[x](/b/#step-1) [y](/b/#other) [z](/c/#x)");
    page("b", "text");
    page("c", "text");
    assertThat(failing())
        .containsExactly(
            "content/a.md:4 /b/#other NoSuchAnchor at /b/", "content/a.md:4 /c/#x Unknown");
  }

  @Test
  void aFileThatIsNotThereIsUnknownInItsOwnLanguageAlone() {
    files.put(
        "hugo.toml",
        "baseURL = 'https://docs.test/'\n[languages.en]\n[languages.fr]\n"
            + "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\n"
            + "[[module.mounts]]\nsource = '../NEWS.md'\ntarget = 'content/news.md'\n");
    page("a", "[x](/news/) [y](/fr/news/)");
    assertThat(failing())
        .containsExactly("content/a.md:4 /news/ Unknown", "content/a.md:4 /fr/news/ NoSuchPage");
  }
}
