package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.lint.Finding;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Past;
import dev.waymark.lint.Report;
import dev.waymark.lint.Report.Crash;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.lint.Survey;
import dev.waymark.lint.Undecided;
import dev.waymark.lint.Web;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Check and settle: a site and a policy become a report. */
public final class Engine {
  private Engine() {}

  /**
   * Asks every rule and settles what they say. A rule that fails becomes a crash; the others go on.
   */
  public static Report check(Model model, Policy policy) {
    return check(model, policy, null);
  }

  /** As {@link #check(Model, Policy)}, with what the web said; null when it was not asked. */
  public static Report check(Model model, Policy policy, @Nullable Web web) {
    return settle(judge(model, policy, web), policy);
  }

  /** As {@link #check(Model, Policy, Web)}, from memory where nothing has changed. */
  public static Report check(
      Supplier<Model> model, Policy policy, @Nullable Web web, Recall recall) {
    String rules = rules(policy);
    Judged judged = web == null ? recall.judged(rules, () -> model.get().site()) : null;
    if (judged == null) {
      Model site = model.get();
      judged = judge(site, policy, web, recall.findings(rules, site.site()));
      if (web == null) recall.remember(rules, judged);
    }
    return settle(judged, policy);
  }

  /** Names the rules that run. */
  static String rules(Policy policy) {
    return policy.rules().stream()
        .filter(active -> active.severity() != Severity.OFF)
        .map(active -> active.name() + " " + active.severity())
        .collect(Collectors.joining(", "));
  }

  /** Asks every rule. */
  static Judged judge(Model model, Policy policy, @Nullable Web web) {
    return judge(model, policy, web, KnownFindings.NONE);
  }

  static Judged judge(Model model, Policy policy, @Nullable Web web, KnownFindings known) {
    Site site = model.site();
    List<Crash> crashes = new ArrayList<>(model.crashes());
    List<Judged.Note> notes = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    for (ActiveRule active : policy.rules()) {
      if (active.severity() == Severity.OFF || !applies(active, site)) continue;
      Collector out = new Collector(active, found, notes);
      if (active.rule() instanceof Rule.DocumentRule rule) {
        for (Document document : site.documents()) {
          List<Finding> before = known.of(active.name(), document);
          if (before != null) {
            found.addAll(before);
            continue;
          }
          attempt(
              active.name(), document.source().path(), crashes, () -> rule.check(document, out));
        }
      } else if (active.rule() instanceof Rule.SiteRule rule) {
        List<Finding> before = rule.looksAtTexts() ? null : known.of(active.name());
        if (before == null) attempt(active.name(), "", crashes, () -> rule.check(site, out));
        else found.addAll(before);
        if (before != null) notes.addAll(known.notes(active.name()));
      } else if (active.rule() instanceof Rule.WebRule rule && web != null) {
        attempt(active.name(), "", crashes, () -> rule.check(site, web, out));
      }
    }
    return new Judged(
        Survey.of(site),
        List.copyOf(found),
        List.copyOf(notes),
        List.copyOf(crashes),
        Undecided.of(site),
        Judged.Written.of(site),
        site.config().clock().until());
  }

  /** Settles what is reported of what the rules said, and asks those that judge a change. */
  static Report settle(Judged judged, Policy policy) {
    List<Crash> crashes = new ArrayList<>(judged.crashes());
    List<Judged.Note> notes = new ArrayList<>(judged.notes());
    List<Finding> found = new ArrayList<>(judged.found());
    Policy.Since since = policy.since();
    for (ActiveRule active : policy.rules()) {
      if (since == null || since.alike() || active.severity() == Severity.OFF) continue;
      if (!(active.rule() instanceof Rule.ChangeRule rule)) continue;
      Site site = judged.survey().site().get();
      boolean same = since.recalled() && SiteBuilder.isAsBefore(site);
      if (same && !rule.looksAtTexts() || !applies(active, site)) continue;
      Collector out = new Collector(active, found, notes);
      attempt(
          active.name(), "", crashes, () -> rule.check(since.site(), site, since.changes(), out));
    }
    List<Finding> past = past(judged, policy, crashes, notes);
    found.addAll(past);
    Settlement settled = Settlement.of(judged.with(found), policy);
    return new Report(
        judged.survey(),
        settled.findings(),
        settled.suppressed(),
        settled.known(),
        settled.gone(),
        crashes,
        LeftOpen.of(judged.undecidedBut(past), policy),
        notes.stream().map(Judged.Note::line).distinct().toList());
  }

  /** What history knows of links that nothing else could decide. */
  private static List<Finding> past(
      Judged judged, Policy policy, List<Crash> crashes, List<Judged.Note> notes) {
    List<Finding> found = new ArrayList<>();
    Past past = policy.past();
    for (ActiveRule active : policy.rules()) {
      if (past == null || active.severity() == Severity.OFF) continue;
      if (!(active.rule() instanceof Rule.PastRule rule)) continue;
      Collector out = new Collector(active, found, notes);
      Site site = judged.survey().site().get();
      attempt(active.name(), "", crashes, () -> rule.check(site, past, out));
    }
    return found;
  }

  private static boolean applies(ActiveRule active, Site site) {
    return site.config().siteless() == null || active.rule().withoutSite();
  }

  private static void attempt(String rule, String page, List<Crash> crashes, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | StackOverflowError failure) {
      crashes.add(new Crash(rule, page, failure));
    }
  }

  /** Adds the rule's name and severity to what a rule says. */
  private record Collector(ActiveRule active, List<Finding> found, List<Judged.Note> notes)
      implements Findings {
    @Override
    public void add(Problem o) {
      found.add(Finding.of(active.name(), active.severity(), o));
    }

    @Override
    public void note(String line) {
      Judged.Note note = new Judged.Note(active.name(), line);
      if (!notes.contains(note)) notes.add(note);
    }
  }
}
