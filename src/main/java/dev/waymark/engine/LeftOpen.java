package dev.waymark.engine;

import dev.waymark.lint.Undecided;
import dev.waymark.tree.Changes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links that could not be judged, as far as a policy asks about them. */
final class LeftOpen {
  private LeftOpen() {}

  /** Those in files that count; compared with an earlier state, those that it did not have. */
  static List<Undecided> of(List<Undecided> undecided, Policy policy) {
    List<Undecided> all =
        undecided.stream().filter(u -> !policy.excluded().test(u.span().source().path())).toList();
    Policy.Since since = policy.since();
    return since == null ? all : news(all, since.before().undecided(), since.changes());
  }

  /** Each earlier one stands for one of now, wherever in its file that is. */
  private static List<Undecided> news(
      List<Undecided> all, List<Undecided> before, Changes changes) {
    Map<String, Integer> earlier = new HashMap<>();
    for (Undecided u : before) earlier.merge(key(u, u.span().source().path()), 1, Integer::sum);
    List<Undecided> news = new ArrayList<>();
    for (Undecided u : all) {
      String path = changes.before(u.span().source().path());
      int left = path == null ? 0 : earlier.getOrDefault(key(u, path), 0);
      if (path == null || left == 0) news.add(u);
      else earlier.put(key(u, path), left - 1);
    }
    return news;
  }

  private static String key(Undecided u, String path) {
    return path + "\n" + u.target() + "\n" + u.why();
  }
}
