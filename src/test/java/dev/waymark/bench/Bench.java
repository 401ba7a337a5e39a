package dev.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The table of {@code docs/performance.md}: each case once a round, in turn with its peers, medians
 * of all rounds. Ends with 1 when a case or a peer did not run; times decide nothing.
 *
 * <p>{@code --site DIR} measures a copy of a site, else {@code --pages N} one that is made; {@code
 * --rounds N}; {@code --require PEER} for each peer that must be there.
 */
public final class Bench {
  private static final String PEER = "rumdl check --no-cache content";

  private final Path home = Path.of("").toAbsolutePath();
  private final Path work;
  private final Path site;
  private final Path repository;
  private final Path page;
  private final int rounds;
  private final List<String> missing = new ArrayList<>();

  private Bench(Path work, Path site, Path repository, Path page, int rounds) {
    this.work = work;
    this.site = site;
    this.repository = repository;
    this.page = page;
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      if (args[i].equals("--require")) required.add(args[i + 1]);
      else options.put(args[i], args[i + 1]);
    }
    Path work = Files.createTempDirectory("waymark-bench");
    try {
      Path site = work.resolve("site");
      String given = options.get("--site");
      if (given != null) copy(Path.of(given), site);
      else Synthetic.make(site, Integer.parseInt(options.getOrDefault("--pages", "1000")));
      Path repository = work.resolve("repository");
      copy(site, repository);
      Path page = site.relativize(longest(site.resolve("content")));
      int rounds = Integer.parseInt(options.getOrDefault("--rounds", "5"));
      Bench bench = new Bench(work, site, repository, page, rounds);
      bench.run(required, given == null ? "a made site" : site(given));
      bench.missing.forEach(name -> System.err.println("bench: did not run: " + name));
      System.exit(bench.missing.isEmpty() ? 0 : 1);
    } finally {
      delete(work);
    }
  }

  private static String site(String given) {
    return String.valueOf(Path.of(given).toAbsolutePath().normalize().getFileName());
  }

  private void run(List<String> required, String name) throws IOException, InterruptedException {
    prepare();
    Map<Case, List<Measured>> all = new LinkedHashMap<>();
    cases().forEach(one -> all.put(one, new ArrayList<>()));
    for (String peer : required) {
      boolean there = all.keySet().stream().anyMatch(one -> one.name().startsWith(peer));
      if (!there) missing.add(peer);
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Case, List<Measured>> each : all.entrySet()) {
        Case one = each.getKey();
        one.before().run(round);
        Measured measured = Measured.run(one.folder(), one.command());
        if (measured.code() > 1) missing.add(one.name() + " (exit code " + measured.code() + ")");
        each.getValue().add(measured);
      }
    }
    Table.print(name + ", " + LocalDate.now() + ", " + rounds + " rounds", all, PEER);
  }

  /** One run with memory, and an archive of classes, as users have them after their first day. */
  private void prepare() throws IOException, InterruptedException {
    Measured.run(home, List.of(waymark(), "warmup"));
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.email=bench@example.org", "-c", "user.name=bench", "commit", "-q", "-m", "all");
    Measured.run(site, List.of(waymark(), "check", ".", "--cache-dir", cache()));
    change(repository.resolve(page), 0, "A sentence");
    git("add", "-A");
    Measured.run(repository, List.of(waymark(), "check", ".", "--staged", "--cache-dir", cache()));
  }

  private List<Case> cases() {
    List<Case> all = new ArrayList<>();
    all.add(Case.of("--version", site, List.of(waymark(), "--version")));
    all.add(check("nothing changed", List.of()).atMost(0.6));
    all.add(
        check("one page changed: words", List.of())
            .before(round -> change(site.resolve(page), round, "A sentence"))
            .atMost(1));
    all.add(
        check("one page changed: a link", List.of())
            .before(round -> change(site.resolve(page), round, "[A link](/)"))
            .atMost(1));
    all.add(
        check("one title changed", List.of())
            .before(round -> changeTitle(site.resolve(page), round)));
    all.add(
        new Case(
            "check FILE, warm",
            site,
            List.of(waymark(), "check", page.toString(), "--cache-dir", cache()),
            Case.Step.NONE,
            0.9));
    all.add(staged("--staged, one page: words", "A sentence"));
    all.add(staged("--staged, one page: a link", "[A link](/)"));
    all.add(Case.of("no cache", site, List.of(waymark(), "check", ".", "--no-cache")).atMost(5));
    peer(all, PEER, "rumdl", "check", "--no-cache", "content");
    peer(all, "markdownlint-cli2", "markdownlint-cli2", "content/**/*.md");
    peer(all, "hugo", "hugo", "--quiet", "--destination", built());
    if (find("hugo") != null) peer(all, "htmltest", "htmltest", "--skip-external", built());
    return all;
  }

  private Case staged(String name, String what) {
    List<String> command = List.of(waymark(), "check", ".", "--staged", "--cache-dir", cache());
    return new Case(name, repository, command, round -> stage(round, what), 1.3);
  }

  private Case check(String name, List<String> more) {
    List<String> command =
        new ArrayList<>(List.of(waymark(), "check", ".", "--cache-dir", cache()));
    command.addAll(more);
    return Case.of(name, site, command);
  }

  private void peer(List<Case> all, String name, String... command) {
    String program = find(command[0]);
    if (program == null) return;
    List<String> words = new ArrayList<>(List.of(command));
    words.set(0, program);
    all.add(Case.of(name, site, words));
  }

  private static void change(Path page, int round, String what) throws IOException {
    String line = "\n" + what + " that round " + round + " wrote.\n";
    Files.writeString(page, line, StandardOpenOption.APPEND);
  }

  private static void changeTitle(Path page, int round) throws IOException {
    String text = Files.readString(page);
    String title = "title: A title that round " + round + " wrote";
    Files.writeString(page, text.replaceFirst("(?m)^title:.*", title));
  }

  private void stage(int round, String what) throws IOException, InterruptedException {
    git("-c", "user.email=bench@example.org", "-c", "user.name=bench", "commit", "-q", "-m", "one");
    change(repository.resolve(page), round, what);
    git("add", "-A");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Measured measured = Measured.run(repository, command);
    if (measured.code() != 0) throw new IOException("git " + words[0] + " failed");
  }

  private String waymark() {
    return home.resolve("bin/waymark").toString();
  }

  private String cache() {
    return work.resolve("cache").toString();
  }

  private String built() {
    return work.resolve("public").toString();
  }

  /** A program of {@code bench/node_modules}, else of the path; null when there is none. */
  private static String find(String program) {
    List<String> folders = new ArrayList<>();
    // The program itself, not the script of Node that starts it.
    for (String machine : List.of("linux-x64", "linux-arm64", "darwin-arm64"))
      folders.add("bench/node_modules/@rumdl/cli-" + machine);
    folders.add("bench/node_modules/.bin");
    folders.addAll(List.of(System.getenv("PATH").split(":")));
    for (String folder : folders) {
      Path file = Path.of(folder, program).toAbsolutePath();
      if (Files.isExecutable(file)) return file.toString();
    }
    return null;
  }

  /** A long page, for a short one flatters. */
  private static Path longest(Path content) throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".md")).toList();
      TreeMap<Long, Path> bySize = new TreeMap<>();
      for (Path file : pages) bySize.put(Files.size(file), file);
      return List.copyOf(bySize.values()).get(bySize.size() * 9 / 10);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = new ArrayList<>(files.toList());
      java.util.Collections.reverse(all);
      for (Path file : all) Files.deleteIfExists(file);
    }
  }
}
