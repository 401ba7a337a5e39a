package dev.waymark.template;

import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function sees of the run that calls it. */
public interface Runtime {
  Host host();

  /** Steps, depth and output that are left; shared by all runs that serve one page. */
  Budget budget();

  /** The action that is being run; null outside of templates. */
  @Nullable Span place();

  /** Why what is being run may not be run at all, a condition not being known; null: it is run. */
  @Nullable Why uncertain();

  /**
   * Says that something was done that counts beside what is printed, or that hangs on more than the
   * values at hand: what is being printed is not kept to be printed again.
   */
  void disturb();

  /** How often something disturbed the run so far. */
  int disturbed();

  /** A member of a value, as {@code .Name arg…} in a template reads it. */
  Value member(Value receiver, String name, List<Value> args);

  /**
   * Calls a function by the name that templates give it ({@code apply}, {@code sort} by method).
   */
  Value call(String function, List<Value> args);

  /** Runs a template against a dot: what it prints. */
  Text run(Template template, Value dot);

  /** Runs a partial: what it returns, else what it prints (as HTML). */
  Value partial(Template template, Value dot);
}
