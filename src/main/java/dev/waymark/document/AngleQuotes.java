package dev.waymark.document;

import com.vladsch.flexmark.parser.LightInlineParser;

/**
 * Two angles are a quote before the second begins a tag ({@code
 * goldmark/extension/typographer.go}): {@code <<name>>} is text.
 */
final class AngleQuotes extends InlineSyntax {
  @Override
  public CharSequence getCharacters() {
    return "<";
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    int at = parser.getIndex();
    if (!parser.getInput().matchChars("<<", at)) return false;
    parser.appendText(parser.getInput(), at, at + 2);
    parser.setIndex(at + 2);
    return true;
  }
}
