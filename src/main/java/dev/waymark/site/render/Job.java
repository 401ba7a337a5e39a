package dev.waymark.site.render;

import dev.waymark.site.model.Page;
import dev.waymark.template.Budget;
import java.util.ArrayList;
import java.util.List;

/** A page that is being rendered on a thread. */
final class Job {
  final Page page;
  final Budget budget = new Budget();
  final List<Rendering.Absent> absent = new ArrayList<>();

  /** Whether only its headings are asked for. */
  boolean outline;

  /** Whether its template is run, which shows its content. */
  boolean layout;

  /** Whether its template has asked for its content. */
  boolean shows;

  /** How many other pages were rendered for it. */
  int nested;

  /** Whether something in it was a hole only because of who asked. */
  boolean circular;

  boolean isContent() {
    return !outline && !layout;
  }

  Job(Page page) {
    this.page = page;
  }
}
