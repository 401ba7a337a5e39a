package dev.waymark.document;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Marks of footnotes that are defined ({@code goldmark/extension/footnote.go}); flexmark's own keep
 * a link from being one whose text holds a mark.
 */
final class FootnoteMarks extends InlineSyntax {
  /** {@code [^label]}. */
  static final class Mark extends Node {
    private final FootnoteBlock definition;

    private Mark(BasedSequence chars, FootnoteBlock definition) {
      super(chars);
      this.definition = definition;
    }

    FootnoteBlock definition() {
      return definition;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Override
  public CharSequence getCharacters() {
    return "[!";
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    int open = input.charAt(at) == '!' ? at + 1 : at;
    if (!input.matchChars("[^", open)) return false;
    int close = open + 2;
    while (close < input.length() && "[]\n".indexOf(input.charAt(close)) < 0) close++;
    if (close == input.length() || input.charAt(close) != ']') return false;
    FootnoteBlock definition =
        FootnoteExtension.FOOTNOTES
            .get(parser.getDocument())
            .get(input.subSequence(open + 2, close).toString());
    if (definition == null) return false;
    if (open > at) parser.appendText(input, at, open);
    return take(parser, new Mark(input.subSequence(open, close + 1), definition), close + 1);
  }
}
