package dev.waymark.openapi;

import java.util.List;
import java.util.Set;

/** How one renderer's fragments are read. */
interface ApiNames {
  /** A fragment as it is looked up. */
  String plain(String fragment);

  /** What it names, in words. */
  String words(String fragment);

  /** Which of {@code ids} one that is not among them most likely means, best first. */
  List<String> nearest(String fragment, Set<String> ids);
}
