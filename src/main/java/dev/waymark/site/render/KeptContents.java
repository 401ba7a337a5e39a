package dev.waymark.site.render;

import dev.waymark.document.Printed;
import dev.waymark.template.Text;
import dev.waymark.text.Reads.Noted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of pages' contents, by the numbers of the pages: all until a page is judged, then
 * what other pages may ask of it.
 */
final class KeptContents {
  private final Map<Integer, Noted<Made>> texts = new ConcurrentHashMap<>();
  private final Map<Integer, List<Text>> outputs = new ConcurrentHashMap<>();
  private final Map<Integer, Noted<Rendering>> renderings = new ConcurrentHashMap<>();
  private final Map<Integer, Noted<Rendering>> released = new ConcurrentHashMap<>();
  private final Map<Integer, Noted<Printed>> layouts = new ConcurrentHashMap<>();
  private final Map<Integer, Noted<Printed>> linkless = new ConcurrentHashMap<>();
  private final Map<Integer, Stores.States> stored = new ConcurrentHashMap<>();
  private final Set<Integer> judged = ConcurrentHashMap.newKeySet();
  private final RecentTexts recent = new RecentTexts();

  @Nullable Noted<Made> text(int page) {
    return texts.get(page);
  }

  void put(int page, Noted<Made> text) {
    texts.put(page, text);
    outputs.put(page, text.made().outputs());
  }

  /** What a word that stands for a shortcode's output stands for. */
  Text output(int page, int number) {
    Noted<Made> text = texts.get(page);
    if (text != null) text.get();
    List<Text> made = outputs.getOrDefault(page, List.of());
    return number >= made.size() ? Text.EMPTY : made.get(number);
  }

  /** What the page's content has stored. */
  Stores.States stored(int page) {
    return stored.getOrDefault(page, Stores.States.NONE);
  }

  void stored(int page, Stores.States states) {
    if (states == Stores.States.NONE) stored.remove(page);
    else stored.put(page, states);
  }

  /** The page's text is run again when it is asked for. */
  void forget(int page) {
    texts.remove(page);
    outputs.remove(page);
  }

  @Nullable Noted<Rendering> whole(int page) {
    return renderings.get(page);
  }

  /** Its ids at least. */
  @Nullable Noted<Rendering> ids(int page) {
    Noted<Rendering> whole = renderings.get(page);
    return whole != null ? whole : released.get(page);
  }

  @Nullable Noted<Text> html(int page) {
    return recent.get(page);
  }

  void put(int page, Noted<Rendering> rendering, Noted<Text> html) {
    if (judged.contains(page)) released.put(page, rendering.with(rendering.made().forOthers()));
    else renderings.put(page, rendering);
    recent.put(page, html);
  }

  /** What the page's template prints; of a page that is judged already without links. */
  @Nullable Noted<Printed> layout(int page) {
    return layouts.get(page);
  }

  void putLayout(int page, Noted<Printed> layout) {
    layouts.put(page, judged.contains(page) ? layout.with(layout.made().withoutLinks()) : layout);
  }

  @Nullable Noted<Printed> layoutWithoutLinks(int page) {
    Noted<Printed> whole = layouts.get(page);
    return whole != null ? whole : linkless.get(page);
  }

  void putLayoutWithoutLinks(int page, Noted<Printed> layout) {
    linkless.put(page, layout);
  }

  /** Only its ids are kept, and what words in other pages' texts stand for. */
  void release(int page) {
    judged.add(page);
    Noted<Rendering> whole = renderings.get(page);
    if (whole != null) released.put(page, whole.with(whole.made().forOthers()));
    renderings.remove(page);
    texts.remove(page);
    layouts.computeIfPresent(page, (p, layout) -> layout.with(layout.made().withoutLinks()));
  }
}
