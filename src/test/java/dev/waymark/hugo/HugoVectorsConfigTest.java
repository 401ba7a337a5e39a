package dev.waymark.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.Module;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.text.Source;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What real Hugo made of many small sites: their languages, base URLs, content files and static
 * files.
 */
class HugoVectorsConfigTest {
  private static final Path SITES = Path.of("fixtures/hugo-vectors/sites");

  private int pages;
  private int statics;
  private final List<String> wrong = new ArrayList<>();

  @Test
  void agreesWithHugo() throws IOException {
    try (Stream<Path> results =
        Files.find(SITES, 2, (path, a) -> path.getFileName().toString().startsWith("expected"))) {
      for (Path result : results.sorted().toList()) check(result);
    }
    assertThat(wrong).isEmpty();
    assertThat(pages).isGreaterThan(1000);
    assertThat(statics).isGreaterThan(20);
  }

  private void check(Path result) throws IOException {
    Source source = Source.of(result.toString(), Files.readString(result));
    Data.Table expected = (Data.Table) DataReader.read(DataFormat.JSON, source.all()).value();
    Tree tree = DiskTree.open(result.resolveSibling("site"));
    HugoConfig config = ConfigLoader.load(tree, invocation(expected));
    boolean built = text(expected, "exit").equals("0");
    if (!built) return;
    config.defects().forEach(defect -> wrong.add(result + ": " + defect.message()));

    List<String> content =
        Components.files(tree, config, "content").stream().map(MountedFile::path).toList();
    for (Data.Table page : Module.tables(expected.get("pages"))) {
      pages++;
      String file = text(page, "file");
      if (!file.isEmpty() && !content.contains(file))
        wrong.add(result + ": no content file " + file);
      Language language = config.language(text(page, "lang"));
      if (language == null) wrong.add(result + ": no language " + text(page, "lang"));
      String link = text(page, "permalink");
      if (language == null || link.isEmpty() || language.origin() == null) continue;
      String base = language.origin() + language.basePath() + language.prefix() + "/";
      if (!link.startsWith(base)) wrong.add(result + ": " + link + " is not below " + base);
    }
    List<String> published = Options.texts(expected.get("published"));
    for (MountedFile file : Components.files(tree, config, "static")) {
      statics++;
      String output = config.multihost() ? file.language() + "/" + file.path() : file.path();
      if (!published.contains(output)) wrong.add(result + ": not published " + output);
    }
  }

  private static Invocation invocation(Data.Table expected) {
    Map<String, String> variables = new TreeMap<>();
    if (expected.get("env") instanceof Data.Table env) {
      env.entries().forEach(e -> variables.put(e.key(), e.value().asString()));
    }
    List<String> args = Options.texts(expected.get("args"));
    int environment = args.indexOf("-e");
    return new Invocation(
        text(expected, "source"),
        List.of(),
        environment < 0 ? null : args.get(environment + 1),
        variables,
        HugoVersion.parse(text(expected, "hugo")),
        Instant.EPOCH,
        Set.of(),
        null);
  }

  private static String text(Data.Table table, String key) {
    Data found = table.get(key);
    return found == null ? "" : found.asString();
  }
}
