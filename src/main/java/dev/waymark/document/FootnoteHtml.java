package dev.waymark.document;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Footnotes and their marks ({@code goldmark/extension/footnote.go}), numbered as {@link
 * Footnotes}.
 */
final class FootnoteHtml {
  /** A footnote that is used. */
  private static final class Note {
    final int number;
    int marks;

    Note(int number) {
      this.number = number;
    }
  }

  private final String prefix;
  private final List<FootnoteBlock> blocks = new ArrayList<>();
  private final List<FootnoteMarks.Mark> marks = new ArrayList<>();
  private final Map<Node, Note> notes = new IdentityHashMap<>();
  private final Map<Node, Integer> turns = new IdentityHashMap<>();
  private final List<FootnoteBlock> used = new ArrayList<>();

  FootnoteHtml(String prefix) {
    this.prefix = prefix;
  }

  void add(FootnoteMarks.Mark mark) {
    marks.add(mark);
  }

  void add(FootnoteBlock block) {
    blocks.add(block);
  }

  /** Numbers what was added. */
  void number() {
    if (blocks.isEmpty()) return;
    int first = blocks.get(0).getStartOffset();
    for (int turn = 0; turn < 3; turn++) {
      for (FootnoteMarks.Mark mark : marks) {
        boolean within = mark.getAncestorOfType(FootnoteBlock.class) != null;
        int place = within ? 1 : mark.getStartOffset() < first ? 0 : 2;
        if (place != turn) continue;
        Note note = notes.get(mark.definition());
        if (note == null) {
          used.add(mark.definition());
          note = new Note(used.size());
          notes.put(mark.definition(), note);
        }
        turns.put(mark, note.marks++);
      }
    }
  }

  /** The definitions that marks lead to, in the order of their numbers. */
  List<FootnoteBlock> used() {
    return used;
  }

  void mark(FootnoteMarks.Mark mark, TextBuilder out) {
    Note note = notes.get(mark.definition());
    if (note == null) return;
    out.append("<sup id=\"").append(reference(note, turns.getOrDefault(mark, 0)));
    out.append("\"><a href=\"#").append(id(note));
    out.append("\" class=\"footnote-ref\" role=\"doc-noteref\">");
    out.append(String.valueOf(note.number)).append("</a></sup>");
  }

  /** The beginning of a definition's list item. */
  String open(FootnoteBlock block) {
    Note note = notes.get(block);
    return note == null ? "<li>\n" : "<li id=\"" + id(note) + "\">\n";
  }

  /** The links back to all marks of a footnote. */
  Text back(FootnoteBlock block, String arrow) {
    TextBuilder out = new TextBuilder(Text.Kind.HTML);
    Note note = notes.get(block);
    for (int turn = 0; note != null && turn < note.marks; turn++) {
      out.append("&#160;<a href=\"#").append(reference(note, turn));
      out.append("\" class=\"footnote-backref\" role=\"doc-backlink\">");
      out.append(arrow).append("</a>");
    }
    return out.build();
  }

  private String id(Note note) {
    return prefix + "fn:" + note.number;
  }

  private String reference(Note note, int turn) {
    return prefix + "fnref" + (turn == 0 ? "" : String.valueOf(turn)) + ":" + note.number;
  }
}
