package dev.waymark.built;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What one page of a build holds.
 *
 * @param ids of all its elements, and the names of its anchors
 * @param addresses everything that it links to or shows, as written
 * @param inside the addresses of links in its content, as far as the content can be told from what
 *     stands around it
 */
record BuiltPage(SortedSet<String> ids, Set<String> addresses, Set<String> inside) {
  /** Takes a page apart; the content is where the known ids are. */
  static BuiltPage of(byte[] html, Set<String> known) throws IOException {
    Document document = Jsoup.parse(new ByteArrayInputStream(html), "UTF-8", "");
    // What scripts copy from a template element is not there before they do, nor for the model.
    document.select("template").remove();
    SortedSet<String> ids = new TreeSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    Element content = null;
    for (Element element : document.getAllElements()) {
      String id = element.id();
      if (!id.isEmpty() && ids.add(id) && known.contains(id)) {
        Element around = element.parent();
        content = content == null || around == null ? around : common(content, around);
      }
      boolean anchor = element.normalName().equals("a");
      if (anchor && !element.attr("name").isEmpty()) ids.add(element.attr("name"));
      if (element.hasAttr("href")) addresses.add(plain(element.attr("href")));
      if (element.hasAttr("src")) addresses.add(plain(element.attr("src")));
    }
    return new BuiltPage(ids, addresses, links(content));
  }

  private static Set<String> links(@Nullable Element content) {
    Set<String> inside = new LinkedHashSet<>();
    boolean whole =
        content == null || Set.of("body", "html", "#root").contains(content.normalName());
    if (content == null || whole) return inside;
    for (Element element : content.getAllElements()) {
      boolean link = element.normalName().equals("a") && element.hasAttr("href");
      if (link) inside.add(plain(element.attr("href")));
    }
    return inside;
  }

  /** The innermost element around two. */
  private static Element common(Element a, Element b) {
    int up = depth(a) - depth(b);
    Element left = a;
    Element right = b;
    for (; up > 0; up--) left = above(left);
    for (; up < 0; up++) right = above(right);
    while (left != right) {
      left = above(left);
      right = above(right);
    }
    return left;
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element at = element.parent(); at != null; at = at.parent()) depth++;
    return depth;
  }

  private static Element above(Element element) {
    Element parent = element.parent();
    return parent == null ? element : parent;
  }

  /** Browsers drop white space around an address and line ends and tabs inside. */
  private static String plain(String address) {
    return address.strip().replaceAll("[\\t\\n\\r]", "");
  }
}
