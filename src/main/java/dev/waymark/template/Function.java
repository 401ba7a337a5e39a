package dev.waymark.template;

import java.util.List;

/** What a template can call. */
@FunctionalInterface
public interface Function {
  /**
   * The result; {@link Value.Unknown} when only a run of Hugo could tell.
   *
   * @throws TemplateError where Hugo would refuse the call
   */
  Value call(Runtime runtime, List<Value> args);
}
