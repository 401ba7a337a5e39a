package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Findings.Related;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site.Claim;
import dev.waymark.text.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words and places for those who claim one output file. */
final class Claims {
  private Claims() {}

  /** The alias, or the field that gives a page its address, or else the page's title. */
  static @Nullable Span place(Claim claim) {
    Page page = claim.page();
    if (claim.alias() || page == null) return claim.span();
    for (String field : List.of("url", "slug")) {
      Data value = page.params().own().get(field);
      if (value != null) return value.span();
    }
    return claim.span() != null ? claim.span() : page.position();
  }

  /** How messages name the claimer: the file that it is, or is made of. */
  static String owner(Claim claim) {
    if (claim.page() != null && claim.page().file() != null) return claim.page().file();
    return claim.staticFile() != null ? claim.staticFile() : claim.what();
  }

  /**
   * An problem at one claim that names the others; null when the claim has no place in any file.
   */
  static @Nullable Problem problem(Claim claim, String message, List<Claim> others) {
    Span place = place(claim);
    if (place == null) return null;
    return Problem.at(place, message).related(related(others));
  }

  static List<Related> related(List<Claim> claims) {
    return claims.stream()
        .filter(c -> place(c) != null)
        .map(c -> new Related(Objects.requireNonNull(place(c)), "also claims this address"))
        .toList();
  }

  static boolean samePage(Claim a, Claim b) {
    return a.page() != null && a.page() == b.page();
  }
}
