package dev.waymark.hugo.layouts;

import dev.waymark.hugo.layouts.ShortcodeTemplate.Ids;
import dev.waymark.hugo.layouts.TemplateText.Attribute;
import dev.waymark.hugo.layouts.TemplateText.Piece;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a template's own text may give a page: those of {@code id="…"} and {@code <a
 * name="…">}.
 */
record TemplateIds(Ids ids, List<String> literal, List<String> params, List<String> shapes) {
  static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?:(?<![\\w?&;.-])id|<a\\s[^<>]{0,300}?(?<![\\w-])name)" + TemplateText.VALUE);
  private static final Pattern GET =
      Pattern.compile(TemplateReader.GET + "(?:\\s*\\|\\s*safe\\w+)?");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
  private static final Pattern WITH =
      Pattern.compile("^(?:else\\s+)?with\\s+(.*)$", Pattern.DOTALL);
  private static final Pattern PARTIAL =
      Pattern.compile(
          "\\b(?:partials?|partialCached|partials\\.Include(?:Cached)?)\\s+(?:\"([^\"]+)\"|`([^`]+)`)");
  private static final Pattern CALLS =
      Pattern.compile("\\bpartial(?:s\\.Include)?(?:Cached)?\\b|^template\\b|^block\\b");
  private static final Pattern TEMPLATE = Pattern.compile("^template\\s+(\"[^\"]+\")");
  private static final Pattern BUILT = Pattern.compile("\\bid=|\\bsafeHTMLAttr\\b");
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]");
  private static final int DEEPEST = 5;

  static TemplateIds of(
      TemplateText text,
      Map<String, String> variables,
      Function<String, @Nullable TemplateText> partials) {
    Collector found = new Collector(variables, partials);
    found.read(text, 0);
    Ids ids =
        found.open
            ? Ids.OPEN
            : found.literal.isEmpty() && found.params.isEmpty() && found.shapes.isEmpty()
                ? Ids.NONE
                : Ids.KNOWN;
    return new TemplateIds(
        ids, List.copyOf(found.literal), List.copyOf(found.params), List.copyOf(found.shapes));
  }

  private static final class Collector {
    private final Map<String, String> variables;
    private final Function<String, @Nullable TemplateText> partials;
    private final Set<String> literal = new LinkedHashSet<>();
    private final Set<String> params = new LinkedHashSet<>();
    private final Set<String> shapes = new LinkedHashSet<>();
    private boolean open;

    private Collector(
        Map<String, String> variables, Function<String, @Nullable TemplateText> partials) {
      this.variables = variables;
      this.partials = partials;
    }

    void read(TemplateText text, int depth) {
      IdShapes made = new IdShapes(text);
      for (Piece piece : text.pieces()) {
        if (!piece.action()) continue;
        String names = piece.withoutStrings();
        if (BUILT.matcher(piece.text()).find()) built(piece.text(), made);
        if (CALLS.matcher(names).find() && !within(text, piece.text())) call(piece.text(), depth);
      }
      // Headings of a template called with {{% are the page's own.
      if (HEADING.matcher(text.flat()).find()) open = true;
      for (Attribute attribute : text.attributes(ATTRIBUTE))
        value(attribute, text.actions(), made, depth);
    }

    /** Whether a template is called that the same file defines, and that is read with it. */
    private static boolean within(TemplateText text, String action) {
      Matcher called = TEMPLATE.matcher(action);
      return called.find() && text.actions().contains("define " + called.group(1));
    }

    /** An attribute that an action prints as a whole: {@code printf "id=%q" $id | safeHTMLAttr}. */
    private void built(String action, IdShapes made) {
      for (String shape : made.of(action)) {
        int equal = shape.indexOf('=');
        String name = equal < 0 ? IdShapes.ANY : shape.substring(0, equal).strip();
        if (name.contains(IdShapes.ANY)) {
          open = true;
        } else if (name.equals("id")) {
          String value = shape.substring(equal + 1).strip().replaceAll("^[\"']|[\"']$", "");
          if (value.equals(IdShapes.ANY) || value.matches(".*[\\s=].*")) open = true;
          else shapes.add(value);
        }
      }
    }

    private void call(String action, int depth) {
      Matcher named = PARTIAL.matcher(action);
      if (!named.find() || depth == DEEPEST) {
        open = true;
        return;
      }
      TemplateText partial =
          partials.apply(named.group(1) != null ? named.group(1) : named.group(2));
      if (partial == null) open = true;
      else if (!partial.stub()) read(partial, depth + 1);
    }

    private void value(Attribute attribute, List<String> actions, IdShapes made, int depth) {
      String value = attribute.value();
      if (value.indexOf(TemplateText.ACTION) < 0) {
        if (!value.isBlank()) literal.add(value.strip());
        return;
      }
      String param =
          value.strip().length() == 1 && depth == 0 ? param(actions, attribute.action()) : null;
      if (param != null) {
        params.add(param);
        return;
      }
      for (String shape : made.of(value, actions, attribute.action())) {
        if (shape.equals(IdShapes.ANY)) open = true;
        else shapes.add(shape);
      }
    }

    /** The parameter that an action prints; null when it prints anything else. */
    private @Nullable String param(List<String> actions, int at) {
      String action = actions.get(at);
      if (action.equals(".") && at > 0) {
        Matcher with = WITH.matcher(actions.get(at - 1));
        return with.matches() ? printed(with.group(1)) : null;
      }
      return printed(action);
    }

    private @Nullable String printed(String expression) {
      String plain = expression.strip();
      Matcher get = GET.matcher(plain);
      if (get.matches()) return TemplateReader.key(get, 1);
      return VARIABLE.matcher(plain).matches() ? variables.get(plain) : null;
    }
  }
}
