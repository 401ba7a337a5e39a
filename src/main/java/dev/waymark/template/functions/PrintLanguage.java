package dev.waymark.template.functions;

import dev.waymark.template.Function;
import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.List;
import java.util.Locale;

/** The language that numbers and dates are written in. */
final class PrintLanguage {
  private PrintLanguage() {}

  /** The current site's; English without a site. */
  static Locale of(Runtime runtime) {
    Function site = runtime.host().function("site");
    if (site == null) return Locale.ENGLISH;
    Value language = runtime.member(site.call(runtime, List.of()), "Language", List.of());
    if (language instanceof Value.Unknown unknown) throw new Args.NotKnown(unknown.why());
    for (String name : List.of("Locale", "LanguageCode", "Lang")) {
      Value tag = runtime.member(language, name, List.of());
      if (!(tag instanceof Text text) || text.holey()) continue;
      Locale locale = Locale.forLanguageTag(text.value().replace('_', '-'));
      if (!locale.getLanguage().isEmpty()) return locale;
    }
    throw Shapes.unknown("the language of the site");
  }
}
