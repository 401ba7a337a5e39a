package dev.waymark.template;

import java.util.Set;

/** What the value of an attribute is, by the attribute's name ({@code html/template/attr.go}). */
final class AttributeKinds {
  private static final Set<String> URLS =
      Set.of(
          "action",
          "archive",
          "background",
          "cite",
          "classid",
          "codebase",
          "data",
          "formaction",
          "href",
          "icon",
          "longdesc",
          "manifest",
          "poster",
          "profile",
          "src",
          "usemap",
          "xmlns");

  private static final Set<String> UNSAFE =
      Set.of(
          "async",
          "challenge",
          "charset",
          "content",
          "crossorigin",
          "defer",
          "enctype",
          "form",
          "formenctype",
          "formmethod",
          "formnovalidate",
          "keytype",
          "language",
          "method",
          "novalidate",
          "rel",
          "sandbox",
          "type",
          "value");

  private AttributeKinds() {}

  /** Whether it is an address, also behind {@code data-} and a namespace. */
  static boolean holdsUrl(String attribute) {
    String plain = attribute.startsWith("data-") ? attribute.substring(5) : attribute;
    int colon = plain.indexOf(':');
    if (colon >= 0) {
      if (plain.startsWith("xmlns:")) return true;
      plain = plain.substring(colon + 1);
    }
    return isUrl(plain);
  }

  private static boolean isUrl(String attribute) {
    if (URLS.contains(attribute)) return true;
    return !isCode(attribute)
        && (attribute.contains("src") || attribute.contains("uri") || attribute.contains("url"));
  }

  private static boolean isCode(String attribute) {
    return attribute.startsWith("on") || attribute.equals("style") || attribute.equals("srcset");
  }

  /** Whether a value of the attribute is text that does nothing. */
  static boolean isPlain(String attribute) {
    return !isUrl(attribute) && !isCode(attribute) && !UNSAFE.contains(attribute);
  }
}
