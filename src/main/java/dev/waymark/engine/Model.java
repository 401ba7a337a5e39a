package dev.waymark.engine;

import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.lint.Report.Crash;
import dev.waymark.site.model.Site;
import java.util.List;
import java.util.Map;

/**
 * A site as read, parsed and built, with the files at which our own code failed.
 *
 * @param files the content files, by path
 * @param crashes files that could not be parsed, each a fault of ours
 */
public record Model(
    Site site, List<Crash> crashes, TemplateStore templates, Map<String, MountedFile> files) {}
