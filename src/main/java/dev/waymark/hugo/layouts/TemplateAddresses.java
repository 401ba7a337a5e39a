package dev.waymark.hugo.layouts;

import dev.waymark.hugo.layouts.TemplateText.Attribute;
import dev.waymark.hugo.layouts.TemplateText.Piece;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a template makes addresses of its parameters. */
final class TemplateAddresses {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<![\\w-])(?:href|src)" + TemplateText.VALUE);
  private static final Pattern JOINS =
      Pattern.compile(
          "\\b(?:printf?|path\\.Join|urls\\.JoinPath|replace\\w*|strings\\.\\w+|add)\\b");

  private static final Pattern LINK =
      Pattern.compile(
          "<(?:a\\s[^<>]{0,300}?(?<![\\w-])href|img\\s[^<>]{0,300}?(?<![\\w-])src)"
              + TemplateText.VALUE);
  private static final Pattern PRINTED =
      Pattern.compile(
          TemplateReader.GET + "(?:\\s*\\|\\s*(?:safeURL|relURL|absURL|relLangURL|absLangURL))?");
  private static final Pattern VARIABLE = Pattern.compile("(\\$\\w+)(?:\\s*\\|\\s*safeURL)?");

  private TemplateAddresses() {}

  /**
   * The parameters that are where a link or an image leads, as {@code config} of {@code <a href="{{
   * .Get "config" }}">}.
   *
   * @param variables variables that hold a parameter, by name with {@code $}
   */
  static Set<String> whole(TemplateText text, Map<String, String> variables) {
    Set<String> whole = new LinkedHashSet<>();
    for (Attribute attribute : text.attributes(LINK)) {
      if (!attribute.value().strip().equals(Character.toString(TemplateText.ACTION))) continue;
      String action = text.actions().get(attribute.action());
      Matcher get = PRINTED.matcher(action);
      Matcher variable = VARIABLE.matcher(action);
      if (get.matches()) {
        whole.add(TemplateReader.key(get, 1));
      } else if (variable.matches() && variables.containsKey(variable.group(1))) {
        whole.add(variables.get(variable.group(1)));
      }
    }
    return whole;
  }

  /**
   * The parameters that are but a part of an address, as {@code href} of {@code href="{{ $repo
   * }}/blob/{{ .Get "href" }}"}: what a call writes there is no destination.
   *
   * @param variables variables that hold a parameter, by name with {@code $}
   */
  static Set<String> parts(TemplateText text, Map<String, String> variables) {
    Set<String> parts = new LinkedHashSet<>();
    for (Piece piece : text.pieces()) {
      if (piece.action() && JOINS.matcher(piece.withoutStrings()).find())
        add(piece.text(), variables, parts);
    }
    for (Attribute attribute : text.attributes(ATTRIBUTE)) {
      String value = attribute.value().strip();
      int at = attribute.action();
      for (int i = 0; i < value.length(); i++) {
        if (value.charAt(i) != TemplateText.ACTION) continue;
        if (i > 0) add(text.actions().get(at), variables, parts);
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
