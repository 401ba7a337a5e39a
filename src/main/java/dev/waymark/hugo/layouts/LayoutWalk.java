package dev.waymark.hugo.layouts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The order in which Hugo since 0.146 comes upon templates, and the languages that each is for
 * ({@code hugofs/component_fs.go: ReadDir}).
 */
final class LayoutWalk {
  /**
   * @param languages that it is for; empty for all
   * @param weight how much its languages weigh against a nearer template
   */
  record Step(LayoutFile file, LayoutPath at, Set<String> languages, int weight) {}

  private static final int USUAL = 1;
  private static final int OWN_LANGUAGE = 10;

  private final List<String> languages;
  private final Set<String> disabled;
  private final String usual;
  private final boolean complements;
  private final List<Step> steps = new ArrayList<>();

  /**
   * @param languages that are built
   * @param usual the default one
   * @param complements whether a template without a language is not for those that have one of
   *     their own beside it, as since 0.153
   */
  LayoutWalk(List<String> languages, Set<String> disabled, String usual, boolean complements) {
    this.languages = languages;
    this.disabled = disabled;
    this.usual = usual;
    this.complements = complements;
  }

  /** A folder of the layouts of all modules together. */
  private static final class Folder {
    private final Map<String, Folder> folders = new TreeMap<>();
    private final List<Step> files = new ArrayList<>();
    private int module = Integer.MAX_VALUE;
  }

  /** The templates in order, those left out that another of their languages hides. */
  List<Step> steps(List<LayoutFile> files, Formats formats) {
    Set<String> words = new HashSet<>(languages);
    words.addAll(disabled);
    Folder root = new Folder();
    for (LayoutFile file : files) {
      LayoutPath at = LayoutPath.parse(file.path(), formats, words);
      if (disabled.contains(at.language())) continue;
      Folder folder = root;
      String[] names = file.path().split("/");
      for (int i = 0; i < names.length - 1; i++) {
        folder = folder.folders.computeIfAbsent(names[i], n -> new Folder());
        folder.module = Math.min(folder.module, file.module());
      }
      folder.files.add(step(file, at));
    }
    walk(root);
    return steps;
  }

  private Step step(LayoutFile file, LayoutPath at) {
    String own = at.language().isEmpty() ? file.language() : at.language();
    boolean weighs = !at.language().isEmpty() && !at.language().equals(usual) && complements;
    Set<String> of = own == null ? Set.of() : Set.of(own);
    return new Step(file, at, of, weighs ? OWN_LANGUAGE : USUAL);
  }

  private void walk(Folder folder) {
    List<Map.Entry<String, Folder>> below = new ArrayList<>(folder.folders.entrySet());
    below.sort(Comparator.comparingInt(entry -> entry.getValue().module));
    for (Map.Entry<String, Folder> entry : below) walk(entry.getValue());
    folder.files.sort(
        Comparator.comparingInt((Step step) -> step.file().module())
            .thenComparing(step -> step.at().extension(), Comparator.reverseOrder())
            .thenComparing(step -> step.at().path()));
    if (!complements) {
      steps.addAll(folder.files);
      return;
    }
    Map<Step, Step> shown = shown(folder.files);
    for (Step step : folder.files) {
      Step left = shown.get(step);
      if (left != null) steps.add(left);
    }
  }

  /** Of those that differ but in language, each gets the languages that no one before it has. */
  private Map<Step, Step> shown(List<Step> files) {
    Map<String, List<Step>> alike = new TreeMap<>();
    for (Step step : files) {
      LayoutPath at = step.at();
      String same = at.language().isEmpty() ? at.path() : at.plain() + "." + at.extension();
      alike.computeIfAbsent(at.type() + same, s -> new ArrayList<>()).add(step);
    }
    Map<Step, Step> shown = new HashMap<>();
    for (List<Step> group : alike.values()) {
      group.sort(
          Comparator.comparingInt(this::breadth)
              .thenComparingInt(step -> step.file().module())
              .thenComparing(step -> step.at().language().isEmpty())
              .thenComparing(step -> step.at().path()));
      Set<String> taken = new HashSet<>();
      boolean first = true;
      for (Step step : group) {
        Step left = first ? step : without(step, taken);
        if (left != null) shown.put(step, left);
        taken.addAll(step.languages().isEmpty() ? languages : step.languages());
        first = false;
      }
    }
    return shown;
  }

  private int breadth(Step step) {
    return step.languages().isEmpty() ? languages.size() : step.languages().size();
  }

  private @Nullable Step without(Step step, Set<String> taken) {
    Set<String> left = new HashSet<>(step.languages().isEmpty() ? languages : step.languages());
    left.removeAll(taken);
    return left.isEmpty() ? null : new Step(step.file(), step.at(), Set.copyOf(left), USUAL);
  }
}
