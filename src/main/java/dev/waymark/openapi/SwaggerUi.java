package dev.waymark.openapi;

import dev.waymark.openapi.ApiAnchors.Target;
import dev.waymark.openapi.ApiDocument.Operation;
import dev.waymark.openapi.ApiDocument.Tag;
import dev.waymark.text.Nearest;
import dev.waymark.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Swagger UI 4 and 5 answer with {@code deepLinking} ({@code
 * src/core/plugins/deep-linking/layout.js}): tags and operations by two segments of a fragment.
 */
public final class SwaggerUi implements ApiNames {
  private final ApiAnchors anchors = new ApiAnchors(this);
  private final Map<String, String> operations = new LinkedHashMap<>();

  private SwaggerUi() {}

  public static ApiAnchors anchors(ApiDocument document) {
    SwaggerUi ui = new SwaggerUi();
    for (Tag tag : document.tags()) ui.add("/" + tag.name(), "tag " + tag.name(), tag.place());
    for (Operation operation : document.operations()) ui.operation(operation);
    return ui.anchors;
  }

  private void operation(Operation operation) {
    String webhook = operation.webhook();
    // Only OpenAPI's own are shown, all in one place that has no link itself.
    if (webhook != null && !webhook.equals("webhooks")) return;
    String id = operation.id();
    boolean named = id != null && !id.isBlank();
    String made = operation.method() + operation.path().replaceAll("[^A-Za-z0-9_]", "_");
    String name = named ? String.valueOf(id) : made;
    List<String> tags = operation.tags().isEmpty() ? List.of("default") : operation.tags();
    for (String tag : webhook != null ? List.of("webhooks") : tags) {
      if (webhook == null) add("/" + tag, "tag " + tag, operation.place());
      String full = "/" + tag + "/" + name;
      add(full, "operation " + name, operation.place());
      operations.put(full, name);
    }
  }

  /** What holds a slash in a name is looked up by a part of it, hence never found. */
  private void add(String id, String words, Span place) {
    int slashes = (int) id.chars().filter(c -> c == '/').count();
    boolean operation = words.startsWith("operation ");
    if (slashes == (operation ? 2 : 1)) anchors.add(id, new Target(words, place));
  }

  @Override
  public String plain(String fragment) {
    String rest = fragment.startsWith("/") ? fragment.substring(1) : fragment;
    String[] segments = rest.split("/", -1);
    boolean two = segments.length > 1 && !segments[1].isEmpty();
    return two ? "/" + segments[0] + "/" + segments[1] : "/" + segments[0];
  }

  @Override
  public String words(String fragment) {
    String plain = plain(fragment);
    int slash = plain.indexOf('/', 1);
    return slash < 0 ? "tag " + plain.substring(1) : "operation " + plain.substring(slash + 1);
  }

  @Override
  public List<String> nearest(String fragment, Set<String> ids) {
    String plain = plain(fragment);
    int slash = plain.indexOf('/', 1);
    if (slash < 0) return Nearest.of(plain, ids, 3);
    Map<String, String> shown = new LinkedHashMap<>(operations);
    shown.keySet().retainAll(ids);
    return Near.of(plain, plain.substring(slash + 1), shown);
  }
}
