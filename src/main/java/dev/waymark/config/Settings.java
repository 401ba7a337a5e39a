package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.Glob;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.icons.IconSet;
import dev.waymark.lint.Allowance;
import dev.waymark.lint.External;
import dev.waymark.lint.RuleOptions;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.schema.SchemaBinding;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.text.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code waymark.yaml} says; everything has a default.
 *
 * @param files the configuration and all that it extends, the farthest first; empty when there is
 *     none
 * @param written what they say together, but for the rules, each value with its place
 * @param hugoVersion the Hugo that builds the site; null for what the site pins
 * @param baseURL the address at which the build publishes the site; null for what Hugo's
 *     configuration says
 * @param failOn the least severity at which a check fails; null for the command line's default
 * @param baseline the file of known findings; null for the usual one, if it is there
 * @param rules by name, only those that the user names
 * @param allowances findings that are allowed by configuration
 * @param external how the web is to be asked
 * @param excludes files about which nothing is said
 */
public record Settings(
    List<String> files,
    Data.Table written,
    @Nullable HugoVersion hugoVersion,
    @Nullable String baseURL,
    @Nullable Severity failOn,
    @Nullable String baseline,
    Map<String, RuleSetting> rules,
    List<Glob> excludes,
    List<Override> overrides,
    List<Allowance> allowances,
    List<SchemaBinding> schemas,
    List<IconSet> icons,
    SiteOptions site,
    External external) {

  public static final Settings DEFAULT =
      new Settings(
          List.of(),
          new Data.Table(List.of(), Source.of("", "").all()),
          null,
          null,
          null,
          null,
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          SiteOptions.NONE,
          External.DEFAULT);

  /** How bad a rule's findings are anywhere. */
  public Severity severity(RulePage page) {
    RuleSetting setting = rules.get(page.id());
    return setting == null || setting.severity() == null ? page.severity() : setting.severity();
  }

  /**
   * How bad they are in one file; the last override that names the rule and covers the file wins.
   */
  public Severity severityAt(String rule, String file, Severity usual) {
    Severity found = usual;
    for (Override override : overrides) {
      Severity here = override.severities().get(rule);
      if (here != null && override.covers(file)) found = here;
    }
    return found;
  }

  public boolean excluded(String file) {
    return excludes.stream().anyMatch(glob -> glob.matches(file));
  }

  /** A rule's options: its page's defaults with the user's over them. */
  public RuleOptions options(RulePage page) {
    Map<String, Object> values = new HashMap<>();
    page.options().forEach(o -> values.put(o.name(), o.fallback()));
    RuleSetting setting = rules.get(page.id());
    if (setting != null) values.putAll(setting.options());
    return new RuleOptions(values);
  }
}
