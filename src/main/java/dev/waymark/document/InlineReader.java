package dev.waymark.document;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser without the copy of the whole paragraph that it makes for every pattern
 * it tries, and without patterns for what a loop finds.
 */
final class InlineReader extends InlineParserImpl {
  InlineReader(
      DataHolder settings,
      BitSet special,
      BitSet delimiters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(settings, special, delimiters, processors, references, extensions);
  }

  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    if (index >= input.length()) return null;
    Matcher matcher = pattern.matcher(input).region(index, input.length());
    if (!matcher.find()) return null;
    index = matcher.end();
    return input.subSequence(matcher.start(), matcher.end());
  }

  /** Blanks with at most one end of line among them. */
  @Override
  public boolean spnl() {
    blanks();
    char c = peek();
    if (c == '\n' || c == '\r') {
      index += c == '\r' && peek(1) == '\n' ? 2 : 1;
      blanks();
    }
    return true;
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t') index++;
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    char c = peek();
    return c == '"' || c == '\'' || c == '(' ? super.parseLinkTitle() : null;
  }

  @Override
  public int parseLinkLabel() {
    return peek() == '[' ? super.parseLinkLabel() : 0;
  }

  /** A code span (CommonMark 0.31 §6.1), or as many backticks as stand here. */
  @Override
  protected boolean parseBackticks() {
    int opened = index;
    int from = ticks(opened);
    int size = from - opened;
    for (int at = input.indexOf('`', from); at >= 0; ) {
      int end = ticks(at);
      if (end - at == size) {
        index = end;
        BasedSequence text = input.subSequence(from, at);
        Code code = new Code(input.subSequence(opened, from), text, input.subSequence(at, end));
        code.appendChild(new Text(text));
        appendNode(code);
        return true;
      }
      at = input.indexOf('`', end);
    }
    index = from;
    appendText(input, opened, from);
    return true;
  }

  private int ticks(int from) {
    int end = from;
    while (end < input.length() && input.charAt(end) == '`') end++;
    return end;
  }
}
