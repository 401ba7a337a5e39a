package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Another tree with some files laid over it and others taken away: as an editor holds them before
 * it saves, as a fix would write them, as they would be called. Files may be new.
 */
public final class OverlayTree implements Tree {
  /** So many bytes of a file are read at most: with more it is too large anyhow. */
  public static final int ENOUGH = FileTexts.SIZE_LIMIT + 1;

  private final Tree base;
  private final Map<String, Laid> laid = new TreeMap<>();
  private final Set<String> gone;
  private final NavigableSet<String> files;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** A file of ours, with what is wrong with it. */
  private record Laid(@Nullable Source source, int size, String id, List<Defect> defects) {
    /** The same file, read as a text that somebody holds. */
    Laid as(Source text) {
      return new Laid(text, size, id, List.of());
    }
  }

  private OverlayTree(Tree base, Map<String, byte[]> texts, Set<String> gone) {
    this.base = base;
    this.gone = Set.copyOf(gone);
    texts.forEach((path, bytes) -> laid.put(path, laid(path, bytes)));
    files = with(base.files(), "");
  }

  /** Lays files, by path from the root, over a tree. */
  public static OverlayTree of(Tree base, Map<String, byte[]> texts) {
    return new OverlayTree(base, texts, Set.of());
  }

  /** As the other, without the files that are {@code gone}. */
  public static OverlayTree of(Tree base, Map<String, byte[]> texts, Set<String> gone) {
    return new OverlayTree(base, texts, gone);
  }

  /** As the other, of texts that are read already; saved, they would be the same files. */
  public static OverlayTree ofTexts(Tree base, Map<String, Source> texts) {
    OverlayTree tree = new OverlayTree(base, bytes(texts), Set.of());
    texts.forEach((path, text) -> tree.laid.computeIfPresent(path, (p, l) -> l.as(text)));
    return tree;
  }

  private static Map<String, byte[]> bytes(Map<String, Source> texts) {
    Map<String, byte[]> bytes = new TreeMap<>();
    texts.forEach((path, text) -> bytes.put(path, text.raw().getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static Laid laid(String path, byte[] bytes) {
    List<Defect> wrong = new ArrayList<>();
    Source source = FileTexts.decode(path, bytes, bytes.length, wrong);
    return new Laid(source, bytes.length, FileTexts.id(bytes), wrong);
  }

  @Override
  public NavigableSet<String> files() {
    return files;
  }

  @Override
  public NavigableSet<String> below(String folder) {
    return folder.isEmpty() ? files : with(base.below(folder), folder + "/");
  }

  /** The same files and those of ours below a folder that are not among them, without the gone. */
  private NavigableSet<String> with(NavigableSet<String> shown, String prefix) {
    List<String> more =
        laid.keySet().stream()
            .filter(path -> path.startsWith(prefix) && !shown.contains(path))
            .toList();
    if (more.isEmpty() && gone.stream().noneMatch(shown::contains)) return shown;
    NavigableSet<String> both = new TreeSet<>(shown);
    both.removeAll(gone);
    both.addAll(more);
    return Collections.unmodifiableNavigableSet(both);
  }

  @Override
  public boolean isFile(String path) {
    return laid.containsKey(path) || (!gone.contains(path) && base.isFile(path));
  }

  @Override
  public boolean isEmptyFolder(String path) {
    // The other tree is asked in any case, for it remembers its questions.
    boolean empty = base.isEmptyFolder(path);
    return empty && !isFolder(path);
  }

  @Override
  public @Nullable Source read(String path) {
    Laid own = laid.get(path);
    if (own == null) return gone.contains(path) ? null : base.read(path);
    Reads.note(path);
    told.add(path);
    return own.source();
  }

  @Override
  public void expect(String path) {
    if (!laid.containsKey(path) && !gone.contains(path)) base.expect(path);
  }

  @Override
  public long size(String path) {
    Laid own = laid.get(path);
    if (own != null) return own.size();
    return gone.contains(path) ? -1 : base.size(path);
  }

  @Override
  public String id(String path) {
    Laid own = laid.get(path);
    if (own != null) return own.id();
    return gone.contains(path) ? "" : base.id(path);
  }

  @Override
  public List<Defect> defects() {
    List<Defect> all = new ArrayList<>();
    for (Defect defect : base.defects()) {
      String path = defect.span().source().path();
      if (!laid.containsKey(path) && !gone.contains(path)) all.add(defect);
    }
    for (String path : told) {
      Laid own = laid.get(path);
      if (own != null) all.addAll(own.defects());
    }
    return FileTexts.sorted(all);
  }

  @Override
  public void tellAs(Tree before) {
    base.tellAs(before instanceof OverlayTree over ? over.base : before);
  }

  @Override
  public List<Seen> seen() {
    Map<String, Seen> all = new HashMap<>();
    for (Seen file : base.seen()) if (!gone.contains(file.path())) all.put(file.path(), file);
    laid.forEach((path, own) -> all.put(path, new Seen(path, own.size(), 0, own.id())));
    return List.copyOf(all.values());
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
  public @Nullable Source beside(String path, String within) {
    return base.beside(path, within);
  }

  @Override
  public Set<String> asked() {
    return base.asked();
  }

  @Override
  public String answer(String question) {
    return question.equals(Questions.LISTED)
        ? base.answer(question)
        : Questions.answer(this, question);
  }
}
