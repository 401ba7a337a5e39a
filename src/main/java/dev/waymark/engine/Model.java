package dev.waymark.engine;

import dev.waymark.lint.Report.Crash;
import dev.waymark.site.model.Site;
import java.util.List;

/**
 * A site as read, parsed and built, with the files at which our own code failed.
 *
 * @param crashes files that could not be parsed, each a fault of ours
 */
public record Model(Site site, List<Crash> crashes) {}
