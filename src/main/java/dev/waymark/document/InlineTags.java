package dev.waymark.document;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Inline HTML (CommonMark 0.31 §6.6) as flexmark reads it, without its copy of the whole paragraph
 * for every tag: pages hold drawings as one line of ten thousand.
 */
final class InlineTags extends InlineSyntax {
  /** Text that holds no end of a comment; looking once is enough. */
  private @Nullable BasedSequence endless;

  @Override
  public InlineParserExtension apply(LightInlineParser parser) {
    return new InlineTags();
  }

  @Override
  public CharSequence getCharacters() {
    return "<";
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    if (input.matchChars("<!--", at)) {
      int end = commentEnd(input, at + 4);
      if (end < 0) return false;
      return take(parser, new HtmlInlineComment(input.subSequence(at, end)), end);
    }
    Matcher tag = parser.getParsing().HTML_TAG.matcher(input).region(at, input.length());
    if (!tag.lookingAt()) return false;
    return take(parser, new HtmlInline(input.subSequence(at, tag.end())), tag.end());
  }

  private int commentEnd(BasedSequence input, int from) {
    if (input.matchChars(">", from)) return from + 1;
    if (input.matchChars("->", from)) return from + 2;
    if (input == endless) return -1;
    int end = input.indexOf("-->", from);
    if (end < 0) endless = input;
    return end < 0 ? -1 : end + 3;
  }
}
