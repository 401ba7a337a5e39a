package dev.waymark.site.pages;

import dev.waymark.hugo.config.Options;
import dev.waymark.template.functions.Inflect;
import dev.waymark.template.functions.TitleCase;

/** Titles of pages that have no file ({@code hugolib/page__meta.go}). */
record Titles(String site, boolean capitalize, boolean pluralize) {
  static Titles of(Options options) {
    return new Titles(
        options.text("", "title"),
        options.flag(true, "capitalizelisttitles"),
        options.flag(true, "pluralizelisttitles"));
  }

  String of(ContentNode node) {
    String name = node.name().substring(node.name().lastIndexOf('/') + 1);
    return switch (node.kind()) {
      case SECTION -> capitalized(pluralize ? Inflect.plural(name) : name);
      case TAXONOMY -> capitalized(name).replace('-', ' ');
      case TERM -> capitalized(node.name().substring(node.name().indexOf('/') + 1));
      case HOME -> site;
      case PAGE -> "";
    };
  }

  private String capitalized(String text) {
    return capitalize ? TitleCase.ap(text) : text;
  }
}
