package dev.waymark.site.pages;

import dev.waymark.hugo.config.Options;
import dev.waymark.template.Text;
import dev.waymark.template.functions.Inflect;
import dev.waymark.template.functions.TitleCase;

/** Titles of pages that have no file ({@code hugolib/page__meta.go}). */
record Titles(String site, TitleCase style, boolean pluralize) {
  static Titles of(Options options) {
    return new Titles(
        options.text("", "title"),
        options.flag(true, "capitalizelisttitles")
            ? TitleCase.named(options.text("", "titlecasestyle"))
            : TitleCase.NONE,
        options.flag(true, "pluralizelisttitles"));
  }

  String of(ContentNode node) {
    String name = node.name().substring(node.name().lastIndexOf('/') + 1);
    return switch (node.kind()) {
      case SECTION -> styled(pluralize ? Inflect.plural(Text.of(name)) : Text.of(name));
      case TAXONOMY -> styled(Text.of(name)).replace('-', ' ');
      case TERM -> styled(Text.of(node.name().substring(node.name().indexOf('/') + 1)));
      case HOME -> site;
      case PAGE -> "";
    };
  }

  private String styled(Text text) {
    return style.of(text).value();
  }
}
