package dev.waymark.document;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.hugo.MarkdownOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hugo's passthrough extension: what stands between configured delimiters is no Markdown. */
record Passthrough(List<MarkdownOptions.Passthrough.Pair> pairs) implements Parser.ParserExtension {

  static Passthrough of(MarkdownOptions.Passthrough options) {
    List<MarkdownOptions.Passthrough.Pair> pairs = new ArrayList<>(options.block());
    pairs.addAll(options.inline());
    pairs.removeIf(p -> p.open().isEmpty() || p.close().isEmpty());
    return new Passthrough(List.copyOf(pairs));
  }

  /** The text between delimiters, with them. */
  static final class Opaque extends Node {
    Opaque(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    if (!pairs.isEmpty()) builder.customInlineParserExtensionFactory(new Factory(pairs));
  }

  private record Factory(List<MarkdownOptions.Passthrough.Pair> pairs)
      implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return pairs.stream()
          .map(p -> p.open().substring(0, 1))
          .distinct()
          .collect(Collectors.joining());
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inlineParser) {
      return new Extension(pairs);
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
  }

  private record Extension(List<MarkdownOptions.Passthrough.Pair> pairs)
      implements InlineParserExtension {
    @Override
    public void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public void finalizeBlock(InlineParser inlineParser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
      BasedSequence input = parser.getInput();
      int at = parser.getIndex();
      for (MarkdownOptions.Passthrough.Pair pair : pairs) {
        if (!input.matchChars(pair.open(), at)) continue;
        int close = input.indexOf(pair.close(), at + pair.open().length());
        if (close < 0) continue;
        int end = close + pair.close().length();
        parser.flushTextNode();
        parser.getBlock().appendChild(new Opaque(input.subSequence(at, end)));
        parser.setIndex(end);
        return true;
      }
      return false;
    }
  }
}
