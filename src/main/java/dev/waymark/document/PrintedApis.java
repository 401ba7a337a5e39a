package dev.waymark.document;

import dev.waymark.document.Printed.Api;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what shows descriptions of APIs in a page's elements and scripts. */
final class PrintedApis {
  /** Elements, what they are and which attribute has the description's address. */
  private static final Map<String, List<String>> ELEMENTS =
      Map.of(
          "redoc", List.of("Redoc", "spec-url"),
          "rapi-doc", List.of("RapiDoc", "spec-url"),
          "elements-api", List.of("Stoplight Elements", "apidescriptionurl"),
          "asyncapi-component", List.of("AsyncAPI", "schemaurl"));

  private static final Map<String, String> CALLS =
      Map.of(
          "Redoc.init", "Redoc",
          "SwaggerUIBundle", "Swagger UI",
          "Scalar.createApiReference", "Scalar",
          "AsyncApiStandalone.render", "AsyncAPI");

  private static final Pattern CALL =
      Pattern.compile(
          "\\b(Redoc\\.init|SwaggerUIBundle|Scalar\\.createApiReference"
              + "|AsyncApiStandalone\\.render)\\s*\\(");

  /** A string, or what a template printed for one, whose quotes are not kept. */
  private static final String STRING =
      "(?:(\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|`[^`$\\\\]*`)|([^\\s,(){}\"'`]+))";

  private static final Pattern FIRST = Pattern.compile("\\G\\s*" + STRING + "\\s*[,)]");
  private static final Pattern URL =
      Pattern.compile("(?<![\\w$.])[\"']?url[\"']?\\s*:\\s*" + STRING + "\\s*[,}\\n]");
  private static final Pattern LINKS =
      Pattern.compile("(?<![\\w$.])[\"']?deepLinking[\"']?\\s*:\\s*([^,}\\s]+)");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))");

  private PrintedApis() {}

  /** The attribute of an element that has the address; null when it shows no description. */
  static @Nullable String attribute(String element) {
    List<String> known = ELEMENTS.get(element);
    return known == null ? null : known.get(1);
  }

  /** What an element is; a script that the attribute {@code id} makes Scalar's. */
  static String renderer(String element) {
    List<String> known = ELEMENTS.get(element);
    return known == null ? "Scalar" : known.get(0);
  }

  /** What a script's address loads; null when it is something else. */
  static @Nullable String loaded(String address) {
    String file = address.substring(address.lastIndexOf('/') + 1);
    if (file.startsWith("swagger-ui-bundle") || file.startsWith("swagger-initializer")) {
      return "Swagger UI";
    }
    return file.startsWith("redoc.standalone") ? "Redoc" : null;
  }

  /** What a script shows; {@code maybe} is why it may not be there. */
  static List<Api> inScript(Text text, @Nullable Why maybe) {
    if (CALLS.keySet().stream().noneMatch(text.value()::contains)) return List.of();
    List<Api> found = new ArrayList<>();
    String script = uncommented(text.value());
    Matcher call = CALL.matcher(script);
    while (call.find()) {
      String name = CALLS.getOrDefault(call.group(1), "");
      int end = end(script, call.end());
      if (name.equals("Swagger UI")) {
        found.add(swagger(text.part(call.end(), end), script.substring(call.end(), end), maybe));
        continue;
      }
      Matcher first = FIRST.matcher(script).region(call.end(), script.length());
      Text address = first.find() ? string(text, first) : null;
      found.add(new Api(name, address, true, maybe));
    }
    return found;
  }

  private static Api swagger(Text arguments, String written, @Nullable Why maybe) {
    Matcher url = URL.matcher(written);
    boolean one = url.find();
    Text address = one ? string(arguments, url) : null;
    // Of several, the reader chooses.
    if (one && (url.find() || written.contains("urls"))) address = null;
    // A variable may hold any option.
    boolean whole = written.stripLeading().startsWith("{") && !written.contains("...");
    Matcher links = LINKS.matcher(written);
    Boolean deep = whole ? Boolean.FALSE : null;
    if (links.find()) {
      String value = links.group(1);
      boolean on = value.equals("true") || value.equals("!0");
      boolean off = value.equals("false") || value.equals("!1");
      deep = on ? Boolean.TRUE : off ? Boolean.FALSE : null;
    }
    return new Api("Swagger UI", address, deep, maybe);
  }

  /** With blanks for comments of whole lines, so that offsets stay. */
  private static String uncommented(String script) {
    StringBuilder plain = new StringBuilder(script);
    Matcher line = Pattern.compile("(?m)^[ \\t]*//.*$").matcher(script);
    while (line.find()) {
      for (int i = line.start(); i < line.end(); i++) plain.setCharAt(i, ' ');
    }
    return plain.toString();
  }

  /** Where a call's arguments end, strings left aside. */
  private static int end(String script, int from) {
    int depth = 1;
    for (int at = from; at < script.length(); at++) {
      char c = script.charAt(at);
      if (c == '"' || c == '\'' || c == '`') {
        int close = at + 1;
        while (close < script.length() && script.charAt(close) != c) {
          close += script.charAt(close) == '\\' ? 2 : 1;
        }
        at = close;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at;
      }
    }
    return script.length();
  }

  private static @Nullable Text string(Text text, Matcher found) {
    if (found.group(1) == null) {
      Text printed = text.part(found.start(2), found.end(2));
      boolean written =
          printed.marks().stream().anyMatch(mark -> mark.note() instanceof Mark.Literal);
      return written ? null : printed.as(Text.Kind.PLAIN);
    }
    Text inside = text.part(found.start(1) + 1, found.end(1) - 1);
    Matcher escape = ESCAPE.matcher(inside.value());
    String read =
        escape.replaceAll(
            m -> {
              String code = m.group(1) != null ? m.group(1) : m.group(2);
              String one = code == null ? m.group(3) : "" + (char) Integer.parseInt(code, 16);
              return Matcher.quoteReplacement(one);
            });
    return inside.become(read.strip(), Text.Kind.PLAIN);
  }
}
