package dev.waymark.bench.rooms;

import static dev.waymark.bench.rooms.Inputs.require;

import dev.waymark.data.DataFormat;
import dev.waymark.data.DataReader;
import dev.waymark.data.Parsed;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A file of data with a thousand entries. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DataFiles extends Timed {
  private final Span file = file();

  private static Span file() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("- name: product-").append(i).append("\n  title: \"Product ").append(i);
      text.append("\"\n  url: /s").append(i / 50).append("/p").append(i % 50);
      text.append("/\n  weight: ").append(i).append("\n  tags: [one, two]\n");
    }
    Source source = Source.of("data/products.yaml", text.toString());
    return source.span(0, source.length());
  }

  @Setup
  public void prepare() {
    Parsed parsed = yaml();
    require(parsed.value() != null && parsed.value().asList().size() == 1000, "entries");
  }

  @Benchmark
  public Parsed yaml() {
    return DataReader.read(DataFormat.YAML, file);
  }
}
