package dev.waymark.site.render;

import dev.waymark.hugo.layouts.PagePair;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.template.Node;
import dev.waymark.template.Nodes;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pages' templates may show another text than the content that they got: some template that
 * they run names the content and a function that changes texts.
 */
final class ChangedContents {
  private static final Set<String> CHANGES =
      Set.of("replace", "replacere", "replacepairs", "findre", "findresubmatch", "split");

  private final TemplateStore store;
  private final Map<String, Noted<Boolean>> known = new ConcurrentHashMap<>();

  ChangedContents(TemplateStore store) {
    this.store = store;
  }

  boolean may(PagePair pair) {
    Template base = pair.base();
    String key = pair.page().source().path() + "\n" + (base == null ? "" : base.source().path());
    Noted<Boolean> found = known.get(key);
    if (found == null) {
      found = Reads.during(() -> new Look().may(pair));
      known.put(key, found);
    }
    return found.get();
  }

  /** A look at the templates of a page, each once. */
  private final class Look {
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    boolean may(PagePair pair) {
      return may(pair.page()) || pair.base() != null && may(pair.base());
    }

    private boolean may(@Nullable Template template) {
      if (template == null || !seen.add(template.root())) return false;
      boolean content = false;
      boolean change = false;
      Set<String> partials = new TreeSet<>();
      Set<String> called = new TreeSet<>();
      for (Node part : parts(template)) {
        content |= Nodes.any(part, ChangedContents::isContent);
        change |= Nodes.any(part, ChangedContents::isChange);
        Nodes.any(
            part,
            node -> {
              if (node instanceof Node.Pipe pipe) addPartials(pipe, partials);
              if (node instanceof Node.Call call) called.add(call.name());
              return false;
            });
      }
      if (content && change) return true;
      called.removeAll(template.defines().keySet());
      return partials.stream().anyMatch(name -> may(partial(name)))
          || called.stream().anyMatch(name -> may(store.named(name)));
    }

    private @Nullable Template partial(String name) {
      Template found = store.partial(name);
      return found != null ? found : store.partial(name + ".html");
    }

    private void addPartials(Node.Pipe pipe, Set<String> names) {
      for (Node.Command command : pipe.commands()) {
        List<Node.Expr> words = command.words();
        boolean calls =
            words.size() > 1
                && (words.get(0) instanceof Node.Name name && name.name().startsWith("partial")
                    || words.get(0) instanceof Node.Chain chain
                        && chain.head() instanceof Node.Name space
                        && space.name().equals("partials"));
        if (calls
            && words.get(1) instanceof Node.Constant constant
            && constant.value() instanceof Text text) names.add(text.value());
      }
    }
  }

  private static List<Node> parts(Template template) {
    List<Node> all = new ArrayList<>(template.defines().values());
    all.add(template.root());
    return all;
  }

  private static boolean isContent(Node node) {
    List<String> names =
        node instanceof Node.Field field
            ? field.names()
            : node instanceof Node.Variable variable
                ? variable.names()
                : node instanceof Node.Chain chain ? chain.names() : List.of();
    return names.contains("Content");
  }

  private static boolean isChange(Node node) {
    if (node instanceof Node.Name name) return CHANGES.contains(lower(name.name()));
    return node instanceof Node.Chain chain
        && chain.head() instanceof Node.Name space
        && space.name().equals("strings")
        && CHANGES.contains(lower(chain.names().get(0)));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
