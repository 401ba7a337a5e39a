package dev.waymark.lsp;

import dev.waymark.lint.Finding;
import dev.waymark.lint.Fix;
import dev.waymark.text.Edit;
import dev.waymark.text.Edits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Fixes of findings as an editor's actions. */
final class EditorFixes {
  static final String ALL = "source.fixAll.waymark";

  private EditorFixes() {}

  /** The fixes of what is found between two offsets, then all safe ones of the file. */
  static List<CodeAction> of(Seen seen, EditorFiles files, String file, int start, int end) {
    List<CodeAction> actions = new ArrayList<>();
    List<Edit> safe = new ArrayList<>();
    for (Finding finding : seen.report().findings()) {
      Fix fix = finding.fix();
      if (fix == null) continue;
      if (Diagnoses.touches(finding, file, start, end)) actions.add(quick(finding, fix, files));
      boolean here = finding.span().source().path().equals(file);
      if (here
          && fix.safe()
          && fix.edits().stream()
              .noneMatch(edit -> safe.stream().anyMatch(e -> Edits.overlap(e, edit))))
        safe.addAll(fix.edits());
    }
    if (!safe.isEmpty()) {
      CodeAction all = new CodeAction("apply all safe fixes");
      all.setKind(ALL);
      all.setEdit(edit(safe, files));
      actions.add(all);
    }
    return actions;
  }

  private static CodeAction quick(Finding finding, Fix fix, EditorFiles files) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(Diagnoses.diagnostic(finding, files)));
    action.setIsPreferred(fix.safe());
    action.setEdit(edit(fix.edits(), files));
    return action;
  }

  static WorkspaceEdit edit(List<Edit> edits, EditorFiles files) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (Edit edit : edits) {
      String file = edit.span().source().path();
      changes
          .computeIfAbsent(files.uri(file), f -> new ArrayList<>())
          .add(new TextEdit(Lines.range(edit.span()), edit.raw()));
    }
    return new WorkspaceEdit(changes);
  }
}
