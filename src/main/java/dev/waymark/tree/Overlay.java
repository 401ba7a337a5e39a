package dev.waymark.tree;

import dev.waymark.text.Defect;
import dev.waymark.text.Reads;
import dev.waymark.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Another tree as it would be if some texts were saved: an editor holds them. */
public final class Overlay implements Tree {
  private final Tree below;
  private final Map<String, Source> texts;
  private final NavigableSet<String> files;

  /** {@code texts} by path; those of new files are shown as files. */
  public Overlay(Tree below, Map<String, Source> texts) {
    this.below = below;
    this.texts = Map.copyOf(texts);
    boolean same = below.files().containsAll(texts.keySet());
    TreeSet<String> all = new TreeSet<>(same ? Set.of() : below.files());
    if (!same) all.addAll(texts.keySet());
    files = same ? below.files() : Collections.unmodifiableNavigableSet(all);
  }

  @Override
  public NavigableSet<String> files() {
    return files;
  }

  @Override
  public @Nullable Source read(String path) {
    Source text = texts.get(path);
    if (text == null) return below.read(path);
    Reads.note(path);
    return text;
  }

  @Override
  public long size(String path) {
    Source text = texts.get(path);
    return text == null ? below.size(path) : bytes(text).length;
  }

  @Override
  public List<Defect> defects() {
    return below.defects().stream()
        .filter(defect -> !texts.containsKey(defect.span().source().path()))
        .toList();
  }

  @Override
  public Set<String> links() {
    return below.links();
  }

  @Override
  public boolean attach(String path, String folder) {
    return below.attach(path, folder);
  }

  @Override
  public boolean isEmptyFolder(String path) {
    return below.isEmptyFolder(path) && below(path).isEmpty();
  }

  @Override
  public void expect(String path) {
    if (!texts.containsKey(path)) below.expect(path);
  }

  @Override
  public void tellAs(Tree before) {
    below.tellAs(before instanceof Overlay over ? over.below : before);
  }

  @Override
  public List<Seen> seen() {
    List<Seen> all = new ArrayList<>();
    Set<String> left = new HashSet<>(texts.keySet());
    for (Seen file : below.seen()) {
      all.add(left.remove(file.path()) ? seen(file.path()) : file);
    }
    for (String file : left) all.add(seen(file));
    return all;
  }

  private Seen seen(String path) {
    return new Seen(path, size(path), 0, id(path));
  }

  @Override
  public String id(String path) {
    Source text = texts.get(path);
    return text == null ? below.id(path) : Texts.id(bytes(text));
  }

  /** As they would be saved, so that a saved text is the same file. */
  private static byte[] bytes(Source text) {
    return text.raw().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Set<String> asked() {
    return below.asked();
  }

  @Override
  public String answer(String question) {
    return below.answer(question);
  }

  @Override
  public boolean isFile(String path) {
    return texts.containsKey(path) || below.isFile(path);
  }

  @Override
  public NavigableSet<String> below(String folder) {
    NavigableSet<String> under = below.below(folder);
    if (files == below.files()) return under;
    TreeSet<String> all = new TreeSet<>(under);
    all.addAll(Tree.super.below(folder));
    return all;
  }
}
