package dev.waymark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What was found could not be written, as on a full disk; no mistake of the user's. */
final class Unwritten extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@code where} is a file's path, or what else was written to. */
  Unwritten(String where, Exception failure) {
    super("cannot write " + where + ": " + reason(failure), failure);
  }

  /** What the system says, without the names of Java's classes. */
  static String reason(Exception failure) {
    boolean wrapped = failure instanceof UncheckedIOException && failure.getCause() != null;
    Throwable cause = wrapped ? failure.getCause() : failure;
    String why = cause instanceof IOException ? cause.getMessage() : null;
    return why == null || why.isBlank() ? "the system refuses it" : why;
  }
}
