package dev.waymark.data;

import dev.waymark.data.Parsed.Kind;
import dev.waymark.text.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in a writer's words what snakeyaml says in a parser's. */
final class YamlMistakes {
  private YamlMistakes() {}

  static Refused explain(YAMLException e, YamlText text) {
    String said = String.valueOf(e.getMessage());
    boolean deep = said.startsWith("Nesting Depth");
    String message =
        deep ? "values are nested more than " + DataReader.DEPTH_LIMIT + " deep" : firstLine(said);
    int at = text.offset(0);
    return new Refused(deep ? Kind.LIMIT : Kind.SYNTAX, message, at, text.lineEnd(at));
  }

  static Refused explain(MarkedYAMLException e, YamlText text, Source source) {
    String problem = String.valueOf(e.getProblem());
    String context = e.getContext() == null ? "" : e.getContext();
    int at = offset(e.getProblemMark(), text, 0);
    int from = offset(e.getContextMark(), text, at);
    char c = at < text.end() ? source.text().charAt(at) : '\n';
    int next = Math.min(at + 1, text.end());

    if (problem.startsWith("mapping values are not allowed")) {
      String before = source.text().substring(source.lineStart(source.line(at)), at);
      if (before.indexOf(':') >= 0)
        return syntax("a second ':' in this line; put the value in quotes", at, next);
      return syntax(
          "unexpected ':'; is a space missing after a ':' above, or the indentation wrong?",
          at,
          next);
    }
    if (problem.startsWith("could not find expected ':'")) {
      return syntax("no ':' after this key", from, text.lineEnd(from));
    }
    if (problem.contains("\\t(TAB)"))
      return syntax("a tab in the indentation; YAML allows only spaces there", at, next);
    if (problem.startsWith("found character") && problem.contains("cannot start any token")) {
      return syntax(
          "a value cannot begin with '" + c + "'; put it in quotes", at, text.lineEnd(at));
    }
    if (problem.startsWith("found undefined alias")
        || context.startsWith("while scanning an alias")) {
      int star = context.isEmpty() ? at : from;
      return syntax(
          "no anchor has this name; put quotes around a value that begins with '*'",
          star,
          text.lineEnd(star));
    }
    if (context.startsWith("while scanning an anchor")) {
      return syntax(
          "an anchor's name is missing; put quotes around a value that begins with '&'",
          from,
          text.lineEnd(from));
    }
    if (problem.startsWith("found unexpected end of stream")) {
      return syntax("the closing quote is missing", from, text.lineEnd(from));
    }
    if (context.startsWith("while parsing a flow sequence")) {
      return syntax(
          "this list has no closing ']', or a ',' is missing in it", from, text.lineEnd(from));
    }
    if (context.startsWith("while parsing a flow mapping")) {
      return syntax(
          "this map has no closing '}', or a ',' is missing in it", from, text.lineEnd(from));
    }
    if (problem.endsWith("but found '<stream end>'"))
      return syntax("a closing ']' or '}' is missing", from, text.lineEnd(from));
    if (problem.startsWith("found unknown escape character")) {
      if (at == text.end()) return syntax("the closing quote is missing", from, text.lineEnd(from));
      return syntax(
          "unknown escape in double quotes; write \\\\ for a backslash or use single quotes",
          at,
          next);
    }
    if (problem.startsWith("expected <block end>")) {
      return syntax(blockEnd(problem, context), at, text.lineEnd(at));
    }
    return syntax(firstLine(problem), at, text.lineEnd(at));
  }

  private static String blockEnd(String problem, String context) {
    if (problem.contains("'<scalar>'"))
      return "unexpected text after a value; put the whole value in quotes";
    if (problem.contains("block mapping start"))
      return "this line is indented more than the keys before it";
    String what = context.contains("collection") ? "list items" : "keys";
    return "this line is not aligned with the " + what + " before it";
  }

  private static int offset(@Nullable Mark mark, YamlText text, int otherwise) {
    return mark == null ? otherwise : text.offset(mark.getIndex());
  }

  private static Refused syntax(String message, int start, int end) {
    return new Refused(Kind.SYNTAX, message, start, Math.max(start, end));
  }

  private static String firstLine(String said) {
    String line = said.lines().findFirst().orElse("not YAML").strip();
    if (line.endsWith(".")) line = line.substring(0, line.length() - 1);
    return line.isEmpty()
        ? "not YAML"
        : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }
}
