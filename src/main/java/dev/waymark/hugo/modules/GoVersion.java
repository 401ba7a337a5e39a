package dev.waymark.hugo.modules;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of Go's module versions ({@code golang.org/x/mod/semver}). */
final class GoVersion {
  private static final Pattern VERSION =
      Pattern.compile("v(\\d{1,50})(?:\\.(\\d{1,50}))?(?:\\.(\\d{1,50}))?(?:-([^+]*))?(?:\\+.*)?");

  static final Comparator<String> ORDER = GoVersion::compare;

  private GoVersion() {}

  /** Whether this is one version, not a question such as {@code latest} or {@code <v2}. */
  static boolean isExact(String version) {
    return VERSION.matcher(version).matches();
  }

  /** What is no version comes before all that are. */
  private static int compare(String a, String b) {
    Matcher left = VERSION.matcher(a);
    Matcher right = VERSION.matcher(b);
    boolean known = left.matches();
    boolean other = right.matches();
    if (!known || !other) return known ? 1 : other ? -1 : 0;
    for (int i = 1; i <= 3; i++) {
      int order = number(left.group(i)).compareTo(number(right.group(i)));
      if (order != 0) return order;
    }
    String before = left.group(4);
    String after = right.group(4);
    if (before == null || after == null) return Boolean.compare(before == null, after == null);
    return identifiers(List.of(before.split("\\.")), List.of(after.split("\\.")));
  }

  private static BigInteger number(String digits) {
    return digits == null ? BigInteger.ZERO : new BigInteger(digits);
  }

  private static int identifiers(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      boolean left = a.get(i).matches("\\d{1,50}");
      boolean right = b.get(i).matches("\\d{1,50}");
      int order =
          left && right
              ? number(a.get(i)).compareTo(number(b.get(i)))
              : left != right ? (left ? -1 : 1) : a.get(i).compareTo(b.get(i));
      if (order != 0) return order;
    }
    return Integer.compare(a.size(), b.size());
  }
}
