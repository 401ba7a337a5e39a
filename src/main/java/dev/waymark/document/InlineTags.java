package dev.waymark.document;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Inline HTML (CommonMark 0.31 §6.6) as flexmark reads it, without its copy of the whole paragraph
 * for every tag: pages hold drawings as one line of ten thousand.
 */
final class InlineTags
    implements Parser.ParserExtension, InlineParserExtensionFactory, InlineParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserExtensionFactory(this);
  }

  @Override
  public CharSequence getCharacters() {
    return "<";
  }

  @Override
  public InlineParserExtension apply(LightInlineParser parser) {
    return this;
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    Matcher tag = parser.getParsing().HTML_TAG.matcher(input).region(at, input.length());
    if (!tag.lookingAt()) return false;
    BasedSequence found = input.subSequence(at, tag.end());
    parser.flushTextNode();
    boolean comment = found.startsWith("<!--") && found.endsWith("-->");
    parser.getBlock().appendChild(comment ? new HtmlInlineComment(found) : new HtmlInline(found));
    parser.setIndex(tag.end());
    return true;
  }
}
