package dev.waymark.config;

import dev.waymark.data.Data;
import dev.waymark.lint.RuleGroups;
import dev.waymark.lint.RulePage;
import dev.waymark.lint.Severity;
import dev.waymark.text.Span;
import dev.waymark.text.UserError;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what one file says of rules and groups. In whatever order it says it, a rule's own entry
 * goes over those of its groups, and {@code style} over a rule's subject.
 */
final class RulesReader {
  private static final String SEVERITY = RuleSetting.SEVERITY;

  private final Collection<RulePage> pages;

  RulesReader(Collection<RulePage> pages) {
    this.pages = pages;
  }

  /** {@code rules} of the file itself: severities and options. */
  Map<String, RuleSetting> settings(List<Data.Entry> entries) {
    Map<String, RuleSetting> all = new LinkedHashMap<>();
    for (Data.Entry entry : sorted(entries))
      for (RulePage page : named(entry.key(), entry.keySpan()))
        all.merge(page.id(), setting(page, entry), (before, own) -> own.over(before));
    return all;
  }

  /** {@code rules} of an override: severities alone. */
  Map<String, Severity> severities(List<Data.Entry> entries) {
    Map<String, Severity> all = new LinkedHashMap<>();
    for (Data.Entry entry : sorted(entries))
      for (RulePage page : named(entry.key(), entry.keySpan()))
        all.put(page.id(), severity(entry.value(), page));
    return all;
  }

  /** The rules that a name stands for; a UserError when it stands for none. */
  List<RulePage> named(String name, Span place) {
    List<RulePage> named = RuleGroups.named(name, pages);
    if (!named.isEmpty()) return named;
    throw Fields.unknown("rule " + name, name, RuleGroups.all(pages), place);
  }

  /** The most general first. */
  private List<Data.Entry> sorted(List<Data.Entry> entries) {
    Set<String> groups = Set.copyOf(RuleGroups.names(pages));
    return entries.stream()
        .sorted(Comparator.comparingInt(entry -> closeness(entry.key(), groups)))
        .toList();
  }

  private static int closeness(String name, Set<String> groups) {
    if (!groups.contains(name)) return 2;
    return name.equals(RulePage.STYLE) ? 1 : 0;
  }

  /** Either a severity alone or a map of severity and, of a rule, options. */
  private static RuleSetting setting(RulePage page, Data.Entry entry) {
    Data value = entry.value();
    boolean own = page.id().equals(entry.key());
    if (!(value instanceof Data.Table table))
      return new RuleSetting(severity(value, page), Map.of(), Map.of(SEVERITY, value.span()));
    Set<String> known = new TreeSet<>(Set.of(SEVERITY));
    if (own) page.options().forEach(option -> known.add(option.name()));
    new Fields(table, entry.key()).only(known);
    Map<String, Object> options = new LinkedHashMap<>();
    Map<String, Span> places = new LinkedHashMap<>();
    if (own) {
      for (RulePage.Option option : page.options()) {
        Data given = table.get(option.name());
        if (given == null) continue;
        options.put(option.name(), option(option, given));
        places.put(option.name(), given.span());
      }
    }
    Data severity = table.get(SEVERITY);
    if (severity == null) return new RuleSetting(null, options, places);
    places.put(SEVERITY, severity.span());
    return new RuleSetting(severity(severity, page), options, places);
  }

  private static Object option(RulePage.Option option, Data given) {
    return switch (option.kind()) {
      case "flag" -> {
        if (given instanceof Data.Flag flag) yield flag.value();
        throw new UserError(option.name() + " must be true or false", given.span());
      }
      case "number" -> {
        if (given instanceof Data.Num num) yield num.value();
        throw new UserError(option.name() + " must be a number", given.span());
      }
      case "list" -> given.asList().stream().map(d -> Fields.text(d, option.name())).toList();
      default -> Fields.text(given, option.name());
    };
  }

  /** {@code on} is the rule's own severity. */
  private static Severity severity(Data value, RulePage page) {
    boolean on = value instanceof Data.Flag flag ? flag.value() : value.asString().equals("on");
    if (!on) return severity(value);
    return page.severity() == Severity.OFF ? Severity.WARNING : page.severity();
  }

  static Severity severity(Data value) {
    if (value instanceof Data.Flag flag && !flag.value()) return Severity.OFF;
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(value.asString())) return severity;
    }
    List<String> words = Arrays.stream(Severity.values()).map(Severity::word).toList();
    throw Fields.unknown(
        "severity " + Fields.quoted(value.asString()) + " (error, warning, info or off)",
        value.asString(),
        words,
        value.span());
  }
}
