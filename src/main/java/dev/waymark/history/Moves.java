package dev.waymark.history;

import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.tree.GitLog;
import dev.waymark.tree.GitLog.Commit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows a page that is gone through renames to one of today. */
final class Moves {
  private static final int MOST_MOVES = 10;

  private final GitLog log;
  private final Site site;
  private final String prefix;

  /** The newest commit that deleted each file, by the file's path in the repository. */
  private final Map<String, Deletion> deletions = new HashMap<>();

  /** Deleted files by the address that they probably had. */
  private final Map<String, List<String>> addresses = new HashMap<>();

  private final Map<String, Map<String, String>> renames = new HashMap<>();

  private record Deletion(String commit, LocalDate date) {}

  Moves(GitLog log, Site site) {
    this.log = log;
    this.site = site;
    prefix = log.prefix();
  }

  /** Reads which pages were ever deleted. */
  void read() {
    TreeSet<String> folders = new TreeSet<>();
    Map<String, String> sections = new HashMap<>();
    for (Page page : site.pages()) {
      String file = page.file();
      if (file == null || page.url() == null || page.mounted() == null) continue;
      String inside = page.mounted().path();
      if (file.endsWith(inside))
        folders.add(prefix + file.substring(0, file.length() - inside.length()));
      if (page.bundle() == Page.Bundle.BRANCH)
        sections.put(prefix + folder(file), page.url().value());
    }
    folders.removeIf(String::isEmpty);
    if (folders.isEmpty()) return;
    log.deletions(List.copyOf(folders), commit -> add(commit, sections, folders));
  }

  private boolean add(Commit commit, Map<String, String> sections, Set<String> folders) {
    for (GitLog.FileChange change : commit.files()) {
      String path = change.path();
      if (!path.endsWith(".md")) continue;
      Deletion deletion = new Deletion(commit.id(), commit.date());
      if (deletions.putIfAbsent(path, deletion) != null) continue;
      for (String address : addresses(path, sections, folders))
        addresses.computeIfAbsent(address, a -> new ArrayList<>()).add(path);
    }
    return true;
  }

  /**
   * The addresses that a deleted file may have had: below the section that still stands, or the
   * root.
   */
  private static List<String> addresses(
      String path, Map<String, String> sections, Set<String> roots) {
    String bare = path.replaceFirst("(?:(?<=/)_?index)?(\\.[a-z]{2})?\\.md$", "");
    List<String> all = new ArrayList<>();
    for (String up = folder(path); !up.isEmpty(); up = folder(up.substring(0, up.length() - 1))) {
      String url = sections.get(up);
      if (url == null || !bare.startsWith(up)) continue;
      all.add(key(url + bare.substring(up.length())));
      break;
    }
    for (String root : roots)
      if (bare.startsWith(root)) all.add(key(bare.substring(root.length())));
    return all.stream().distinct().toList();
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** Addresses are compared without case, slashes at the ends and the name of a file. */
  private static String key(String address) {
    String path = address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
    return path.replaceFirst("\\.(md|html)$", "").replaceAll("^/+|/+$", "");
  }

  /** What became of the page at an address; null when history does not tell. */
  Anchored.@Nullable Place follow(String address) {
    for (String path : addresses.getOrDefault(key(address), List.of())) {
      Anchored.Place became = followFile(path);
      if (became != null) return became;
    }
    return null;
  }

  private Anchored.@Nullable Place followFile(String path) {
    Deletion first = deletions.get(path);
    String now = path;
    for (int i = 0; i < MOST_MOVES && first != null; i++) {
      Deletion deletion = deletions.get(now);
      if (deletion == null) return null;
      now = renames.computeIfAbsent(deletion.commit(), log::renames).get(now);
      if (now == null) return null;
      if (now.startsWith(prefix) && site.tree().isFile(now.substring(prefix.length())))
        return Anchored.place(now.substring(prefix.length()), "", first.commit(), first.date());
    }
    return null;
  }
}
