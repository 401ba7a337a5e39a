package dev.waymark.document;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** flexmark's tables, asked only about paragraphs that hold a bar: asking is dear. */
final class TableSyntax implements Parser.ParserExtension, ParagraphPreProcessorFactory {
  private final ParagraphPreProcessorFactory tables = TableParagraphPreProcessor.Factory();

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.paragraphPreProcessorFactory(this);
  }

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    return new ParagraphPreProcessor() {
      private @Nullable ParagraphPreProcessor made;

      @Override
      public int preProcessBlock(Paragraph block, ParserState now) {
        if (block.getChars().indexOf('|') < 0) return 0;
        if (made == null) made = tables.apply(state);
        return made.preProcessBlock(block, now);
      }
    };
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return tables.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return tables.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return tables.affectsGlobalScope();
  }
}
