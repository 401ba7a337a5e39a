package dev.waymark.hugo;

import dev.waymark.hugo.TemplateText.Piece;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a template makes addresses of its parameters. */
final class TemplateAddresses {
  private static final char ACTION = '\u0001';
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<![\\w-])(?:href|src)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");
  private static final Pattern JOINS =
      Pattern.compile(
          "\\b(?:printf?|path\\.Join|urls\\.JoinPath|replace\\w*|strings\\.\\w+|add)\\b");

  private TemplateAddresses() {}

  /**
   * The parameters that are but a part of an address, as {@code href} of {@code href="{{ $repo
   * }}/blob/{{ .Get "href" }}"}: what a call writes there is no destination.
   *
   * @param variables variables that hold a parameter, by name with {@code $}
   */
  static Set<String> parts(TemplateText text, Map<String, String> variables) {
    Set<String> parts = new LinkedHashSet<>();
    StringBuilder whole = new StringBuilder();
    List<String> actions = new ArrayList<>();
    for (Piece piece : text.pieces()) {
      whole.append(piece.action() ? Character.toString(ACTION) : piece.text());
      if (!piece.action()) continue;
      actions.add(piece.text());
      if (JOINS.matcher(piece.withoutStrings()).find()) add(piece.text(), variables, parts);
    }
    Matcher attribute = ATTRIBUTE.matcher(whole);
    int counted = 0;
    int action = 0;
    while (attribute.find()) {
      for (; counted < attribute.start(1); counted++) if (whole.charAt(counted) == ACTION) action++;
      String value = attribute.group(1).replaceFirst("^[\"']\\s*", "");
      for (int i = 0, at = action; i < value.length(); i++) {
        if (value.charAt(i) != ACTION) continue;
        if (i > 0) add(actions.get(at), variables, parts);
        at++;
      }
    }
    return parts;
  }

  private static void add(String action, Map<String, String> variables, Set<String> parts) {
    Matcher get = TemplateReader.GETS.matcher(action);
    while (get.find()) parts.add(TemplateReader.key(get, 1));
    variables.forEach(
        (name, param) -> {
          if (Pattern.compile(Pattern.quote(name) + "\\b").matcher(action).find()) parts.add(param);
        });
  }
}
