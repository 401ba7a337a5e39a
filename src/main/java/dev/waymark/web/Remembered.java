package dev.waymark.web;

import dev.waymark.hugo.paths.HugoUrls;
import dev.waymark.lint.Answer;
import dev.waymark.lint.Answer.Fragment;
import dev.waymark.lint.External.Ages;
import dev.waymark.lint.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One line of the memory: checksum, second, outcome, address, detail, then a field for each
 * fragment; between tabs, control characters and {@code %} percent-encoded.
 */
record Remembered(String url, Instant when, Answer answer) {
  /** Answers fall due over a fifth of their age, or all of a site would do so on one day. */
  private static final int SPREAD = 5;

  boolean fresh(Instant now, Ages ages) {
    Duration age = ages.of(answer.outcome());
    long early = age.toSeconds() / SPREAD * (url.hashCode() * 0x9E3779B9 >>> 12) / (1 << 20);
    Instant due = when.plus(age).minusSeconds(early);
    return !when.isAfter(now.plusSeconds(60)) && now.isBefore(due);
  }

  /** Whether it says all that is wanted. */
  boolean knows(Set<String> fragments) {
    return !answer.alive() || answer.fragments().keySet().containsAll(fragments);
  }

  String line() {
    StringBuilder line = new StringBuilder();
    line.append(when.getEpochSecond()).append('\t');
    String detail = "";
    Outcome outcome = answer.outcome();
    if (outcome instanceof Outcome.Moved moved) detail = moved.to();
    if (outcome instanceof Outcome.Dead dead) detail = dead.why();
    if (outcome instanceof Outcome.Unverified unverified) detail = unverified.why();
    line.append(word(outcome)).append('\t').append(escape(url)).append('\t').append(escape(detail));
    answer
        .fragments()
        .forEach(
            (name, found) -> line.append('\t').append(found.name().charAt(0)).append(escape(name)));
    return sum(line.toString()) + "\t" + line + "\n";
  }

  private static String word(Outcome outcome) {
    if (outcome instanceof Outcome.Alive) return "alive";
    if (outcome instanceof Outcome.Moved) return "moved";
    if (outcome instanceof Outcome.Dead) return "dead";
    return "unverified";
  }

  /** Reads a line without its end; null when it is torn or of another version. */
  static @Nullable Remembered read(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0 || !line.substring(0, tab).equals(sum(line.substring(tab + 1)))) return null;
    String[] fields = line.substring(tab + 1).split("\t", -1);
    if (fields.length < 4) return null;
    String detail = HugoUrls.decode(fields[3]);
    Outcome outcome;
    switch (fields[1]) {
      case "alive" -> outcome = new Outcome.Alive();
      case "moved" -> outcome = new Outcome.Moved(detail);
      case "dead" -> outcome = new Outcome.Dead(detail);
      case "unverified" -> outcome = new Outcome.Unverified(detail);
      default -> {
        return null;
      }
    }
    Map<String, Fragment> fragments = new LinkedHashMap<>();
    for (int i = 4; i < fields.length; i++) {
      if (fields[i].isEmpty()) return null;
      fragments.put(HugoUrls.decode(fields[i].substring(1)), fragment(fields[i].charAt(0)));
    }
    try {
      Instant when = Instant.ofEpochSecond(Long.parseLong(fields[0]));
      return new Remembered(HugoUrls.decode(fields[2]), when, new Answer(outcome, fragments));
    } catch (NumberFormatException | java.time.DateTimeException damaged) {
      return null;
    }
  }

  private static Fragment fragment(char letter) {
    return switch (letter) {
      case 'F' -> Fragment.FOUND;
      case 'A' -> Fragment.ABSENT;
      default -> Fragment.UNVERIFIED;
    };
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '%' || c == 0x7f) out.append("%%%02X".formatted((int) c));
      else out.append(c);
    }
    return out.toString();
  }

  private static String sum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
