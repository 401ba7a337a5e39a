package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The site's folder as a commit or the index holds it, read from Git's objects without a checkout.
 *
 * <p>What Git ignores ({@code node_modules}, vendored modules, themes fetched by a tool) is in no
 * commit, and the site is built with it all the same: it is taken from the work tree. Submodules
 * are read at the commit that is recorded, when they are checked out.
 */
public final class GitTree implements Tree, Closeable {
  private static final Pattern ENTRY =
      Pattern.compile("(\\d{6}) (?:[a-z]+ )?([0-9a-f]{40,64})(?: (\\d))?\\t(.+)", Pattern.DOTALL);
  private static final String LINK = "120000";
  private static final String SUBMODULE = "160000";

  private final DiskTree disk;
  private final Set<String> ignored;
  private final List<Blobs> stores = new ArrayList<>();
  private final NavigableMap<String, Entry> entries = new TreeMap<>();
  private final Set<String> links = new TreeSet<>();
  private final NavigableSet<String> files;
  private final Map<String, Optional<Source>> sources = new ConcurrentHashMap<>();
  private final Queue<Defect> defects = new ConcurrentLinkedQueue<>();

  private final String atOpening;

  private record Entry(Blobs store, String id) {}

  private GitTree(Git git, String listed, DiskTree disk) {
    this.disk = disk;
    ignored = ignored(git);
    Map<String, Entry> symlinks = new TreeMap<>();
    add(git, listed, "", symlinks);
    symlinks.forEach(this::follow);
    atOpening = FileTexts.sorted(defects) + " " + links;
    NavigableSet<String> all = new TreeSet<>(entries.keySet());
    for (String file : disk.files()) if (ignored(file)) all.add(file);
    files = Collections.unmodifiableNavigableSet(all);
  }

  /** The folder as a commit holds it; {@code disk} is the folder as it is. */
  public static GitTree commit(Git git, String id, DiskTree disk) {
    return new GitTree(git, git.run("ls-tree", "-r", "-z", id), disk);
  }

  /** The folder as the next commit will hold it. */
  public static GitTree staged(Git git, DiskTree disk) {
    return new GitTree(git, git.run("ls-files", "--stage", "-z"), disk);
  }

  /** Ignored files, and ignored folders with {@code /} at the end. */
  private static Set<String> ignored(Git git) {
    String all =
        git.run("ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z");
    return Set.of(all.isEmpty() ? new String[0] : all.split("\0"));
  }

  private boolean ignored(String file) {
    if (ignored.contains(file)) return true;
    for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      if (ignored.contains(file.substring(0, slash + 1))) return true;
    }
    return false;
  }

  private boolean onDisk(String file) {
    return Attached.covers(file) || ignored(file);
  }

  private void add(Git git, String listed, String prefix, Map<String, Entry> symlinks) {
    Blobs store = new Blobs(git);
    stores.add(store);
    for (String line : listed.split("\0")) {
      Matcher entry = ENTRY.matcher(line);
      // Stages above 0 are the sides of a conflict; neither is what will be committed.
      if (!entry.matches() || (entry.group(3) != null && !entry.group(3).equals("0"))) continue;
      String path = prefix + entry.group(4);
      switch (entry.group(1)) {
        case LINK -> symlinks.put(path, new Entry(store, entry.group(2)));
        case SUBMODULE -> {
          Git inside = git.submodule(entry.group(4));
          if (inside != null)
            add(inside, inside.run("ls-tree", "-r", "-z", entry.group(2)), path + "/", symlinks);
        }
        default -> entries.put(path, new Entry(store, entry.group(2)));
      }
    }
  }

  /** Links lead to files and folders inside the root, once, as {@link DiskTree} follows them. */
  private void follow(String path, Entry link) {
    byte[] bytes = link.store().read(link.id(), FileTexts.SIZE_LIMIT).bytes();
    String target = resolved(path, new String(bytes, StandardCharsets.UTF_8));
    if (target == null) {
      defects.add(FileTexts.defect(Tree.OUT_OF_ROOT, "this link leads out of the site", path));
      return;
    }
    Entry file = entries.get(target);
    if (file != null) {
      links.add(path);
      entries.put(path, file);
      return;
    }
    if (target.isEmpty() || path.startsWith(target + "/")) return;
    Map<String, Entry> below = Map.copyOf(entries.subMap(target + "/", true, target + "0", false));
    if (below.isEmpty()) return;
    links.add(path);
    below.forEach((inside, e) -> entries.put(path + inside.substring(target.length()), e));
  }

  /** Where a link at {@code path} leads; null when that is out of the root. */
  private static @Nullable String resolved(String path, String target) {
    if (target.startsWith("/")) return null;
    List<String> segments = new ArrayList<>(List.of(path.split("/")));
    segments.remove(segments.size() - 1);
    for (String segment : target.split("/")) {
      if (segment.isEmpty() || segment.equals(".")) continue;
      if (!segment.equals("..")) segments.add(segment);
      else if (segments.isEmpty()) return null;
      else segments.remove(segments.size() - 1);
    }
    return String.join("/", segments);
  }

  @Override
  public NavigableSet<String> files() {
    return files;
  }

  /** What lies outside is in no commit: every state of the site has the same. */
  @Override
  public boolean attach(String path, String folder) {
    return disk.attach(path, folder);
  }

  @Override
  public @Nullable Source beside(String path, String within) {
    return disk.beside(path, within);
  }

  @Override
  public boolean isEmptyFolder(String path) {
    return !isFolder(path) && disk.isEmptyFolder(path);
  }

  @Override
  public NavigableSet<String> below(String folder) {
    if (Attached.covers(folder)) return disk.below(folder);
    NavigableSet<String> own = Tree.super.below(folder);
    // Packages are in no listing but that of a folder in them.
    return own.isEmpty() && ignored(folder + "/") ? disk.below(folder) : own;
  }

  @Override
  public boolean isFile(String path) {
    return entries.containsKey(path) || (onDisk(path) && disk.isFile(path));
  }

  @Override
  public Set<String> links() {
    return Collections.unmodifiableSet(links);
  }

  @Override
  public @Nullable Source read(String path) {
    Reads.note(path);
    return sources.computeIfAbsent(path, p -> Optional.ofNullable(load(p))).orElse(null);
  }

  private @Nullable Source load(String path) {
    Entry entry = entries.get(path);
    if (entry == null) return onDisk(path) ? disk.read(path) : null;
    Blobs.Blob blob = entry.store().read(entry.id(), FileTexts.SIZE_LIMIT);
    return FileTexts.decode(path, blob.bytes(), blob.size(), defects);
  }

  @Override
  public long size(String path) {
    Entry entry = entries.get(path);
    if (entry == null) return onDisk(path) ? disk.size(path) : -1;
    return entry.store().read(entry.id(), 0).size();
  }

  @Override
  public List<Seen> seen() {
    List<Seen> all = new ArrayList<>();
    entries.forEach((path, entry) -> all.add(new Seen(path, -1, 0, entry.id())));
    for (Seen file : disk.seen())
      if (!entries.containsKey(file.path()) && onDisk(file.path())) all.add(file);
    return all;
  }

  @Override
  public String id(String path) {
    Entry entry = entries.get(path);
    if (entry != null) return entry.id();
    return onDisk(path) ? disk.id(path) : "";
  }

  @Override
  public Set<String> asked() {
    return disk.asked();
  }

  @Override
  public String answer(String question) {
    if (question.equals(Questions.LISTED)) return atOpening;
    return Questions.answer(this, question);
  }

  @Override
  public List<Defect> defects() {
    return FileTexts.sorted(defects);
  }

  @Override
  public void close() {
    stores.forEach(Blobs::close);
  }
}
