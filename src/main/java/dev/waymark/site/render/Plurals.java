package dev.waymark.site.render;

import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which form of a text a number takes, for languages with one or two forms (CLDR). */
final class Plurals {
  private static final Set<String> ONE_FORM =
      Set.of("zh", "ja", "ko", "vi", "th", "id", "ms", "lo", "my", "yue");
  private static final Set<String> NOT_ABOVE_ONE = Set.of("fr", "pt", "hy", "hi", "bn", "fa", "gu");
  private static final Set<String> ONE =
      Set.of(
          "en", "de", "nl", "sv", "da", "nb", "nn", "no", "fi", "et", "it", "es", "ca", "gl", "hu",
          "tr", "el", "bg", "eu", "af", "sq", "eo", "fo", "ka", "kk", "ky", "lb", "mn", "ne", "ur",
          "az", "uz", "ta", "te", "ml", "mr", "sw");

  private Plurals() {}

  /** The form's name; null when it cannot be told. */
  static @Nullable String form(String language, Set<String> forms, Value data) {
    boolean others = forms.stream().anyMatch(form -> !form.equals("other"));
    if (data instanceof Value.Nil || !others) return "other";
    Value count = data;
    if (data instanceof Value.Dict dict) {
      count = Value.NIL;
      for (Map.Entry<String, Value> entry : dict.entries().entrySet())
        if (entry.getKey().equalsIgnoreCase("count")) count = entry.getValue();
    }
    if (count instanceof Value.Nil || count instanceof Value.Items) return "other";
    if (count instanceof Text text && !CastArgs.unsure(text)) {
      if (!text.value().matches("-?\\d{1,9}"))
        return text.value().matches("[-+0-9.eE]+") ? null : "other";
      count = Value.of(Long.parseLong(text.value()));
    }
    if (!(count instanceof Value.Int whole)) return null;
    int dash = language.indexOf('-');
    String base = dash < 0 ? language : language.substring(0, dash);
    long n = Math.abs(whole.value());
    if (ONE_FORM.contains(base)) return "other";
    if (NOT_ABOVE_ONE.contains(base)) return n <= 1 ? "one" : "other";
    return ONE.contains(base) ? n == 1 ? "one" : "other" : null;
  }
}
