package dev.waymark.hugo.config;

/**
 * What a version of Hugo brought, as far as it changes addresses, ids or what ends a build; each is
 * held by a vector or a test of the class that asks for it.
 */
public enum HugoChange {
  /** The configuration may be called {@code hugo.toml}, and is looked for first. */
  HUGO_NAMED_CONFIG(110),
  /** {@code disableKinds} knows {@code rss} as it knows other kinds; before, only {@code RSS}. */
  RSS_KIND_IN_ANY_SPELLING(112),
  /** {@code defaultContentLanguageInSubdir} also holds for sites of one language. */
  SUBDIRECTORY_OF_ONE_LANGUAGE(112),
  /** A table of {@code uglyURLs} by section is not heeded, until {@link #UGLY_URLS_BY_SECTION}. */
  UGLY_URLS_BY_SECTION_LOST(112),
  /** {@code permalinks} has tables by kind of page. */
  PERMALINKS_BY_KIND(115),
  /**
   * The content tree is read by logical paths: small letters, {@code build} without underscore,
   * drafts read, bundles of several languages shared, cascades of any page.
   */
  LOGICAL_PATHS(123),
  /** A date that was found fills its field for the later chains of {@code frontmatter}. */
  DATES_FILL_FIELDS(123),
  /** Hugo has render hooks of its own for links and images. */
  EMBEDDED_HOOKS(123),
  /** Front matter of the wrong kind ends the build. */
  STRICT_FRONT_MATTER(123),
  /** A {@code #} in a file's name is part of its address. */
  HASHES_IN_NAMES(125),
  /** {@code _content.gotmpl} adds pages. */
  CONTENT_ADAPTERS(126),
  /** {@code url} in front matter may hold tokens of permalinks. */
  TOKENS_IN_URL(131),
  /** Parts of a path are made safe one by one, without hyphens for spaces at their ends. */
  SEGMENTS_SANITIZED_ALONE(132),
  /** A heading's attributes may stand behind its closing {@code #}. */
  ATTRIBUTES_BEHIND_CLOSING_MARKS(132),
  /** {@code canonifyURLs} leaves a base path that is there already. */
  CANONIFY_ONCE(132),
  /** Of {@code index.md} and {@code _index.md} in one folder the first wins. */
  LEAF_BESIDE_BRANCH(132),
  /** Block quotes and what is passed through have render hooks. */
  HOOKS_OF_QUOTES(132),
  /** {@code page.nextPrevSortOrder} and its like are heeded. */
  ORDER_OF_NEIGHBOURS(133),
  /** Tables have render hooks. */
  HOOKS_OF_TABLES(134),
  /** What hooks get as {@code .Text} is HTML; before, templates escape it. */
  HOOK_TEXT_IS_HTML(134),
  /** A summary that nobody wrote keeps its markup; before, it is plain text. */
  SUMMARY_WITH_MARKUP(134),
  /** A date that is none ends the build. */
  DATES_MUST_BE_DATES(136),
  /** A {@code \:} in a permalink is a colon. */
  ESCAPED_COLONS(136),
  /** A table of {@code uglyURLs} by section is heeded again. */
  UGLY_URLS_BY_SECTION(136),
  /** A {@code url} is taken as it is written for sections and their like, too. */
  URLS_OF_LISTS_AS_WRITTEN(137),
  /** Of emphasis and the like hooks get the first part alone as {@code .PlainText}. */
  PLAIN_TEXT_OF_FIRST_CHILDREN(139),
  /** {@code contentTypes} names the formats of content. */
  CONTENT_TYPES(139),
  /** {@code disableDefaultLanguageRedirect} is heeded. */
  REDIRECT_MAY_BE_OFF(140),
  /** Only the usual output format borrows shortcodes of others. */
  BORROWED_BY_USUAL_FORMAT(141),
  /** A folder's name may begin with that of a page beside it, and its files go to their section. */
  FILES_BY_WHOLE_NAMES(141),
  /** {@code .PlainText} holds quotes and dashes again, resolved. */
  QUOTES_IN_PLAIN_TEXT(142),
  /** Of raw HTML that is left out comments leave no trace, other HTML a comment that says so. */
  COMMENTS_LEAVE_NO_TRACE(142),
  /** A page is reached by cascades of what its folder's path begins with; before, its own path. */
  CASCADES_OF_FOLDERS(143),
  /** Automatic ids are made of text without markup; of no text there is none. */
  IDS_FROM_TEXT(144),
  /** Permalinks know {@code :contentbasename} and {@code :slugorcontentbasename}. */
  CONTENT_BASE_NAME(144),
  /** {@code _build} is deprecated. */
  OLD_BUILD_DEPRECATED(145),
  /** Templates lie in a tree like the content's; language codes may stand anywhere in names. */
  TEMPLATE_TREE(146),
  /** {@code where} with {@code "not in"} and an empty list selects all (since 0.146.7). */
  NOT_IN_EMPTY_LISTS(147),
  /**
   * Fields cascade to pages of content adapters, too (since 0.147.3); before, {@code params} do.
   * What they say of {@code outputs} is heeded.
   */
  CASCADES_OF_ADAPTERS(148),
  /** {@code useEmbedded} says when a render hook of Hugo's own is used. */
  USE_EMBEDDED(148),
  /** Ugly addresses of lists are files of their own. */
  UGLY_LISTS(148),
  /** The {@code path} of an output format stands before the names of sections, too. */
  FORMATS_BEFORE_SECTIONS(148),
  /** Permalinks know {@code :sectionslug} and {@code :sectionslugs}. */
  SECTION_SLUGS(149),
  /** {@code .File} tells no language. */
  NO_LANGUAGE_OF_FILES(149),
  /** A key that is twice in YAML ends the build. */
  DUPLICATE_KEYS_REFUSED(152),
  /** {@code yes} and {@code off} are words in YAML; before, they are true and false. */
  NEW_YAML(152),
  /**
   * Pages are of languages, versions and roles: {@code _language_fr_} in names, templates for any
   * language, terms of content files in bundles.
   */
  SITES_MATRIX(153),
  /** Aliases that begin with a slash lie below their language's folder. */
  ALIASES_BELOW_LANGUAGE(155),
  /** Only a home that is rendered is redirected to; before there was always a redirect. */
  REDIRECT_OF_HOME(155),
  /** Only output formats that are permalinkable have aliases. */
  ALIASES_OF_PERMALINKABLE_FORMATS(155),
  /** {@code paginate} and {@code paginatePath} are gone. */
  OLD_PAGINATE_GONE(156),
  /** {@code _build} ends the build. */
  OLD_BUILD_GONE(160),
  /** {@code where} compares pages; before, neither is one equal to another nor different. */
  PAGES_SELECTED_BY_PAGES(161),
  /** {@code permalinks} may be a list of patterns with targets, also for home. */
  PERMALINK_LISTS(161),
  /** Only pages that are rendered get their aliases. */
  ALIASES_OF_RENDERED_PAGES(161),
  /** A file of {@code config/} may repeat its name as the only key. */
  WRAPPED_CONFIG_FILES(162),
  /** {@code security.allowContent} refuses formats of content. */
  CONTENT_POLICY(162),
  /** {@code :counter} counts the files of a bundle again; since 0.123 it was always 1. */
  COUNTED_FILES(162),
  /** {@code layout} may name a folder, and is read in small letters. */
  LAYOUTS_IN_FOLDERS(164),
  /** The file of an alias is named by its format: {@code x.htm}, {@code x/print.html}. */
  ALIASES_NAMED_BY_FORMAT(164),
  /** {@code eq} takes 1 and 1.0 for the same (gohugoio/hugo#15322). */
  NUMBERS_EQUAL_BY_VALUE(166),
  /** {@code .FuzzyWordCount} of whole hundreds is themselves; of none it was 100 until 0.165. */
  WHOLE_HUNDREDS(166),
  /** Slugs of sections are heeded; slashes in titles become hyphens. */
  SLUGS_OF_SECTIONS(167),
  /** Org mode is refused by default, as HTML is. */
  ORG_REFUSED(167),
  /** Automatic ids are made of all text below a heading, whatever it is nested in. */
  IDS_FROM_ALL_TEXT(168),
  /** Plain text has spaces where blocks begin and end. */
  BLOCKS_APART(168);

  /** The minor version, of 0.{@code minor}.0. */
  final int minor;

  HugoChange(int minor) {
    this.minor = minor;
  }
}
