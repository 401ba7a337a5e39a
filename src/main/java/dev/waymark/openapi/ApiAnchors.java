package dev.waymark.openapi;

import dev.waymark.text.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fragments that a renderer answers for one document. */
public final class ApiAnchors {
  /** What a fragment leads to: {@code operation GetPet}, {@code tag pets}; and where it stands. */
  public record Target(String words, Span place) {}

  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final ApiNames names;
  private boolean unsure;

  ApiAnchors(ApiNames names) {
    this.names = names;
  }

  /** The first of a name stays. */
  void add(String id, Target target) {
    targets.putIfAbsent(id, target);
  }

  /** There are headings whose ids are not known. */
  void addUnsure() {
    unsure = true;
  }

  /** Every fragment, decoded, in the order of the page. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(targets.keySet());
  }

  /** What a fragment leads to (decoded); null when it leads nowhere. */
  public @Nullable Target find(String fragment) {
    return targets.get(names.plain(fragment));
  }

  /** Why a fragment that is not found may be there all the same; null when it is not. */
  public @Nullable String doubt(String fragment) {
    boolean heading = fragment.startsWith("section/") || fragment.startsWith("tag/");
    boolean operation = fragment.contains("/operation/") || fragment.contains("/paths/");
    return unsure && heading && !operation
        ? "a heading of the API document holds more than words"
        : null;
  }

  /** What a fragment that leads nowhere would lead to, in words: {@code operation GetPet}. */
  public String words(String fragment) {
    return names.words(fragment);
  }

  /** The fragments that one which leads nowhere most likely means, best first. */
  public List<String> nearest(String fragment) {
    return names.nearest(fragment, ids());
  }
}
