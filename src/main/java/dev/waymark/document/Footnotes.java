package dev.waymark.document;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.document.Document.AnchorKind;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers footnotes as Goldmark does ({@code goldmark/extension/footnote.go}): by first reference,
 * where all definitions count as standing at the first definition's place.
 */
final class Footnotes {
  private final Fragment in;
  private final Facts facts;
  private final List<FootnoteBlock> blocks = new ArrayList<>();
  private final List<FootnoteMarks.Mark> references = new ArrayList<>();

  Footnotes(Fragment in, Facts facts) {
    this.in = in;
    this.facts = facts;
  }

  void reference(FootnoteMarks.Mark mark) {
    references.add(mark);
  }

  void definition(FootnoteBlock block) {
    blocks.add(block);
  }

  void number() {
    if (blocks.isEmpty()) return;
    int first = blocks.get(0).getStartOffset();
    Map<Node, int[]> numbers = new IdentityHashMap<>();
    for (int turn = 0; turn < 3; turn++) {
      for (FootnoteMarks.Mark reference : references) {
        boolean within = reference.getAncestorOfType(FootnoteBlock.class) != null;
        int place = within ? 1 : reference.getStartOffset() < first ? 0 : 2;
        if (place == turn) number(reference, numbers);
      }
    }
    List<Span> unused = new ArrayList<>();
    for (FootnoteBlock block : blocks) {
      int[] number = numbers.get(block);
      if (number == null) {
        unused.add(in.span(block.getStartOffset(), block.getEndOffset()));
      } else {
        Span label = in.span(block.getText().getStartOffset(), block.getText().getEndOffset());
        facts.anchor(in, AnchorKind.FOOTNOTE, "fn:" + number[0], label);
      }
    }
    facts.forget(unused);
  }

  private void number(FootnoteMarks.Mark reference, Map<Node, int[]> numbers) {
    FootnoteBlock block = reference.definition();
    int next = numbers.size() + 1;
    int[] number = numbers.computeIfAbsent(block, b -> new int[] {next, 0});
    String again = number[1] == 0 ? "" : String.valueOf(number[1]);
    number[1]++;
    Span span = in.span(reference.getStartOffset(), reference.getEndOffset());
    String id = "fnref" + again + ":" + number[0];
    facts.anchor(in, AnchorKind.FOOTNOTE, id, span);
  }
}
