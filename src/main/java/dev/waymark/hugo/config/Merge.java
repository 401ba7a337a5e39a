package dev.waymark.hugo.config;

import java.util.Locale;

/**
 * How a module's settings join the project's: the values of {@code _merge} ({@code
 * common/hmaps/params.go}).
 */
enum Merge {
  /** Nothing is added. */
  NONE,
  /** Keys that are absent are added. */
  SHALLOW,
  /** As shallow, also in tables that both have. */
  DEEP;

  /** Any word but none and shallow means deep. */
  static Merge of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "none" -> NONE;
      case "shallow" -> SHALLOW;
      default -> DEEP;
    };
  }
}
