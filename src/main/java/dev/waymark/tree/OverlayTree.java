package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Another tree as it would be with other texts: what an editor has not saved, what a fix would
 * write, where files would be moved to.
 */
public final class OverlayTree implements Tree {
  private final Tree base;
  private final Map<String, byte[]> texts;
  private final Set<String> gone;
  private final NavigableSet<String> files;
  private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();
  private final Queue<Defect> defects = new ConcurrentLinkedQueue<>();

  private record Loaded(@Nullable Source source) {}

  private OverlayTree(Tree base, Map<String, byte[]> texts, Set<String> gone) {
    this.base = base;
    this.texts = new TreeMap<>(texts);
    this.gone = Set.copyOf(gone);
    TreeSet<String> all = new TreeSet<>(base.files());
    all.removeAll(gone);
    for (String path : texts.keySet()) if (!Attached.covers(path)) all.add(path);
    files = Collections.unmodifiableNavigableSet(all);
  }

  /** {@code texts} by path are laid over a tree; files of other paths are as they are. */
  public static OverlayTree of(Tree base, Map<String, byte[]> texts) {
    return new OverlayTree(base, texts, Set.of());
  }

  /** As the other, without the files that are {@code gone}. */
  public static OverlayTree of(Tree base, Map<String, byte[]> texts, Set<String> gone) {
    return new OverlayTree(base, texts, gone);
  }

  @Override
  public NavigableSet<String> files() {
    return files;
  }

  @Override
  public @Nullable Source read(String path) {
    byte[] bytes = texts.get(path);
    if (bytes == null) return gone.contains(path) ? null : base.read(path);
    Reads.note(path);
    return loaded
        .computeIfAbsent(path, p -> new Loaded(Texts.decode(p, bytes, bytes.length, defects)))
        .source();
  }

  @Override
  public long size(String path) {
    byte[] bytes = texts.get(path);
    if (bytes != null) return bytes.length;
    return gone.contains(path) ? -1 : base.size(path);
  }

  @Override
  public List<Defect> defects() {
    List<Defect> all = new ArrayList<>(defects);
    for (Defect defect : base.defects()) {
      String path = defect.span().source().path();
      if (!texts.containsKey(path) && !gone.contains(path)) all.add(defect);
    }
    return Texts.sorted(all);
  }

  @Override
  public Set<String> links() {
    return base.links();
  }

  @Override
  public boolean attach(String path, String folder) {
    return base.attach(path, folder);
  }

  @Override
  public boolean isEmptyFolder(String path) {
    return !isFolder(path) && base.isEmptyFolder(path);
  }

  @Override
  public boolean isFile(String path) {
    return texts.containsKey(path) || (!gone.contains(path) && base.isFile(path));
  }

  @Override
  public NavigableSet<String> below(String folder) {
    NavigableSet<String> own = Tree.super.below(folder);
    // Packages and modules are in no listing, and nobody lays anything over them.
    boolean listed = !own.isEmpty() || !base.files().subSet(folder + "/", folder + "0").isEmpty();
    return listed ? own : base.below(folder);
  }

  @Override
  public void expect(String path) {
    if (!texts.containsKey(path) && !gone.contains(path)) base.expect(path);
  }

  @Override
  public List<Seen> seen() {
    List<Seen> all = new ArrayList<>();
    for (Seen file : base.seen())
      if (!texts.containsKey(file.path()) && !gone.contains(file.path())) all.add(file);
    texts.forEach((path, bytes) -> all.add(new Seen(path, bytes.length, 0, Texts.id(bytes))));
    return all;
  }

  @Override
  public String id(String path) {
    byte[] bytes = texts.get(path);
    return bytes != null ? Texts.id(bytes) : gone.contains(path) ? "" : base.id(path);
  }

  @Override
  public Set<String> asked() {
    return base.asked();
  }

  @Override
  public String answer(String question) {
    return base.answer(question);
  }
}
