package dev.waymark.bench.rooms;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks whose names match a pattern, all without one, and prints JMH's table; takes
 * JMH's own options. Ends with 1 when one of them did not run, with 2 when nothing was to run.
 */
public final class Rooms {
  private static final String PACKAGE = Rooms.class.getPackageName() + ".";

  private Rooms() {}

  public static void main(String[] args) throws IOException {
    System.exit(run(args));
  }

  private static int run(String[] args) throws IOException {
    try {
      CommandLineOptions given = new CommandLineOptions(args);
      if (given.shouldHelp()) {
        given.showHelp();
        return 0;
      }
      Set<String> wanted = names(given);
      if (wanted.isEmpty()) {
        String all = String.join(", ", names(List.of(".*"), List.of()));
        return said(
            "no benchmark matches " + String.join(", ", given.getIncludes()) + "; there are " + all,
            2);
      }
      if (given.shouldList()) {
        wanted.forEach(System.out::println);
        return 0;
      }
      Options options = new OptionsBuilder().parent(given).shouldFailOnError(true).build();
      return ran(wanted, new Runner(options).run());
    } catch (CommandLineOptionException wrong) {
      return said(String.valueOf(wrong.getMessage()), 2);
    } catch (PatternSyntaxException wrong) {
      return said("pattern " + wrong.getPattern() + ": " + wrong.getDescription(), 2);
    } catch (RunnerException failed) {
      return said(String.valueOf(failed.getMessage()), 1);
    }
  }

  private static int ran(Set<String> wanted, Collection<RunResult> results) {
    Set<String> missing = new TreeSet<>(wanted);
    for (RunResult result : results) missing.remove(name(result.getParams().getBenchmark()));
    return missing.isEmpty() ? 0 : said("did not run: " + String.join(", ", missing), 1);
  }

  private static Set<String> names(CommandLineOptions given) {
    List<String> includes = given.getIncludes();
    return names(includes.isEmpty() ? List.of(".*") : includes, given.getExcludes());
  }

  private static Set<String> names(List<String> includes, List<String> excludes) {
    includes.forEach(Pattern::compile);
    excludes.forEach(Pattern::compile);
    Set<String> names = new TreeSet<>();
    for (BenchmarkListEntry entry :
        BenchmarkList.defaultList()
            .find(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                includes,
                excludes)) names.add(name(entry.getUsername()));
    return names;
  }

  private static String name(String benchmark) {
    return benchmark.startsWith(PACKAGE) ? benchmark.substring(PACKAGE.length()) : benchmark;
  }

  private static int said(String what, int code) {
    System.err.println("bench/rooms: " + what);
    return code;
  }
}
