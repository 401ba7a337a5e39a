package dev.waymark.document;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's kinds of blocks in the place of flexmark's own list of them, asked only at lines that
 * begin, blanks aside, with one of their characters: each has patterns that it tries at every line
 * and makes anew for every text.
 */
final class BlockStarts implements Parser.ParserExtension, CustomBlockParserFactory, Unordered {
  /**
   * A kind of block.
   *
   * @param own the setting that turns flexmark's own off
   * @param characters one of them begins each such block
   */
  private record Kind(DataKey<Boolean> own, CustomBlockParserFactory factory, String characters) {}

  /** In flexmark's order, which decides whether {@code ---} is a heading, a break or a list. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(Parser.HEADING_PARSER, new HeadingParser.Factory(), "#=-"),
          new Kind(Parser.FENCED_CODE_BLOCK_PARSER, new FencedCodeBlockParser.Factory(), "`~"),
          new Kind(Parser.HTML_BLOCK_PARSER, new HtmlBlockParser.Factory(), "<"),
          new Kind(Parser.THEMATIC_BREAK_PARSER, new ThematicBreakParser.Factory(), "*-_"),
          new Kind(Parser.LIST_BLOCK_PARSER, new ListBlockParser.Factory(), "*-+0123456789"));

  /** The kinds for one text, each made when it is first asked. */
  private static final class Asked implements BlockParserFactory {
    private final DataHolder settings;
    private final @Nullable BlockParserFactory[] made = new BlockParserFactory[KINDS.size()];

    Asked(DataHolder settings) {
      this.settings = settings;
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      if (at >= line.length()) return BlockStart.none();
      char first = line.charAt(at);
      for (int i = 0; i < made.length; i++) {
        if (KINDS.get(i).characters().indexOf(first) < 0) continue;
        BlockStart start = kind(i).tryStart(state, matched);
        if (start != null) return start;
      }
      return BlockStart.none();
    }

    private BlockParserFactory kind(int number) {
      BlockParserFactory kind = made[number];
      if (kind == null) made[number] = kind = KINDS.get(number).factory().apply(settings);
      return kind;
    }
  }

  @Override
  public void parserOptions(MutableDataHolder settings) {
    for (Kind kind : KINDS) settings.set(kind.own(), false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(this);
  }

  @Override
  public BlockParserFactory apply(DataHolder settings) {
    return new Asked(settings);
  }
}
