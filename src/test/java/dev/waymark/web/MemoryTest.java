package dev.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.lint.Answer;
import dev.waymark.lint.Answer.Fragment;
import dev.waymark.lint.External.Ages;
import dev.waymark.lint.Outcome;
import dev.waymark.lint.Outcome.Alive;
import dev.waymark.lint.Outcome.Dead;
import dev.waymark.lint.Outcome.Moved;
import dev.waymark.lint.Outcome.Unasked;
import dev.waymark.lint.Outcome.Unverified;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is remembered from run to run, whatever happens to the runs. */
@Timeout(60)
class MemoryTest {
  private static final Instant NOW = FakeWeb.START;
  private static final String URL = "https://a.site/x?q=%25\u00e9";

  @TempDir private Path folder;

  static List<Answer> answers() {
    return List.of(
        Answer.of(new Alive()),
        Answer.of(new Moved("https://b.site/a%20b")),
        Answer.of(new Dead("answers 404 Not Found")),
        Answer.of(new Unverified("says\ttab\nand 100% line")),
        new Answer(
            new Alive(),
            Map.of(
                "a",
                Fragment.FOUND,
                "b\t",
                Fragment.ABSENT,
                "%41",
                Fragment.UNVERIFIED,
                "",
                Fragment.FOUND)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void remembersEveryKindOfAnswer(Answer answer) throws IOException {
    keep(URL, answer, NOW);
    try (Memory memory = Memory.open(folder, NOW)) {
      assertThat(memory.fresh(URL, Set.of(), NOW, Ages.DEFAULT)).isEqualTo(answer);
    }
  }

  private void keep(String url, Answer answer, Instant when) throws IOException {
    try (Memory memory = Memory.open(folder, when)) {
      memory.keep(url, answer, when);
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void believesForAsLongAsIsSaid(Answer answer) throws IOException {
    keep(URL, answer, NOW);
    Duration age = Ages.DEFAULT.of(answer.outcome());
    try (Memory memory = Memory.open(folder, NOW)) {
      Instant early = NOW.plus(age.multipliedBy(4).dividedBy(5)).minusSeconds(1);
      assertThat(memory.fresh(URL, Set.of(), early, Ages.DEFAULT)).isNotNull();
      assertThat(memory.fresh(URL, Set.of(), NOW.plus(age), Ages.DEFAULT)).isNull();
      // A clock that was wrong must not make an answer eternal.
      assertThat(memory.fresh(URL, Set.of(), NOW.minus(age), Ages.DEFAULT)).isNull();
      assertThat(memory.any(URL)).isEqualTo(answer);
    }
  }

  @Test
  void answersFallDueOneByOne() {
    List<Instant> due = new ArrayList<>();
    for (int hour = 0; hour <= 7 * 24; hour++) {
      Instant then = NOW.plus(Duration.ofHours(hour));
      for (int i = 0; i < 100; i++) {
        Remembered each = new Remembered("https://a.site/" + i, NOW, Answer.of(new Alive()));
        boolean before = each.fresh(then.minus(Duration.ofHours(1)), Ages.DEFAULT);
        if (before && !each.fresh(then, Ages.DEFAULT)) due.add(then);
      }
    }
    assertThat(due).hasSize(100);
    assertThat(Set.copyOf(due)).hasSizeGreaterThan(20);
  }

  @Test
  void aNewFragmentIsANewQuestion() throws IOException {
    keep(URL, new Answer(new Alive(), Map.of("a", Fragment.FOUND)), NOW);
    keep("https://a.site/dead", Answer.of(new Dead("gone")), NOW);
    try (Memory memory = Memory.open(folder, NOW)) {
      assertThat(memory.fresh(URL, Set.of("a"), NOW, Ages.DEFAULT)).isNotNull();
      assertThat(memory.fresh(URL, Set.of("a", "b"), NOW, Ages.DEFAULT)).isNull();
      assertThat(memory.fresh("https://a.site/dead", Set.of("a"), NOW, Ages.DEFAULT)).isNotNull();
    }
  }

  @Test
  void whatWasNotAskedIsNotRemembered() throws IOException {
    keep(URL, Answer.of(new Unasked("time ran out")), NOW);
    try (Memory memory = Memory.open(folder, NOW)) {
      assertThat(memory.any(URL)).isNull();
    }
  }

  @Test
  void damagedLinesAreLostAlone() throws IOException {
    for (int i = 0; i < 5; i++) keep("https://a.site/" + i, Answer.of(new Alive()), NOW);
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    lines.removeIf(String::isEmpty);
    lines.set(1, lines.get(1).replace("a.site", "b.site"));
    lines.set(2, "nonsense\u0000");
    String torn = String.join("\n", lines);
    Files.writeString(file(), torn.substring(0, torn.length() - 3));
    Files.write(file(), new byte[] {(byte) 0xff}, StandardOpenOption.APPEND);
    keep("https://a.site/5", Answer.of(new Alive()), NOW);
    try (Memory memory = Memory.open(folder, NOW)) {
      List<Boolean> known = new ArrayList<>();
      for (int i = 0; i < 6; i++) known.add(memory.any("https://a.site/" + i) != null);
      assertThat(known).containsExactly(true, false, false, true, false, true);
    }
  }

  private Path file() {
    return folder.resolve("web-answers.txt");
  }

  @Test
  void isWrittenAnewWhenMostOfItIsOutdated() throws IOException {
    try (Memory memory = Memory.open(folder, NOW)) {
      for (int i = 0; i < 3000; i++)
        memory.keep("https://a.site/" + i % 10, Answer.of(new Alive()), NOW);
      memory.keep("https://a.site/old", Answer.of(new Alive()), NOW.minus(Duration.ofDays(61)));
      // While a run holds it, another leaves it as it is.
      Memory.open(folder, NOW).close();
      assertThat(Files.size(file())).isGreaterThan(100_000);
    }
    try (Memory memory = Memory.open(folder, NOW)) {
      assertThat(Files.size(file())).isLessThan(1000);
      for (int i = 0; i < 10; i++) assertThat(memory.any("https://a.site/" + i)).isNotNull();
      assertThat(memory.any("https://a.site/old")).isNull();
    }
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void aKilledRunLosesNothingThatItSaid() throws Exception {
    Process child = child("forever", 0);
    List<String> said = new ArrayList<>();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      while (said.size() < 2000) said.add(out.readLine());
      // Unlike the process itself, its handle leaves what was said readable.
      child.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) said.add(line);
    }
    assertThat(child.waitFor()).isNotZero();
    // The last line of output may be cut like any other.
    said.remove(said.size() - 1);
    try (Memory memory = Memory.open(folder, NOW)) {
      assertThat(said).hasSizeGreaterThan(1000).allMatch(url -> memory.any(url) != null);
      memory.keep("https://a.site/after", Answer.of(new Alive()), NOW);
    }
    try (Memory memory = Memory.open(folder, NOW)) {
      assertThat(memory.any("https://a.site/after")).isNotNull();
    }
    List<String> lines = Files.readAllLines(file()).stream().filter(l -> !l.isEmpty()).toList();
    assertThat(lines.stream().filter(l -> Remembered.read(l) == null).count()).isLessThan(2);
  }

  @Test
  void twoRunsAtOnceBothRemember() throws Exception {
    Process one = child("one", 1500);
    Process two = child("two", 1500);
    assertThat(one.inputReader().lines().count()).isEqualTo(1500);
    assertThat(two.inputReader().lines().count()).isEqualTo(1500);
    assertThat(one.waitFor() + two.waitFor()).isZero();
    try (Memory memory = Memory.open(folder, NOW)) {
      for (String run : List.of("one", "two")) {
        for (int i = 0; i < 1500; i++)
          assertThat(memory.any("https://" + run + ".site/" + i)).isNotNull();
      }
    }
  }

  private Process child(String name, int answers) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            folder.toString(),
            name,
            String.valueOf(answers))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A run that keeps answers and says which, so many or for ever. */
  static final class Child {
    public static void main(String[] args) throws IOException {
      int answers = Integer.parseInt(args[2]);
      try (Memory memory = Memory.open(Path.of(args[0]), NOW)) {
        for (int i = 0; answers == 0 || i < answers; i++) {
          String url = "https://" + args[1] + ".site/" + i;
          memory.keep(url, Answer.of(new Dead("answers 404 Not Found")), NOW);
          System.out.println(url);
        }
      }
    }
  }

  @Test
  void theSecondRunAsksNobody() throws IOException {
    try (FakeWeb web = new FakeWeb()) {
      String[] urls = {
        "https://a.site/",
        "http://a.site/x",
        "https://a.site/gone",
        "https://a.site/p#id",
        "https://nosuch.site/"
      };
      web.answer("https://a.site/", 200).answer("http://a.site/x", 200);
      web.answer("https://a.site/p", FakeWeb.page("<p id=id>"));
      try (Memory memory = Memory.open(folder, NOW)) {
        web.memory = memory;
        web.ask(urls);
      }
      assertThat(web.requests).hasSizeGreaterThan(5);
      web.requests.clear();
      try (Memory memory = Memory.open(folder, NOW)) {
        web.memory = memory;
        assertThat(web.ask(urls).of("https://a.site/gone").outcome()).isInstanceOf(Dead.class);
        assertThat(web.ask(urls).of("https://nosuch.site/").outcome()).isInstanceOf(Dead.class);
        web.offline = true;
        Outcome never = web.outcome("https://a.site/never");
        assertThat(never).isEqualTo(new Unasked("nothing is remembered about it"));
      }
      assertThat(web.requests).isEmpty();
    }
  }
}
