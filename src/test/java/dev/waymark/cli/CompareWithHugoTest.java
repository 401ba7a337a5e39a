package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waymark.Repository;
import dev.waymark.Tool;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code waymark compare} against what Hugo itself makes of a site, where a Hugo is installed. */
class CompareWithHugoTest {
  private static final Pattern VERSION = Pattern.compile("v(\\d+\\.\\d+\\.\\d+)");

  @TempDir private Path folder;

  @Test
  void agreesWithHugoItself() throws IOException, InterruptedException {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "hugo")));
    assumeTrue(installed, "hugo is not installed");
    site();
    Matcher version = VERSION.matcher(hugo("version"));
    assertThat(version.find()).isTrue();
    hugo("--noBuildLock", "--source", ".", "--destination", "public");
    Tool tool =
        Tool.run(folder, "compare", "public", "--hugo-version", version.group(1), "--least", "100");
    assertThat(tool.out()).startsWith("addresses 100.00%").contains("in all    100.00%");
    assertThat(tool.code()).isZero();

    Files.writeString(folder.resolve("content/docs/late.md"), "---\ntitle: Late\n---\n# New\n");
    Tool later = Tool.run(folder, "compare", "public", "--hugo-version", version.group(1));
    assertThat(later.out())
        .contains("docs/late/index.html (content/docs/late.md): the build has no such file");
  }

  private void site() {
    Repository site = new Repository(folder);
    site.write("hugo.toml", "baseURL = 'https://docs.test/sub/'\ntitle = 'T'\n");
    String frame = "<nav id='top-nav'><a href='{{ site.Home.RelPermalink }}'>Home</a></nav>";
    for (String kind : new String[] {"single", "list", "home", "taxonomy", "term", "404"}) {
      site.write("layouts/_default/" + kind + ".html", frame + "<main>{{ .Content }}</main>");
    }
    site.write("layouts/404.html", frame);
    site.write("layouts/shortcodes/box.html", "<div id=\"{{ .Get 0 }}\">{{ .Inner }}</div>");
    site.write("content/_index.md", "---\ntitle: Home\n---\n[Docs](docs/), [A](/sub/docs/a/)\n");
    site.write("content/docs/_index.md", "---\ntitle: Docs\n---\n## Start\n\n[A](a/#one)\n");
    site.write(
        "content/docs/a.md",
        "---\ntitle: A\naliases: [/old/]\ntags: [x y]\n---\n# One\n\n## One\n\n[B]({{< ref \"b\" >}}),"
            + " [gone](/sub/gone/)\n\n{{< box extra >}}in{{< /box >}}\n");
    site.write("content/docs/b/index.md", "---\ntitle: B\n---\n[file](f.txt) [old](../../old/)\n");
    site.write("content/docs/b/f.txt", "f");
    site.write("static/plain.html", "<p id=plain>");
  }

  private String hugo(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "hugo";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }
}
