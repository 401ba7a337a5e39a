package dev.waymark.hugo.config;

import dev.waymark.data.Data;
import dev.waymark.text.Defect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The languages of a merged configuration ({@code langs/config.go}, {@code
 * config/allconfig/allconfig.go}).
 *
 * @param built in order of weight, then code; never empty
 * @param disabled codes of languages that are not built
 * @param options the settings of each built language: its own over the root's
 */
public record Languages(
    List<Language> built,
    Set<String> disabled,
    boolean multihost,
    Map<String, Options> options,
    List<Defect> defects) {
  private static final int MAX_LANGUAGES = 1000;

  /** Weights ascend, those without one come last. */
  private static final Comparator<Language> ORDER =
      Comparator.comparingLong((Language l) -> l.weight() == 0 ? Long.MAX_VALUE : l.weight())
          .thenComparing(Language::code);

  public static Languages of(ConfigTable root, HugoVersion version) {
    String wanted = root.text("", "defaultcontentlanguage").toLowerCase(Locale.ROOT);
    Map<String, ConfigTable> written = written(root, wanted);
    Set<String> disabled = disabled(root, written);
    Map<String, ConfigTable> kept = new TreeMap<>(written);
    kept.keySet().removeAll(disabled);
    if (kept.isEmpty()) kept.putAll(written);

    List<Language> ordered = new ArrayList<>();
    kept.forEach((code, own) -> ordered.add(new Language(code, weight(own), "", "", "/", false)));
    ordered.sort(ORDER);
    String first = chooseDefault(ordered, wanted);

    boolean hosts = written.values().stream().anyMatch(own -> own.has("baseurl"));
    boolean multihost = hosts && ordered.size() > 1;
    // A single language had no prefix before 0.112.
    boolean inSubdir =
        Options.flag(root.at("defaultcontentlanguageinsubdir"), false)
            && (ordered.size() > 1 || version.has(HugoChange.SUBDIRECTORY_OF_ONE_LANGUAGE));
    Data.Table shared = root.freeze();
    Map<String, Options> options = new LinkedHashMap<>();
    List<Language> built = new ArrayList<>();
    for (Language language : ordered) {
      String code = language.code();
      Options merged =
          new Options(merged(root, shared, Objects.requireNonNull(kept.get(code))), version);
      options.put(code, merged);
      boolean isDefault = code.equals(first);
      String prefix = multihost || isDefault && !inSubdir ? "" : "/" + code;
      String output = multihost ? "/" + code : prefix;
      String base = baseUrl(merged.text("", "baseurl"));
      built.add(new Language(code, language.weight(), prefix, output, base, isDefault));
    }
    return new Languages(
        built, disabled, multihost, options, refused(root, wanted, first, disabled));
  }

  /** The tables of all languages by code; without any, the default's. */
  private static Map<String, ConfigTable> written(ConfigTable root, String wanted) {
    ConfigTable none = new ConfigTable(root.keySpan("languages"));
    ConfigTable table = Objects.requireNonNullElse(root.table("languages"), none);
    Map<String, ConfigTable> all = new TreeMap<>();
    for (String code : table.keys()) {
      ConfigTable own = table.table(code);
      if (all.size() < MAX_LANGUAGES && !code.isEmpty()) all.put(code, own == null ? none : own);
    }
    if (all.isEmpty()) all.put(wanted.isEmpty() ? "en" : wanted, none);
    return all;
  }

  private static Set<String> disabled(ConfigTable root, Map<String, ConfigTable> written) {
    Set<String> codes = new HashSet<>();
    Options.texts(root.at("disablelanguages")).forEach(c -> codes.add(c.toLowerCase(Locale.ROOT)));
    written.forEach(
        (code, own) -> {
          if (Options.flag(own.at("disabled"), false)) codes.add(code);
        });
    codes.retainAll(written.keySet());
    return codes;
  }

  private static List<Defect> refused(
      ConfigTable root, String wanted, String first, Set<String> disabled) {
    Data place = root.at("defaultcontentlanguage");
    if (place == null || wanted.isEmpty() || wanted.equals(first)) return List.of();
    String why = disabled.contains(wanted) ? "is disabled" : "is not one of the languages";
    return List.of(
        new Defect("config-syntax", "defaultContentLanguage " + wanted + " " + why, place.span()));
  }

  /** What is set, else English, else the first. */
  private static String chooseDefault(List<Language> languages, String wanted) {
    for (String code : List.of(wanted, "en")) {
      if (languages.stream().anyMatch(language -> language.code().equals(code))) return code;
    }
    return languages.get(0).code();
  }

  /**
   * A language's table is the base; the root's adds what the language's strategy lets in (deep for
   * params only).
   */
  private static Data.Table merged(ConfigTable root, Data.Table shared, ConfigTable language) {
    ConfigTable own = language.copy();
    for (String key : own.keys()) {
      ConfigTable table = own.table(key);
      ConfigTable base = root.table(key);
      if (table != null && base != null) table.mergeUnder(base);
    }
    Map<String, Data.Entry> entries = new LinkedHashMap<>();
    shared.entries().forEach(entry -> entries.put(entry.key(), entry));
    own.freeze().entries().forEach(entry -> entries.put(entry.key(), entry));
    return new Data.Table(List.copyOf(entries.values()), shared.span());
  }

  private static int weight(ConfigTable language) {
    @Nullable Data weight = language.at("weight");
    if (weight instanceof Data.Num number) return number.value().intValue();
    try {
      return weight == null ? 0 : Integer.parseInt(weight.asString().strip());
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  /**
   * With its trailing slash, which goes before a query; {@code /} when unset ({@code
   * common/urls/baseURL.go}).
   */
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
