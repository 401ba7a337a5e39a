package dev.waymark.template.functions;

import dev.waymark.template.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code Ident.Pluralize} and {@code Ident.Singularize} of {@code gobuffalo/flect}, with its tables
 * in {@code inflections.txt}. Not read: an {@code inflections.json} where Hugo is started.
 */
final class Inflections {
  /** Read when the first word asks. */
  private static final class Holder {
    static final Inflections ALL = new Inflections();
  }

  private record Rule(String suffix, String replacement) {}

  private final Map<String, String> plurals = new HashMap<>();
  private final Map<String, String> singulars = new HashMap<>();

  /** The first that fits counts. */
  private final Deque<Rule> pluralRules = new ArrayDeque<>();

  private final Deque<Rule> singularRules = new ArrayDeque<>();

  private Inflections() {
    List<String[]> words = new ArrayList<>();
    Deque<String[]> suffixes = new ArrayDeque<>();
    for (String line : read().lines().toList()) {
      if (line.startsWith("#")) continue;
      String[] entry = line.split(" ");
      if (entry[0].equals("suffix")) suffixes.addFirst(entry);
      else words.add(entry);
    }
    for (String[] suffix : suffixes) {
      insert(pluralRules, suffix[1], suffix[2]);
      insert(singularRules, suffix[2], suffix[1]);
    }
    for (String[] word : words) add(word);
  }

  private static String read() {
    try (InputStream in = Inflections.class.getResourceAsStream("inflections.txt")) {
      if (in == null) throw new IllegalStateException("inflections.txt is missing");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String[] word) {
    boolean part = !word[0].equals("exact");
    plurals.put(word[1], word[2]);
    if (part) insert(pluralRules, word[1], word[2]);
    if (word[0].equals("oneway")) return;
    for (int i = 2; i < word.length; i++) {
      singulars.put(word[i], word[1]);
      if (part) insert(singularRules, word[i], word[1]);
    }
  }

  /** Before all others; what already ends as the rule would make it stays. */
  private static void insert(Deque<Rule> rules, String suffix, String replacement) {
    rules.addFirst(new Rule(suffix, replacement));
    rules.addFirst(new Rule(replacement, replacement));
  }

  /** The plural of a text whose last word is given, as {@code Ident.LastPart} has it. */
  static String plural(String text, String last) {
    return last.isEmpty() ? "" : Holder.ALL.pluralOf(text, last);
  }

  /** The singular of a text whose last word is given. */
  static String singular(String text, String last) {
    return last.isEmpty() ? text : Holder.ALL.singularOf(text, last);
  }

  private String pluralOf(String text, String last) {
    String whole = plurals.get(text);
    if (whole != null) return whole;
    String lower = lower(last);
    if (singulars.containsKey(text) || singulars.containsKey(lower)) return text;
    String word = plurals.get(lower);
    if (word != null) return replace(text, last, cased(word, last));
    String ruled = ruled(pluralRules, last);
    if (ruled != null) return replace(text, last, ruled);
    return lower.endsWith("s") ? text : text + "s";
  }

  private String singularOf(String text, String last) {
    String whole = singulars.get(text);
    if (whole != null) return whole;
    if (plurals.containsKey(text)) return text;
    String lower = lower(last);
    String word = singulars.get(lower);
    if (word != null) return replace(text, last, cased(word, last));
    if (plurals.containsKey(lower)) return text;
    String ruled = ruled(singularRules, last);
    if (ruled != null) return replace(text, last, ruled);
    return last.endsWith("s") ? replace(text, "s", "") : text;
  }

  private static @Nullable String ruled(Deque<Rule> rules, String word) {
    for (Rule rule : rules)
      if (word.endsWith(rule.suffix())) return replace(word, rule.suffix(), rule.replacement());
    return null;
  }

  /** {@code Ident.ReplaceSuffix}: where the text has another end, the new one is added to it. */
  private static String replace(String text, String end, String made) {
    String start = text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    return start + made;
  }

  private static String cased(String word, String as) {
    return as.equals(capitalized(as)) ? capitalized(word) : word;
  }

  private static String capitalized(String word) {
    int first = word.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + word.substring(Character.charCount(first));
  }

  private static String lower(String word) {
    return Strings.lower(Text.of(word)).value();
  }
}
