package dev.waymark.hugo.layouts;

import dev.waymark.template.Node;
import dev.waymark.template.ParseMistake;
import dev.waymark.template.Parser;
import dev.waymark.template.Template;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A template's file, read and parsed when first asked for. */
final class LayoutFile {
  private static final Pattern DEFINE = Pattern.compile("\\{\\{-?\\s*define");

  private static final Pattern DEFINES =
      Pattern.compile("\\{\\{-?\\s*(?:define|block)\\s*(?:\"([^\"\\n]+)\"|`([^`]+)`)");

  private final String path;
  private final int module;
  private final @Nullable String language;
  private final boolean embedded;
  private final boolean html;
  private final Supplier<@Nullable Source> reader;
  private @Nullable Source source;
  private @Nullable Template template;

  /**
   * @param path below the layouts, as written
   * @param language that the mount gives; null when the name decides
   * @param reader null where the file cannot be read
   */
  LayoutFile(
      String path,
      int module,
      @Nullable String language,
      boolean embedded,
      boolean html,
      Supplier<@Nullable Source> reader) {
    this.path = path;
    this.module = module;
    this.language = language;
    this.embedded = embedded;
    this.html = html;
    this.reader = reader;
  }

  String path() {
    return path;
  }

  int module() {
    return module;
  }

  @Nullable String language() {
    return language;
  }

  boolean embedded() {
    return embedded;
  }

  /**
   * Whether it is made to be put into a base template: but blanks and comments stand before its
   * first define ({@code tpl/tplimpl/templates.go: needsBaseTemplate}).
   */
  boolean needsBase() {
    String text = source().text();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("{{/*", at) || text.startsWith("{{- /*", at)) {
        int end = text.indexOf("*/", at);
        while (end >= 0 && !text.startsWith("}}", end + 2) && !text.startsWith(" -}}", end + 2))
          end = text.indexOf("*/", end + 2);
        if (end < 0) return false;
        at = text.indexOf("}}", end) + 2;
      } else {
        return DEFINE.matcher(text).region(at, text.length()).lookingAt();
      }
    }
    return false;
  }

  /**
   * Whether definitions stand in it and nothing else, so that the base's own text is printed
   * ({@code tpl/tplimpl/templatetransform.go}; an empty file takes no base).
   */
  boolean onlyDefines() {
    return !template().defines().isEmpty()
        && template().root().nodes().stream()
            .allMatch(node -> node instanceof Node.Literal text && text.text().isBlank());
  }

  /** The names that it may define, before it is parsed. */
  List<String> defines() {
    Matcher found = DEFINES.matcher(source().text());
    return found.results().map(m -> m.group(1) != null ? m.group(1) : m.group(2)).toList();
  }

  synchronized Source source() {
    Source read = source;
    if (read == null) {
      read = reader.get();
      if (read == null) {
        read = Source.of(path, "");
        template = unknown(Why.of("the template " + path + " cannot be read"), read);
      }
      source = read;
    }
    return read;
  }

  synchronized Template template() {
    Source read = source();
    Template parsed = template;
    if (parsed == null) {
      try {
        parsed = Parser.parse(path, read, html);
      } catch (ParseMistake mistake) {
        String reason = "the template " + path + " does not parse: " + mistake.getMessage();
        parsed = unknown(new Why(reason, mistake.span()), read);
      }
      template = parsed;
    }
    return parsed;
  }

  /** A template of which nobody can tell what it prints. */
  private Template unknown(Why why, Source at) {
    Span none = at.span(0, 0);
    Node.Expr value = new Node.Constant(new Value.Unknown(why), none.start(), none.end());
    Node.Command command = new Node.Command(List.of(value), 0, 0);
    Node.Pipe pipe = new Node.Pipe(List.of(), false, List.of(command), 0, 0);
    Node.Body root = new Node.Body(List.of(new Node.Action(pipe, 0, 0)), 0, 0);
    return new Template(path, at, html, root, Map.of());
  }

  /** Why a template is one of {@link #unknown}; null when it is not. */
  static @Nullable Why mistake(Template template) {
    boolean one = template.root().nodes().size() == 1;
    if (!one || !(template.root().nodes().get(0) instanceof Node.Action action)) return null;
    if (action.pipe().commands().size() != 1) return null;
    List<Node.Expr> words = action.pipe().commands().get(0).words();
    return words.size() == 1
            && words.get(0) instanceof Node.Constant constant
            && constant.value() instanceof Value.Unknown unknown
        ? unknown.why()
        : null;
  }

  @Override
  public String toString() {
    return path;
  }
}
