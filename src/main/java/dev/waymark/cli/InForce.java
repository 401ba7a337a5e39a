package dev.waymark.cli;

import dev.waymark.config.RuleSetting;
import dev.waymark.config.Settings;
import dev.waymark.data.Data;
import dev.waymark.hugo.ConfigLoader;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.lint.RuleGroups;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in force, value by value, each with where it comes from. */
final class InForce {
  static final String DEFAULT = "default";
  static final String COMMAND_LINE = "command line";

  private final Settings settings;

  /** A key or an option; {@code value} is a text, a number, a flag, a list or a map. */
  record Value(String key, Object value, String from) {}

  record Weight(String rule, Severity severity, String from, List<Value> options) {}

  InForce(Settings settings) {
    this.settings = settings;
  }

  /** All that is said outside of {@code rules}; a list is a row for each of its items. */
  List<Value> keys(Workspace workspace, SiteArguments site, Threshold threshold, Console console) {
    List<Value> rows = new ArrayList<>();
    Invocation how = site.invocation(console, settings);
    HugoConfig hugo = ConfigLoader.load(workspace.tree(), how);
    String pinned = hugo.versionAssumed() ? DEFAULT : "pinned by the site";
    String version = site.hugoVersion != null ? COMMAND_LINE : from("hugoVersion", pinned);
    rows.add(new Value("hugoVersion", hugo.version().toString(), version));
    Data address = hugo.options(hugo.defaultLanguage()).at("baseurl");
    if (address != null && !address.asString().isEmpty())
      rows.add(new Value("baseURL", address.asString(), baseURL(address, console)));
    Severity asked = threshold.asked();
    Severity least = settings.failOn() == null ? Severity.ERROR : settings.failOn();
    rows.add(
        asked != null
            ? new Value("failOn", asked == Severity.OFF ? "never" : asked.word(), COMMAND_LINE)
            : new Value("failOn", least.word(), from("failOn", DEFAULT)));
    List<String> done = List.of("hugoVersion", "baseURL", "failOn");
    for (Data.Entry entry : settings.written().entries())
      if (!done.contains(entry.key())) flatten(entry.key(), entry.value(), rows);
    return rows;
  }

  private String baseURL(Data address, Console console) {
    boolean own = settings.baseURL() != null && !console.environment().containsKey("HUGO_BASEURL");
    return own ? from("baseURL", DEFAULT) : place(address.span());
  }

  private String from(String key, String otherwise) {
    Data written = settings.written().get(key);
    return written == null || written instanceof Data.Nothing ? otherwise : place(written.span());
  }

  private static void flatten(String key, Data value, List<Value> rows) {
    if (value instanceof Data.Table table) {
      for (Data.Entry below : table.entries())
        flatten(key + "." + below.key(), below.value(), rows);
    } else {
      for (Data item : value.asList()) rows.add(new Value(key, plain(item), place(item.span())));
    }
  }

  /** Every rule, in the order of {@code waymark rules}. */
  List<Weight> rules(List<RulePage> pages, Selection selection) {
    return RuleGroups.bySubject(pages).values().stream()
        .flatMap(List::stream)
        .map(page -> rule(page, selection))
        .toList();
  }

  private Weight rule(RulePage page, Selection selection) {
    RuleSetting setting = settings.rules().get(page.id());
    Map<String, Span> places = setting == null ? Map.of() : setting.places();
    Severity configured = settings.severity(page);
    Severity severity = selection.weigh(page, configured);
    String from = severity == configured ? place(places.get("severity")) : COMMAND_LINE;
    List<Value> options = new ArrayList<>();
    for (RulePage.Option option : page.options()) {
      Object value = settings.options(page).values().getOrDefault(option.name(), "");
      options.add(new Value(option.name(), value, place(places.get(option.name()))));
    }
    return new Weight(page.id(), severity, from, options);
  }

  /** A preset or a variable is named alone: nobody can open it. */
  private static String place(@Nullable Span span) {
    if (span == null) return DEFAULT;
    String path = span.source().path();
    boolean file = path.indexOf('.') >= 0;
    return file ? path + ":" + span.line() : path;
  }

  private static Object plain(Data value) {
    if (value instanceof Data.Items items)
      return items.items().stream().map(InForce::plain).toList();
    if (value instanceof Data.Flag flag) return flag.value();
    if (value instanceof Data.Num num) return num.value();
    if (!(value instanceof Data.Table table)) return value.asString();
    Map<String, Object> map = new LinkedHashMap<>();
    table.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
    return map;
  }
}
