package dev.waymark.site.resolve;

import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.site.model.SiteFiles;
import dev.waymark.template.Node;
import dev.waymark.template.Nodes;
import dev.waymark.template.ParseMistake;
import dev.waymark.template.Parser;
import dev.waymark.template.Text;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files that templates make and publish under names of their own ({@code resources.FromString},
 * {@code tpl/resources}). Templates are read, not run: of a name that they put together only the
 * beginning and the end are known.
 */
final class MadeFiles {
  private static final Set<String> MAKERS = Set.of("FromString", "ExecuteAsTemplate", "Copy");
  private static final Pattern MAKES =
      Pattern.compile("resources\\.(?:FromString|ExecuteAsTemplate|Copy)\\b");
  private static final Pattern PUBLISHES = Pattern.compile("\\.(?:Publish|(?:Rel)?Permalink)\\b");
  private static final Pattern VERB = Pattern.compile("%[-+# 0-9.]*[a-zA-Z]");

  /** What is known of a text: all of it, or how it begins and ends. */
  private record Shape(String start, String end, boolean whole) {
    static final Shape UNKNOWN = new Shape("", "", false);

    static Shape of(String text) {
      return new Shape(text, text, true);
    }

    Shape then(Shape next) {
      return new Shape(
          whole ? start + next.start : start,
          next.whole ? end + next.end : next.end,
          whole && next.whole);
    }

    boolean fits(String file) {
      if (whole) return file.equals(start);
      return file.length() >= start.length() + end.length()
          && file.startsWith(start)
          && file.endsWith(end);
    }
  }

  private record Made(Shape name, Why why) {}

  private final SiteFiles files;
  private @Nullable List<Made> all;

  MadeFiles(SiteFiles files) {
    this.files = files;
  }

  /** Why there may be such a file below {@code public/}; null when no template makes it. */
  @Nullable Why why(String file) {
    for (Made made : all()) if (made.name().fits(file)) return made.why();
    return null;
  }

  private synchronized List<Made> all() {
    if (all == null) all = read();
    return all;
  }

  private List<Made> read() {
    List<Made> found = new ArrayList<>();
    for (MountedFile file : files.of("layouts")) {
      Source source = files.tree().read(file.file());
      if (source == null || !MAKES.matcher(source.text()).find()) continue;
      if (!PUBLISHES.matcher(source.text()).find()) continue;
      try {
        var template = Parser.parse(file.path(), source, true);
        OneTemplate one = new OneTemplate(source, found);
        one.read(template.root());
        template.defines().values().forEach(one::read);
      } catch (ParseMistake mistake) {
        // Hugo would not build the site; the mistake is reported where the template is used.
      }
    }
    return found;
  }

  /** The makers in one file; of a variable that is set twice nothing is known. */
  private static final class OneTemplate {
    private final Source source;
    private final List<Made> found;
    private final Map<String, List<Node.Pipe>> variables = new HashMap<>();

    OneTemplate(Source source, List<Made> found) {
      this.source = source;
      this.found = found;
    }

    void read(Node.Body body) {
      Nodes.any(body, this::variable);
      Nodes.any(body, this::maker);
    }

    private boolean variable(Node node) {
      if (node instanceof Node.Pipe pipe)
        for (String name : pipe.variables())
          variables.computeIfAbsent(name, n -> new ArrayList<>()).add(pipe);
      return false;
    }

    private boolean maker(Node node) {
      if (!(node instanceof Node.Pipe pipe)) return false;
      for (Node.Command command : pipe.commands()) {
        List<Node.Expr> words = command.words();
        boolean makes =
            words.size() > 1
                && words.get(0) instanceof Node.Chain chain
                && chain.head() instanceof Node.Name name
                && name.name().equals("resources")
                && MAKERS.contains(chain.names().get(0));
        if (!makes) continue;
        Shape shape = shape(words.get(1), 0);
        // Of a name that is not known at all, a site could be sure of nothing any more.
        if (shape.start().isEmpty() && shape.end().isEmpty()) continue;
        found.add(
            new Made(
                below(shape),
                new Why(
                    "a file that a template makes",
                    source.span(words.get(0).start(), words.get(1).end()))));
      }
      return false;
    }

    private static Shape below(Shape shape) {
      int from = 0;
      while (shape.start().startsWith("/", from)) from++;
      String start = shape.start().substring(from);
      return new Shape(start, shape.whole() ? start : shape.end(), shape.whole());
    }

    private Shape shape(Node.Expr word, int depth) {
      if (depth > 8) return Shape.UNKNOWN;
      if (word instanceof Node.Constant constant)
        return constant.value() instanceof Text text ? Shape.of(text.value()) : Shape.UNKNOWN;
      if (word instanceof Node.Variable variable) {
        List<Node.Pipe> set = variables.get(variable.name());
        return variable.names().isEmpty() && set != null && set.size() == 1
            ? pipe(set.get(0), depth + 1)
            : Shape.UNKNOWN;
      }
      return word instanceof Node.Pipe pipe ? pipe(pipe, depth + 1) : Shape.UNKNOWN;
    }

    private Shape pipe(Node.Pipe pipe, int depth) {
      if (pipe.commands().size() != 1) return Shape.UNKNOWN;
      List<Node.Expr> words = pipe.commands().get(0).words();
      if (words.size() == 1) return shape(words.get(0), depth);
      if (!(words.get(0) instanceof Node.Name name)) return Shape.UNKNOWN;
      return switch (name.name()) {
        case "add", "print" -> joined(words.subList(1, words.size()), depth);
        case "printf" -> printed(shape(words.get(1), depth));
        default -> Shape.UNKNOWN;
      };
    }

    private Shape joined(List<Node.Expr> words, int depth) {
      Shape all = Shape.of("");
      for (Node.Expr word : words) all = all.then(shape(word, depth));
      return all;
    }

    private static Shape printed(Shape format) {
      if (!format.whole()) return Shape.UNKNOWN;
      Shape all = Shape.of("");
      int at = 0;
      for (var verb = VERB.matcher(format.start()); verb.find(); at = verb.end())
        all = all.then(Shape.of(format.start().substring(at, verb.start()))).then(Shape.UNKNOWN);
      return all.then(Shape.of(format.start().substring(at)));
    }
  }
}
