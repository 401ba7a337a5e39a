package dev.waymark.site.resolve;

import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that stand in the place of destinations and that only a site's own render hook understands:
 * Hugo's documentation writes {@code [term](g)} for its glossary.
 */
public final class Conventions {
  /** On so many pages one does not make the same mistake. */
  private static final int PAGES = 3;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,12}");

  private Conventions() {}

  /** Makes references unknown whose destination is such a word. */
  public static void settle(List<Reference> references) {
    Map<String, Set<String>> users = new HashMap<>();
    for (Reference r : references) {
      if (candidate(r)) users.computeIfAbsent(r.raw(), k -> new HashSet<>()).add(file(r));
    }
    if (users.isEmpty()) return;
    for (int i = 0; i < references.size(); i++) {
      Reference r = references.get(i);
      if (!candidate(r) || users.getOrDefault(r.raw(), Set.of()).size() < PAGES) continue;
      Resolution unknown = new Resolution.Unknown("a word that the site's render hook may know");
      references.set(i, r.leading(unknown));
    }
  }

  private static boolean candidate(Reference r) {
    return r.form() == Form.HOOK
        && r.origin() == Reference.Origin.MARKDOWN
        && WebLookup.fails(r.resolution())
        && WORD.matcher(r.raw()).matches();
  }

  private static String file(Reference r) {
    return r.span().source().path();
  }
}
