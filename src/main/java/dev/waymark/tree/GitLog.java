package dev.waymark.tree;

import dev.waymark.text.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a repository, newest first, with what they changed. Paths are those of the
 * repository; lines are told without their ends.
 */
public final class GitLog {
  private static final String FORMAT = "--format=%x01%H %as";

  private final Git git;
  private final String prefix;
  private final long most;
  private long spent;
  private volatile boolean late;

  private GitLog(Git git, String prefix, Duration most) {
    this.git = git;
    this.prefix = prefix;
    this.most = most.toNanos();
  }

  /**
   * One commit.
   *
   * @param date when it was written, as its author's clock had it
   */
  public record Commit(String id, LocalDate date, List<FileChange> files) {}

  /** What a commit did to a file; {@code created} and {@code deleted} as without renames. */
  public record FileChange(String path, boolean created, boolean deleted, List<Block> blocks) {}

  /** Lines that came in the place of others. */
  public record Block(List<String> removed, List<String> added) {}

  /**
   * The log of the repository that a folder lies in; null when it lies in none.
   *
   * @param most for how long Git is asked, in all
   */
  public static @Nullable GitLog of(Git git, Duration most) {
    try {
      String top = git.run("rev-parse", "--show-toplevel").stripTrailing();
      String prefix = git.run("rev-parse", "--show-prefix").stripTrailing();
      return git.head() == null ? null : new GitLog(git.in(Path.of(top)), prefix, most);
    } catch (UserError none) {
      return null;
    }
  }

  /** What paths of the site's folder begin with in the repository; empty or with {@code /}. */
  public String prefix() {
    return prefix;
  }

  /** Whether its time was over before all was answered. */
  public boolean isLate() {
    return late;
  }

  /** Whether older commits were not fetched. */
  public boolean isShallow() {
    return git.run("rev-parse", "--is-shallow-repository").strip().equals("true");
  }

  /**
   * Reads the commits that changed some files, with the lines they changed, until {@code more} has
   * enough.
   *
   * @param from where to begin, as {@code HEAD}
   */
  public void changes(String from, List<String> paths, Predicate<Commit> more) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("log", "--patch", "--unified=0", "--no-renames", FORMAT));
    command.addAll(List.of("--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules"));
    command.addAll(List.of("--src-prefix=a/", "--dst-prefix=b/", from, "--"));
    command.addAll(paths);
    read(command, more);
  }

  /** One commit with all that it changed; of a merge, against its first parent. */
  public @Nullable Commit change(String id) {
    List<Commit> found = new ArrayList<>();
    List<String> command = new ArrayList<>();
    command.addAll(List.of("show", "--patch", "--unified=0", "--no-renames", FORMAT));
    command.addAll(List.of("--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules"));
    command.addAll(List.of("--first-parent", "--src-prefix=a/", "--dst-prefix=b/", id, "--"));
    read(command, found::add);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Reads the commits that deleted files below some folders, without their lines. */
  public void deletions(List<String> folders, Predicate<Commit> more) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("log", "--diff-filter=D", "--no-renames", "--name-only", FORMAT, "--"));
    command.addAll(folders);
    read(command, more);
  }

  /** Which files a commit renamed, new path by old, as Git sees it. */
  public Map<String, String> renames(String id) {
    Map<String, String> renames = new HashMap<>();
    if (left() <= 0) return renames;
    long start = System.nanoTime();
    String all =
        git.run(
            "show",
            "--first-parent",
            "--find-renames=40%",
            "-l0",
            "--diff-filter=R",
            "--name-status",
            "-z",
            "--format=",
            id);
    spent += System.nanoTime() - start;
    String[] words = all.strip().split("\0");
    for (int i = 0; i + 2 < words.length; i += 3) renames.put(words[i + 1], words[i + 2]);
    return renames;
  }

  private void read(List<String> command, Predicate<Commit> more) {
    long left = left();
    if (left <= 0) return;
    long start = System.nanoTime();
    Process process = git.start(command, ProcessBuilder.Redirect.DISCARD);
    // Git may walk long without a word.
    Executor later = CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS);
    later.execute(() -> stop(process));
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1 << 16)) {
      process.getOutputStream().close();
      new LogReader(more).read(out);
    } catch (IOException e) {
      // Who was stopped may find its output closed.
      if (!late) throw new UserError("git cannot be used: " + e.getMessage());
    } finally {
      process.destroy();
      spent += System.nanoTime() - start;
    }
  }

  private long left() {
    long left = most - spent;
    late |= left <= 0;
    return left;
  }

  private void stop(Process process) {
    if (!process.isAlive()) return;
    late = true;
    process.destroy();
  }
}
