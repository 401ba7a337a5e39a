package dev.waymark.cli;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.cache.Vault;
import dev.waymark.text.Sha256;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.Manifest;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What checks have answered, to be answered again when the same is asked on the same day and
 * nothing has changed that the answer depends on: neither options, settings, rules nor texts need
 * to be read for that.
 */
final class Replays {
  /** Files that were just written are read to tell whether they are as they were; not many. */
  private static final int MOST_FRESH = 16;

  /** Shells change these with every command. */
  private static final List<String> FLEETING = List.of("_", "SHLVL", "OLDPWD");

  private final Console console;
  private final @Nullable Vault vault;
  private final String key;

  private Replays(Console console, @Nullable Vault vault, String key) {
    this.console = console;
    this.vault = vault;
    this.key = key;
  }

  /** Knows nothing and keeps nothing. */
  static Replays none(Console console) {
    return new Replays(console, null, "");
  }

  /** The answers to one command line. */
  static Replays of(String[] args, Console console) {
    CacheArguments cache = CacheArguments.of(args);
    Path folder = cache.none ? null : cache.folder(console);
    String program = folder == null ? null : cache.program();
    // Files of arguments may hold others by now.
    boolean elsewhere = Arrays.stream(args).anyMatch(arg -> arg.startsWith("@"));
    if (folder == null || program == null || elsewhere) return none(console);
    Map<String, String> environment = new TreeMap<>(console.environment());
    FLEETING.forEach(environment::remove);
    String all =
        String.join(
            "\n",
            program,
            String.join("\0", args),
            environment.toString(),
            console.folder().toString(),
            console.terminalOut() + " " + console.terminalErr(),
            LocalDate.ofInstant(console.now(), ZoneOffset.UTC).toString());
    return new Replays(
        console, new Vault(folder), "answer-" + Sha256.hex(all, CacheArguments.KEY_DIGITS));
  }

  /** Answers again, with the code of the exit; null when that cannot be done. */
  @Nullable Integer again() {
    long start = System.nanoTime();
    ByteBuffer bytes = vault == null ? null : vault.read(key);
    if (vault == null || bytes == null) return null;
    int code;
    Printout printout;
    try {
      Unpacker in = new Unpacker(bytes, path -> null);
      Path root = Path.of(in.text());
      Instant from = Instant.ofEpochMilli(in.number());
      Instant until = Instant.ofEpochMilli(in.number());
      if (console.now().isBefore(from) || !console.now().isBefore(until)) return null;
      if (!in.text().equals(SiteFinder.inRepository(root))) return null;
      String past = in.text();
      if (!past.isEmpty() && !past.equals(HistoryArguments.state(root, console))) return null;
      List<String> questions = in.all(in::text);
      List<String> held = in.all(in::text);
      if (!in.text().equals(Manifest.digest(DiskTree.open(root), questions, held))) return null;
      code = in.count();
      printout = Printout.unpack(in);
    } catch (RuntimeException damagedOrGone) {
      return null;
    }
    printout.write((System.nanoTime() - start) / 1_000_000, console.out());
    vault.touch(key, console.now().toEpochMilli());
    return code;
  }

  /**
   * Keeps the answer of this command line.
   *
   * @param until when time alone makes another answer
   * @param past names the history that it tells of; empty when it tells of none
   */
  void keep(Place place, DiskTree tree, Instant until, String past, int code, Printout printout) {
    if (vault == null || !place.asked().stream().allMatch(path -> holds(tree, path))) return;
    List<String> questions = List.copyOf(tree.asked());
    List<String> held = Manifest.fresh(tree);
    String digest = held.size() > MOST_FRESH ? null : Manifest.digest(tree, questions, held);
    if (digest == null) return;
    Packer out = new Packer(path -> null);
    out.text(place.root().toString());
    out.number(console.now().toEpochMilli());
    out.number(millis(until));
    out.text(SiteFinder.inRepository(place.root()));
    out.text(past);
    out.all(questions, out::text);
    out.all(held, out::text);
    out.text(digest);
    out.number(code);
    printout.pack(out);
    vault.write(key, out.bytes());
  }

  /** The state of a tree names files alone, not empty folders. */
  private static boolean holds(DiskTree tree, String path) {
    return tree.isFile(path) || !tree.below(path).isEmpty();
  }

  private static long millis(Instant moment) {
    return moment.isBefore(Instant.ofEpochMilli(Long.MAX_VALUE))
        ? moment.toEpochMilli()
        : Long.MAX_VALUE;
  }
}
