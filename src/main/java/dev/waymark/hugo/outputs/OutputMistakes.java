package dev.waymark.hugo.outputs;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Options;
import dev.waymark.text.Defect;
import dev.waymark.text.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * What Hugo refuses in {@code outputs} and {@code outputFormats} before it builds a page ({@code
 * config/allconfig/allconfig.go}, {@code output/config.go}).
 */
public final class OutputMistakes {
  private OutputMistakes() {}

  public static List<Defect> in(Options options) {
    List<Defect> all = new ArrayList<>();
    outputs(options, all);
    mediaTypes(options, all);
    return all;
  }

  private static void outputs(Options options, List<Defect> all) {
    if (!(options.at("outputs") instanceof Data.Table table)) return;
    OutputFormats formats = OutputFormats.of(options);
    for (Data.Entry kind : table.entries()) {
      if (!OutputFormats.KINDS.contains(kind.name())) continue;
      for (Data name : formats.unknown(kind.value())) {
        String meant = Nearest.clause(name.asString(), formats.formats().keySet());
        all.add(
            new Defect(
                "config-syntax", "no output format " + name.asString() + meant, name.span()));
      }
    }
  }

  private static void mediaTypes(Options options, List<Defect> all) {
    if (!(options.at("outputformats") instanceof Data.Table table)) return;
    MediaTypes types = MediaTypes.of(options);
    for (Data.Entry format : table.entries()) {
      if (!(format.value() instanceof Data.Table own)) continue;
      Data type = own.get("mediatype");
      if (type == null || types.knows(type.asString())) continue;
      all.add(new Defect("config-syntax", "no media type " + type.asString(), type.span()));
    }
  }
}
