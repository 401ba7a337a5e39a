package dev.waymark.hugo.paths;

import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.config.Options;
import java.text.Normalizer;

/**
 * How Hugo turns names of files, terms, slugs and titles into paths and links ({@code
 * common/paths/path.go: Sanitize}, {@code helpers/path.go}).
 *
 * @param keepCase {@code disablePathToLower}
 * @param removeAccents {@code removePathAccents}
 */
public record PathRules(boolean keepCase, boolean removeAccents, HugoVersion version) {
  public static PathRules of(Options options) {
    return new PathRules(
        options.flag(false, "disablepathtolower"),
        options.flag(false, "removepathaccents"),
        options.version());
  }

  /**
   * A text as a path: characters that no path may have are dropped, white space becomes hyphens;
   * lower case unless kept.
   */
  public String sanitize(String text) {
    String path = allowed(text);
    if (removeAccents) path = removeAccents(path);
    return keepCase ? path : lower(path);
  }

  /**
   * A part of a page's path. Older Hugos sanitised the path as a whole, so that spaces at a part's
   * ends became hyphens.
   */
  public String segment(String part) {
    if (version.has(HugoChange.SEGMENTS_SANITIZED_ALONE)) return sanitize(part);
    String path = sanitize("/" + part + "/");
    return path.substring(1, path.length() - 1);
  }

  /**
   * A title, slug or name as it stands in a link: sanitised, then percent-encoded ({@code
   * helpers/url.go: URLize}).
   */
  public String urlize(String text) {
    String path = sanitize(text);
    // Hugo reads it as an address, in which this is an empty fragment.
    if (path.endsWith("#")) path = path.substring(0, path.length() - 1);
    return HugoUrls.encodePath(path);
  }

  /**
   * The path of a file below {@code public/} as a link: percent-encoded, {@code #} too (left raw
   * before Hugo 0.125).
   */
  public String link(String path) {
    int hash = version.has(HugoChange.HASHES_IN_NAMES) ? -1 : path.indexOf('#');
    if (hash < 0) return encode(path);
    return HugoUrls.encodePath(path.substring(0, hash))
        + "#"
        + HugoUrls.encodePath(path.substring(hash + 1));
  }

  /** As {@link #link} does from Hugo 0.125 on. */
  public static String encode(String path) {
    return HugoUrls.encodePath(path.replace("#", "%23"));
  }

  /**
   * What a file's folder becomes in addresses, before {@link #sanitize}: {@code ""} or {@code
   * /a/b}.
   */
  public String folder(ContentPath at) {
    return asWritten() ? at.writtenFolder() : at.folder();
  }

  /**
   * What a file's name (for a bundle: its folder's name) becomes in addresses, before {@link
   * #sanitize}.
   */
  public String name(ContentPath at) {
    return asWritten() ? at.writtenName() : at.name();
  }

  /** Addresses came from names as written before Hugo 0.123, when there were no logical paths. */
  private boolean asWritten() {
    return keepCase || !version.has(HugoChange.LOGICAL_PATHS);
  }

  /**
   * A path as Hugo compares it: lower case, each space a hyphen ({@code NormalizePathStringBasic}).
   */
  public static String normalize(String path) {
    return lower(path).replace(' ', '-');
  }

  /** Lower case one character at a time, as Go does: no final sigma, {@code İ} is {@code i}. */
  public static String lower(String text) {
    int i = 0;
    while (i < text.length()
        && text.charAt(i) < 0x80
        && !(text.charAt(i) >= 'A' && text.charAt(i) <= 'Z')) i++;
    if (i == text.length()) return text;
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
    return out.toString();
  }

  /**
   * Drops combining marks after decomposition; {@code ß} and the like stay ({@code
   * common/text/transform.go}).
   */
  public static String removeAccents(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isAllowed(text, i, c)) {
        boolean doubled = c == '-' || out.length() > 0 && out.charAt(out.length() - 1) == '-';
        if (space && !doubled) out.append('-');
        space = false;
        out.appendCodePoint(c);
      } else if (out.length() > 0 && isSpace(c)) {
        space = true;
      }
    }
    return out.toString();
  }

  private static boolean isAllowed(String text, int at, int c) {
    if (c < 0x80) {
      if (c == '%') {
        return at + 2 < text.length()
            && HugoUrls.isHex(text.charAt(at + 1))
            && HugoUrls.isHex(text.charAt(at + 2));
      }
      return c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || "./\\_#+~-@".indexOf(c) >= 0;
    }
    int kind = Character.getType(c);
    return Character.isLetter(c)
        || kind == Character.DECIMAL_DIGIT_NUMBER
        || kind == Character.NON_SPACING_MARK
        || kind == Character.COMBINING_SPACING_MARK
        || kind == Character.ENCLOSING_MARK;
  }

  /** Go's {@code unicode.IsSpace}. */
  private static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0xA0 || Character.isSpaceChar(c);
  }
}
