package dev.waymark.hugo.layouts;

/** What a template is ({@code tpl/tplimpl/templatestore.go}). */
enum Category {
  LAYOUT,
  BASE,
  MARKUP,
  SHORTCODE,
  PARTIAL
}
