package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, listed once when it is opened and read when asked for; safe for many
 * threads.
 *
 * <p>{@code .git} is left out. What lies in a {@code node_modules} folder is in no listing but that
 * of a folder in it, for mounts name such folders and nobody wants the rest. Nothing outside of the
 * root is read but the folders that are {@link #attach attached} and what lies {@link #beside}.
 * Defects are reported under {@code unreadable-file}, {@code file-too-large}, {@code invalid-utf8},
 * {@code dead-symlink} and {@code symlink-out-of-root}.
 */
public final class DiskTree implements Tree {
  private static final String UNREADABLE = "unreadable";

  private final Path root;
  private final FolderListing listing;
  private final Packages packages;
  private final Attached<FolderListing.File> attached;
  private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();
  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final Questions questions;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Queue<Defect> defects = new ConcurrentLinkedQueue<>();
  private final String listed;

  /** A file as read, and what is wrong with it, which is told when it is asked for. */
  private record Loaded(@Nullable Source source, List<Defect> defects) {}

  private DiskTree(Path root) {
    this.root = root;
    attached = new Attached<>();
    questions = new Questions();
    packages = new Packages(root, questions, defects);
    listing = FolderListing.of(root, root, "", defects);
    listed = FileTexts.sorted(defects) + " " + listing.links();
  }

  /** Lists the files below {@code root}; a {@link UserError} when that is not a folder. */
  public static DiskTree open(Path root) {
    if (!Files.exists(root)) throw new UserError("there is no folder " + root);
    if (!Files.isDirectory(root)) throw new UserError(root + " is not a folder");
    try {
      return new DiskTree(root.toRealPath());
    } catch (IOException e) {
      throw new UserError("the folder " + root + " cannot be read");
    }
  }

  /**
   * Lists the folder anew; files that nobody has written since keep their texts, which are not read
   * again. A {@link UserError} when it is gone.
   */
  public DiskTree again() {
    DiskTree now = open(root);
    loaded.forEach(
        (path, file) -> {
          FolderListing.File before = listing.files().get(path);
          FolderListing.File after = now.listing.files().get(path);
          String id = ids.get(path);
          if (before == null || after == null || id == null) return;
          if (!before.isUnwritten(after) && !now.id(path).equals(id)) return;
          now.loaded.put(path, file);
          now.ids.put(path, id);
        });
    return now;
  }

  /**
   * As {@link #again()}, when these files alone may have been written since: nothing else is looked
   * at. None of them stands for anything.
   */
  public DiskTree again(Set<Path> written) {
    FolderListing listed = written.isEmpty() ? null : listing.after(root, written);
    return listed == null ? again() : new DiskTree(this, listed);
  }

  private DiskTree(DiskTree before, FolderListing listing) {
    root = before.root;
    this.listing = listing;
    listed = before.listed;
    attached = before.attached;
    questions = before.questions;
    packages = before.packages.with(defects);
    loaded.putAll(before.loaded);
    ids.putAll(before.ids);
    told.addAll(before.told);
    defects.addAll(before.defects);
    for (String path : before.loaded.keySet()) {
      if (before.listing.files().get(path) == listing.files().get(path)) continue;
      Loaded file = loaded.remove(path);
      ids.remove(path);
      if (told.remove(path) && file != null) defects.removeAll(file.defects());
    }
  }

  /** The folder itself, with links resolved. */
  public Path root() {
    return root;
  }

  @Override
  public NavigableSet<String> files() {
    return listing.files().navigableKeySet();
  }

  @Override
  public boolean attach(String path, String folder) {
    questions.attached(path, folder);
    return attached.add(path, () -> outside(path, folder));
  }

  /** The files of a folder that its own links do not leave. */
  private NavigableMap<String, FolderListing.File> outside(String path, String folder) {
    try {
      String name = String.valueOf(root.getFileName());
      Path start = root.resolve(folder.replace("/:project/", "/" + name + "/"));
      if (!Files.isDirectory(start)) return FolderListing.EMPTY.files();
      Path real = start.toRealPath();
      return FolderListing.of(real, real, path, defects).files();
    } catch (IOException | InvalidPathException | SecurityException e) {
      return FolderListing.EMPTY.files();
    }
  }

  @Override
  public @Nullable Source beside(String path, String within) {
    questions.beside(path, within);
    try {
      Path bound = root.resolve(within).toRealPath();
      Path file = root.resolve(path).toRealPath();
      boolean inside =
          file.startsWith(bound) && FolderListing.isSpelled(root.resolve(path).normalize());
      if (!inside || !Files.isRegularFile(file)) return null;
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(FileTexts.SIZE_LIMIT + 1);
        return FileTexts.decode(path, bytes, bytes.length, new ArrayList<>());
      }
    } catch (IOException | InvalidPathException | SecurityException none) {
      return null;
    }
  }

  @Override
  public boolean isEmptyFolder(String path) {
    if (!FolderListing.isPlain(path) || isFolder(path)) return false;
    questions.emptied(path);
    try {
      return Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException | SecurityException e) {
      return false;
    }
  }

  @Override
  public NavigableSet<String> below(String folder) {
    if (Attached.covers(folder)) return attached.below(folder);
    if (!Packages.covers(folder)) return Tree.super.below(folder);
    return packages.in(folder).files().navigableKeySet();
  }

  @Override
  public boolean isFile(String path) {
    return entry(path) != null;
  }

  @Override
  public Set<String> links() {
    return listing.links();
  }

  @Override
  public long size(String path) {
    FolderListing.File file = entry(path);
    return file == null ? -1 : file.size();
  }

  @Override
  public @Nullable Source read(String path) {
    Reads.note(path);
    Loaded file = loaded.computeIfAbsent(path, this::load);
    if (!file.defects().isEmpty() && told.add(path)) defects.addAll(file.defects());
    return file.source();
  }

  @Override
  public void expect(String path) {
    loaded.computeIfAbsent(path, this::load);
  }

  @Override
  public void tellAs(Tree before) {
    if (!(before instanceof DiskTree disk) || disk == this) return;
    for (String path : disk.told) if (loaded.get(path) == disk.loaded.get(path)) read(path);
  }

  @Override
  public List<Defect> defects() {
    return FileTexts.sorted(defects);
  }

  private Loaded load(String path) {
    FolderListing.File file = entry(path);
    if (file == null) return new Loaded(null, List.of());
    List<Defect> wrong = new ArrayList<>();
    try {
      byte[] bytes = bytes(file);
      ids.put(path, FileTexts.id(bytes));
      return new Loaded(FileTexts.decode(path, bytes, file.size(), wrong), wrong);
    } catch (IOException | SecurityException e) {
      ids.put(path, UNREADABLE);
      String message = "this file cannot be read: " + FolderListing.reason(e);
      return new Loaded(null, List.of(FileTexts.defect("unreadable-file", message, path)));
    }
  }

  private static byte[] bytes(FolderListing.File file) throws IOException {
    // The listing holds the real place of every file: a link that was put there since is not
    // followed.
    try (InputStream in = Files.newInputStream(file.real(), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(FileTexts.SIZE_LIMIT + 1);
    }
  }

  @Override
  public List<Seen> seen() {
    List<Seen> all = new ArrayList<>();
    listing.files().forEach((path, file) -> all.add(seen(path, file)));
    packages.listed().forEach(l -> l.files().forEach((path, file) -> all.add(seen(path, file))));
    attached.all().forEach((path, file) -> all.add(seen(path, file)));
    return all;
  }

  private Seen seen(String path, FolderListing.File file) {
    return new Seen(path, file.size(), file.stamp(), ids.getOrDefault(path, ""));
  }

  @Override
  public String id(String path) {
    String known = ids.get(path);
    if (known != null) return known;
    FolderListing.File file = entry(path);
    if (file == null) return "";
    try {
      return FileTexts.id(bytes(file));
    } catch (IOException | SecurityException e) {
      return UNREADABLE;
    }
  }

  @Override
  public Set<String> asked() {
    return questions.asked();
  }

  @Override
  public String answer(String question) {
    if (question.equals(Questions.LISTED)) return listed;
    return Questions.answer(this, question);
  }

  private FolderListing.@Nullable File entry(String path) {
    if (Attached.covers(path)) return attached.file(path);
    FolderListing.File file = listing.files().get(path);
    return file != null || !Packages.covers(path) ? file : packages.file(path);
  }
}
