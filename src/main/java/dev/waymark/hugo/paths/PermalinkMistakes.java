package dev.waymark.hugo.paths;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.modules.Module;
import dev.waymark.text.Defect;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Hugo refuses in {@code permalinks} before it builds a page ({@code
 * resources/page/permalinks.go}).
 */
public final class PermalinkMistakes {
  private final Permalinks permalinks;
  private final HugoVersion version;
  private final List<Defect> defects = new ArrayList<>();

  private PermalinkMistakes(Options options) {
    permalinks = Permalinks.of(options);
    version = options.version();
    Data found = options.at("permalinks");
    if (found instanceof Data.Table table) {
      table.entries().forEach(this::entry);
    } else if (found instanceof Data.Items items && version.has(HugoChange.PERMALINK_LISTS)) {
      Module.tables(items).forEach(this::rule);
    }
  }

  public static List<Defect> in(Options options) {
    return new PermalinkMistakes(options).defects;
  }

  /** A pattern by section, or by kind and section. */
  private void entry(Data.Entry entry) {
    if (!(entry.value() instanceof Data.Table sections)) {
      pattern(entry.value());
      return;
    }
    Set<String> kinds =
        version.has(HugoChange.PERMALINK_LISTS)
            ? Set.of("page", "home", "section", "taxonomy", "term")
            : version.has(HugoChange.PERMALINKS_BY_KIND)
                ? Set.of("page", "section", "taxonomy", "term")
                : Set.of();
    if (kinds.contains(entry.name())) {
      sections.entries().forEach(section -> pattern(section.value()));
    } else {
      refuse("permalinks have no kind " + entry.key(), entry.keySpan());
    }
  }

  private void rule(Data.Table rule) {
    Data pattern = rule.get("pattern");
    if (pattern == null) refuse("a permalink needs a pattern", rule.span());
    else pattern(pattern);
  }

  private void pattern(Data pattern) {
    if (!(pattern instanceof Data.Text text)) {
      refuse("a permalink's pattern must be text", pattern.span());
      return;
    }
    String unknown = permalinks.unknownToken(text.value());
    if (unknown != null) refuse("permalinks have no token " + unknown, pattern.span());
  }

  private void refuse(String message, Span span) {
    defects.add(new Defect("config-syntax", message, span));
  }
}
