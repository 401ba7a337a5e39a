package dev.waymark.rules;

import dev.waymark.icons.IconSet;
import dev.waymark.lint.Rule;
import dev.waymark.lint.RuleOptions;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.rules.files.AbsentModule;
import dev.waymark.rules.files.TooComplex;
import dev.waymark.rules.frontmatter.BadDate;
import dev.waymark.rules.frontmatter.DuplicateKey;
import dev.waymark.rules.frontmatter.FrontMatterSchema;
import dev.waymark.rules.frontmatter.FrontMatterSyntax;
import dev.waymark.rules.frontmatter.LongTitle;
import dev.waymark.rules.frontmatter.NullValue;
import dev.waymark.rules.frontmatter.UnknownKey;
import dev.waymark.rules.links.AbsoluteSelfLink;
import dev.waymark.rules.links.AmbiguousRef;
import dev.waymark.rules.links.BrokenAnchor;
import dev.waymark.rules.links.BrokenImage;
import dev.waymark.rules.links.BrokenLink;
import dev.waymark.rules.links.BrokenRef;
import dev.waymark.rules.links.DuplicateHeadingId;
import dev.waymark.rules.links.ImageWithoutText;
import dev.waymark.rules.links.LinkThroughAlias;
import dev.waymark.rules.links.LinkToUnpublished;
import dev.waymark.rules.links.LostAnchor;
import dev.waymark.rules.links.MissingInclude;
import dev.waymark.rules.pages.AliasOnUnpublishedPage;
import dev.waymark.rules.pages.AliasShadowsPage;
import dev.waymark.rules.pages.AliasToItself;
import dev.waymark.rules.pages.BadWeight;
import dev.waymark.rules.pages.DuplicateAlias;
import dev.waymark.rules.pages.DuplicateWeight;
import dev.waymark.rules.pages.EmptySection;
import dev.waymark.rules.pages.MissingSectionPage;
import dev.waymark.rules.pages.MissingWeight;
import dev.waymark.rules.pages.MovedWithoutRedirect;
import dev.waymark.rules.pages.RedirectToMissing;
import dev.waymark.rules.pages.RefusedContent;
import dev.waymark.rules.pages.RemovedAlias;
import dev.waymark.rules.pages.UnreachablePage;
import dev.waymark.rules.pages.UrlCollision;
import dev.waymark.rules.shortcodes.EmptyCardList;
import dev.waymark.rules.shortcodes.UnknownCardList;
import dev.waymark.rules.shortcodes.UnknownIcon;
import dev.waymark.rules.shortcodes.UnknownShortcode;
import dev.waymark.rules.support.Defects;
import dev.waymark.rules.web.DeadFragment;
import dev.waymark.rules.web.DeadUrl;
import dev.waymark.rules.web.InsecureUrl;
import dev.waymark.rules.web.MalformedUrl;
import dev.waymark.rules.web.MovedUrl;
import dev.waymark.rules.web.UnverifiedUrl;
import dev.waymark.schema.SchemaBinding;
import dev.waymark.text.Once;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every rule by name. An explicit list: what is not here does not run. */
public final class Catalog {
  private static final Once<List<RulePage>> PAGES =
      new Once<>(() -> names().stream().map(RulePages::named).toList());

  /** What the engine reports of directives that allow nothing. */
  public static final String UNUSED_ALLOW = "unused-allow";

  private Catalog() {}

  /** The names of all rules, in the order in which {@code waymark rules} lists them. */
  public static List<String> names() {
    return List.copyOf(rules(Map.of(), List.of(), List.of()).keySet());
  }

  /** The pages of all rules, in the same order. */
  public static List<RulePage> pages() {
    return PAGES.get();
  }

  /**
   * The rules by name, made for one site.
   *
   * @param options by rule name; a rule that is absent gets its page's defaults
   * @param schemas the user's schemas beside the built-in one
   * @param icons the user's icon sets; with none, the sets are recognised
   */
  public static Map<String, Rule> rules(
      Map<String, RuleOptions> options, List<SchemaBinding> schemas, List<IconSet> icons) {
    Map<String, Rule> all = new LinkedHashMap<>();
    all.put("front-matter-syntax", new FrontMatterSyntax());
    all.put("front-matter-schema", new FrontMatterSchema(schemas));
    all.put("unknown-key", new UnknownKey(options(options, "unknown-key").number("usual")));
    all.put("duplicate-key", new DuplicateKey());
    all.put("null-value", new NullValue());
    all.put("bad-date", new BadDate());
    all.put("long-title", new LongTitle(options(options, "long-title").number("most")));
    all.put("unknown-icon", new UnknownIcon(icons));
    all.put("bad-weight", new BadWeight());
    all.put(
        "duplicate-weight",
        new DuplicateWeight(options(options, "duplicate-weight").number("last")));
    all.put("missing-weight", new MissingWeight());
    all.put("unknown-card-list", new UnknownCardList());
    all.put("empty-card-list", new EmptyCardList());
    all.put("broken-link", new BrokenLink());
    all.put("broken-anchor", new BrokenAnchor());
    all.put("broken-image", new BrokenImage());
    all.put("image-without-text", new ImageWithoutText());
    all.put("broken-ref", new BrokenRef());
    all.put("ambiguous-ref", new AmbiguousRef());
    all.put("link-to-unpublished", new LinkToUnpublished());
    all.put("link-through-alias", new LinkThroughAlias());
    all.put("absolute-self-link", new AbsoluteSelfLink());
    all.put("malformed-url", new MalformedUrl());
    all.put("dead-url", new DeadUrl());
    all.put("dead-fragment", new DeadFragment());
    all.put("moved-url", new MovedUrl());
    all.put("insecure-url", new InsecureUrl());
    all.put("unverified-url", new UnverifiedUrl());
    all.put("missing-include", new MissingInclude());
    all.put("missing-section-page", new MissingSectionPage());
    all.put("empty-section", new EmptySection());
    all.put("refused-content", new RefusedContent());
    all.put("url-collision", new UrlCollision());
    all.put("duplicate-alias", new DuplicateAlias());
    all.put("alias-shadows-page", new AliasShadowsPage());
    all.put("alias-to-itself", new AliasToItself());
    all.put("alias-on-unpublished-page", new AliasOnUnpublishedPage());
    all.put("moved-without-redirect", new MovedWithoutRedirect());
    all.put("removed-alias", new RemovedAlias());
    all.put("lost-anchor", new LostAnchor());
    all.put("redirect-to-missing", new RedirectToMissing());
    all.put("unreachable-page", new UnreachablePage());
    all.put("unknown-shortcode", new UnknownShortcode());
    all.put("shortcode-syntax", new Defects("shortcode-syntax"));
    all.put("duplicate-heading-id", new DuplicateHeadingId());
    // The engine finds these itself; the name stands here for its page and severity.
    all.put(UNUSED_ALLOW, new Defects(UNUSED_ALLOW));
    all.put("config-syntax", new Defects("config-syntax"));
    all.put("missing-theme", new AbsentModule(true));
    all.put("absent-module", new AbsentModule(false));
    all.put("unreadable-file", new Defects("unreadable-file"));
    all.put("file-too-large", new Defects("file-too-large"));
    all.put("invalid-utf8", new Defects("invalid-utf8"));
    all.put("symlink-out-of-root", new Defects("symlink-out-of-root"));
    all.put("dead-symlink", new Defects("dead-symlink"));
    all.put("too-complex", new TooComplex());
    return all;
  }

  private static RuleOptions options(Map<String, RuleOptions> given, String rule) {
    RuleOptions own = given.get(rule);
    if (own != null) return own;
    Map<String, Object> values = new HashMap<>();
    for (RulePage.Option option : RulePages.named(rule).options())
      values.put(option.name(), option.fallback());
    return new RuleOptions(values);
  }
}
