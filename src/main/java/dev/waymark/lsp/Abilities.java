package dev.waymark.lsp;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.jspecify.annotations.Nullable;

/** What the server can do, and what it looks for in editors. */
final class Abilities {
  private Abilities() {}

  static ServerCapabilities all() {
    ServerCapabilities all = new ServerCapabilities();
    all.setPositionEncoding(PositionEncodingKind.UTF16);
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    all.setTextDocumentSync(sync);
    all.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, EditorFixes.ALL)));
    all.setHoverProvider(true);
    all.setDefinitionProvider(true);
    all.setReferencesProvider(true);
    all.setRenameProvider(new RenameOptions(true));
    all.setDocumentLinkProvider(new DocumentLinkOptions(false));
    all.setCompletionProvider(
        new CompletionOptions(false, List.of("/", "#", "(", "\"", "<", "%", " ", ":")));
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
    FileOperationsServerCapabilities files = new FileOperationsServerCapabilities();
    files.setWillRename(new FileOperationOptions(List.of(everyFile())));
    workspace.setFileOperations(files);
    all.setWorkspace(workspace);
    return all;
  }

  /** Pages, pictures, folders: which of them links lead to, only the site can tell. */
  private static FileOperationFilter everyFile() {
    return new FileOperationFilter(new FileOperationPattern("**"), "file");
  }

  /** Whether an editor tells of files that change on disk, when it is asked to. */
  static boolean watchesFiles(@Nullable ClientCapabilities client) {
    return client != null
        && client.getWorkspace() != null
        && client.getWorkspace().getDidChangeWatchedFiles() != null
        && Boolean.TRUE.equals(
            client.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration());
  }
}
