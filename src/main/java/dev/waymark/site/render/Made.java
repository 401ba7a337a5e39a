package dev.waymark.site.render;

import dev.waymark.template.Text;
import dev.waymark.template.functions.Scratch;
import java.util.List;
import java.util.Map;

/**
 * A page's text with its shortcodes run, and what stands for the words in it.
 *
 * @param absent what its calls asked for and is not there
 * @param stored what its calls stored on the page
 */
record Made(
    Text markdown,
    List<Text> outputs,
    List<Rendering.ListUse> lists,
    List<Rendering.Absent> absent,
    Map<String, Scratch.State> stored) {}
