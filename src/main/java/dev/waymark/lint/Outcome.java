package dev.waymark.lint;

/** What came of asking the web about an address. Each {@code why} is a part of a sentence. */
public sealed interface Outcome {
  /** It answers, directly or through redirects that may change. */
  record Alive() implements Outcome {}

  /** It answers, and its server says that it has moved for good; {@code to} is an address. */
  record Moved(String to) implements Outcome {}

  /** Nothing is there, as far as anybody can tell: gone, no such host, redirects in a circle. */
  record Dead(String why) implements Outcome {}

  /** Nobody could tell: a robot is not let in, or the server or the network failed for now. */
  record Unverified(String why) implements Outcome {}

  /** It was not asked: no time, no memory of it, not meant to be asked. */
  record Unasked(String why) implements Outcome {}
}
