package dev.waymark.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What is understood of a text as if Git had printed it: a diff, and a log of commits. */
public final class GitOutput {
  private GitOutput() {}

  public static String read(String text) {
    List<Object> all = new ArrayList<>(DiffReader.read(text).files());
    try {
      new LogReader(all::add).read(new BufferedReader(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
