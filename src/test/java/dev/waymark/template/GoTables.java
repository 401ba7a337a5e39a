package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of Go's own tests, where Go's source is at hand: in {@code GOROOT}, or where
 * Debian's {@code golang-*-src} puts it. Nothing of them is kept here.
 */
final class GoTables {
  /** An expression: a text, a name or number, a call ({@code name(items)}), or a list in braces. */
  record Go(String name, @Nullable String text, List<Go> items) {
    Go at(int index) {
      return items.get(index);
    }

    String string() {
      return text == null ? "" : text;
    }

    boolean isText() {
      return text != null;
    }
  }

  private final String source;
  private int at;

  private GoTables(String source) {
    this.source = source;
  }

  /** A file below {@code src/text/template}; ends the test as skipped when there is none. */
  static GoTables read(String file) throws IOException {
    Path found = null;
    for (Path root : roots()) {
      Path path = root.resolve("src/text/template").resolve(file);
      if (Files.isRegularFile(path)) found = path;
    }
    if (System.getenv("WAYMARK_TEST_ALL") != null)
      assertThat(found).as("Go's source, a package golang-*-src").isNotNull();
    assumeTrue(found != null, "Go's source is not here");
    return new GoTables(Files.readString(found));
  }

  private static List<Path> roots() throws IOException {
    List<Path> roots = new ArrayList<>();
    String chosen = System.getenv("GOROOT");
    if (Files.isDirectory(Path.of("/usr/share")))
      try (Stream<Path> all = Files.list(Path.of("/usr/share"))) {
        all.filter(p -> p.getFileName().toString().startsWith("go-")).sorted().forEach(roots::add);
      }
    if (chosen != null) roots.add(Path.of(chosen));
    return roots;
  }

  /** The rows of {@code var name = []type{…}}. */
  List<Go> table(String name) {
    at = source.indexOf("\nvar " + name + " = []");
    assertThat(at).as(name).isNotNegative();
    at = source.indexOf('{', at);
    return expression().items();
  }

  /** What {@code name} is set to, in a line of its own. */
  Go value(String name) {
    int line = indexOfLine(name);
    at = source.indexOf('=', line) + 1;
    return expression();
  }

  boolean has(String name) {
    return indexOfLine(name) >= 0;
  }

  private int indexOfLine(String name) {
    Matcher matcher = Pattern.compile("(?m)^(?:\\t|var |const )" + name + "\\s+=").matcher(source);
    return matcher.find() ? matcher.start() : -1;
  }

  private Go expression() {
    Go left = operand();
    while (peek() == '+') {
      at++;
      Go right = operand();
      String text = text(left) + text(right);
      left = new Go("", text, List.of());
    }
    return left;
  }

  /** A text, or what the text is that a name stands for. */
  String text(Go go) {
    if (go.isText()) return go.string();
    // Numbers either side of Go's largest, which the test computes.
    if (go.name().equals("bigInt")) return "0x7fffffffffffffff";
    if (go.name().equals("bigUint")) return "0x8000000000000000";
    int here = at;
    String text = value(go.name()).string();
    at = here;
    return text;
  }

  private Go operand() {
    char c = peek();
    if (c == '{') return new Go("", null, list('}'));
    if (c == '"' || c == '`' || c == '\'') {
      int start = at++;
      while (source.charAt(at) != c) at += c != '`' && source.charAt(at) == '\\' ? 2 : 1;
      String literal = source.substring(start, ++at);
      if (c == '\'') return new Go(literal, null, List.of());
      String text = Literals.unquote(literal);
      assertThat(text).as(literal).isNotNull();
      return new Go("", text, List.of());
    }
    int start = at;
    int depth = 0;
    // Types of maps, functions and structs have spaces and brackets; their words do not matter.
    while (true) {
      char n = source.charAt(at);
      if (depth == 0 && n == '{' && source.substring(start, at).strip().equals("struct")) {
        at++;
        list('}');
        continue;
      }
      if (depth == 0 && (n == '(' || n == '{')) {
        String name = source.substring(start, at).strip();
        return new Go(name, null, list(n == '(' ? ')' : '}'));
      }
      if (n == '[') depth++;
      if (n == ']') depth--;
      if (depth == 0 && (n == ',' || n == '}' || n == ')' || n == ':' || n == '\n')) break;
      if (depth == 0 && n == '+') break;
      at++;
    }
    return new Go(source.substring(start, at).strip(), null, List.of());
  }

  private List<Go> list(char close) {
    at++;
    List<Go> items = new ArrayList<>();
    while (peek() != close) {
      Go item = expression();
      if (peek() == ':') {
        at++;
        Go value = expression();
        item = new Go(":" + (item.isText() ? item.string() : item.name()), null, List.of(value));
      }
      items.add(item);
      if (peek() == ',' || peek() == ';') at++;
    }
    at++;
    return items;
  }

  /** The next character that is neither space nor comment. */
  private char peek() {
    while (true) {
      char c = source.charAt(at);
      if (Character.isWhitespace(c)) at++;
      else if (source.startsWith("//", at)) at = source.indexOf('\n', at);
      else return c;
    }
  }
}
