package dev.waymark.openapi;

import dev.waymark.openapi.ApiAnchors.Target;
import dev.waymark.openapi.ApiDocument.Heading;
import dev.waymark.openapi.ApiDocument.Operation;
import dev.waymark.openapi.ApiDocument.Tag;
import dev.waymark.text.Nearest;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Redoc 2 answers: what stands in its menu ({@code src/services/MenuBuilder.ts}). */
public final class Redoc implements ApiNames {
  private static final String OPERATION = "operation/";

  private final ApiDocument document;
  private final ApiAnchors anchors = new ApiAnchors(this);

  /** An operation by its path and method, which a fragment without operationId names. */
  private final Map<String, String> byPointer = new LinkedHashMap<>();

  private final Map<String, String> operations = new LinkedHashMap<>();

  private Redoc(ApiDocument document) {
    this.document = document;
  }

  public static ApiAnchors anchors(ApiDocument document) {
    Redoc redoc = new Redoc(document);
    redoc.fill();
    return redoc.anchors;
  }

  private void fill() {
    headings(document.headings(), null);
    for (ApiDocument.Scheme scheme : document.schemes()) {
      String id = "section/Authentication/" + scheme.name();
      anchors.add(id, new Target("security scheme " + scheme.name(), scheme.place()));
    }
    Map<String, Tag> tags = new LinkedHashMap<>();
    for (Tag tag : document.tags()) tags.put(tag.name(), tag);
    Map<String, List<Operation>> byTag = new LinkedHashMap<>();
    boolean old = document.operations().stream().anyMatch(o -> "x-webhooks".equals(o.webhook()));
    for (Operation operation : document.operations()) {
      boolean hidden = old && "webhooks".equals(operation.webhook());
      if (operation.method().equals("trace") || hidden) continue;
      for (String tag : operation.tags().isEmpty() ? List.of("") : operation.tags()) {
        Span place = operation.place();
        Tag its = tags.computeIfAbsent(tag, name -> new Tag(name, false, List.of(), place));
        if (its.trait()) continue;
        byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(operation);
      }
    }
    List<String> shown = document.groups();
    for (Tag tag : tags.values()) {
      if (shown == null || shown.contains(tag.name())) {
        tag(tag, byTag.getOrDefault(tag.name(), List.of()));
      }
    }
  }

  private void tag(Tag tag, List<Operation> own) {
    String id = tag.name().isEmpty() ? null : "tag/" + Slugs.of(tag.name());
    if (id != null) anchors.add(id, new Target("tag " + tag.name(), tag.place()));
    for (ApiDocument.Schema schema : document.schemas()) {
      if (id == null || !schema.tags().contains(tag.name())) continue;
      Target target = new Target("schema " + schema.name(), schema.place());
      anchors.add("schema/" + Slugs.of(schema.name()), target);
    }
    headings(tag.headings(), id);
    for (Operation operation : own) operation(operation, id);
  }

  private void operation(Operation operation, @Nullable String tag) {
    String id = operation.id();
    String pointer = "/paths/" + escaped(operation.path()) + "/" + operation.method();
    boolean named = id != null && !id.isEmpty();
    String words =
        named
            ? "operation " + id
            : "operation " + operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
    Target target = new Target(words, operation.place());
    String own = named ? OPERATION + id : pointer;
    String full = tag == null ? own : named ? tag + "/" + own : tag + own;
    anchors.add(full, target);
    byPointer.putIfAbsent(pointer, full);
    if (named) {
      anchors.add(own, target);
      operations.put(full, String.valueOf(id));
    } else {
      operations.put(full, operation.method() + " " + operation.path());
    }
  }

  private static String escaped(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }

  /** A heading of the second level goes below the first before it; without one, to the top. */
  private void headings(List<Heading> headings, @Nullable String tag) {
    String top = null;
    for (Heading heading : headings) {
      String above = heading.level() == 1 ? tag : top;
      String slug = Slugs.of(Slugs.unescaped(heading.html()));
      String id = (above == null ? "section" : above) + "/" + slug;
      if (heading.level() == 1) top = id;
      String name = Slugs.unescaped(heading.html());
      if (heading.sure()) anchors.add(id, new Target("section " + name, heading.place()));
      else anchors.addUnsure();
    }
  }

  @Override
  public String plain(String fragment) {
    return fragment;
  }

  @Override
  public String words(String fragment) {
    int operation = fragment.indexOf(OPERATION);
    if (operation >= 0) return "operation " + fragment.substring(operation + OPERATION.length());
    String pointer = pointer(fragment);
    if (pointer != null) {
      int slash = pointer.lastIndexOf('/');
      String path = pointer.substring("/paths/".length(), Math.max("/paths/".length(), slash));
      String plain = path.replace("~1", "/").replace("~0", "~");
      return "operation " + pointer.substring(slash + 1).toUpperCase(Locale.ROOT) + " " + plain;
    }
    int slash = fragment.indexOf('/');
    boolean kind = fragment.matches("(tag|section|schema)/.*");
    return kind
        ? fragment.substring(0, slash) + " " + fragment.substring(slash + 1)
        : "place " + fragment;
  }

  private static @Nullable String pointer(String fragment) {
    int at = fragment.indexOf("/paths/");
    return at < 0 ? null : fragment.substring(at);
  }

  @Override
  public List<String> nearest(String fragment, Set<String> ids) {
    String pointer = pointer(fragment);
    String same = pointer == null ? null : byPointer.get(pointer);
    if (same != null) return List.of(same);
    int operation = fragment.indexOf(OPERATION);
    if (operation >= 0) {
      String name = fragment.substring(operation + OPERATION.length());
      return Near.of(fragment, name, operations);
    }
    if (pointer != null) return Nearest.of(fragment, byPointer.values(), 1);
    return Nearest.of(fragment, ids.stream().filter(id -> !id.contains(OPERATION)).toList(), 3);
  }
}
