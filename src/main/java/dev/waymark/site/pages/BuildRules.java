package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.time.FrontMatterDates;
import dev.waymark.site.model.Kind;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Params;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page is built and listed ({@code hugolib/site.go: shouldBuild}, {@code
 * resources/page/pagemeta/pagemeta.go}).
 */
public final class BuildRules {
  private final HugoConfig config;
  private final Options options;
  private final Set<String> disabledKinds = new HashSet<>();

  public BuildRules(HugoConfig config, Options options) {
    this.config = config;
    this.options = options;
    Data kinds = options.at("disablekinds");
    if (kinds != null) {
      for (Data kind : kinds.asList())
        disabledKinds.add(canonical(kind.asString().toLowerCase(Locale.ROOT)));
    }
  }

  /** Before 0.73 kinds were called otherwise; {@code taxonomyTerm} is still read. */
  private static String canonical(String kind) {
    return kind.equals("taxonomyterm") ? "taxonomy" : kind;
  }

  public boolean enabled(String kind) {
    return !disabledKinds.contains(kind.toLowerCase(Locale.ROOT));
  }

  /** Without lists of terms and without terms Hugo knows of no taxonomies. */
  public boolean hasTaxonomies() {
    return enabled("taxonomy") || enabled("term");
  }

  /** {@code made} is whether Hugo makes it without a file. */
  Page.Status status(Kind kind, boolean made, Params params, FrontMatterDates.Dates dates) {
    if (!enabled(kind.hugoName())) {
      boolean absent = kind == Kind.TERM || kind == Kind.TAXONOMY && made && !hasTaxonomies();
      return absent ? Page.Status.KIND_ABSENT : Page.Status.KIND_DISABLED;
    }
    if (draft(params) && !options.flag(false, "builddrafts")) return Page.Status.DRAFT;
    if (!options.flag(false, "buildfuture") && after(dates.publishDate()))
      return Page.Status.FUTURE;
    if (!options.flag(false, "buildexpired") && before(dates.expiryDate()))
      return Page.Status.EXPIRED;
    if (flag(params.field("headless"))) return Page.Status.RENDER_NEVER;
    Data.Table build = buildOptions(params);
    Data render = build == null ? null : build.get("render");
    if (render == null) return Page.Status.BUILT;
    String word = render.asString().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "never", "false" -> Page.Status.RENDER_NEVER;
      case "link" -> Page.Status.RENDER_LINK;
      default -> Page.Status.BUILT;
    };
  }

  private boolean after(@Nullable ZonedDateTime date) {
    return date != null && config.clock().awaits(date.toInstant());
  }

  private boolean before(@Nullable ZonedDateTime date) {
    return date != null && config.clock().isPast(date.toInstant());
  }

  /** Whether it stands in its section's list. */
  boolean listed(Params params, Page.Status status) {
    if (status != Page.Status.BUILT
        && status != Page.Status.RENDER_LINK
        && status != Page.Status.RENDER_NEVER) {
      return false;
    }
    if (flag(params.field("headless"))) return false;
    Data.Table build = buildOptions(params);
    Data list = build == null ? null : build.get("list");
    String word = list == null ? "" : list.asString().toLowerCase(Locale.ROOT);
    return !word.equals("never") && !word.equals("false");
  }

  private Data.@Nullable Table buildOptions(Params params) {
    Data found = config.version().has(HugoChange.LOGICAL_PATHS) ? params.field("build") : null;
    if (found == null) found = params.field("_build");
    return found instanceof Data.Table table ? table : null;
  }

  private static boolean draft(Params params) {
    Data draft = params.field("draft");
    if (draft != null) return flag(draft);
    return params.field("published") instanceof Data.Flag published && !published.value();
  }

  private static boolean flag(@Nullable Data value) {
    if (value instanceof Data.Flag f) return f.value();
    if (value instanceof Data.Num n) return n.value().doubleValue() != 0;
    if (value instanceof Data.Text t) {
      return switch (t.value()) {
        case "1", "t", "T", "true", "TRUE", "True" -> true;
        default -> false;
      };
    }
    return false;
  }
}
