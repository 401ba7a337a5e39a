package dev.waymark.web;

import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.lint.Answer.Fragment;
import dev.waymark.web.WebResponse.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks for fragments in fetched pages. */
final class FetchedFragments {
  /** Lines of a file on a code host, and comments that script puts in: no ids of the page. */
  private static final Pattern LINES =
      Pattern.compile("L\\d+(C\\d+)?(-L?\\d+(C\\d+)?)?|(lines|issuecomment|discussion)[-_].*");

  /** Less text than this, and the page is likely an empty shell for a script to fill. */
  private static final int SHELL = 400;

  /**
   * The fragments that the server's page can decide: not empty, {@code top}, text fragments ({@code
   * :~:}), routes of scripts ({@code #!}, {@code #/}) or parameters ({@code page=2}).
   */
  static boolean worthAsking(String fragment) {
    String id = id(fragment);
    return !id.isEmpty()
        && !id.equalsIgnoreCase("top")
        && "!/?:".indexOf(id.charAt(0)) < 0
        && id.indexOf('=') < 0
        && !LINES.matcher(id).matches();
  }

  private static String id(String fragment) {
    int text = fragment.indexOf(":~:");
    return text < 0 ? fragment : fragment.substring(0, text);
  }

  /** What a page says of fragments. One page is taken apart at a time: each may be large. */
  synchronized Map<String, Fragment> find(HttpUrl url, Reply reply, Set<String> wanted) {
    Map<String, Fragment> found = new LinkedHashMap<>();
    Page page = page(url, reply);
    for (String fragment : wanted)
      found.put(fragment, page == null ? Fragment.UNVERIFIED : page.judge(id(fragment)));
    return found;
  }

  private static @Nullable Page page(HttpUrl url, Reply reply) {
    byte[] body = reply.body();
    MediaType type = MediaType.parse(String.valueOf(reply.headers().get("Content-Type")));
    if (body == null || type == null || !type.subtype().toLowerCase(Locale.ROOT).contains("html"))
      return null;
    java.nio.charset.Charset charset = type.charset(null);
    try {
      Document document =
          Jsoup.parse(
              new ByteArrayInputStream(body),
              charset == null ? null : charset.name(),
              url.toString());
      return Page.of(document, reply.whole());
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      return null;
    }
  }

  /**
   * A page's ids.
   *
   * @param scripts the text of its scripts, in which frameworks keep what they will show
   * @param sure whether the ids are all there are
   */
  private record Page(Set<String> ids, String scripts, boolean sure) {
    static Page of(Document document, boolean whole) {
      Set<String> ids = new HashSet<>();
      StringBuilder scripts = new StringBuilder();
      for (Element element : document.getAllElements()) {
        ids.add(element.id());
        if (element.hasAttr("name")) ids.add(element.attr("name"));
        if (element.normalName().equals("script")) scripts.append(element.data()).append('\n');
      }
      boolean scripted = document.selectFirst("script") != null;
      boolean shell =
          scripted && (document.body() == null || document.body().text().length() < SHELL);
      return new Page(ids, scripts.toString(), whole && !shell);
    }

    Fragment judge(String fragment) {
      String decoded = HugoUrls.decode(fragment);
      String lower = decoded.toLowerCase(Locale.ROOT);
      if (ids.contains(decoded) || ids.contains(fragment)) return Fragment.FOUND;
      // GitHub's script adds the prefix, whatever the case.
      if (ids.contains("user-content-" + decoded) || ids.contains("user-content-" + lower))
        return Fragment.FOUND;
      return sure && !scripts.contains(decoded) ? Fragment.ABSENT : Fragment.UNVERIFIED;
    }
  }
}
