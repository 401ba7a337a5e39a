package dev.waymark.lsp;

import dev.waymark.site.model.Site;
import dev.waymark.text.Edit;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** What to write before an editor renames files, so that links to them stay whole. */
final class FileRenames {
  private FileRenames() {}

  /** Null when nothing is to be written, or nobody can tell. */
  static CompletableFuture<@Nullable WorkspaceEdit> of(Server server, List<FileRename> renames) {
    Desk desk = null;
    Map<String, String> paths = new TreeMap<>();
    for (FileRename rename : renames) {
      Server.Place from = server.place(rename.getOldUri());
      Path to = EditorFiles.path(rename.getNewUri());
      String target = from == null || to == null ? null : from.files().inside(to);
      // One site at a time: what leaves it, or is the site itself, is not moved within it.
      if (from == null || target == null || target.isEmpty() || from.file().isEmpty()) continue;
      if (desk != null && desk != from.desk()) continue;
      desk = from.desk();
      paths.put(from.file(), target);
    }
    if (desk == null) return CompletableFuture.completedFuture(null);
    EditorFiles files = new EditorFiles(desk.root());
    return desk.settled((site, seen) -> edit(site, seen, paths, files))
        .exceptionally(
            failure -> {
              server.failed(failure);
              return null;
            });
  }

  private static @Nullable WorkspaceEdit edit(
      OpenSite open, Seen seen, Map<String, String> paths, EditorFiles files) {
    Site site = seen.site();
    Map<String, String> moved = files(paths, site.tree().files());
    if (moved.isEmpty() || !isShown(site, moved.keySet())) return null;
    List<Edit> edits = open.renamed(seen.report(), moved);
    return edits.isEmpty() ? null : EditorFixes.edit(edits, files);
  }

  /** Where each file goes that is named, or lies in a folder that is. */
  private static Map<String, String> files(Map<String, String> paths, NavigableSet<String> all) {
    Map<String, String> files = new TreeMap<>();
    paths.forEach(
        (from, to) -> {
          if (all.contains(from)) files.put(from, to);
          for (String file : all.tailSet(from + "/")) {
            if (!file.startsWith(from + "/")) break;
            files.put(file, to + file.substring(from.length()));
          }
        });
    return files;
  }

  /** Whether links may lead to one of these files, or stand in it. */
  private static boolean isShown(Site site, Set<String> files) {
    Set<String> shown = new HashSet<>();
    site.documents().forEach(document -> shown.add(document.source().path()));
    site.assets().forEach(asset -> shown.add(asset.file()));
    return files.stream().anyMatch(shown::contains);
  }
}
