package dev.waymark.rules.frontmatter;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.hugo.outputs.OutputFormats;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.rules.support.Defects;
import dev.waymark.rules.support.Suggest;
import dev.waymark.site.model.Site;
import dev.waymark.text.Nearest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Front matter that Hugo refuses: it cannot be read, or a field of Hugo's own has a shape that
 * stops the build.
 */
public record FrontMatterSyntax() implements Rule.SiteRule {
  static final String NAME = "front-matter-syntax";

  @Override
  public void check(Site site, Findings out) {
    new Defects(NAME).check(site, out);
    HugoConfig config = site.config();
    Severity cap = config.version().has(HugoChange.STRICT_FRONT_MATTER) ? null : Severity.WARNING;
    Map<String, OutputFormat> formats = outputs(config);
    for (Document document : site.documents()) {
      for (Data.Entry entry : document.values().entries()) {
        Data value = entry.value();
        switch (entry.name()) {
          case "params", "build" -> {
            if (!(value instanceof Data.Table || value instanceof Data.Nothing)) {
              out.add(Problem.at(value.span(), entry.key() + " must be a map").atMost(cap));
            }
          }
          case "cascade" -> {
            if (!(value instanceof Data.Table
                || value instanceof Data.Items
                || value instanceof Data.Nothing)) {
              out.add(
                  Problem.at(value.span(), "cascade must be a map or a list of maps").atMost(cap));
            }
          }
          case "_build" -> {
            // hugo/hugo.go: deprecated in 0.145, an error from fifteen minor versions on.
            Severity old = config.version().has(HugoChange.OLD_BUILD_GONE) ? null : Severity.INFO;
            if (config.version().has(HugoChange.OLD_BUILD_DEPRECATED)) {
              out.add(Problem.at(entry.keySpan(), "_build is now called build").atMost(old));
            }
          }
          case "url" -> {
            if (remote(value))
              out.add(value.span(), "url must be a path of this site, without scheme and host");
          }
          case "aliases" -> value.asList().forEach(alias -> alias(alias, out));
          case "outputs" -> value.asList().forEach(output -> output(output, formats, out));
          default -> {}
        }
      }
    }
  }

  private static void alias(Data alias, Findings out) {
    if (!(alias instanceof Data.Text text)) return;
    if (remote(alias))
      out.add(alias.span(), "aliases must be paths of this site, without scheme and host");
    else if (text.value().equals("/")) out.add(alias.span(), "an alias cannot be the home page");
    else if (text.value().isEmpty()) out.add(alias.span(), "an alias cannot be empty");
  }

  private static void output(Data output, Map<String, OutputFormat> known, Findings out) {
    String name = output.asString().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || known.isEmpty() || known.containsKey(name)) return;
    String clause = Nearest.clause(Suggest.near(name, known.keySet()));
    out.add(output.span(), "no output format is named " + output.asString() + clause);
  }

  private static boolean remote(Data value) {
    return value.asString().startsWith("http://") || value.asString().startsWith("https://");
  }

  /** All output formats; none when a module that is not in the tree may define more. */
  private static Map<String, OutputFormat> outputs(HugoConfig config) {
    Map<String, OutputFormat> all = new HashMap<>();
    if (!config.unresolvedModules().isEmpty()) return all;
    for (Language language : config.languages()) {
      all.putAll(OutputFormats.of(config.options(language)).formats());
    }
    return all;
  }
}
