package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.hugo.outputs.OutputFormats;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Url;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code .OutputFormats} ({@code resources/page/page_outputformat.go}). */
final class OutputFormatsValue implements Subject {
  private static final Set<String> NO_ALTERNATIVES =
      Set.of("css", "webappmanifest", "robots", "sitemap", "404");

  /** One format with its name, {@code rel} and object. */
  private record Format(String name, String rel, Value object) {}

  private final List<Format> formats;

  private OutputFormatsValue(List<Format> formats) {
    this.formats = formats;
  }

  /** {@code others}: without the one that is rendered, which is taken to be HTML. */
  static Value of(SiteObjects site, Page page, boolean others) {
    OutputFormats known = OutputFormats.of(site.options(page.language()));
    List<Format> formats = new ArrayList<>();
    if (page.outputs().isEmpty() && page.url() != null) {
      add(site, page, known.named("html"), page.url(), formats);
    }
    boolean seen = false;
    for (Page.Output output : page.outputs()) {
      OutputFormat format = known.named(output.format());
      if (format == null) continue;
      boolean rendered = format.isHtml() && !seen;
      seen |= rendered;
      if (others && (rendered || !alternative(site, page, format))) continue;
      add(site, page, format, output.url(), formats);
    }
    return new Value.Obj(new OutputFormatsValue(formats));
  }

  private static boolean alternative(SiteObjects site, Page page, OutputFormat format) {
    Data not = site.options(page.language()).at("outputformats", format.name(), "notalternative");
    return not instanceof Data.Flag flag ? !flag.value() : !NO_ALTERNATIVES.contains(format.name());
  }

  private static void add(
      SiteObjects site, Page page, @Nullable OutputFormat format, Url url, List<Format> formats) {
    if (format == null) return;
    Data own = site.options(page.language()).at("outputformats", format.name(), "rel");
    String rel =
        own != null
            ? own.asString()
            : switch (format.name()) {
              case "html" -> "canonical";
              case "amp" -> "amphtml";
              case "css" -> "stylesheet";
              case "webappmanifest" -> "manifest";
              default -> "alternate";
            };
    Value object =
        new LazyObject("page.OutputFormat")
            .has("Name", Value.of(format.name()))
            .has("Rel", Value.of(rel))
            .has("MediaType", () -> MediaType.of(site, page.language(), format.mediaType()))
            .has("RelPermalink", Value.of(site.relPermalink(page.language(), url)))
            .has("Permalink", Value.of(PageLinks.absolute(page.language(), url)))
            .has("Format", () -> format(format))
            .value();
    formats.add(new Format(format.name(), rel, object));
  }

  private static Value format(OutputFormat format) {
    return new LazyObject("output.Format")
        .has("Name", Value.of(format.name()))
        .has("BaseName", Value.of(format.baseName()))
        .has("Path", Value.of(format.path()))
        .has("IsHTML", Value.of(format.isHtml()))
        .has("Permalinkable", Value.of(format.is(OutputFormat.Trait.PERMALINKABLE)))
        .value();
  }

  @Override
  public String type() {
    return "page.OutputFormats";
  }

  @Override
  public List<Value> items() {
    return formats.stream().map(Format::object).toList();
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    if (name.equals("Canonical"))
      return formats.stream()
          .filter(f -> f.rel().equalsIgnoreCase("canonical"))
          .findFirst()
          .map(Format::object)
          .orElse(none());
    if (!name.equals("Get")) return Value.unknown("." + name + " of output formats");
    String wanted = CastArgs.plain(args, 0);
    if (wanted == null) return CastArgs.unknownOr(args, "the name of an output format");
    String lower = wanted.toLowerCase(Locale.ROOT);
    for (Format format : formats) if (format.name().equals(lower)) return format.object();
    return none();
  }

  /** Go's zero value: false, all its texts empty. */
  private static Value none() {
    return new LazyObject("page.OutputFormat", Value.unknown("an output format"), false)
        .has("Name", Text.EMPTY)
        .has("Rel", Text.EMPTY)
        .has("RelPermalink", Text.EMPTY)
        .has("Permalink", Text.EMPTY)
        .value();
  }
}
