package dev.waymark.rules;

import dev.waymark.lint.Answer;
import dev.waymark.lint.Answer.Fragment;
import dev.waymark.lint.Outcome;
import dev.waymark.lint.Web;
import java.util.HashMap;
import java.util.Map;

/** What the web said, as a rule page writes it: {@code URL -> alive}, {@code URL -> dead: why}. */
final class Answers {
  private Answers() {}

  static Web of(Iterable<String> lines) {
    Map<String, Answer> answers = new HashMap<>();
    for (String line : lines) {
      String[] sides = line.split(" -> ", 2);
      String[] said = sides[1].split(": ", 2);
      String detail = said.length > 1 ? said[1] : "";
      int hash = sides[0].indexOf('#');
      if (hash < 0) {
        answers.put(sides[0], Answer.of(outcome(said[0], detail)));
      } else {
        Fragment fragment = fragment(said[0]);
        Map<String, Fragment> fragments = Map.of(sides[0].substring(hash + 1), fragment);
        answers.put(sides[0].substring(0, hash), new Answer(new Outcome.Alive(), fragments));
      }
    }
    return new Web(answers);
  }

  private static Outcome outcome(String word, String detail) {
    return switch (word) {
      case "alive" -> new Outcome.Alive();
      case "moved" -> new Outcome.Moved(detail);
      case "dead" -> new Outcome.Dead(detail);
      case "unverified" -> new Outcome.Unverified(detail);
      case "unasked" -> new Outcome.Unasked(detail);
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Fragment fragment(String word) {
    return switch (word) {
      case "found" -> Fragment.FOUND;
      case "absent" -> Fragment.ABSENT;
      case "unsure" -> Fragment.UNVERIFIED;
      default -> throw new IllegalArgumentException(word);
    };
  }
}
