package dev.waymark.baseline;

import dev.waymark.lint.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings that a team knows and lives with for now, each as {@code FINGERPRINT RULE FILE}: one
 * line an entry, sorted by file, so that branches merge.
 */
public record Baseline(Set<String> entries) {
  public static final Baseline NONE = new Baseline(Set.of());

  private static final String HEAD =
      """
      # Findings that Waymark does not report again. Made by waymark check --write-baseline;
      # --prune-baseline takes out what is fixed. FINGERPRINT RULE FILE, no line numbers.
      """;

  /** Reads the text of a baseline file; lines that begin with {@code #} are remarks. */
  public static Baseline parse(String text) {
    Set<String> entries = new HashSet<>();
    text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .forEach(entries::add);
    return new Baseline(Set.copyOf(entries));
  }

  /** The baseline that knows these findings. */
  public static Baseline of(Collection<Finding> findings) {
    Set<String> entries = new HashSet<>();
    findings.forEach(f -> entries.add(entry(f)));
    return new Baseline(Set.copyOf(entries));
  }

  private static String entry(Finding finding) {
    return finding.fingerprint() + " " + finding.rule() + " " + finding.span().source().path();
  }

  public boolean knows(Finding finding) {
    return !entries.isEmpty() && entries.contains(entry(finding));
  }

  /** The entries that match none of these findings, sorted by file. */
  public List<String> gone(Collection<Finding> findings) {
    TreeSet<String> left = new TreeSet<>(Baseline::byFile);
    left.addAll(entries);
    findings.forEach(f -> left.remove(entry(f)));
    return List.copyOf(left);
  }

  /** The rule of an entry; empty when it has none. */
  public static String rule(String entry) {
    String[] parts = entry.split(" ", 3);
    return parts.length < 2 ? "" : parts[1];
  }

  /** The file of an entry; empty when it has none. */
  public static String file(String entry) {
    String[] parts = entry.split(" ", 3);
    return parts.length < 3 ? "" : parts[2];
  }

  /** The same without some entries. */
  public Baseline without(Collection<String> some) {
    Set<String> left = new HashSet<>(entries);
    left.removeAll(some);
    return new Baseline(Set.copyOf(left));
  }

  /** The same with others. */
  public Baseline with(Baseline others) {
    Set<String> both = new HashSet<>(entries);
    both.addAll(others.entries);
    return new Baseline(Set.copyOf(both));
  }

  /** As the file holds it. */
  public String text() {
    TreeSet<String> sorted = new TreeSet<>(Baseline::byFile);
    sorted.addAll(entries);
    StringBuilder text = new StringBuilder(HEAD);
    sorted.forEach(entry -> text.append(entry).append('\n'));
    return text.toString();
  }

  private static int byFile(String a, String b) {
    int files = file(a).compareTo(file(b));
    return files != 0 ? files : a.compareTo(b);
  }
}
