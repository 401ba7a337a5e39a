package dev.waymark.hugo.layouts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be read from a shortcode's template without executing it.
 *
 * @param name as called, for example {@code blocks/cover}
 * @param file its path in the tree; null for one embedded in Hugo
 * @param usesInner whether it mentions {@code .Inner}: it must then be closed or self-closed,
 *     otherwise must not be, unless {@code inner} is UNKNOWN: a stub need not mention it
 * @param inner what happens to its inner text
 * @param ids what ids its own output may add to a page
 * @param literalIds ids that stand in the template as they are
 * @param idParams names or positions of parameters whose value becomes an id
 * @param idShapes what is known of the ids it makes of other things, {@code tabs-*}
 * @param listParam when it ranges over a page parameter: how that parameter is named; null
 *     otherwise
 * @param shows whether its first positional or {@code file}/{@code path}/{@code page} parameter
 *     names a file whose text it shows
 * @param addresses parameters that are where a link or an image of the template leads
 * @param addressParts parameters that are but a part of an address that the template makes
 */
public record ShortcodeTemplate(
    String name,
    @Nullable String file,
    boolean usesInner,
    Inner inner,
    Ids ids,
    List<String> literalIds,
    List<String> idParams,
    List<String> idShapes,
    @Nullable ListParam listParam,
    Shows shows,
    Set<String> addresses,
    Set<String> addressParts) {

  /** What an inline shortcode says of itself; partials that it calls count as unknown. */
  public static ShortcodeTemplate inline(String name, String text) {
    return new TemplateReader(TemplateText.of(text), partial -> null).read(name, null);
  }

  public enum Inner {
    /** Not used at all. */
    NONE,
    /** Printed as it is: with {@code {{<} its text is no Markdown, raw HTML in it stands. */
    RAW,
    /** Rendered on its own ({@code markdownify}, {@code RenderString}): a fresh id space. */
    MARKDOWN,
    /** Cannot be told (a stub, a partial, a variable): either reading may hold. */
    UNKNOWN
  }

  /** Whether a parameter names a file that is shown. */
  public enum Shows {
    NO,
    /** Files are read and a parameter may name them; where they lie is the template's affair. */
    MAYBE,
    YES
  }

  public enum Ids {
    /** Adds none. */
    NONE,
    /** Exactly {@code literalIds}, the values of {@code idParams} and some of {@code idShapes}. */
    KNOWN,
    /** May add ids that cannot be told: the page is open. */
    OPEN
  }

  /**
   * {@code index .Page.Params (.Get "items" | default "grid")}: parameter {@code items}, default
   * {@code grid}.
   */
  public record ListParam(String param, @Nullable String fallback) {}
}
