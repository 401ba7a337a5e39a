package dev.waymark.document;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;

/**
 * Inline HTML (CommonMark 0.31 §6.6) as flexmark reads it, without its copy of the whole paragraph
 * for every tag: pages hold drawings as one line of ten thousand.
 */
final class InlineTags extends InlineSyntax {
  @Override
  public CharSequence getCharacters() {
    return "<";
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    Matcher tag = parser.getParsing().HTML_TAG.matcher(input).region(at, input.length());
    if (!tag.lookingAt()) return false;
    BasedSequence found = input.subSequence(at, tag.end());
    boolean comment = found.startsWith("<!--") && found.endsWith("-->");
    return take(parser, comment ? new HtmlInlineComment(found) : new HtmlInline(found), tag.end());
  }
}
