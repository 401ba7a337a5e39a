package dev.waymark.site.render;

import dev.waymark.template.Text;
import java.util.List;

/**
 * A page's text with its shortcodes run, and what stands for the words in it.
 *
 * @param absent what its calls asked for and is not there
 * @param stored what its calls stored, on the page and elsewhere
 */
record Made(
    Text markdown,
    List<Text> outputs,
    List<Rendering.ListUse> lists,
    List<Rendering.Absent> absent,
    Stores.States stored) {}
