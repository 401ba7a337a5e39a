package dev.waymark.hugo.layouts;

/**
 * A template in the tree ({@code tpl/tplimpl/templatestore.go: TemplInfo}).
 *
 * @param at its path after old places were put in their new ones
 * @param weight of its languages, against nearer ones
 * @param mapped put there because an older Hugo would have found it
 */
record TreeEntry(
    LayoutFile file, LayoutPath at, Category category, Descriptor is, int weight, boolean mapped) {
  boolean overlay() {
    return category == Category.LAYOUT && !file.embedded() && file.needsBase();
  }
}
