package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of link to what a change has moved names where it is now. */
class RelocatedTest {
  @TempDir private Path folder;

  private void move(String from, String to) throws IOException {
    Files.createDirectories(folder.resolve(to).getParent());
    Files.move(folder.resolve(from), folder.resolve(to));
  }

  @Test
  void allKindsOfLinksNameTheNewPlace() throws IOException {
    Repository.in(folder)
        .write(
            "hugo.yaml",
            "baseURL: https://example.org/\nmarkup: {goldmark: {renderer: {unsafe: true}}}\nmenus:\n  main:\n    - {name: I, pageRef: /docs/install}\n"
                + "    - {name: J, url: /docs/install/}\n")
        .write(
            "layouts/shortcodes/grid.html",
            "{{ range .Page.Params.grid }}<a href=\"{{ .link }}\">{{ end }}")
        .write("layouts/single.html", "{{ .Content }}")
        .write("content/_index.md", "---\ntitle: H\n---\n")
        .write("content/docs/_index.md", "---\ntitle: D\n---\n")
        .write(
            "content/docs/install.md", "---\ntitle: Install\n---\n\n## Run\n\nSome text of it.\n")
        .write("static/img/whale.png", "a picture of a whale")
        .write(
            "content/docs/use.md",
            "---\ntitle: U\ngrid:\n  - {title: x, link: /docs/install/}\n---\n"
                + "[a](/docs/install/)\n[b](../install/#run)\n[c]({{< ref \"install\" >}})\n"
                + "[d]({{< relref \"/docs/install\" >}})\n<a href=\"/docs/install/\">e</a>\n"
                + "![w](/img/whale.png)\n{{< grid >}}\n[f]({{< ref \"install.md#run\" >}})\n")
        .commit("start");
    move("content/docs/install.md", "content/setup/begin.md");
    move("static/img/whale.png", "static/pictures/whale.png");
    Tool tool = Tool.run(folder, "check", "--changed-since", "HEAD", "--skip", "pages");
    List<String> places =
        Pattern.compile("(?m)^(\\S+:\\d+):\\d+: error: (no [a-z]+) .*(?:\\n(?!\\S).*)*")
            .matcher(tool.out())
            .results()
            .map(m -> m.group(1) + " " + now(m.group()))
            .toList();
    String page = " the page is now at /setup/begin/";
    String use = "content/docs/use.md:";
    assertThat(places)
        .as(tool.out())
        .containsExactlyInAnyOrder(
            use + 4 + page,
            use + 6 + page,
            use + 7 + page,
            use + 8 + page,
            use + 9 + page,
            use + 10 + page,
            use + 11 + " the file is now at /pictures/whale.png",
            use + 13 + page,
            "hugo.yaml:5" + page,
            "hugo.yaml:6" + page);
  }

  private static String now(String finding) {
    Matcher words = Pattern.compile("the (page|file) is now at \\S+").matcher(finding);
    return words.find() ? words.group() : "nothing";
  }
}
