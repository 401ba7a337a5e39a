package dev.waymark.site.render;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Values;
import dev.waymark.template.Why;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What {@code hugo} and {@code site.Config} give ({@code resources/page/hugoinfo.go}). */
final class HugoObject {
  private HugoObject() {}

  static Value of(SiteObjects site) {
    HugoConfig config = site.config();
    String environment = config.environment();
    Value version =
        config.versionAssumed()
            ? Text.hole(Why.of("which Hugo builds the site"))
            : Value.of(config.version().toString());
    Text generator =
        Text.html("<meta name=\"generator\" content=\"Hugo ")
            .plus(version instanceof Text text ? text : Text.EMPTY)
            .plus(Text.of("\">"));
    return new LazyObject("hugo.HugoInfo")
        .has("Version", version)
        .has("Environment", Value.of(environment))
        .has("IsProduction", Value.of(environment.equals("production")))
        .has("IsDevelopment", Value.of(environment.equals("development")))
        .has("IsServer", Value.FALSE)
        .has("IsExtended", Value.unknown("which edition of Hugo builds the site"))
        .has("Generator", generator)
        .has("WorkingDir", Text.hole(Why.FOLDER))
        .has("IsMultilingual", Value.of(config.multilingual()))
        .has("IsMultihost", Value.of(config.multihost()))
        .has("Sites", site::sites)
        .has("Data", site::data)
        .has("Store", StoreObject.of(site.renders(), site, "Store"))
        .value();
  }

  /** {@code Privacy} and {@code Services} with all their fields, unset ones empty. */
  static Value config(Options options) {
    Map<String, Value> privacy = new LinkedHashMap<>();
    fields(options, "privacy", "Disqus", privacy, "Disable");
    fields(options, "privacy", "GoogleAnalytics", privacy, "Disable", "RespectDoNotTrack");
    fields(options, "privacy", "Instagram", privacy, "Disable", "Simple");
    fields(options, "privacy", "Twitter", privacy, "Disable", "EnableDNT", "Simple");
    fields(options, "privacy", "X", privacy, "Disable", "EnableDNT", "Simple");
    fields(options, "privacy", "Vimeo", privacy, "Disable", "EnableDNT", "Simple");
    fields(options, "privacy", "YouTube", privacy, "Disable", "PrivacyEnhanced");
    Map<String, Value> services = new LinkedHashMap<>();
    fields(options, "services", "Disqus", services, "Shortname");
    fields(options, "services", "GoogleAnalytics", services, "ID");
    fields(options, "services", "Instagram", services, "DisableInlineCSS", "AccessToken");
    fields(options, "services", "Twitter", services, "DisableInlineCSS");
    fields(options, "services", "X", services, "DisableInlineCSS");
    fields(options, "services", "RSS", services, "Limit");
    Map<String, Value> all = new TreeMap<>();
    all.put("Privacy", new Value.Dict(privacy, false));
    all.put("Services", new Value.Dict(services, false));
    return new Value.Dict(all, false);
  }

  private static void fields(
      Options options, String part, String name, Map<String, Value> into, String... fields) {
    Map<String, Value> all = new LinkedHashMap<>();
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    for (String field : fields) {
      Data found = options.at(part, lower, field.toLowerCase(java.util.Locale.ROOT));
      Value unset =
          switch (field) {
            case "Shortname", "ID", "AccessToken" -> Text.EMPTY;
            case "Limit" -> Value.of(-1);
            default -> Value.FALSE;
          };
      all.put(field, found == null ? unset : Values.of(found, true));
    }
    into.put(name, new Value.Dict(all, false));
  }
}
