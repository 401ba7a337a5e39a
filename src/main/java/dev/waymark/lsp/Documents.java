package dev.waymark.lsp;

import dev.waymark.text.Source;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/**
 * Open texts, and what is asked about them. Before a site was judged once, all answers are empty.
 */
final class Documents implements TextDocumentService {
  private final Server server;
  private final Map<String, String> raw = new ConcurrentHashMap<>();

  Documents(Server server) {
    this.server = server;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    typed(params.getTextDocument().getUri(), params.getTextDocument().getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    String text = raw.get(uri);
    if (text == null) return;
    for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
      Range range = change.getRange();
      text = range == null ? change.getText() : Lines.edited(text, range, change.getText());
    }
    typed(uri, text);
  }

  private void typed(String uri, String text) {
    raw.put(uri, text);
    Server.Place place = server.place(uri);
    if (place != null) place.desk().type(place.file(), text);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    raw.remove(uri);
    Server.Place place = server.place(uri);
    if (place != null) place.desk().type(place.file(), null);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    Server.Place place = server.place(params.getTextDocument().getUri());
    if (place != null) place.desk().look();
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return spot(
        params.getTextDocument(),
        params.getRange().getStart(),
        (spot, seen) -> {
          int end = Lines.offset(spot.text(), params.getRange().getEnd());
          List<String> only = params.getContext().getOnly();
          return EditorFixes.of(seen, spot.files(), spot.file(), spot.offset(), end).stream()
              .filter(a -> only == null || only.stream().anyMatch(a.getKind()::startsWith))
              .map(Either::<Command, CodeAction>forRight)
              .toList();
        },
        List::of);
  }

  // LSP4J's types do not say where the protocol allows null; here it does.
  @SuppressWarnings("NullAway")
  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return spot(params.getTextDocument(), params.getPosition(), Hovers::of, () -> null);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return spot(
        params.getTextDocument(),
        params.getPosition(),
        (spot, seen) -> Either.forLeft(Definitions.of(spot, seen)),
        () -> Either.forLeft(List.of()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return spot(params.getTextDocument(), params.getPosition(), Usages::of, List::of);
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return spot(params.getTextDocument(), new Position(0, 0), Definitions::links, List::of);
  }

  // As of a hover: the protocol allows null.
  @SuppressWarnings("NullAway")
  @Override
  public CompletableFuture<
          @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return spot(params.getTextDocument(), params.getPosition(), Renames::prepare, () -> null);
  }

  // As of a hover: the protocol allows null.
  @SuppressWarnings("NullAway")
  @Override
  public CompletableFuture<@Nullable WorkspaceEdit> rename(RenameParams params) {
    return spot(
        params.getTextDocument(),
        params.getPosition(),
        (spot, seen) -> Renames.of(spot, seen, params.getNewName()),
        () -> null);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    Server.Place place = server.place(params.getTextDocument().getUri());
    Seen seen = place == null ? null : place.desk().last();
    if (place == null || seen == null)
      return CompletableFuture.completedFuture(Either.forLeft(List.of()));
    return CompletableFuture.supplyAsync(
        () -> {
          Source text = place.text();
          if (text == null) return Either.forLeft(List.of());
          int offset = Lines.offset(text, params.getPosition());
          Spot spot = new Spot(place.files(), place.file(), text, offset);
          return Either.forRight(Completions.of(spot, seen));
        },
        server.answers());
  }

  /** Asks about a place when all that was typed before has been judged. */
  private <T extends @Nullable Object> CompletableFuture<T> spot(
      TextDocumentIdentifier document,
      Position position,
      BiFunction<Spot, Seen, T> asking,
      Supplier<T> nothing) {
    Server.Place place = server.place(document.getUri());
    if (place == null) return CompletableFuture.completedFuture(nothing.get());
    return place
        .desk()
        .fresh()
        .thenApplyAsync(
            seen -> {
              Source text = seen == null ? null : seen.site().tree().read(place.file());
              if (seen == null || text == null) return nothing.get();
              int offset = Lines.offset(text, position);
              return asking.apply(new Spot(place.files(), place.file(), text, offset), seen);
            },
            server.answers());
  }
}
