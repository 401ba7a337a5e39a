package dev.waymark.cli;

import java.util.Objects;

/** The tool's own version. */
final class Version {
  /** As the jar's manifest says; {@code dev} when run from classes. */
  static final String CURRENT =
      Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");

  private Version() {}
}
