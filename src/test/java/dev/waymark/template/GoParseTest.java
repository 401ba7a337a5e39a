package dev.waymark.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Go's own tests of its template grammar ({@code text/template/parse}). */
class GoParseTest {
  /** Whether a function exists is asked when it is called. */
  private static final Set<String> OF_FUNCTIONS = Set.of("undefined function", "var1", "function");

  /** Go's test lowers the bound to 3 first; it is {@link TokenStream#MAX_DEPTH} here. */
  private static final String OF_DEPTH = "exceeds limit";

  /** What is said of a closing parenthesis too many changed with Go 1.20. */
  private static final Set<String> OF_OLD_GO = Set.of("rparen", "extra right paren");

  private static Template parse(String name, String text) throws ParseMistake {
    return Parser.parse(name, Source.of(name, text), false);
  }

  @Test
  void readsWhatGoReadsAndRefusesWhatGoRefuses() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<GoTables.Go> rows = GoTables.read("parse/parse_test.go").table("parseTests");
    for (GoTables.Go row : rows) {
      String name = row.at(0).string();
      if (OF_FUNCTIONS.contains(name) || name.endsWith(OF_DEPTH)) continue;
      String expected = row.at(2).name().equals("noError") ? row.at(3).string() : "refused";
      String actual;
      try {
        actual = GoShape.of(parse(name, row.at(1).string()));
      } catch (ParseMistake mistake) {
        actual = "refused";
      }
      if (!actual.equals(expected))
        wrong.add(name + " " + row.at(1).string() + ": " + actual + ", not " + expected);
    }
    assertThat(wrong).isEmpty();
    assertThat(rows.size()).isGreaterThanOrEqualTo(90);
  }

  @Test
  void saysWhatGoSays() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<GoTables.Go> rows = GoTables.read("parse/parse_test.go").table("errorTests");
    for (GoTables.Go row : rows) {
      String name = row.at(0).string();
      if (OF_FUNCTIONS.contains(name) || OF_OLD_GO.contains(name)) continue;
      String actual = "read";
      try {
        parse(name, row.at(1).string());
      } catch (ParseMistake mistake) {
        actual = name + ":" + mistake.span().line() + ": " + mistake.getMessage();
      }
      if (!actual.contains(row.at(3).string()))
        wrong.add(row.at(1).string() + ": " + actual + ", not " + row.at(3).string());
    }
    assertThat(wrong).isEmpty();
    assertThat(rows.size()).isGreaterThanOrEqualTo(30);
  }

  @Test
  void takesForEmptyWhatGoTakesForEmpty() throws Exception {
    for (GoTables.Go row : GoTables.read("parse/parse_test.go").table("isEmptyTests")) {
      Template template = parse("root", row.at(1).string());
      boolean expected = row.at(2).name().equals("true");
      assertThat(Parser.isEmpty(template.root())).as(row.at(0).string()).isEqualTo(expected);
    }
  }

  @Test
  void readsNumbersAsGoDoes() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<GoTables.Go> rows = GoTables.read("parse/parse_test.go").table("numberTests");
    for (GoTables.Go row : rows) {
      boolean good = row.items().size() > 1;
      String literal = good ? row.at(0).string() : row.at(0).at(0).string();
      String expected = good ? expected(row, literal) : "refused";
      String actual;
      try {
        Node.Action action = (Node.Action) parse("n", "{{" + literal + "}}").root().nodes().get(0);
        Node.Expr word = action.pipe().commands().get(0).words().get(0);
        Value value = ((Node.Constant) word).value();
        actual = value instanceof Value.Unknown ? "unknown" : value.toString();
      } catch (ParseMistake mistake) {
        actual = "refused";
      }
      if (!actual.equals(expected)) wrong.add(literal + ": " + actual + ", not " + expected);
    }
    assertThat(wrong).isEmpty();
    assertThat(rows.size()).isGreaterThanOrEqualTo(40);
  }

  /** What an action that is just the number gives, {@code idealConstant} of {@code exec.go}. */
  private static String expected(GoTables.Go row, String literal) {
    if (row.at(4).name().equals("true")) return "unknown";
    boolean asFloat =
        literal.matches(".*[.eEpP].*")
            && !literal.matches("0[xX][^pP]*")
            && literal.charAt(0) != '\'';
    if (asFloat) return new Value.Float(Double.parseDouble(number(row.at(7).name()))).toString();
    return new Value.Int(Long.decode(number(row.at(5).name()))).toString();
  }

  private static String number(String go) {
    if (go.equals("1 / 16.")) return "0.0625";
    return go.startsWith("'") ? String.valueOf(Literals.character(go)) : go;
  }

  @Test
  void cutsAsGoCuts() throws IOException {
    GoTables tables = GoTables.read("parse/lex_test.go");
    List<String> wrong = new ArrayList<>();
    List<GoTables.Go> rows = tables.table("lexTests");
    for (GoTables.Go row : rows) {
      if (OF_OLD_GO.contains(row.at(0).string())) continue;
      List<String> expected = new ArrayList<>();
      for (GoTables.Go item : row.at(2).items()) {
        GoTables.Go made = item.name().equals("mkItem") ? item : tables.value(item.name());
        // Comments never leave the lexer.
        if (made.at(0).name().equals("itemComment")) continue;
        expected.add(kind(made.at(0).name()) + " " + tables.text(made.at(1)));
      }
      List<String> actual = new ArrayList<>();
      Lexer lexer = new Lexer(row.at(1).string());
      for (Token token = null; token == null || !isLast(token); ) {
        token = lexer.next();
        actual.add(token.kind() + " " + token.text());
      }
      if (!actual.equals(expected))
        wrong.add(row.at(0).string() + ": " + actual + ", not " + expected);
    }
    assertThat(wrong).isEmpty();
    assertThat(rows.size()).isGreaterThanOrEqualTo(40);
  }

  @Test
  void countsOffsetsAsGoDoes() throws IOException {
    for (GoTables.Go row : GoTables.read("parse/lex_test.go").table("lexPosTests")) {
      Lexer lexer = new Lexer(row.at(1).string());
      for (GoTables.Go item : row.at(2).items()) {
        if (item.at(0).name().equals("itemComment")) continue;
        Token token = lexer.next();
        assertThat(token.kind() + " " + token.start() + " " + token.text())
            .as(row.at(0).string())
            .isEqualTo(
                kind(item.at(0).name()) + " " + item.at(1).name() + " " + item.at(2).string());
      }
    }
  }

  private static boolean isLast(Token token) {
    return token.is(Token.Kind.EOF) || token.is(Token.Kind.ERROR);
  }

  /** {@code itemRawString} is {@code RAW_STRING}. */
  private static String kind(String go) {
    String name = go.substring("item".length());
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
