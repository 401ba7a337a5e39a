package dev.waymark.cli;

import dev.waymark.report.Printable;
import dev.waymark.rules.Catalog;
import dev.waymark.text.Nearest;
import dev.waymark.text.Span;
import dev.waymark.text.UserError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line's door: picks the command, runs it, turns mistakes and failures into sentences
 * and exit codes.
 */
public final class Main {
  private static final int BUFFER = 1 << 16;

  /** What the whole help explains: that of these there is no other. */
  private static final List<String> HELPERS = List.of("help", "warmup", "-h", "--help");

  private Main() {}

  public static void main(String[] args) {
    Remembering printed = new Remembering(new FileOutputStream(FileDescriptor.out));
    PrintStream out = stream(printed);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
    // The launcher knows what the streams are; Java 17 cannot tell them apart.
    Console console =
        new Console(
            System.in,
            out,
            err,
            System.getenv(),
            Boolean.getBoolean("waymark.terminal.out"),
            Boolean.getBoolean("waymark.terminal.err"),
            Instant.now(),
            Path.of("").toAbsolutePath());
    int code = run(args, console);
    out.flush();
    if (printed.failure() != null)
      code = refuse(new Unwritten("to standard output", printed.failure()), console);
    err.flush();
    Runtime.getRuntime().halt(code);
  }

  private static PrintStream stream(OutputStream to) {
    return new PrintStream(
        new java.io.BufferedOutputStream(to, BUFFER), false, StandardCharsets.UTF_8);
  }

  /** Runs a command as the shell would; never ends the process. */
  public static int run(String[] args, Console console) {
    try {
      return dispatch(args, console);
    } catch (UserError mistake) {
      return refuse(mistake, console);
    } catch (Unwritten full) {
      return refuse(full, console);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      console.err().println("waymark: failed, which is a bug in Waymark: " + failure);
      failure.printStackTrace(console.err());
      return ExitCode.CRASH;
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static int dispatch(String[] args, Console console) {
    String first = args.length == 0 ? "" : args[0];
    if (first.equals("help") && args.length > 1 && !HELPERS.contains(args[1]))
      return help(args[1], console);
    if (List.of("-h", "--help", "help").contains(first)) {
      console.out().print(Help.TEXT);
      return ExitCode.FINE;
    }
    if (List.of("-V", "--version").contains(first)) {
      console.out().println("waymark " + Version.CURRENT);
      return ExitCode.FINE;
    }
    boolean named = Commands.NAMES.contains(first);
    if (!named && mistyped(first, console)) {
      String near = Nearest.of(first, Commands.NAMES, 1).get(0);
      throw new UserError(
          "no command or file is called " + first + "; did you mean waymark " + near + "?");
    }
    String[] rest = named ? Arrays.copyOfRange(args, 1, args.length) : args;
    if (named && !first.equals("check"))
      return execute(Commands.named(first, console), rest, console);
    Replays replays = Replays.of(rest, console);
    Integer again = replays.again();
    if (again != null) return again;
    readAhead();
    return execute(new CheckCommand(console, replays), rest, console);
  }

  /** {@code waymark help check} is {@code waymark check --help}. */
  private static int help(String name, Console console) {
    if (Commands.NAMES.contains(name))
      return execute(Commands.named(name, console), new String[] {"--help"}, console);
    List<String> near = Nearest.of(name, Commands.NAMES, 1);
    throw new UserError(
        "no command is called "
            + name
            + (near.isEmpty() ? "" : "; did you mean waymark help " + near.get(0) + "?"));
  }

  private static boolean mistyped(String first, Console console) {
    return !first.isEmpty()
        && !first.startsWith("-")
        && !Nearest.of(first, Commands.NAMES, 1).isEmpty()
        && !Files.exists(console.folder().resolve(first));
  }

  /** Every check needs the pages of the rules: they are read while the options are. */
  private static void readAhead() {
    Thread thread = new Thread(Catalog::pages, "waymark-pages");
    thread.setDaemon(true);
    thread.start();
  }

  private static int execute(Callable<Integer> command, String[] args, Console console) {
    CommandLine line = new CommandLine(command);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((mistake, a) -> refuse(mistake, console));
    // picocli prints what a handler throws, so a failure is carried past it.
    AtomicReference<RuntimeException> failed = new AtomicReference<>();
    line.setExecutionExceptionHandler(
        (failure, c, parsed) -> {
          failed.set(
              failure instanceof RuntimeException e ? e : new IllegalStateException(failure));
          return ExitCode.CRASH;
        });
    int code = line.execute(args);
    if (failed.get() != null) throw failed.get();
    return code;
  }

  private static int refuse(ParameterException mistake, Console console) {
    String sentence = Objects.requireNonNull(mistake.getMessage(), "picocli gives each one");
    if (mistake instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String given = unmatched.getUnmatched().get(0);
      List<String> options =
          mistake.getCommandLine().getCommandSpec().options().stream()
              .flatMap(o -> Arrays.stream(o.names()))
              .toList();
      sentence = "unknown option " + given + Nearest.clause(given.replaceAll("=.*", ""), options);
    }
    return refuse(sentence, console);
  }

  private static int refuse(UserError mistake, Console console) {
    Span place = mistake.place();
    return refuse((place == null ? "" : place + ": ") + mistake.getMessage(), console);
  }

  private static int refuse(Unwritten full, Console console) {
    refuse(Objects.requireNonNull(full.getMessage(), "its constructor makes one"), console);
    return ExitCode.CRASH;
  }

  private static int refuse(String sentence, Console console) {
    String safe = sentence.lines().map(Printable::of).collect(Collectors.joining("\n"));
    console.err().println("waymark: " + safe);
    return ExitCode.USAGE;
  }
}
