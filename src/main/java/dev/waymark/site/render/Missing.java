package dev.waymark.site.render;

import dev.waymark.template.Runtime;
import dev.waymark.template.Text;

/** Is told what templates ask for and the site has not. */
@FunctionalInterface
public interface Missing {
  /**
   * Called for each thing that a template asks for and the site has not.
   *
   * @param kind {@code page}, {@code ref}, {@code file} or {@code resource}
   * @param name as it was asked for, with the place where a person wrote it
   */
  void missing(String kind, Text name, Runtime runtime);
}
