package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Hugo 0.169.0 made of titles in the styles that a site may choose; the usual is recorded. */
class TitleCaseTest {
  private static void holds(String style, String lines) {
    Calls calls = new Calls().with("title", TitleCase.named(style).function());
    assertThat(calls.again(lines).stream().map(line -> line.replace("\n", "\\n")).toList())
        .isEqualTo(lines.strip().lines().toList());
  }

  @Test
  void everyWord() {
    holds(
        "go",
        """
        title "hello world_x a-b it's 1st x2y" => Hello World_x A-B It'S 1st X2y
        title "the end of it with all from here" => The End Of It With All From Here
        title "with over-the-top about: of" => With Over-The-Top About: Of
        title "" =>
        title "ǆ x\\ty\\nz" => ǅ X	Y\\nZ
        title "a@b [c {d `e /f :g" => A@B [C {D `E /F :G
        """);
  }

  @Test
  void longPrepositionsAreSmall() {
    holds(
        "chicago",
        """
        title "hello world_x a-b it's 1st x2y" => Hello World_x A-B It's 1st X2y
        title "the end of it with all from here" => The End of It with All from Here
        title "with over-the-top about: of" => With Over-the-Top About: Of
        title "" =>
        title "ǆ x\\ty\\nz" => ǅ X	Y\\nZ
        title "a@b [c {d `e /f :g" => A@b [C {D `E /F :G
        """);
  }

  @Test
  void onlyTheFirstWord() {
    holds(
        "firstupper",
        """
        title "hello world_x a-b it's 1st x2y" => Hello world_x a-b it's 1st x2y
        title "the end of it with all from here" => The end of it with all from here
        title "with over-the-top about: of" => With over-the-top about: of
        title "" =>
        title "ǆ x\\ty\\nz" => Ǆ x	y\\nz
        title "a@b [c {d `e /f :g" => A@b [c {d `e /f :g
        """);
  }

  @ParameterizedTest
  @CsvSource({"go, A B", "Go, A B", "none, a b", "FirstUpper, A b", "AP, A B", "other, A B"})
  void styles(String name, String made) {
    assertThat(TitleCase.named(name).of(Text.of("a b")).value()).isEqualTo(made);
  }

  @Test
  void aTitleOfWhichAPartIsNotKnown() {
    Text title = Text.of("the end ").plus(Text.hole(Calls.why()));
    assertThat(TitleCase.AP.of(title)).isEqualTo(Text.hole(Calls.why()));
    assertThat(TitleCase.GO.of(title).value()).isEqualTo("The End " + Text.HOLE);
  }
}
