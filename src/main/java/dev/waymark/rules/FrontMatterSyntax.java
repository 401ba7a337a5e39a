package dev.waymark.rules;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.HugoConfig;
import dev.waymark.hugo.Language;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Offence;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Front matter that Hugo refuses: it cannot be read, or a field of Hugo's own has a shape that
 * stops the build.
 */
record FrontMatterSyntax() implements Rule.SiteRule {
  static final String NAME = "front-matter-syntax";

  /** {@code output/outputFormat.go: DefaultFormats}. */
  private static final List<String> OUTPUTS =
      List.of(
          "404",
          "alias",
          "amp",
          "calendar",
          "css",
          "csv",
          "gotmpl",
          "html",
          "json",
          "markdown",
          "robots",
          "rss",
          "sitemap",
          "sitemapindex",
          "webappmanifest");

  @Override
  public void check(Site site, Findings out) {
    new Defects(NAME).check(site, out);
    HugoConfig config = site.config();
    Severity cap = config.version().atLeast(123) ? null : Severity.WARNING;
    Set<String> outputs = outputs(config);
    for (Document document : site.documents()) {
      for (Data.Entry entry : document.values().entries()) {
        Data value = entry.value();
        switch (entry.name()) {
          case "params", "build" -> {
            if (!(value instanceof Data.Table || value instanceof Data.Nothing)) {
              out.add(Offence.at(value.span(), entry.key() + " must be a map").atMost(cap));
            }
          }
          case "cascade" -> {
            if (!(value instanceof Data.Table
                || value instanceof Data.Items
                || value instanceof Data.Nothing)) {
              out.add(
                  Offence.at(value.span(), "cascade must be a map or a list of maps").atMost(cap));
            }
          }
          case "_build" -> {
            // hugo/hugo.go: deprecated in 0.145, an error from fifteen minor versions on.
            Severity old = config.version().atLeast(160) ? null : Severity.INFO;
            if (config.version().atLeast(145)) {
              out.add(Offence.at(entry.keySpan(), "_build is now called build").atMost(old));
            }
          }
          case "url" -> {
            if (remote(value))
              out.add(value.span(), "url must be a path of this site, without scheme and host");
          }
          case "aliases" -> value.asList().forEach(alias -> alias(alias, out));
          case "outputs" -> value.asList().forEach(output -> output(output, outputs, out));
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

  private static void output(Data output, Set<String> known, Findings out) {
    String name = output.asString().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || known.isEmpty() || known.contains(name)) return;
    List<String> nearest = Suggest.near(name, known);
    out.add(
        output.span(), "no output format is named " + output.asString() + Suggest.clause(nearest));
  }

  private static boolean remote(Data value) {
    return value.asString().startsWith("http://") || value.asString().startsWith("https://");
  }

  /** Names of all output formats; empty when a module that is not in the tree may define more. */
  private static Set<String> outputs(HugoConfig config) {
    if (!config.unresolvedModules().isEmpty()) return Set.of();
    Set<String> names = new HashSet<>(OUTPUTS);
    for (Language language : config.languages()) {
      if (config.options(language).at("outputFormats") instanceof Data.Table table) {
        table.entries().forEach(e -> names.add(e.name()));
      }
    }
    return names;
  }
}
