package dev.waymark.tree;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.waymark.text.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Git, as installed, asked about the repository that a folder lies in. It changes nothing of the
 * repository: no command takes locks, asks for a password or runs what attributes name.
 */
public final class Git {
  private static final List<String> SAFE =
      List.of("-c", "core.quotePath=false", "-c", "core.fsmonitor=false");

  private static final List<String> DIFF =
      List.of(
          "diff",
          "--relative",
          "--find-renames",
          "-l0",
          "--unified=0",
          "--no-color",
          "--no-ext-diff",
          "--no-textconv",
          "--src-prefix=a/",
          "--dst-prefix=b/",
          "--ignore-submodules=all");

  private final Path folder;
  private final Map<String, String> environment;

  private Git(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * Git for a folder inside a work tree. In a hook, Git itself sets {@code GIT_DIR}, {@code
   * GIT_INDEX_FILE} and {@code GIT_WORK_TREE}, maybe relative to {@code cwd}, and a partial commit
   * has an index of its own: {@code variables} are heard.
   */
  public static Git at(Path folder, Path cwd, Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>();
    for (String name : List.of("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")) {
      String value = variables.get(name);
      if (value != null && !value.isEmpty()) environment.put(name, cwd.resolve(value).toString());
    }
    // With GIT_DIR alone, Git takes the folder it runs in for the top of the work tree.
    if (environment.containsKey("GIT_DIR"))
      environment.putIfAbsent("GIT_WORK_TREE", cwd.toString());
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_LITERAL_PATHSPECS", "1");
    environment.put("LC_ALL", "C");
    return new Git(folder, Map.copyOf(environment));
  }

  /** The folder in which it runs; paths are relative to it. */
  Path folder() {
    return folder;
  }

  /**
   * Moves a file or folder with its entries in the index; false when Git knows nothing of it, and
   * nothing was done.
   */
  public boolean move(String from, String to) {
    try {
      if (run("ls-files", "-z", "--", from).isEmpty()) return false;
    } catch (UserError none) {
      return false;
    }
    run("mv", "--", from, to);
    return true;
  }

  /** The same repository, asked from another folder. */
  Git in(Path other) {
    return new Git(other, environment);
  }

  /** Git for a submodule below this folder; null when it is not checked out. */
  @Nullable Git submodule(String path) {
    Path inside = folder.resolve(path);
    if (!Files.exists(inside.resolve(".git"))) return null;
    Map<String, String> own = new HashMap<>(environment);
    List.of("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE").forEach(own::remove);
    return new Git(inside, Map.copyOf(own));
  }

  /** The commit that a branch, tag or hash names; a UserError when there is none. */
  public String commit(String ref) {
    String id = commitOrNull(ref);
    if (id != null) return id;
    throw new UserError(
        "git finds no commit "
            + ref
            + " here; a shallow clone must fetch it first (in CI: fetch-depth: 0)");
  }

  /** The commit checked out; null before the first one. */
  public @Nullable String head() {
    return commitOrNull("HEAD");
  }

  /**
   * Names all that history can tell: the commit checked out, and whether older ones were fetched.
   */
  public String past() {
    return run("rev-parse", "HEAD", "--is-shallow-repository");
  }

  private @Nullable String commitOrNull(String ref) {
    Answer answer = ask("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
    if (answer.code() == 0) return answer.out().strip();
    if (answer.code() == 1) return null;
    throw refused(answer);
  }

  /**
   * The newest commit from which both {@code ref} and what is checked out have grown: what stands
   * on {@code ref} since then is not this change's doing.
   */
  public String base(String ref) {
    String id = commit(ref);
    if (head() == null) return id;
    Answer answer = ask("merge-base", id, "HEAD");
    if (answer.code() == 0) return answer.out().strip();
    if (answer.code() != 1) throw refused(answer);
    throw new UserError(
        ref
            + " and what is checked out share no commit here; a shallow clone must fetch more"
            + " (in CI: fetch-depth: 0)");
  }

  /** What changed between a commit (null: nothing at all) and the work tree or the index. */
  public Changes changes(@Nullable String from, boolean staged) {
    List<String> command = new ArrayList<>(DIFF);
    if (staged) command.add("--cached");
    command.add(from == null ? emptyTree() : from);
    command.add("--");
    String[] diff = command.toArray(String[]::new);
    if (staged) return DiffReader.read(run(diff));
    return withNewFiles(git -> DiffReader.read(git.run(diff)));
  }

  /**
   * Git tells a moved file from a deleted one only when it knows the new one: it is shown a copy of
   * the index that names every file of the work tree.
   */
  private Changes withNewFiles(Function<Git, Changes> question) {
    Path copy = null;
    try {
      copy = Files.createTempFile("waymark-", ".index");
      String index = environment.get("GIT_INDEX_FILE");
      Path own =
          folder.resolve(index != null ? index : run("rev-parse", "--git-path", "index").strip());
      // With its time: Git looks again into files that are as young as the index.
      if (Files.exists(own)) Files.copy(own, copy, REPLACE_EXISTING, COPY_ATTRIBUTES);
      else Files.delete(copy);
      Map<String, String> aside = new HashMap<>(environment);
      aside.put("GIT_INDEX_FILE", copy.toString());
      Git git = new Git(folder, Map.copyOf(aside));
      git.name(git.untracked());
      return question.apply(git);
    } catch (IOException e) {
      throw new UserError("cannot copy git's index: " + e.getMessage());
    } finally {
      delete(copy);
    }
  }

  /** New files that Git does not ignore; repositories inside this one are theirs, not ours. */
  private List<String> untracked() {
    String all = run("ls-files", "--others", "--exclude-standard", "-z");
    return Arrays.stream(all.split("\0")).filter(f -> !f.isEmpty() && !f.endsWith("/")).toList();
  }

  /** Adds the names of files to the index, without their contents. */
  private void name(List<String> files) {
    if (files.isEmpty()) return;
    String[] add = {"add", "--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul"};
    Answer answer = tell(String.join("\0", files), add);
    if (answer.code() != 0) throw refused(answer);
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) Files.deleteIfExists(file);
    } catch (IOException e) {
      // It lies in the folder for temporary files.
    }
  }

  /** The id of the tree without files, by the repository's own hash. */
  private String emptyTree() {
    return run("hash-object", "-t", "tree", "--stdin").strip();
  }

  /** A command's output; a UserError in Git's own words when it fails. */
  String run(String... command) {
    Answer answer = ask(command);
    if (answer.code() != 0) throw refused(answer);
    return answer.out();
  }

  private UserError refused(Answer answer) {
    String first = answer.err().strip().lines().findFirst().orElse("exit code " + answer.code());
    return new UserError("git refuses: " + first.replaceFirst("^(fatal|error): ", ""));
  }

  private record Answer(int code, String out, String err) {}

  private Answer ask(String... command) {
    return tell("", command);
  }

  private Answer tell(String input, String... command) {
    Process process = start(Arrays.asList(command), ProcessBuilder.Redirect.PIPE);
    try (InputStream out = process.getInputStream();
        InputStream err = process.getErrorStream()) {
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      CompletableFuture<byte[]> said = CompletableFuture.supplyAsync(() -> all(err));
      byte[] printed = out.readAllBytes();
      return new Answer(process.waitFor(), text(printed), text(said.join()));
    } catch (IOException e) {
      throw new UserError("git cannot be used: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted while running git");
    } finally {
      process.destroy();
    }
  }

  Process start(List<String> command, ProcessBuilder.Redirect errors) {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(SAFE);
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.redirectError(errors);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UserError("git cannot be run; is it installed? (" + e.getMessage() + ")");
    }
  }

  private static byte[] all(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
