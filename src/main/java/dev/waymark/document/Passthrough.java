package dev.waymark.document;

import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.hugo.markdown.MarkdownOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Hugo's passthrough extension: what stands between configured delimiters is no Markdown. */
final class Passthrough extends InlineSyntax {
  private final List<MarkdownOptions.Passthrough.Pair> pairs = new ArrayList<>();
  private final List<MarkdownOptions.Passthrough.Pair> blocks;

  Passthrough(MarkdownOptions.Passthrough options) {
    blocks = options.block();
    pairs.addAll(options.block());
    pairs.addAll(options.inline());
    pairs.removeIf(p -> p.open().isEmpty() || p.close().isEmpty());
  }

  /** The text between delimiters, with them. */
  static final class Opaque extends Node {
    private final MarkdownOptions.Passthrough.Pair pair;
    private final boolean block;

    Opaque(BasedSequence chars, MarkdownOptions.Passthrough.Pair pair, boolean block) {
      super(chars);
      this.pair = pair;
      this.block = block;
    }

    MarkdownOptions.Passthrough.Pair pair() {
      return pair;
    }

    /** Whether it stands for itself, out of the paragraph around. */
    boolean block() {
      return block;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Override
  public CharSequence getCharacters() {
    return pairs.stream()
        .map(p -> p.open().substring(0, 1))
        .distinct()
        .collect(Collectors.joining());
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    for (MarkdownOptions.Passthrough.Pair pair : pairs) {
      if (!input.matchChars(pair.open(), at)) continue;
      int close = input.indexOf(pair.close(), at + pair.open().length());
      if (close < 0) continue;
      int end = close + pair.close().length();
      Opaque opaque = new Opaque(input.subSequence(at, end), pair, blocks.contains(pair));
      return take(parser, opaque, end);
    }
    return false;
  }
}
