package dev.waymark.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Manual pages in the macros of man(7), without a date: the same commands give the same bytes. */
final class ManPages {
  private static final String NAME = "waymark";

  private final StringBuilder out = new StringBuilder();

  private ManPages() {}

  /** Every page by its name, as {@code waymark-check}. */
  static Map<String, String> of(CommandLine whole) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(NAME, new ManPages().overview(whole));
    whole
        .getSubcommands()
        .forEach(
            (name, line) -> {
              boolean plain = line.getCommandSpec().args().isEmpty();
              if (!plain) pages.put(NAME + "-" + name, new ManPages().command(name, line));
            });
    return pages;
  }

  private String overview(CommandLine whole) {
    head(NAME, "checks a Hugo site for what readers would find broken");
    heading("SYNOPSIS");
    line("\\fBwaymark\\fR [\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] [\\fIPATH\\fR...]");
    heading("DESCRIPTION");
    text(whole.getCommandSpec());
    heading("COMMANDS");
    whole
        .getSubcommands()
        .forEach(
            (name, command) -> {
              line(".TP");
              line("\\fB" + roff(name) + "\\fR");
              text(command.getCommandSpec());
            });
    heading("EXIT STATUS");
    item("0", "Nothing at or above --fail-on was found.");
    item("1", "Something was found.");
    item("2", "An option or the configuration is wrong.");
    item("3", "Waymark itself failed.");
    heading("FILES");
    item("waymark.yaml", "The configuration, in the folder of the site; none is needed.");
    item("waymark-baseline.txt", "The findings that are known.");
    heading("ENVIRONMENT");
    item("NO_COLOR", "No colours, unless --color turns them on.");
    item("FORCE_HYPERLINK", "1: links to files and rules in the terminal; 0: none.");
    item("HUGO_ENVIRONMENT", "Hugo's environment, like -e.");
    heading("SEE ALSO");
    line(
        whole.getSubcommands().entrySet().stream()
            .filter(e -> !e.getValue().getCommandSpec().args().isEmpty())
            .map(e -> "\\fBwaymark\\-" + roff(e.getKey()) + "\\fR(1)")
            .collect(Collectors.joining(",\n")));
    return out.toString();
  }

  private String command(String name, CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    String description = String.join(" ", spec.usageMessage().description());
    String first = description.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    head(NAME + "-" + name, (first + description.substring(1)).replaceAll("\\.$", ""));
    heading("SYNOPSIS");
    String[] own = spec.usageMessage().customSynopsis();
    boolean paths = !spec.positionalParameters().isEmpty();
    if (own.length > 0) line(List.of(own).stream().map(ManPages::roff).collect(BREAK));
    else line(roff("waymark " + name + " [OPTIONS]" + (paths ? " [PATH...]" : "")));
    heading("DESCRIPTION");
    text(spec);
    for (PositionalParamSpec path : spec.positionalParameters())
      if (path.description().length > 0) item(path.paramLabel(), words(path.description()));
    heading("OPTIONS");
    for (OptionSpec option : spec.options()) option(option);
    List<String> footer =
        List.of(spec.usageMessage().footer()).stream().filter(l -> !l.isBlank()).toList();
    if (!footer.isEmpty()) {
      heading("NOTES");
      line(footer.stream().map(ManPages::roff).collect(BREAK));
    }
    heading("SEE ALSO");
    line("\\fBwaymark\\fR(1)");
    return out.toString();
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> BREAK =
      Collectors.joining("\n.br\n");

  private void head(String page, String what) {
    line(".TH \"" + roff(page.toUpperCase(java.util.Locale.ROOT)) + "\" 1 \"\" Waymark");
    heading("NAME");
    line(roff(page) + " \\- " + roff(what));
  }

  private void heading(String title) {
    line(".SH " + title);
  }

  private void option(OptionSpec option) {
    line(".TP");
    String names =
        List.of(option.names()).stream()
            .map(name -> "\\fB" + roff(name) + "\\fR")
            .collect(Collectors.joining(", "));
    boolean value = option.arity().max() > 0;
    line(names + (value ? " \\fI" + roff(option.paramLabel()) + "\\fR" : ""));
    line(roff(words(option.description())));
  }

  private void item(String term, String what) {
    line(".TP");
    line("\\fB" + roff(term) + "\\fR");
    line(roff(what));
  }

  private void text(CommandSpec spec) {
    line(roff(words(spec.usageMessage().description())));
  }

  private static String words(String[] lines) {
    return String.join(" ", lines);
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  /** Text that no formatter takes for a request or an escape; other scripts by their numbers. */
  private static String roff(String text) {
    StringBuilder safe = new StringBuilder();
    if (text.startsWith(".") || text.startsWith("'")) safe.append("\\&");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> safe.append("\\e");
                case '-' -> safe.append("\\-");
                case '"' -> safe.append("\\(dq");
                case '\n' -> safe.append(' ');
                default -> {
                  if (c < 0x7f) safe.appendCodePoint(c);
                  else safe.append("\\[u%04X]".formatted(c));
                }
              }
            });
    return safe.toString();
  }
}
