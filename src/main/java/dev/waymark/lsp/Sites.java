package dev.waymark.lsp;

import java.nio.file.Path;

/** Finds and opens sites. */
public interface Sites {
  /** The folder of the site that a path belongs to; a UserError when there is none. */
  Path find(Path path);

  OpenSite open(Path root);
}
