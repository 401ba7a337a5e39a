package dev.waymark.site.links;

import dev.waymark.document.Document;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an address a person wrote, and where. */
final class WrittenAddress {
  private WrittenAddress() {}

  /** Whether a fragment was made of what is written without its mark, outside of any call. */
  static boolean named(Text value, Span place, List<Span> calls) {
    boolean fragment = value.value().startsWith("#") && !place.text().startsWith("#");
    return fragment && calls.stream().noneMatch(call -> call.contains(place));
  }

  /** What a text was printed for, of one kind, outermost first. */
  static List<Span> within(Text value, String what) {
    List<Span> all = new ArrayList<>();
    for (Mark mark : value.marks())
      if (mark.note() instanceof Mark.Within within && within.what().equals(what))
        all.add(within.span());
    return all;
  }

  static @Nullable Span ownCall(Page page, List<Span> calls) {
    Document document = page.document();
    for (Span call : calls) {
      if (document != null && call.source() == document.source()) return call;
    }
    return null;
  }

  /** What a person wrote, without the quotes of a data file. */
  static String written(Span place) {
    String text = place.text();
    int last = text.length() - 1;
    boolean quoted = last > 0 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted && text.charAt(last) == text.charAt(0) ? text.substring(1, last) : text;
  }

  /** Whether a path that is written without a slash at its head got where the site lies. */
  static boolean based(Page page, String address, String written) {
    if (written.indexOf('/') < 0 || !address.endsWith("/" + written)) return false;
    Language language = page.language();
    String origin = language.origin();
    String head = address.substring(0, address.length() - written.length() - 1);
    if (origin != null && head.startsWith(origin)) head = head.substring(origin.length());
    return head.isEmpty()
        || head.equals(language.basePath())
        || head.equals(language.basePath() + language.prefix());
  }

  /** Whether an address is what is written, but for what Goldmark encodes and adds. */
  static boolean same(String address, String written) {
    String read = HugoUrls.decode(address);
    String asked = HugoUrls.decode(written);
    return read.equals(asked) || whole(read, asked);
  }

  /** Whether a scheme was put before a bare address. */
  private static boolean whole(String address, String written) {
    return address.equals("mailto:" + written)
        || address.equals("http://" + written)
        || address.equals("https://" + written);
  }

  static Origin origin(Page page, Span place, List<Span> calls) {
    for (Span call : calls) if (call.contains(place)) return Origin.SHORTCODE;
    Document document = page.document();
    boolean own = document != null && place.source() == document.source();
    if (own && document != null && place.end() <= document.body().start()) {
      return Origin.FRONT_MATTER;
    }
    String path = place.source().path();
    boolean data = path.endsWith(".json") || path.endsWith(".toml") || path.endsWith(".yaml");
    return data || path.endsWith(".yml") ? Origin.DATA : Origin.MARKDOWN;
  }

  /** Where a person wrote the longest part of an address. */
  static @Nullable Span place(Text value) {
    Span best = null;
    int longest = 0;
    for (Mark mark : value.marks()) {
      if (!(mark.note() instanceof Mark.From from)) continue;
      int length = mark.end() - mark.start();
      if (length > longest) {
        longest = length;
        best = from.span();
      }
    }
    return best;
  }

  /** What is written at the place; the address itself where it is made of something else. */
  static String raw(Text value, Span place) {
    String written = written(place);
    boolean address =
        written.indexOf('\n') < 0 && written.length() < 2000 && !whole(value.value(), written);
    return address ? written : value.value();
  }
}
