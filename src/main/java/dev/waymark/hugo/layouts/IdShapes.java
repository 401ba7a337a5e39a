package dev.waymark.hugo.layouts;

import dev.waymark.hugo.paths.PathRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of the ids that a template makes: text with {@code *} for what it fills in, as
 * {@code tabs-*} of {@code id="tabs-{{ .Ordinal }}"}.
 */
public final class IdShapes {
  /** An id of which nothing can be told. */
  static final String ANY = "*";

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "^(?:(?:else\\s+)?(?:with|if)\\s+)?(\\$\\w+)\\s*:?=\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern VERB = Pattern.compile("%[-+ #0]*\\d*(?:\\.\\d+)?[a-zA-Z]");
  private static final Pattern SLUGS = Pattern.compile("[\\w *-]*");
  private static final Set<String> SAME =
      Set.of("safeHTML", "safeHTMLAttr", "safeURL", "safeCSS", "safeJS", "string", "htmlEscape");
  private static final Set<String> LOWERS = Set.of("lower", "strings.ToLower");
  private static final Set<String> SLUG =
      Set.of("anchorize", "urlize", "urls.Anchorize", "urls.URLize");
  private static final int DEEPEST = 6;

  /** More shapes of one value are not told apart. */
  private static final int MOST = 8;

  private final Map<String, List<String>> assigned = new LinkedHashMap<>();

  /** Variables whose value is being looked for. */
  private final Set<String> open = new HashSet<>();

  IdShapes(TemplateText text) {
    for (String action : text.actions()) {
      Matcher found = ASSIGNED.matcher(action);
      if (found.matches())
        assigned.computeIfAbsent(found.group(1), n -> new ArrayList<>()).add(found.group(2));
    }
  }

  /** Whether an id may have this shape. */
  public static boolean matches(String shape, String id) {
    String[] fixed = shape.split("\\*", -1);
    if (fixed.length == 1) return shape.equals(id);
    String last = fixed[fixed.length - 1];
    if (!id.startsWith(fixed[0]) || !id.endsWith(last)) return false;
    int at = fixed[0].length();
    for (int i = 1; i < fixed.length - 1; i++) {
      int found = id.indexOf(fixed[i], at);
      if (found < 0) return false;
      at = found + fixed[i].length();
    }
    return at <= id.length() - last.length();
  }

  /**
   * The shapes of an attribute's value.
   *
   * @param value with {@link TemplateText#ACTION} for each action
   * @param first index of the first of them in {@code actions}
   */
  Set<String> of(String value, List<String> actions, int first) {
    Set<String> all = Set.of("");
    int action = first;
    for (char c : value.strip().toCharArray()) {
      Set<String> next =
          c == TemplateText.ACTION
              ? expression(actions.get(action++), 0)
              : Set.of(Character.toString(c));
      all = joined(all, next);
    }
    return all;
  }

  /** The shapes of what an action prints. */
  Set<String> of(String action) {
    return expression(action, 0);
  }

  private Set<String> expression(String written, int depth) {
    List<List<String>> pipe = pipeline(written);
    if (depth > DEEPEST || pipe.isEmpty()) return Set.of(ANY);
    Set<String> value = null;
    for (List<String> call : pipe) value = call(call, value, depth);
    return value == null ? Set.of(ANY) : value;
  }

  /** The value of one command, whose last argument is what is piped into it. */
  private Set<String> call(List<String> words, @Nullable Set<String> piped, int depth) {
    if (words.isEmpty()) return Set.of(ANY);
    String name = words.get(0);
    List<Set<String>> values = new ArrayList<>();
    for (String word : words.subList(1, words.size())) values.add(word(word, depth));
    if (piped != null) values.add(piped);
    if (values.isEmpty()) return word(name, depth);
    Set<String> last = values.get(values.size() - 1);
    if (name.equals("printf")) return formatted(values);
    if (name.equals("print")) {
      Set<String> all = Set.of("");
      for (Set<String> each : values) all = joined(all, each);
      return all;
    }
    if (values.size() > 1) return Set.of(ANY);
    if (SAME.contains(name)) return last;
    if (LOWERS.contains(name)) return mapped(last, false);
    return SLUG.contains(name) ? mapped(last, true) : Set.of(ANY);
  }

  private static Set<String> mapped(Set<String> values, boolean slug) {
    Set<String> all = new LinkedHashSet<>();
    for (String value : values) {
      boolean plain = !slug || SLUGS.matcher(value).matches();
      String lower = PathRules.lower(value);
      all.add(!plain ? ANY : slug ? lower.replace(' ', '-') : lower);
    }
    return all;
  }

  private static Set<String> formatted(List<Set<String>> values) {
    Set<String> all = new LinkedHashSet<>();
    for (String format : values.get(0)) {
      if (format.contains(ANY)) return Set.of(ANY);
      Set<String> made = Set.of("");
      Matcher verb = VERB.matcher(format);
      int from = 0;
      int next = 1;
      while (verb.find()) {
        made = joined(made, Set.of(format.substring(from, verb.start())));
        made = joined(made, next < values.size() ? values.get(next++) : Set.of(ANY));
        from = verb.end();
      }
      all.addAll(joined(made, Set.of(format.substring(from))));
    }
    return all;
  }

  private Set<String> word(String word, int depth) {
    char first = word.charAt(0);
    if (first == '(' && word.endsWith(")"))
      return expression(word.substring(1, word.length() - 1), depth + 1);
    if ((first == '"' || first == '`') && word.length() > 1) {
      String text = word.substring(1, word.length() - 1);
      return Set.of(first == '"' ? text.replaceAll("\\\\(.)", "$1") : text);
    }
    List<String> expressions = assigned.get(word);
    // A variable may be assigned from itself.
    if (expressions == null || expressions.size() > MOST || !open.add(word)) return Set.of(ANY);
    Set<String> all = new LinkedHashSet<>();
    for (String each : expressions) all.addAll(expression(each, depth + 1));
    open.remove(word);
    return all;
  }

  private static Set<String> joined(Set<String> before, Set<String> after) {
    if (before.size() * after.size() > MOST) return Set.of(ANY);
    Set<String> all = new LinkedHashSet<>();
    for (String a : before) {
      for (String b : after)
        all.add(a.endsWith(ANY) && b.startsWith(ANY) ? a + b.substring(1) : a + b);
    }
    return all;
  }

  /** The commands between pipes, each as its words; a word in parentheses is one. */
  private static List<List<String>> pipeline(String text) {
    List<List<String>> all = new ArrayList<>();
    List<String> words = new ArrayList<>();
    all.add(words);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '|') {
        words = new ArrayList<>();
        all.add(words);
        i++;
      } else {
        int end = wordEnd(text, i);
        words.add(text.substring(i, end));
        i = end;
      }
    }
    return all;
  }

  private static int wordEnd(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '`') {
        i = Math.min(text.length() - 1, TemplateText.stringEnd(text, i));
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && (Character.isWhitespace(c) || c == '|')) {
        return i;
      }
    }
    return text.length();
  }
}
