package dev.waymark.lint;

import dev.waymark.lint.Outcome.Unasked;
import java.util.Map;

/** What the web said in one run, by address without fragment ({@link WebUrl.Page#url}). */
public record Web(Map<String, Answer> answers) {
  private static final Answer NOTHING = Answer.of(new Unasked("not among what was asked"));

  /** The answer for an address; an unasked one when it was not among the questions. */
  public Answer of(String url) {
    return answers.getOrDefault(url, NOTHING);
  }
}
