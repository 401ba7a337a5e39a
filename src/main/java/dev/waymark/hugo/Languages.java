package dev.waymark.hugo;

import dev.waymark.data.Data;
import dev.waymark.text.Defect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The languages of a merged configuration ({@code langs/config.go}, {@code config/allconfig/allconfig.go}).
 *
 * @param built in order of weight, then code; never empty
 * @param disabled codes of languages that are not built
 * @param options the settings of each built language: its own over the root's
 */
record Languages(
    List<Language> built, Set<String> disabled, boolean multihost, Map<String, Options> options, List<Defect> defects) {
  private static final int MAX_LANGUAGES = 1000;

  /** Weights ascend, those without one come last. */
  private static final Comparator<Language> ORDER =
      Comparator.comparingLong((Language l) -> l.weight() == 0 ? Long.MAX_VALUE : l.weight())
          .thenComparing(Language::code);

  static Languages of(Settings root, HugoVersion version) {
    List<Defect> defects = new ArrayList<>();
    Settings table = root.table("languages");
    String wanted = root.text("", "defaultcontentlanguage").toLowerCase(Locale.ROOT);
    Map<String, Settings> own = new TreeMap<>();
    Settings none = new Settings(root.keySpan("languages"));
    if (table != null) {
      for (String code : table.keys()) {
        Settings language = table.table(code);
        if (own.size() < MAX_LANGUAGES && !code.isEmpty()) own.put(code, language == null ? none : language);
      }
    }
    if (own.isEmpty()) own.put(wanted.isEmpty() ? "en" : wanted, none);

    Set<String> disabled = new HashSet<>();
    for (String code : Options.texts(root.at("disablelanguages"))) disabled.add(code.toLowerCase(Locale.ROOT));
    own.forEach((code, language) -> {
      if (Options.flag(language.at("disabled"), false)) disabled.add(code);
    });
    disabled.retainAll(own.keySet());
    Map<String, Settings> kept = new TreeMap<>(own);
    kept.keySet().removeAll(disabled);
    if (kept.isEmpty()) kept.putAll(own);

    boolean multihost = own.values().stream().anyMatch(language -> language.has("baseurl"));
    List<Language> ordered = new ArrayList<>();
    kept.forEach((code, language) -> ordered.add(new Language(code, weight(language), "", "", "/", false)));
    ordered.sort(ORDER);
    String first = chooseDefault(ordered, wanted);
    if (!wanted.isEmpty() && !first.equals(wanted)) {
      String why = disabled.contains(wanted) ? "is disabled" : "is not among languages";
      Data place = root.at("defaultcontentlanguage");
      if (place != null) {
        defects.add(new Defect("config-syntax", "defaultContentLanguage " + wanted + " " + why, place.span()));
      }
    }

    boolean inSubdir = Options.flag(root.at("defaultcontentlanguageinsubdir"), false);
    Data.Table shared = root.freeze();
    Map<String, Options> options = new LinkedHashMap<>();
    List<Language> built = new ArrayList<>();
    for (Language language : ordered) {
      String code = language.code();
      Options merged = new Options(merged(root, shared, kept.getOrDefault(code, none)), version);
      options.put(code, merged);
      boolean isDefault = code.equals(first);
      boolean prefixed = isDefault ? inSubdir && (ordered.size() > 1 || version.atLeast(112)) : true;
      String prefix = prefixed && !multihost ? "/" + code : "";
      String output = multihost ? "/" + code : prefix;
      built.add(
          new Language(code, language.weight(), prefix, output, baseUrl(merged.text("", "baseurl")), isDefault));
    }
    return new Languages(built, disabled, multihost, options, defects);
  }

  /** What is set, else English, else the first. */
  private static String chooseDefault(List<Language> languages, String wanted) {
    for (String code : List.of(wanted, "en")) {
      if (languages.stream().anyMatch(language -> language.code().equals(code))) return code;
    }
    return languages.get(0).code();
  }

  /** A language's table is the base; the root's adds what the language's strategy lets in (deep for params only). */
  private static Data.Table merged(Settings root, Data.Table shared, Settings language) {
    Settings own = language.copy();
    for (String key : own.keys()) {
      Settings table = own.table(key);
      Settings base = root.table(key);
      if (table != null && base != null) table.mergeUnder(base);
    }
    Map<String, Data.Entry> entries = new LinkedHashMap<>();
    shared.entries().forEach(entry -> entries.put(entry.key(), entry));
    own.freeze().entries().forEach(entry -> entries.put(entry.key(), entry));
    return new Data.Table(List.copyOf(entries.values()), shared.span());
  }

  private static int weight(Settings language) {
    @Nullable Data weight = language.at("weight");
    if (weight instanceof Data.Num number) return number.value().intValue();
    try {
      return weight == null ? 0 : Integer.parseInt(weight.asString().strip());
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  /** With its trailing slash, which goes before a query; {@code /} when unset ({@code common/urls/baseURL.go}). */
  private static String baseUrl(String written) {
    String url = written.strip();
    int path = url.length();
    for (char end : new char[] {'?', '#'}) {
      int at = url.indexOf(end);
      if (at >= 0) path = Math.min(path, at);
    }
    url = url.substring(0, path);
    return url.endsWith("/") ? url : url + "/";
  }
}
