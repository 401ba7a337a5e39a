package dev.waymark.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names as Redoc writes them into fragments, with the npm package {@code slugify}. */
final class Slugs {
  /** What stands for letters that are not ASCII, and for some signs. */
  private static final Map<Character, String> LETTERS = letters();

  private static final String SPACES =
      "\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

  private static final Pattern REFUSED = Pattern.compile("[^\\w" + SPACES + "$*+~.()'\"!\\-:@]+");
  private static final Pattern BETWEEN = Pattern.compile("[-" + SPACES + "]+");
  private static final Pattern ENDS = Pattern.compile("^[" + SPACES + "]+|[" + SPACES + "]+$");

  private Slugs() {}

  private static Map<Character, String> letters() {
    try (InputStream in = Slugs.class.getResourceAsStream("slugify.txt")) {
      if (in == null) throw new IllegalStateException("slugify.txt is missing");
      Map<Character, String> all = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.length() > 1 && !line.startsWith("#"))
          .forEach(line -> all.put(line.charAt(0), line.substring(2)));
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What becomes of a name; of one that nothing would be left of, a plainer form. */
  static String of(String name) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      String letter = LETTERS.getOrDefault(c, String.valueOf(c));
      slug.append(REFUSED.matcher(letter).replaceAll(""));
    }
    String made = BETWEEN.matcher(ENDS.matcher(slug).replaceAll("")).replaceAll("-");
    if (!made.isEmpty()) return made;
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "-")
        .replace("&", "-and-")
        .replaceAll("-{2,}", "-")
        .replaceAll("^-+|-+$", "");
  }

  /** What {@code marked} escaped, as far as Redoc takes it back. */
  static String unescaped(String html) {
    return html.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"");
  }
}
