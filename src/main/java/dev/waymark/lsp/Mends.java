package dev.waymark.lsp;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.text.Edit;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** Fixes of findings as an editor's actions. */
final class Mends {
  static final String ALL = "source.fixAll.waymark";

  private Mends() {}

  /** The fixes of what is found between two offsets, then all safe ones of the file. */
  static List<CodeAction> of(Seen seen, Files files, String file, int start, int end) {
    List<CodeAction> actions = new ArrayList<>();
    List<Edit> safe = new ArrayList<>();
    for (Finding finding : seen.report().findings()) {
      Fix fix = finding.fix();
      if (fix == null) continue;
      if (Diagnoses.touches(finding, file, start, end)) actions.add(quick(finding, fix, files));
      boolean here = finding.span().source().path().equals(file);
      if (here && fix.safe() && fix.edits().stream().noneMatch(edit -> overlaps(edit, safe)))
        safe.addAll(fix.edits());
    }
    if (!safe.isEmpty()) {
      CodeAction all = new CodeAction("fix all that is safe to fix");
      all.setKind(ALL);
      all.setEdit(edit(safe, files));
      actions.add(all);
    }
    return actions;
  }

  private static CodeAction quick(Finding finding, Fix fix, Files files) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(Diagnoses.diagnostic(finding, files)));
    action.setIsPreferred(fix.safe());
    action.setEdit(edit(fix.edits(), files));
    return action;
  }

  private static boolean overlaps(Edit edit, List<Edit> others) {
    Span span = edit.span();
    for (Edit other : others) {
      Span taken = other.span();
      if (span.source().path().equals(taken.source().path())
          && span.start() <= taken.end()
          && taken.start() <= span.end()) return true;
    }
    return false;
  }

  static WorkspaceEdit edit(List<Edit> edits, Files files) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (Edit edit : edits) {
      Source source = edit.span().source();
      String text = edit.replacement();
      @Nullable String end =
          text.indexOf('\n') < 0 ? null : source.lineEnd(source.line(edit.span().start()));
      changes
          .computeIfAbsent(files.uri(source.path()), f -> new ArrayList<>())
          .add(
              new TextEdit(Lines.range(edit.span()), end == null ? text : text.replace("\n", end)));
    }
    return new WorkspaceEdit(changes);
  }
}
