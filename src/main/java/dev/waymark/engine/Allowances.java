package dev.waymark.engine;

import dev.waymark.lint.Allowance;
import java.time.LocalDate;
import java.util.List;

/** What the configuration allows, and the day by which its dates are judged. */
public record Allowances(List<Allowance> entries, LocalDate today) {
  public static final Allowances NONE = new Allowances(List.of(), LocalDate.EPOCH);

  boolean holds(Allowance entry) {
    return entry.until() == null || !today.isAfter(entry.until());
  }
}
