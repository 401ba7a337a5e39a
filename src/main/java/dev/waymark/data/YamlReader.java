package dev.waymark.data;

import dev.waymark.data.Data.Entry;
import dev.waymark.data.Parsed.Kind;
import dev.waymark.data.Parsed.Problem;
import dev.waymark.text.Source;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML with the types that Hugo gives plain scalars ({@code goccy/go-yaml}): {@code yes} is
 * text, {@code 010} is eight.
 *
 * <p>Of several documents the first is the value, but all must be well-formed. Aliases are expanded
 * at the span of their anchor; {@code <<} merges maps below the keys that are written out.
 */
final class YamlReader {
  private static final int ALIASED_DEPTH = 200;
  private static final Tag UNTAGGED = new Tag("untagged");
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d\\d?-\\d\\d?([Tt ]+\\d\\d?:\\d\\d(:\\d\\d(\\.\\d+)?)?\\s*([Zz]|[+-]\\d\\d?(:?\\d\\d)?)?)?");

  /**
   * Leaves types to {@link #scalar}, so that an explicit {@code !!str} can be told from a plain
   * scalar.
   */
  private static final class Untyped extends Resolver {
    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return kind == NodeId.scalar && implicit ? UNTAGGED : super.resolve(kind, value, false);
    }

    @Override
    protected void addImplicitResolvers() {}
  }

  private final Source source;
  private final YamlText text;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Node> path = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> checked = Collections.newSetFromMap(new IdentityHashMap<>());
  private int budget;

  private YamlReader(Span where, YamlText text) {
    source = where.source();
    this.text = text;
    budget = 100_000 + (where.end() - where.start());
  }

  static Parsed read(Span where) {
    try {
      YamlText text = YamlText.of(where);
      return new YamlReader(where, text).read(text);
    } catch (Refused e) {
      return DataReader.failed(e.kind, e.message(), where.source().span(e.start, e.end));
    }
  }

  private Parsed read(YamlText text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    options.setNestingDepthLimit(DataReader.DEPTH_LIMIT);
    // Nothing is ever built by a tag's name.
    options.setTagInspector(tag -> true);
    Data value = null;
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(text.prepared()), options);
      Composer composer = new Composer(parser, new Untyped(), options);
      if (composer.checkNode()) {
        value = data(composer.getNode(), 0);
        while (composer.checkNode()) composer.getNode();
      }
    } catch (MarkedYAMLException e) {
      throw YamlMistakes.explain(e, text, source);
    } catch (YAMLException e) {
      throw YamlMistakes.explain(e, text);
    } catch (StackOverflowError e) {
      throw new Refused(Kind.LIMIT, "values are nested too deep", text.offset(0), text.offset(0));
    }
    return new Parsed(value, List.copyOf(problems));
  }

  private Data data(Node node, int depth) {
    if (--budget < 0) throw refuse(Kind.LIMIT, "aliases make this too large to read", node);
    if (depth > ALIASED_DEPTH)
      throw refuse(Kind.LIMIT, "aliases nest values more than " + ALIASED_DEPTH + " deep", node);
    if (node instanceof ScalarNode scalar) return scalar(scalar);
    if (!path.add(node)) throw refuse(Kind.SYNTAX, "this anchor contains an alias of itself", node);
    Data made =
        node instanceof SequenceNode list ? items(list, depth) : table((MappingNode) node, depth);
    path.remove(node);
    return made;
  }

  private Data items(SequenceNode node, int depth) {
    List<Data> items = new ArrayList<>(node.getValue().size());
    for (Node item : node.getValue()) items.add(data(item, depth + 1));
    return new Data.Items(
        Collections.unmodifiableList(items),
        span(node, items.isEmpty() ? null : items.get(items.size() - 1)));
  }

  private Data table(MappingNode node, int depth) {
    List<Entry> entries = new ArrayList<>(node.getValue().size());
    List<Entry> merged = new ArrayList<>();
    Map<String, Span> seen = new HashMap<>();
    boolean first = checked.add(node);
    Data last = null;
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        String what = tuple.getKeyNode() instanceof SequenceNode ? "a list" : "a map";
        throw refuse(
            Kind.SYNTAX,
            what + " cannot be a key; put quotes around a value that begins with a bracket",
            tuple.getKeyNode());
      }
      Data value = data(tuple.getValueNode(), depth + 1);
      last = value;
      if (key.getValue().equals("<<")
          && key.getScalarStyle() == ScalarStyle.PLAIN
          && merge(value, merged)) continue;
      Span keySpan = span(key);
      Span before = seen.putIfAbsent(key.getValue(), keySpan);
      if (before != null && first && problems.size() < DataReader.MOST_PROBLEMS) {
        String message = "key " + key.getValue() + " is set twice, first on line " + before.line();
        problems.add(new Problem(Kind.DUPLICATE_KEY, message, keySpan, before));
      }
      entries.add(new Entry(key.getValue(), keySpan, value));
    }
    if (!merged.isEmpty()) {
      Set<String> taken = new HashSet<>(seen.keySet());
      List<Entry> all = new ArrayList<>();
      for (Entry entry : merged) if (taken.add(entry.key())) all.add(entry);
      all.addAll(entries);
      entries = all;
    }
    return new Data.Table(Collections.unmodifiableList(entries), span(node, last));
  }

  /**
   * Adds what {@code <<} brings: the entries of a map, or of the maps of a list, the first of a
   * name counting.
   */
  private boolean merge(Data value, List<Entry> into) {
    if (value instanceof Data.Table table) {
      budget -= table.entries().size();
      into.addAll(table.entries());
      return true;
    }
    if (!(value instanceof Data.Items list)
        || !list.items().stream().allMatch(i -> i instanceof Data.Table)) return false;
    for (Data item : list.items()) merge(item, into);
    return true;
  }

  private Data scalar(ScalarNode node) {
    Span span = span(node);
    String value = text.restored(node.getValue());
    boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
    Tag tag = node.getTag();
    if (!plain && (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))) plain = true;
    if (!plain || tag.equals(Tag.STR) || tag.equals(Tag.BINARY)) return new Data.Text(value, span);
    switch (value) {
      case "", "~", "null", "Null", "NULL":
        return new Data.Nothing(span);
      case "true", "True", "TRUE":
        return new Data.Flag(true, span);
      case "false", "False", "FALSE":
        return new Data.Flag(false, span);
      case ".inf", ".Inf", ".INF":
        return new Data.Num(Double.POSITIVE_INFINITY, value, span);
      case "-.inf", "-.Inf", "-.INF":
        return new Data.Num(Double.NEGATIVE_INFINITY, value, span);
      case ".nan", ".NaN", ".NAN":
        return new Data.Num(Double.NaN, value, span);
      default:
        Number number = Numbers.yaml(value);
        if (number != null) return new Data.Num(number, value, span);
        return moment(value) ? new Data.Moment(value, span) : new Data.Text(value, span);
    }
  }

  /**
   * Whether a plain scalar begins as YAML's timestamps do: {@code 2024-01-05}, {@code 2024-1-5
   * 10:00}.
   */
  static boolean moment(String value) {
    return value.length() >= 8
        && value.length() <= 40
        && value.charAt(4) == '-'
        && MOMENT.matcher(value).matches();
  }

  private Refused refuse(Kind kind, String message, Node node) {
    Span span = span(node);
    return new Refused(
        kind, message, span.start(), Math.min(span.end(), text.lineEnd(span.start())));
  }

  private Span span(Node node) {
    int start = text.offset(node.getStartMark().getIndex());
    int end = Math.max(start, text.offset(node.getEndMark().getIndex()));
    // Block scalars end where the next token begins.
    String all = source.text();
    while (end > start && Character.isWhitespace(all.charAt(end - 1))) end--;
    return source.span(start, end);
  }

  /**
   * A block collection's marks run on to the next token: it ends with its last value, unless that
   * is an alias.
   */
  private Span span(CollectionNode<?> node, @Nullable Data last) {
    Span marked = span(node);
    if (node.getFlowStyle() == FlowStyle.FLOW || last == null || !marked.contains(last.span()))
      return marked;
    return source.span(marked.start(), last.span().end());
  }
}
