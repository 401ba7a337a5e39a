package dev.waymark.template.functions;

import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import org.jspecify.annotations.Nullable;

/**
 * Comparing with Hugo's own version, an object of the type {@code version.VersionString} ({@code
 * common/version/version.go}).
 */
final class Versions {
  private record Version(long major, long minor, long patch, String suffix, String source) {
    boolean isZero() {
      return major == 0 && minor == 0 && patch == 0 && suffix.isEmpty();
    }
  }

  private Versions() {}

  /** The version that a value is; null when it is none. */
  static @Nullable String of(Value value) {
    if (!(value instanceof Value.Obj object)) return null;
    String type = object.subject().type();
    if (!type.endsWith("VersionString")) return null;
    Value printed = object.subject().printed();
    if (printed instanceof Text text) return Args.known(text);
    throw new Args.NotKnown(printed instanceof Value.Unknown unknown ? unknown.why() : null);
  }

  static boolean equal(String version, Value other) {
    try {
      return Args.known(Args.text(other)).equals(version);
    } catch (TemplateError uncast) {
      return false;
    }
  }

  /** {@code CompareVersions}: -1 when the other is less, 1 when it is greater. */
  static int compare(String version, Value other) {
    Version one = parse(version);
    if (other instanceof Value.Float number) return compare(one, number.value());
    if (other instanceof Value.Int number) return compare(one, (double) number.value());
    Version two;
    try {
      two = parse(Args.known(Args.text(other)));
    } catch (TemplateError uncast) {
      return -1;
    }
    if (one.isZero() && two.isZero())
      return Integer.signum(Texts.compare(one.source(), two.source()));
    if (two.major() != one.major()) return Long.compare(two.major(), one.major());
    if (two.minor() != one.minor()) return Long.compare(two.minor(), one.minor());
    if (two.patch() != one.patch()) return Long.compare(two.patch(), one.patch());
    return Integer.signum(Texts.compare(one.suffix(), two.suffix()));
  }

  /** {@code compareFloatWithVersion}. */
  private static int compare(Version one, double number) {
    long major = (long) number;
    long minor = (long) ((number - major) * 100);
    if (one.major() == major && one.minor() == minor) return 0;
    if (major != one.major()) return major > one.major() ? 1 : -1;
    return minor > one.minor() ? 1 : -1;
  }

  private static Version parse(String text) {
    String source = text.strip();
    if (source.startsWith("v")) source = source.substring(1);
    String suffix = "";
    int hyphen = source.indexOf('-');
    if (hyphen > 0) {
      suffix = source.substring(hyphen);
      if (suffix.length() > 1) {
        suffix = suffix.substring(1);
        source = source.substring(0, hyphen);
      }
    }
    String[] parts = source.split("\\.", -1);
    return new Version(part(parts, 0), part(parts, 1), part(parts, 2), suffix, source);
  }

  private static long part(String[] parts, int i) {
    if (i >= parts.length || !parts[i].matches("[+-]?[0-9]{1,15}")) return 0;
    return Long.parseLong(parts[i]);
  }
}
