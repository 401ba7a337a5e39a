package dev.waymark.site.render;

import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.layouts.PagePair;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.hugo.outputs.OutputFormats;
import dev.waymark.site.model.Page;
import dev.waymark.site.redirects.PrintedRedirects;
import dev.waymark.template.Budget;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Text;
import dev.waymark.template.functions.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Redirect files that a site's templates write: output formats such as {@code _redirects} or {@code
 * redirects.json}.
 */
public final class RedirectOutputs {
  /** One file speaks of all pages. */
  private static final long STEPS = 20_000_000;

  private RedirectOutputs() {}

  /** Whether a page has an output that holds redirects. */
  public static boolean any(List<Page> pages) {
    for (Page page : pages) {
      for (Page.Output output : page.outputs())
        if (PrintedRedirects.isRedirects(output.file(), output.format())) return true;
    }
    return false;
  }

  /** What each of them says; {@code objects} are those of the site without these redirects. */
  public static List<PrintedRedirects> read(
      HugoConfig config, TemplateStore store, SiteObjects objects, List<Page> pages) {
    String origin = config.defaultLanguage().origin();
    List<PrintedRedirects> all = new ArrayList<>();
    for (Page page : pages) {
      for (Page.Output output : page.outputs()) {
        if (!PrintedRedirects.isRedirects(output.file(), output.format())) continue;
        Text printed = printed(config, store, objects, page, output);
        if (printed != null)
          all.add(PrintedRedirects.read(output.file(), printed, origin == null ? "" : origin));
      }
    }
    return all;
  }

  /** Null when no template writes the file. */
  private static @Nullable Text printed(
      HugoConfig config, TemplateStore store, SiteObjects objects, Page page, Page.Output output) {
    OutputFormat format = OutputFormats.of(config.options(page.language())).named(output.format());
    String suffix = format == null ? "" : format.suffix();
    PagePair pair =
        store.page(TemplateChoice.of(page).as(output.format().toLowerCase(Locale.ROOT), suffix));
    if (pair == null) return null;
    Evaluator evaluator =
        new Evaluator(
            new RenderHost(objects.host(page.language(), page), store, new ListWatch()),
            Functions.standard()::get,
            new Budget(STEPS, Budget.OUTPUT));
    return evaluator.run(pair.whole(), objects.page(page));
  }
}
