package dev.waymark.cli;

import dev.waymark.lint.RulePage;
import dev.waymark.lint.RulePages;
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
    RuleNames.require(List.of(rule));
    RulePage page = RulePages.named(rule);
    console.out().println(page.id() + ": " + page.title());
    console.out().println("severity: " + page.severity().word() + ", fix: " + page.fix());
    console.out().println();
    console.out().print(page.body());
    return ExitCode.FINE;
  }
}
