package dev.waymark.cli;

import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
import dev.waymark.rules.Catalog;
import dev.waymark.text.Nearest;
import dev.waymark.text.UserError;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark explain RULE}: a rule's page. */
@Command(
    name = "waymark explain",
    description = "Shows a rule: why, examples, options.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RULE", description = "A rule's name, as waymark rules lists it.")
  private String rule = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> names = Catalog.names();
    if (!names.contains(rule)) {
      List<String> near = Nearest.of(rule, names, 1);
      throw new UserError(
          "no rule is called "
              + rule
              + (near.isEmpty()
                  ? "; waymark rules lists them"
                  : "; did you mean " + near.get(0) + "?"));
    }
    RulePage page = RulePages.named(rule);
    console.out().println(page.id() + ": " + page.title());
    console.out().println("severity: " + page.severity().word() + ", fix: " + page.fix());
    console.out().println();
    console.out().print(page.body());
    return ExitCode.FINE;
  }
}
