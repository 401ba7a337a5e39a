package dev.waymark.vectors;

import dev.waymark.data.Data;
import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.config.Invocation.Unpublished;
import dev.waymark.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One small site and what one version of real Hugo made of it. */
record Vector(String name, Path site, HugoVersion version, Data.Table expected) {
  static final Path HOME = Path.of("fixtures/hugo-vectors/sites");

  /** Every vector of every version for which a result stands. */
  static List<Vector> all() {
    List<Vector> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(HOME)) {
      for (Path folder : folders.sorted().toList()) {
        for (String file :
            List.of("expected.json", "expected-0.131.0.json", "expected-0.111.3.json")) {
          Path result = folder.resolve(file);
          if (Files.exists(result)) found.add(read(folder, result));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Vector read(Path folder, Path result) throws IOException {
    Source source = Source.of(result.toString(), Files.readString(result));
    Data.Table table = (Data.Table) DataReader.read(DataFormat.JSON, source.all()).value();
    if (table == null) throw new IllegalStateException("cannot read " + result);
    HugoVersion version = HugoVersion.parse(table.get("hugo").asString());
    String label = result.endsWith("expected.json") ? "" : "@" + version;
    return new Vector(folder.getFileName() + label, folder.resolve("site"), version, table);
  }

  /** How Hugo was run. */
  Invocation invocation() {
    List<String> args = strings(expected.get("args"));
    Map<String, String> variables = new TreeMap<>();
    if (expected.get("env") instanceof Data.Table env) {
      env.entries().forEach(e -> variables.put(e.key(), e.value().asString()));
    }
    int environment = args.indexOf("-e");
    Set<Unpublished> building = EnumSet.noneOf(Unpublished.class);
    if (args.contains("-D")) building.add(Unpublished.DRAFTS);
    if (args.contains("-F")) building.add(Unpublished.FUTURE);
    if (args.contains("-E")) building.add(Unpublished.EXPIRED);
    return new Invocation(
        text("source"),
        List.of(),
        environment < 0 ? null : args.get(environment + 1),
        variables,
        version,
        Instant.parse("2026-11-01T00:00:00Z"),
        building,
        null);
  }

  boolean refused() {
    return "1".equals(text("exit"));
  }

  boolean raced() {
    return expected.get("volatile") != null;
  }

  List<Data.Table> pages() {
    return tables(expected.get("pages"));
  }

  /** Entries of a map of the result; empty when there is none. */
  List<Data.Entry> entries(String key) {
    return expected.get(key) instanceof Data.Table t ? t.entries() : List.of();
  }

  private String text(String key) {
    return text(expected, key);
  }

  static String text(Data.Table table, String key) {
    Data found = table.get(key);
    return found == null ? "" : found.asString();
  }

  static List<String> strings(Data list) {
    return list == null ? List.of() : list.asList().stream().map(Data::asString).toList();
  }

  static List<Data.Table> tables(Data list) {
    if (list == null) return List.of();
    return list.asList().stream()
        .filter(Data.Table.class::isInstance)
        .map(Data.Table.class::cast)
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
