package dev.waymark.lsp;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What the editor says of files on disk. */
final class FileEvents implements WorkspaceService {
  private final Server server;

  FileEvents(Server server) {
    this.server = server;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    for (Desk desk : server.all()) {
      EditorFiles files = new EditorFiles(desk.root());
      for (FileEvent event : params.getChanges()) {
        Path path = EditorFiles.path(event.getUri());
        String file = path == null ? null : files.inside(path);
        if (file == null || ("/" + file).contains("/.git/")) continue;
        desk.look();
        break;
      }
    }
  }

  // As of a hover: the protocol allows null.
  @SuppressWarnings("NullAway")
  @Override
  public CompletableFuture<@Nullable WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
    return FileRenames.of(server, params.getFiles());
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    for (WorkspaceFolder folder : params.getEvent().getAdded()) {
      Path path = EditorFiles.path(folder.getUri());
      Desk desk = path == null ? null : server.deskOf(path);
      if (desk != null) desk.look();
    }
  }
}
