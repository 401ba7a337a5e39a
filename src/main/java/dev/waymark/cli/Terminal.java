package dev.waymark.cli;

import dev.waymark.report.Hyperlinks;
import dev.waymark.report.Paint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the terminal can show, as far as its environment tells. */
final class Terminal {
  /** Terminals that show links and say who they are. */
  private static final Set<String> LINKING = Set.of("iTerm.app", "WezTerm", "vscode", "ghostty");

  /** The first VTE that shows links without a crash. */
  private static final int VTE = 5000;

  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

  private Terminal() {}

  /** Links to the files of a site, where they can be shown. */
  static Hyperlinks links(Console console, Paint paint, Path root) {
    Map<String, String> environment = console.environment();
    boolean plain = !console.terminalOut() || paint == Paint.NONE;
    boolean wanted = forced(environment, !plain && linking(environment));
    return wanted ? Hyperlinks.to(host(environment), root.toString()) : Hyperlinks.NONE;
  }

  /** What users say counts before what is known. */
  private static boolean forced(Map<String, String> environment, boolean otherwise) {
    if (!environment.getOrDefault("NO_HYPERLINK", "").isEmpty()) return false;
    String force = environment.getOrDefault("FORCE_HYPERLINK", "");
    return force.isEmpty() ? otherwise : !force.equals("0");
  }

  private static boolean linking(Map<String, String> environment) {
    // GNU screen prints what it does not know.
    if (environment.containsKey("STY")) return false;
    return LINKING.contains(environment.getOrDefault("TERM_PROGRAM", ""))
        || environment.containsKey("KITTY_WINDOW_ID")
        || environment.containsKey("WT_SESSION")
        || environment.getOrDefault("VTE_VERSION", "").matches("\\d{4,9}")
            && Integer.parseInt(environment.getOrDefault("VTE_VERSION", "0")) >= VTE;
  }

  /** The machine's name; empty when it cannot be told at once. */
  private static String host(Map<String, String> environment) {
    for (String variable : List.of("HOSTNAME", "COMPUTERNAME")) {
      String name = environment.getOrDefault(variable, "");
      if (!name.isEmpty()) return name;
    }
    try {
      return Files.isReadable(HOST) ? Files.readString(HOST).strip() : "";
    } catch (IOException unknown) {
      return "";
    }
  }
}
