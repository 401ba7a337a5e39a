package dev.waymark.hugo.layouts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a template is for, or what is looked for ({@code tpl/tplimpl/templatedescriptor.go}); a part
 * that does not matter is {@code ""}.
 *
 * @param layout that a file's name says, or the one its kind has: {@code single}, {@code list}
 * @param wanted the layout that front matter or {@code .Render} asks for
 * @param languages that it is for; empty for all
 * @param hook {@code link} of {@code render-link}
 * @param variant of the hook: a code block's language
 * @param plain parsed by text/template
 */
record Descriptor(
    String kind,
    String layout,
    String wanted,
    String format,
    String mediaType,
    Set<String> languages,
    String hook,
    String variant,
    boolean plain) {

  /**
   * How a question is put: nothing but this layout will do; plain text will do in HTML.
   *
   * @param usualLanguage the one that templates without a language are as good for as those with
   *     it, before 0.153; else {@code ""}
   */
  record Terms(boolean only, boolean anyPlain, String usualFormat, String usualLanguage) {}

  /** {@code main} first, the others where the one is nearer to the page. */
  record Weight(int main, int nearer, int form, int languages, int distance) {
    static final Weight NONE = new Weight(-1, 0, 0, 0, 0);

    Weight at(int place, int ofLanguages) {
      return new Weight(main, nearer, form, ofLanguages, place);
    }
  }

  /** How well a template serves this question; {@code main} is not positive when it does not. */
  Weight weigh(TreeEntry entry, int distance, Terms terms) {
    Weight weight = weigh(entry.category(), entry.is(), terms);
    return weight.at(distance, weight.main > 1 ? entry.weight() : 0);
  }

  private Weight weigh(Category category, Descriptor other, Terms terms) {
    if (terms.only && !wanted.equals(other.layout)) return Weight.NONE;
    Weight weight = compare(category, other, terms);
    if (weight != null) return weight;
    boolean lenient = false;
    if (category == Category.MARKUP) {
      lenient =
          hook.equals(other.hook)
              && (variant.equals(other.variant) || other.variant.isEmpty())
              && (format.equals(other.format) || !format.equals(terms.usualFormat));
    } else if (category == Category.SHORTCODE) {
      lenient = plain == other.plain || !other.plain || terms.anyPlain;
    }
    return lenient && speaks(other) ? new Weight(1, 0, 0, 0, 0) : Weight.NONE;
  }

  private boolean speaks(Descriptor other) {
    return other.languages.isEmpty()
        || languages.isEmpty()
        || other.languages.stream().anyMatch(languages::contains);
  }

  private @Nullable Weight compare(Category category, Descriptor other, Terms terms) {
    if (!terms.anyPlain && other.plain && !plain) return null;
    if (!other.kind.isEmpty() && !other.kind.equals(kind)) return null;
    boolean all = other.layout.equals("all");
    boolean asked = !wanted.isEmpty() && wanted.equals(other.layout);
    if (!other.layout.isEmpty() && !all && !asked && !other.layout.equals(layout)) return null;
    if (!speaks(other)) return null;
    if (!other.format.isEmpty() && !other.format.equals(format)) {
      if (!mediaType.equals(other.mediaType)) return null;
      boolean skip =
          category != Category.BASE
              && (kind.isEmpty()
                  || !kind.equals(other.kind) && !layout.equals(other.layout) && !all);
      if (!wanted.isEmpty()) skip = skip && !asked;
      if (skip) return null;
    }
    if (!other.mediaType.equals(mediaType)) return null;
    if (!other.hook.isEmpty()) {
      if (!other.hook.equals(hook)) return null;
      if (!other.variant.isEmpty() && !other.variant.equals(variant)) return null;
    }
    return sum(other, all, asked, terms);
  }

  /** All that the other says is true of this one: the more it says, the better. */
  private Weight sum(Descriptor other, boolean all, boolean asked, Terms terms) {
    int main = 2;
    int nearer = 0;
    int form = 0;
    if (!other.kind.isEmpty()) {
      main += 5;
      nearer = 1;
    }
    if (!other.layout.isEmpty() && other.layout.equals(layout)) {
      main += 4;
      nearer = 1;
    } else if (all) {
      main += 2;
      nearer = 1;
    }
    if (asked) {
      main += 6;
      nearer = 2;
    }
    boolean usual = languages.contains(terms.usualLanguage);
    if (!terms.usualLanguage.isEmpty() && (usual || !other.languages.isEmpty())) {
      main += 1;
      form++;
    }
    if (!other.format.isEmpty() && other.format.equals(format)) {
      main += 4;
      form++;
    }
    if (!other.mediaType.isEmpty()) {
      main += 1;
      form++;
    }
    if (!other.hook.isEmpty()) {
      main += 6;
      if (other.variant.equals(variant)) main += 4;
    }
    return new Weight(main, nearer, form, 0, 0);
  }

  /** Whether a base template of this kind may stand around a template of a layout. */
  boolean mayHold(String otherLayout) {
    if (kind.isEmpty()) return true;
    return !otherLayout.equals(kind.equals("page") ? "list" : "single");
  }
}
