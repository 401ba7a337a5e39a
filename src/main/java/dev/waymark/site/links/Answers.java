package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.links.Gathered.Entry;
import dev.waymark.site.links.Gathered.Kind;
import dev.waymark.site.model.Heads;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Revision;
import dev.waymark.text.Reads.Noted;
import dev.waymark.text.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What rules asked about destinations that nobody wrote: whether a suggestion leads anywhere. */
final class Answers {
  private final Numbered pages;
  private final ReferencePack pack;
  private final Shelf<Map<String, Resolution>> past;

  /** By page and destination. */
  private final Map<Integer, Map<String, Noted<Resolution>>> known = new HashMap<>();

  Answers(Numbered pages, Gathered past, Function<String, @Nullable Source> sources) {
    this.pages = pages;
    pack = new ReferencePack(pages);
    this.past = new Shelf<>(past.of(Kind.ANSWERS), sources, this::read, this::write);
  }

  private Answers(Numbered pages, Shelf<Map<String, Resolution>> past) {
    this.pages = pages;
    pack = new ReferencePack(pages);
    this.past = past;
  }

  /** What holds after a file has changed; {@code empty} is of the site as it is then. */
  synchronized Answers after(Change change, Revision revision, Answers empty) {
    Answers then =
        new Answers(empty.pages, past.after(change, Map.of(), answers -> answers, empty.past));
    known.forEach(
        (page, answers) -> {
          Map<String, Noted<Resolution>> kept = new TreeMap<>();
          answers.forEach(
              (key, answer) -> {
                if (!change.touches(page, answer.files()))
                  kept.put(key, answer.with(revision.resolution(answer.made())));
              });
          then.known.put(page, kept);
        });
    return then;
  }

  /** An answer of now or before; {@code asking} gives it when there is none. */
  synchronized Resolution of(
      Page page, Reference.Form form, String destination, Supplier<Resolution> asking) {
    int number = pages.of(page);
    if (number < 0) return asking.get();
    Map<String, Noted<Resolution>> answers = known.computeIfAbsent(number, this::recalled);
    String key = form + " " + destination;
    Noted<Resolution> answer = answers.get(key);
    if (answer == null) {
      answer = Heads.during(page, asking);
      answers.put(key, answer);
    }
    return answer.get();
  }

  private Map<String, Noted<Resolution>> recalled(int page) {
    Map<String, Noted<Resolution>> answers = new TreeMap<>();
    Noted<Map<String, Resolution>> before = past.of(page);
    if (before != null) before.made().forEach((key, end) -> answers.put(key, before.with(end)));
    return answers;
  }

  /** All of them, an entry for each page. */
  synchronized List<Entry> packed() {
    return past.packed(pages.size(), page -> together(known.get(page)));
  }

  private static @Nullable Noted<Map<String, Resolution>> together(
      @Nullable Map<String, Noted<Resolution>> answers) {
    if (answers == null) return null;
    Set<String> files = new HashSet<>();
    Map<String, Resolution> all = new TreeMap<>();
    answers.forEach(
        (key, answer) -> {
          files.addAll(answer.files());
          all.put(key, answer.made());
        });
    return new Noted<>(all, files);
  }

  private void write(Map<String, Resolution> answers, Packer out) {
    out.all(
        answers.entrySet(),
        answer -> {
          out.text(answer.getKey());
          pack.resolution(answer.getValue(), out);
        });
  }

  private Map<String, Resolution> read(Unpacker in) {
    Map<String, Resolution> answers = new TreeMap<>();
    in.all(() -> Map.entry(in.text(), pack.resolution(in)))
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    return answers;
  }
}
