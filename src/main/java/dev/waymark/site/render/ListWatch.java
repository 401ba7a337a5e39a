package dev.waymark.site.render;

import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Node;
import dev.waymark.template.Runtime;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes which lists of a page's front matter its shortcodes show by a name that the call gives:
 * {@code index .Page.Params (.Get "items" | default "grid")}.
 */
final class ListWatch {
  private record Running(
      Page page,
      PageObject object,
      Shortcode call,
      Template template,
      List<Rendering.ListUse> to) {}

  private final ThreadLocal<Deque<Running>> running = ThreadLocal.withInitial(ArrayDeque::new);

  /** Runs a call of a page and adds what it looks up to {@code to}. */
  Text run(
      Evaluator evaluator,
      Template template,
      ShortcodeObject object,
      Page page,
      List<Rendering.ListUse> to) {
    Deque<Running> calls = running.get();
    PageObject of =
        object.page() instanceof Value.Obj o && o.subject() instanceof PageObject p ? p : null;
    if (of == null) return evaluator.run(template, new Value.Obj(object));
    calls.push(new Running(page, of, object.call(), template, to));
    try {
      return evaluator.run(template, new Value.Obj(object));
    } finally {
      calls.pop();
    }
  }

  /** A template asked a map for what it has under a key. */
  void looked(Value map, Text key, Value found, Runtime runtime) {
    Running now = running.get().peek();
    boolean list = found instanceof Value.Nil || found instanceof Value.Items;
    if (now == null || !list || key.isEmpty() || key.holey() || runtime.uncertain() != null) return;
    if (now.object().params() != map) return;
    Span from = key.from();
    boolean ours = from == null ? defaults(now.template(), key) : now.call().tag().contains(from);
    if (!ours) return;
    Span place = from == null ? now.call().nameSpan() : from;
    Rendering.ListUse use = new Rendering.ListUse(now.call(), key.value(), place);
    if (!now.to().contains(use)) now.to().add(use);
  }

  /** Whether a template names this text as what {@code default} gives. */
  private static boolean defaults(Template template, Text key) {
    return template.root().nodes().stream().anyMatch(node -> gives(node, key.value()));
  }

  private static boolean gives(Node node, String key) {
    if (node instanceof Node.Body body) return body.nodes().stream().anyMatch(n -> gives(n, key));
    if (node instanceof Node.Action action) return gives(action.pipe(), key);
    if (node instanceof Node.Call call) return call.pipe() != null && gives(call.pipe(), key);
    if (node instanceof Node.Chain chain) return gives(chain.head(), key);
    if (node instanceof Node.If it) return gives(it.pipe(), it.then(), it.orElse(), key);
    if (node instanceof Node.With it) return gives(it.pipe(), it.then(), it.orElse(), key);
    if (node instanceof Node.Range it) return gives(it.pipe(), it.each(), it.orElse(), key);
    if (!(node instanceof Node.Pipe pipe)) return false;
    for (Node.Command command : pipe.commands()) {
      List<Node.Expr> words = command.words();
      boolean named =
          words.size() > 1
              && words.get(0) instanceof Node.Name name
              && name.name().equals("default");
      if (named
          && words.get(1) instanceof Node.Constant given
          && given.value() instanceof Text text
          && text.value().equals(key)) return true;
      if (words.stream().anyMatch(word -> gives(word, key))) return true;
    }
    return false;
  }

  private static boolean gives(
      Node.Pipe pipe, Node.Body then, Node.@Nullable Body orElse, String key) {
    return gives(pipe, key) || gives(then, key) || orElse != null && gives(orElse, key);
  }
}
