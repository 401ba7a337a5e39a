package dev.waymark.tree;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.text.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run saw of a tree, so that a later one can tell what is different: every file that was
 * listed, what those held that were read, and the answers to all other questions.
 */
public final class Manifest {
  private static final int DIGITS = 32;

  private final Map<String, Tree.Seen> files;
  private final Map<String, String> answers;

  private Manifest(Map<String, Tree.Seen> files, Map<String, String> answers) {
    this.files = files;
    this.answers = answers;
  }

  /** What was seen of a tree; to be asked when all of it has been read that will be. */
  public static Manifest of(Tree tree) {
    Map<String, Tree.Seen> files = new HashMap<>();
    for (Tree.Seen file : tree.seen()) files.put(file.path(), file);
    Map<String, String> answers = new TreeMap<>();
    for (String question : tree.asked()) answers.put(question, tree.answer(question));
    return new Manifest(files, answers);
  }

  /**
   * The files that another state of the tree has and this one has not, that are gone, or that hold
   * something else; null when the states differ in more than files. Files that nobody read are the
   * same as long as they are there.
   */
  public @Nullable Set<String> changed(Tree other) {
    for (Map.Entry<String, String> asked : answers.entrySet())
      if (!asked.getValue().equals(other.answer(asked.getKey()))) return null;
    Set<String> changed = new TreeSet<>();
    Set<String> gone = new HashSet<>(files.keySet());
    for (Tree.Seen now : other.seen()) {
      gone.remove(now.path());
      Tree.Seen before = files.get(now.path());
      if (before == null || differs(before, now, other)) changed.add(now.path());
    }
    changed.addAll(gone);
    return changed;
  }

  private static boolean differs(Tree.Seen before, Tree.Seen now, Tree other) {
    boolean sizes = before.size() < 0 || now.size() < 0 || before.size() == now.size();
    if (!sizes) return true;
    if (before.stamp() != 0 && before.stamp() == now.stamp()) return false;
    if (before.id().isEmpty()) return false;
    String id = now.id().isEmpty() ? other.id(now.path()) : now.id();
    return !id.equals(before.id());
  }

  /**
   * A state of a tree in a few digits, which are the same as long as nobody writes, adds or removes
   * a file and all questions are answered alike; null when a file was written a moment ago, so that
   * another write could leave no trace, and is not among those told by what they hold.
   *
   * @param held paths of files that are told by what they hold, not by size and time
   */
  public static @Nullable String digest(
      Tree tree, Collection<String> questions, Collection<String> held) {
    StringBuilder all = new StringBuilder();
    for (String question : questions)
      all.append(question).append('\0').append(tree.answer(question)).append('\0');
    List<Tree.Seen> files = new ArrayList<>(tree.seen());
    files.sort(Comparator.comparing(Tree.Seen::path));
    for (Tree.Seen file : files) {
      all.append(file.path()).append('\0').append(file.size()).append(' ');
      if (held.contains(file.path())) all.append(tree.id(file.path()));
      else if (file.stamp() != 0) all.append(file.stamp());
      else return null;
      all.append('\0');
    }
    return Sha256.hex(all.toString(), DIGITS);
  }

  /** The files that were written a moment ago. */
  public static List<String> fresh(Tree tree) {
    return tree.seen().stream().filter(file -> file.stamp() == 0).map(Tree.Seen::path).toList();
  }

  /** The files that were read. */
  public List<String> read() {
    return files.values().stream()
        .filter(file -> !file.id().isEmpty())
        .map(Tree.Seen::path)
        .toList();
  }

  public void pack(Packer out) {
    out.all(
        files.values(),
        file -> {
          out.text(file.path());
          out.number(file.size() + 1);
          out.number(file.stamp());
          out.text(file.id());
        });
    out.all(
        answers.entrySet(),
        answer -> {
          out.text(answer.getKey());
          out.text(answer.getValue());
        });
  }

  public static Manifest unpack(Unpacker in) {
    Map<String, Tree.Seen> files = new HashMap<>();
    in.all(() -> new Tree.Seen(in.text(), in.number() - 1, in.number(), in.text()))
        .forEach(file -> files.put(file.path(), file));
    Map<String, String> answers = new TreeMap<>();
    in.all(() -> Map.entry(in.text(), in.text()))
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    return new Manifest(files, answers);
  }
}
