package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.hugo.ConfigLoader;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Invocation;
import dev.waymark.hugo.layouts.TemplateStore;
import dev.waymark.hugo.modules.Components;
import dev.waymark.hugo.modules.MountedFile;
import dev.waymark.lint.Report.Crash;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Site;
import dev.waymark.site.model.SiteOptions;
import dev.waymark.text.Workers;
import dev.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Read, parse, build: a tree becomes a site. */
public final class ModelBuilder {
  private ModelBuilder() {}

  /**
   * Builds the site of a tree as Hugo, run this way, would see it. The result does not depend on
   * the number of threads.
   */
  public static Model build(Tree tree, Invocation how, SiteOptions options) {
    return build(tree, how, options, file -> null, Earlier.NONE);
  }

  /**
   * As {@link #build(Tree, Invocation, SiteOptions)}; {@code parsed} knows the documents of files
   * that another state of the site has too, so that they are not read again, {@code earlier} what
   * an earlier run has gathered.
   */
  public static Model build(
      Tree tree,
      Invocation how,
      SiteOptions options,
      Function<String, @Nullable Document> parsed,
      Earlier earlier) {
    HugoConfig config = ConfigLoader.load(tree, how);
    TemplateStore templates = TemplateStore.read(tree, config);
    List<MountedFile> files = new ArrayList<>(Components.files(tree, config, "content"));
    // Snippets that includes read often stand among the assets; of packages and modules they are
    // nobody's pages.
    for (MountedFile file : Components.files(tree, config, "assets")) {
      boolean own = file.mount().module() == 0 && !("/" + file.file()).contains("/node_modules/");
      if (own) files.add(file);
    }

    Map<String, MountedFile> once = new LinkedHashMap<>();
    files.forEach(file -> once.putIfAbsent(file.file(), file));
    Reading reading = new Reading(tree, config, templates, parsed);
    List<Crash> crashes = new ArrayList<>();
    Map<String, Document> documents = new LinkedHashMap<>();
    for (Reading.Read read : Workers.map(List.copyOf(once.values()), reading::read)) {
      if (read.document() != null) documents.put(read.file(), read.document());
      if (read.crash() != null) crashes.add(read.crash());
    }
    Site site = SiteBuilder.build(tree, config, templates, documents, options, earlier);
    return new Model(site, crashes, templates, once);
  }

  /**
   * A model after files have changed; null when it must be built anew: only texts below front
   * matter leave the rest as it is.
   */
  static @Nullable Model revised(Model model, Tree tree, Set<String> changed) {
    return revised(model, tree, changed, SiteBuilder::revised);
  }

  /** As {@link #revised}, when front matter has changed as well: that is seen in its text alone. */
  static @Nullable Model glimpse(Model model, Tree tree, Set<String> changed) {
    return revised(model, tree, changed, SiteBuilder::glimpse);
  }

  /** A site with other texts; null when they change more. */
  private interface Revising {
    @Nullable Site site(Site before, Tree now, List<Document> texts);
  }

  private static @Nullable Model revised(
      Model model, Tree tree, Set<String> changed, Revising revising) {
    Site site = model.site();
    Reading reading = new Reading(tree, site.config(), model.templates(), file -> null);
    List<Document> texts = new ArrayList<>();
    for (String path : changed) {
      MountedFile file = model.files().get(path);
      Document document = file == null ? null : reading.read(file).document();
      if (document == null) return null;
      texts.add(document);
    }
    Site now = revising.site(site, tree, texts);
    return now == null ? null : new Model(now, model.crashes(), model.templates(), model.files());
  }
}
