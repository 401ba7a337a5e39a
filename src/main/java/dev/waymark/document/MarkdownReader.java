package dev.waymark.document;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughSubscriptExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs flexmark as near to Goldmark as its options allow, behind a guard: flexmark neither ends nor
 * keeps the stack on every input.
 */
final class MarkdownReader {
  /** Steps for any text, and steps for each of its characters; real pages need 5 to 200. */
  private static final long STEPS = 10_000_000;

  private static final long STEPS_PER_CHARACTER = 50;

  /** How deep block quotes and lists may nest on one line. */
  private static final int MAX_DEPTH = 100;

  /** Lines in a row that are all definitions or all rows: flexmark's time grows with the square. */
  private static final int LONGEST_RUN = 5_000;

  private final Parser parser;

  MarkdownReader(MarkdownOptions options) {
    List<Extension> extensions = new ArrayList<>(syntaxes(options));
    extensions.add(new BlockStarts());
    if (options.has(Feature.TABLE)) extensions.add(new TableSyntax());
    parser =
        Parser.builder(settings())
            .extensions(extensions)
            .customInlineParserFactory(InlineReader::new)
            // flexmark adds it to its own inline parser alone
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();
  }

  static DataHolder settings() {
    MutableDataSet settings = new MutableDataSet();
    settings.setFrom(ParserEmulationProfile.COMMONMARK);
    settings.set(TablesExtension.COLUMN_SPANS, false);
    settings.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    settings.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    settings.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    settings.set(TablesExtension.WITH_CAPTION, false);
    settings.set(TablesExtension.MIN_HEADER_ROWS, 1);
    settings.set(TablesExtension.MAX_HEADER_ROWS, 1);
    settings.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    settings.set(DefinitionExtension.TILDE_MARKER, false);
    return settings;
  }

  /** What is read beside CommonMark and tables. */
  static List<Extension> syntaxes(MarkdownOptions options) {
    List<Extension> extensions = new ArrayList<>();
    if (options.has(Feature.FOOTNOTE)) {
      extensions.add(FootnoteExtension.create());
      extensions.add(new FootnoteMarks());
    }
    if (options.has(Feature.DEFINITION_LIST)) extensions.add(DefinitionExtension.create());
    // Goldmark strikes through between single tildes, too; flexmark calls that a subscript
    if (options.has(Feature.STRIKETHROUGH))
      extensions.add(StrikethroughSubscriptExtension.create());
    extensions.add(new InlineTags());
    if (options.has(Feature.TYPOGRAPHER)) extensions.add(new AngleQuotes());
    extensions.add(new Passthrough(options.passthrough()));
    return extensions;
  }

  /** The tree of a text; null when it is too complex. */
  @Nullable Node read(String text) {
    if (tooDeep(text) || tooLong(text)) return null;
    StepLimit limited = new StepLimit(text, STEPS + STEPS_PER_CHARACTER * text.length());
    try {
      return parser.parse(BasedSequence.of(limited));
    } catch (StepLimit.Exceeded | StackOverflowError e) {
      return null;
    }
  }

  private static boolean tooLong(String text) {
    int lines = 0;
    for (int at = text.indexOf('\n'); at >= 0 && lines < LONGEST_RUN; lines++)
      at = text.indexOf('\n', at + 1);
    if (lines < LONGEST_RUN) return false;
    int run = 0;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      if (end < 0) end = text.length();
      boolean listed = false;
      for (int i = at; i < end && !listed; i++) {
        char c = text.charAt(i);
        listed = c == '|' || c == ':' && i > 0 && text.charAt(i - 1) == ']';
      }
      run = listed ? run + 1 : 0;
      if (run > LONGEST_RUN) return true;
      at = end + 1;
    }
    return false;
  }

  private static boolean tooDeep(String text) {
    for (int at = 0; at < text.length(); ) {
      if (marks(text, at) > MAX_DEPTH) return true;
      int end = text.indexOf('\n', at);
      if (end < 0) return false;
      at = end + 1;
    }
    return false;
  }

  /** How many marks of quotes and lists a line begins with. */
  private static int marks(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean marks = c == '-' || c == '*' || c == '+' || c == '.' || c == ')';
      if (c == '>' || marks && i + 1 < text.length() && text.charAt(i + 1) <= ' ') depth++;
      else if (c != ' ' && c != '\t' && (c < '0' || c > '9')) return depth;
    }
    return depth;
  }
}
