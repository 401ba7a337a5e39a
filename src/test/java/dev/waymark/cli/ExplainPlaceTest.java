package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waymark explain FILE:LINE}: the way of each link of a line. */
class ExplainPlaceTest {
  @TempDir private Path folder;

  private Repository site;

  @BeforeEach
  void write() {
    site = new Repository(folder);
    site.write("hugo.yaml", "baseURL: https://docs.acme.dev/\n")
        .write("content/b.md", "---\ntitle: B\naliases: [/old/]\n---\n\n## Run it\n");
  }

  private String explain(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "explain";
    System.arraycopy(args, 0, all, 1, args.length);
    Tool tool = Tool.run(folder, all);
    assertThat(tool.err()).isEmpty();
    assertThat(tool.code()).isZero();
    return tool.out();
  }

  @Test
  void withoutHooks() {
    site.write(
        "content/a.md",
        "---\ntitle: A\n---\n\n[1](../b/#run-it) and [2](/b/#run-itt)\n\n[3](/old/)\n");
    assertThat(explain("content/a.md:5"))
        .isEqualTo(
            """
            content/a.md:5:5: ok
              written   ../b/#run-it
              hook      none
              address   ../b/#run-it
              page      /b/ (content/b.md)
              anchor    #run-it is there

            content/a.md:5:27: broken-anchor
              written   /b/#run-itt
              hook      none
              address   /b/#run-itt
              page      /b/ (content/b.md)
              anchor    #run-itt is not there; nearest: #run-it
            """);
    assertThat(explain("content/a.md:5:27")).startsWith("content/a.md:5:27: ");
    assertThat(explain("content/a.md:7"))
        .contains("alias     /old/ leads to /b/ (content/b.md:3)\n  page      /b/ (");
    assertThat(explain("content/a.md:6"))
        .isEqualTo("content/a.md:6: no link begins here; lines with links: 5, 7\n");
  }

  @Test
  void namesTheDocumentOfAnApi() {
    site.write("layouts/api/single.html", "<redoc spec-url=\"/api.yaml\"></redoc>")
        .write(
            "static/api.yaml",
            "openapi: 3.0.0\npaths:\n  /a:\n    get: {tags: [t], operationId: GetPets}\n")
        .write("content/api/x.md", "---\ntitle: X\n---\n")
        .write("content/a.md", "---\ntitle: A\n---\n\n[1](/api/x/#operation/GetPet)\n");
    assertThat(explain("content/a.md:5"))
        .contains("  anchor    #operation/GetPet is not there; nearest: #tag/t/operation/GetPets\n")
        .contains("  document  static/api.yaml:4\n");
  }

  @Test
  void throughAHookAndAShortcode() {
    site.write(
            "layouts/_markup/render-link.html",
            """
            {{- $to := .Destination -}}
            {{- if strings.HasSuffix $to ".md" }}{{ $to = printf "/%s/" (path.BaseName $to) }}{{ end -}}
            <b>
              <a class="x" href="{{ $to | safeURL }}">{{ .Text }}</a></b>
            """)
        .write("layouts/shortcodes/go.html", "<a\n  href=\"{{ .Get 0 }}\">go</a>\n")
        .write(
            "content/a.md", "---\ntitle: A\n---\n\n[1](docs/c.md)\n\n{{< go \"/b/#run-it\" >}}\n");
    assertThat(explain("content/a.md:5", "."))
        .isEqualTo(
            """
            content/a.md:5:5: broken-page
              written   docs/c.md
              hook      layouts/_markup/render-link.html:4
              address   /c/
              page      none at /c/
            """);
    assertThat(explain("content/a.md:7"))
        .contains("  template  layouts/shortcodes/go.html:2\n  address   /b/#run-it\n");
  }

  @Test
  void undecided() {
    site.write(
            "layouts/shortcodes/far.html",
            "{{ with resources.GetRemote \"https://x.test/\" }}{{ .Content | safeHTML }}{{ end"
                + " }}\n")
        .write("content/far.md", "---\ntitle: F\n---\n\n{{< far >}}\n")
        .write("content/a.md", "---\ntitle: A\n---\n\n[1](/far/#x)\n");
    assertThat(explain("content/a.md:5"))
        .isEqualTo(
            """
            content/a.md:5:5: undecided
              written   /far/#x
              hook      none
              address   /far/#x
              page      /far/ (content/far.md)
              anchor    #x may be there
              why       resources.GetRemote needs the network, layouts/shortcodes/far.html:1
            """);
    assertThat(explain("layouts/shortcodes/far.html:1"))
        .isEqualTo("content/a.md:5:5: undecided: /far/#x: resources.GetRemote needs the network\n");
  }

  @Test
  void redirectsMenusAndRefs() {
    site.write("static/_redirects", "/x/ /y/\n/y/ /b/#run-it\n")
        .write("content/a.md", "---\ntitle: A\n---\n\n[1]({{< ref \"b.md\" >}}) [2](/x/)\n");
    assertThat(explain("static/_redirects:1"))
        .isEqualTo(
            """
            static/_redirects:1:5: redirect
              written   /y/
              redirect  /y/ leads to /b/#run-it (static/_redirects:2)
              page      /b/ (content/b.md)
              anchor    #run-it is there
            """);
    assertThat(explain("content/a.md:5"))
        .contains("  written   b.md\n  read as   a page's path, as ref reads it\n  page      /b/ (")
        .contains("  redirect  /x/ leads to /y/ (static/_redirects:1)\n  redirect  /y/ leads to");
  }

  @Test
  void anIncludedTextIsToldWhereItIsShown() {
    site.write("layouts/shortcodes/inc.html", "{{ readFile (.Get 0) | .Page.RenderString }}\n")
        .write("snippets/s.md", "[1](../b/)\n")
        .write("content/a.md", "---\ntitle: A\n---\n\n{{< inc \"snippets/s.md\" >}}\n")
        .write("content/c.md", "---\ntitle: C\n---\n\n{{< inc \"snippets/s.md\" >}}\n");
    assertThat(explain("snippets/s.md:1"))
        .contains("  page      /b/ (content/b.md)\n  shown on  content/a.md, content/c.md\n");
  }

  @Test
  void aFileIsNamedFromTheSiteOrFromHere(@TempDir Path elsewhere) {
    site.write("content/a.md", "---\ntitle: A\n---\n\n[1](/b/)\n");
    String there = folder.toString();
    assertThat(Tool.run(elsewhere, "explain", "content/a.md:5", there).out())
        .contains("a.md:5:5: ok");
    assertThat(Tool.run(elsewhere, "explain", there + "/content/a.md:5").out())
        .startsWith("content/a.md:5:5: ok");
    assertThat(Tool.run(folder.resolve("content"), "explain", "a.md:5").out())
        .startsWith("content/a.md:5:5: ok");
    Tool none = Tool.run(folder, "explain", "content/z.md:5");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).isEqualTo("waymark: no file is called content/z.md\n");
    assertThat(Tool.run(folder, "explain").err()).contains("a rule's name or a place");
    assertThat(Tool.run(folder, "explain", "broken-lnk").err())
        .contains("did you mean broken-link");
  }
}
