package dev.waymark.document;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** An inline construct of our own: flexmark asks it at each of its characters, before its own. */
abstract class InlineSyntax
    implements Parser.ParserExtension,
        InlineParserExtensionFactory,
        InlineParserExtension,
        Unordered {
  /** Takes what was read, up to {@code end}, into the tree. */
  static boolean take(LightInlineParser parser, Node node, int end) {
    parser.flushTextNode();
    parser.getBlock().appendChild(node);
    parser.setIndex(end);
    return true;
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    if (!getCharacters().isEmpty()) builder.customInlineParserExtensionFactory(this);
  }

  @Override
  public InlineParserExtension apply(LightInlineParser parser) {
    return this;
  }

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}
}
