package dev.waymark.site.render;

import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.template.Evaluator;
import dev.waymark.template.Node;
import dev.waymark.template.Nodes;
import dev.waymark.template.Runtime;
import dev.waymark.template.Template;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

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
    return Nodes.any(
        template.root(),
        node ->
            node instanceof Node.Pipe pipe
                && pipe.commands().stream().anyMatch(c -> gives(c.words(), key.value())));
  }

  private static boolean gives(List<Node.Expr> words, String key) {
    return words.size() > 1
        && words.get(0) instanceof Node.Name name
        && name.name().equals("default")
        && words.get(1) instanceof Node.Constant given
        && given.value() instanceof Text text
        && text.value().equals(key);
  }
}
