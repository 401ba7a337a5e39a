package dev.waymark.site.find;

import dev.waymark.site.model.Page;
import dev.waymark.site.model.Url;
import dev.waymark.site.published.PageIndex;
import dev.waymark.text.Nearest;
import dev.waymark.text.NearestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The nearest right names to a wrong one. Each set of names is made ready at the first mistake. */
public final class Suggestions {
  private static final int MOST = 3;

  private final PageIndex index;
  private final Map<String, Nearest> prepared = new ConcurrentHashMap<>();

  /** By the set itself, not by what is in it. */
  private final Map<Collection<String>, NearestId> anchors =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final Map<List<String>, List<String>> answers = new ConcurrentHashMap<>();

  public Suggestions(PageIndex index) {
    this.index = index;
  }

  /** Addresses of pages of a language. */
  public List<String> pages(String language, String url) {
    return ask(
        "pages " + language,
        url,
        () -> {
          Set<String> urls = new LinkedHashSet<>();
          for (Page page : index.pages()) {
            Url at = page.url();
            if (at != null && page.rendered() && page.language().code().equals(language)) {
              urls.add(at.value());
            }
          }
          return urls;
        });
  }

  /** Logical paths of a language. */
  public List<String> paths(String language, String path) {
    return ask(
        "paths " + language,
        path,
        () -> {
          Set<String> paths = new LinkedHashSet<>();
          for (Page page : index.pages()) {
            if (page.url() != null && page.language().code().equals(language)) {
              paths.add(page.path().value());
            }
          }
          return paths;
        });
  }

  /** Addresses of published files that are no pages. */
  public List<String> files(String base, String url) {
    return ask(
        "files " + base,
        url,
        () -> {
          List<String> files = new ArrayList<>();
          for (String file : index.publishedFiles()) {
            if (!file.endsWith("index.html")) files.add(base + "/" + file);
          }
          return files;
        });
  }

  public List<String> anchors(Collection<String> ids, String fragment) {
    return new LazyList(() -> anchors.computeIfAbsent(ids, NearestId::new).to(fragment, MOST));
  }

  public List<String> names(Collection<String> names, String name) {
    return ask("names", name, () -> new TreeSet<>(names));
  }

  /** Content files, by their path below the content folder. */
  public List<String> includes(String name) {
    return ask(
        "includes",
        name,
        () -> {
          Set<String> files = new LinkedHashSet<>();
          for (Page page : index.pages())
            if (page.mounted() != null) files.add(page.mounted().path());
          return files;
        });
  }

  private interface Names {
    Collection<String> all();
  }

  private List<String> ask(String kind, String word, Names names) {
    return new LazyList(() -> answer(kind, word, names));
  }

  private List<String> answer(String kind, String word, Names names) {
    List<String> question = List.of(kind, word);
    List<String> known = answers.get(question);
    if (known != null) return known;
    Nearest nearest = prepared.computeIfAbsent(kind, k -> new Nearest(names.all()));
    List<String> found = nearest.to(word, MOST);
    answers.put(question, found);
    return found;
  }
}
