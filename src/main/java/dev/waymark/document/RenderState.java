package dev.waymark.document;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waymark.hugo.config.HugoVersion;
import dev.waymark.hugo.markdown.MarkdownOptions;
import dev.waymark.hugo.markdown.MarkdownPrinting;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.TextParts;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of one rendering share. */
final class RenderState {
  final HugoVersion version;
  final MarkdownOptions options;
  final MarkdownPrinting printing;
  final RenderHooks hooks;

  /** The text as flexmark reads it, each character in its place. */
  final String text;

  final Fragment in;
  final TextParts input;
  final com.vladsch.flexmark.util.ast.Document root;
  final ListOptions lists;

  /** What is known of nodes before any is rendered. */
  final Map<Node, Map<String, Value>> attributes = new IdentityHashMap<>();

  final Map<Node, Text> ids = new IdentityHashMap<>();
  final Map<Heading, HeadingText> headings = new IdentityHashMap<>();
  final Map<Node, Integer> images = new IdentityHashMap<>();
  private final MaybeMarks maybes;
  private final Map<Counter, Integer> counters = new EnumMap<>(Counter.class);

  /** Nodes that Hugo counts when it has rendered them. */
  enum Counter {
    HEADING,
    LINK,
    AUTOLINK,
    CODE_BLOCK,
    BLOCKQUOTE,
    TABLE,
    PASSTHROUGH
  }

  RenderState(
      Dialect dialect,
      RenderHooks hooks,
      Fragment in,
      TextParts input,
      com.vladsch.flexmark.util.ast.Document root) {
    this.version = dialect.version();
    this.options = dialect.options();
    this.printing = dialect.printing();
    this.hooks = hooks;
    this.in = in;
    this.text = in.text();
    this.input = input;
    this.maybes = new MaybeMarks(input.text());
    this.root = root;
    this.lists = ListOptions.get(root);
  }

  /** Why a block may not be there; null when nothing speaks against it. */
  @Nullable Why doubt(Node block) {
    return maybes.over(block.getStartOffset(), block.getEndOffset());
  }

  int ordinal(Counter counter) {
    return counters.merge(counter, 1, Integer::sum) - 1;
  }

  Map<String, Value> attributes(Node node) {
    return attributes.getOrDefault(node, Map.of());
  }

  /** Notes attributes that a node does not have yet. */
  void attribute(Node node, Map<String, Value> found) {
    Map<String, Value> all = attributes.computeIfAbsent(node, n -> new LinkedHashMap<>(4));
    found.forEach(all::putIfAbsent);
  }

  /** The text of a node in several pieces, such as the lines of a quotation, as written. */
  void copy(BasedSequence sequence, TextBuilder out) {
    int length = sequence.length();
    for (int i = 0; i < length; ) {
      int from = sequence.getIndexOffset(i);
      int k = i + 1;
      if (from < 0) {
        out.append(sequence.charAt(i));
      } else {
        while (k < length && sequence.getIndexOffset(k) == from + k - i) k++;
        input.copy(from, from + k - i, out);
      }
      i = k;
    }
  }

  Text copy(BasedSequence sequence) {
    TextBuilder out = new TextBuilder(Text.Kind.PLAIN);
    copy(sequence, out);
    return out.build();
  }

  /** The end of an element that has no content. */
  String close() {
    return printing.has(MarkdownPrinting.Trait.XHTML) ? " />" : ">";
  }
}
