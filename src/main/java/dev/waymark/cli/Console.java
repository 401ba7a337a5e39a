package dev.waymark.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;

/**
 * The world outside as the command line sees it: streams, environment, clock and folder.
 *
 * @param environment the process's variables
 * @param terminalOut whether {@code out} is a terminal
 * @param terminalErr whether {@code err} is a terminal
 * @param folder what relative paths are relative to
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean terminalOut,
    boolean terminalErr,
    Instant now,
    java.nio.file.Path folder) {
  /** The same at another moment. */
  Console at(Instant moment) {
    return new Console(in, out, err, environment, terminalOut, terminalErr, moment, folder);
  }
}
