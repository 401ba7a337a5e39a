package dev.waymark.cli;

import dev.waymark.fix.Rewritten;
import dev.waymark.fix.UnifiedDiff;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.report.Printable;
import dev.waymark.text.Edit;
import dev.waymark.text.Edits;
import dev.waymark.text.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Shows each fix and asks whether to make it; each question once. */
final class Questioner implements Predicate<Finding> {
  private static final String ASK = "make this fix? [y]es, [n]o, [a]ll of this rule, [q]uit: ";

  private final Console console;
  private final BufferedReader answers;
  private final Map<String, Boolean> answered = new HashMap<>();
  private final Set<String> rules = new HashSet<>();
  private boolean quit;

  Questioner(Console console) {
    this.console = console;
    answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  @Override
  public boolean test(Finding finding) {
    Fix fix = finding.fix();
    if (fix == null) return false;
    if (rules.contains(finding.rule())) return true;
    String key = finding.span().source().path() + "\n" + finding.message() + "\n" + fix.title();
    return answered.computeIfAbsent(key, k -> !quit && ask(finding, fix));
  }

  private boolean ask(Finding finding, Fix fix) {
    console.out().println(Printable.of(finding.toString()));
    for (String line : diff(fix).lines().toList()) console.out().println(Printable.of(line));
    while (true) {
      console.out().print(ASK);
      console.out().flush();
      String answer = read();
      switch (answer) {
        case "y", "yes":
          return true;
        case "n", "no", "":
          return false;
        case "a", "all":
          rules.add(finding.rule());
          return true;
        case "q", "quit":
          quit = true;
          return false;
        default:
      }
    }
  }

  /** The end of the input ends the questions, too. */
  private String read() {
    try {
      String line = answers.readLine();
      return line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "q";
    }
  }

  private static String diff(Fix fix) {
    Map<Source, List<Edit>> files = new LinkedHashMap<>();
    for (Edit edit : fix.edits())
      files.computeIfAbsent(edit.span().source(), s -> new ArrayList<>()).add(edit);
    StringBuilder all = new StringBuilder();
    files.forEach(
        (source, edits) ->
            all.append(UnifiedDiff.of(new Rewritten(source, Edits.apply(source, edits)))));
    return all.toString();
  }
}
