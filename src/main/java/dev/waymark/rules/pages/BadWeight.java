package dev.waymark.rules.pages;

import dev.waymark.data.Data;
import dev.waymark.lint.Findings;
import dev.waymark.lint.Findings.Problem;
import dev.waymark.lint.Rule;
import dev.waymark.lint.Severity;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * A weight that Hugo does not read as its writer meant ({@code resources/page/pages_sort.go}: 0 is
 * unset and sorts last).
 */
public record BadWeight() implements Rule.SiteRule {
  @Override
  public boolean looksAtTexts() {
    return false;
  }

  @Override
  public void check(Site site, Findings out) {
    for (Siblings siblings : Siblings.of(site)) {
      boolean ordered = !siblings.weighted().isEmpty();
      for (Page page : siblings.pages()) {
        Data weight = Siblings.written(page);
        Problem problem = weight == null ? null : judge(weight, ordered);
        if (problem != null) out.add(problem);
      }
    }
  }

  private static @Nullable Problem judge(Data weight, boolean ordered) {
    if (weight instanceof Data.Nothing) return null;
    Long number = whole(weight);
    if (number == null) {
      return Problem.at(
          weight.span(), "weight is not a whole number, so hugo does not sort by it as written");
    }
    if (number < 0) {
      String message = "weight " + number + " is negative and sorts before every other";
      return Problem.at(weight.span(), message).atMost(Severity.INFO);
    }
    if (number == 0 && ordered) {
      return Problem.at(
          weight.span(), "weight 0 counts as none, so this page sorts after its weighted siblings");
    }
    return null;
  }

  /** As Hugo coerces it: {@code '7'} is 7. */
  public static @Nullable Long whole(Data weight) {
    if (weight instanceof Data.Num num && num.value() instanceof Long value) return value;
    if (weight instanceof Data.Num num
        && num.value() instanceof Double value
        && value == Math.rint(value)) {
      return value.longValue();
    }
    return weight instanceof Data.Text text && text.value().matches("-?\\d{1,9}")
        ? Long.valueOf(text.value())
        : null;
  }
}
