package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code .Language}, {@code .Languages} and {@code .Sites} ({@code langs/language.go}). */
final class LanguageObjects {
  private LanguageObjects() {}

  static Value object(SiteObjects site, Language language) {
    Text name = own(site, language, "label");
    if (name.isEmpty()) name = own(site, language, "languagename");
    Text direction = own(site, language, "direction");
    if (direction.isEmpty()) direction = own(site, language, "languagedirection");
    return new LazyObject("*langs.Language", Value.of(language.code()), true)
        .has("Lang", Value.of(language.code()))
        .has("Name", Value.of(language.code()))
        .has("String", Value.of(language.code()))
        .has("LanguageName", name)
        .has("Label", name)
        .has("LanguageCode", () -> locale(site, language))
        .has("Locale", () -> locale(site, language))
        .has("LanguageDirection", direction)
        .has("Direction", direction)
        .has("Title", () -> PageMeta.text(site.options(language).at("title")))
        .has("Weight", Value.of(language.weight()))
        .has("Params", () -> SiteObject.params(site, language))
        .has("IsDefault", Value.of(language.isDefault()))
        .has("Disabled", Value.FALSE)
        .value();
  }

  /** {@code languageCode}, which is {@code locale} since 0.158; the code when unset. */
  static Value locale(SiteObjects site, Language language) {
    Text locale = own(site, language, "locale");
    if (locale.isEmpty()) locale = own(site, language, "languagecode");
    return locale.isEmpty() ? Value.of(language.code()) : locale;
  }

  private static Text own(SiteObjects site, Language language, String key) {
    Options options = site.options(language);
    Data found = options.at("languages", language.code(), key);
    if (found == null) found = options.at(key);
    return PageMeta.text(found);
  }

  static Value all(SiteObjects site) {
    return site.memo()
        .get(
            "languages",
            () -> {
              List<Value> all = new ArrayList<>();
              for (Language one : site.config().languages()) all.add(site.language(one));
              return new Value.Items(List.copyOf(all));
            });
  }

  static Value sites(SiteObjects site) {
    List<Value> all = new ArrayList<>();
    Value standard = Value.NIL;
    for (Language one : site.config().languages()) {
      all.add(site.site(one));
      if (one.equals(site.config().defaultLanguage())) standard = site.site(one);
    }
    return new Value.Obj(new Sites(List.copyOf(all), standard));
  }

  /** All sites with {@code Default} and {@code First}. */
  private record Sites(List<Value> items, Value standard) implements Subject {
    @Override
    public String type() {
      return "page.Sites";
    }

    @Override
    public @Nullable List<Value> items() {
      return items;
    }

    @Override
    public Value member(Runtime runtime, String name, List<Value> args) {
      return switch (name) {
        case "Default" -> standard;
        case "First" -> items.isEmpty() ? Value.NIL : items.get(0);
        default -> Value.unknown("." + name + " of sites");
      };
    }
  }
}
