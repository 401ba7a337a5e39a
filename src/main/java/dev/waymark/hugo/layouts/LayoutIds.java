package dev.waymark.hugo.layouts;

import dev.waymark.hugo.layouts.TemplateText.Attribute;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.hugo.paths.PathRules;
import dev.waymark.text.Source;
import dev.waymark.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids that page templates, partials and render hooks put around a page's content; read when
 * first asked for. Nothing is executed: what any of them may print counts for every page.
 */
public final class LayoutIds {
  private static final Pattern PARTIAL =
      Pattern.compile(
          "\\b(?:partials?|partialCached|partials\\.Include(?:Cached)?|template)\\s+"
              + "(?:\"([^\"]+)\"|`([^`]+)`)");
  private static final Pattern FILE_AS_MARKDOWN =
      Pattern.compile("(?s)\\b[rR]eadFile\\b.*\\b(?:[mM]arkdownify|RenderString)\\b");
  private static final Pattern CONTENT =
      Pattern.compile("(?<![\\w)])(?:\\$\\w+)?\\.(?:Content|RawContent|RenderShortcodes)\\b");
  private static final int DEEPEST = 5;

  /** How a page template is looked up: folders from the nearest on, names from the best on. */
  public record Asked(List<String> folders, List<String> names) {}

  private record Template(Set<String> shapes, boolean unknown, Set<String> partials) {}

  private final Tree tree;
  private final List<MountedFile> files;
  private @Nullable Map<String, Template> read;

  LayoutIds(Tree tree, List<MountedFile> files) {
    this.tree = tree;
    this.files = files;
  }

  /** Whether some template adds an element with this id to some page. */
  public boolean adds(String id) {
    for (Template template : templates().values()) {
      for (String shape : template.shapes()) {
        if (IdShapes.matches(shape, id)) return true;
      }
    }
    return false;
  }

  /** Whether the template of a page makes ids of which nothing can be told. */
  public boolean unknown(Asked page) {
    for (String folder : page.folders()) {
      for (String name : page.names()) {
        String path = folder.isEmpty() ? name : folder + "/" + name;
        Template found = templates().get(path);
        if (found != null) return unknown(found, 0);
      }
    }
    return false;
  }

  private boolean unknown(Template template, int depth) {
    if (template.unknown()) return true;
    for (String name : template.partials()) {
      Template partial = templates().get(name);
      if (partial != null && depth < DEEPEST && unknown(partial, depth + 1)) return true;
    }
    return false;
  }

  /** Templates by lower-case path without suffix; of equal ones the first mount's. */
  private synchronized Map<String, Template> templates() {
    Map<String, Template> made = read;
    if (made == null) {
      made = new HashMap<>();
      for (MountedFile file : files) {
        String key = key(file.path());
        Source source =
            made.containsKey(key) || !file.path().endsWith(".html") ? null : tree.read(file.file());
        if (source != null) made.put(key, template(TemplateText.of(source.text())));
      }
      read = made;
    }
    return made;
  }

  private static String key(String path) {
    String lower = PathRules.lower(path);
    int dot = lower.indexOf('.', lower.lastIndexOf('/') + 1);
    String plain = dot < 0 ? lower : lower.substring(0, dot);
    return plain.startsWith("_partials/") ? plain.substring(1) : plain;
  }

  private static Template template(TemplateText text) {
    Set<String> shapes = new LinkedHashSet<>();
    Set<String> partials = new HashSet<>();
    if (text.stub()) return new Template(shapes, false, partials);
    List<String> actions = text.actions();
    IdShapes made = new IdShapes(text);
    for (Attribute attribute : text.attributes(TemplateIds.ATTRIBUTE)) {
      if (attribute.value().isBlank()) continue;
      shapes.addAll(made.of(attribute.value(), actions, attribute.action()));
    }
    for (String action : actions) {
      Matcher called = PARTIAL.matcher(action);
      while (called.find()) {
        String name = called.group(1) != null ? called.group(1) : called.group(2);
        partials.add("partials/" + key(name.startsWith("/") ? name.substring(1) : name));
      }
    }
    boolean unknown = shapes.remove(IdShapes.ANY) || showsOthers(actions);
    return new Template(shapes, unknown, partials);
  }

  /** Whether a template shows the text of files or, in a loop, of other pages. */
  private static boolean showsOthers(List<String> actions) {
    Deque<Boolean> loops = new ArrayDeque<>();
    for (String action : actions) {
      if (FILE_AS_MARKDOWN.matcher(action).find()) return true;
      boolean loop = loops.contains(true);
      if (loop && CONTENT.matcher(action).find() && !TemplateText.opensBlock(action)) return true;
      if (TemplateText.opensBlock(action)) loops.push(action.startsWith("range"));
      else if (action.equals("end") && !loops.isEmpty()) loops.pop();
    }
    return false;
  }
}
