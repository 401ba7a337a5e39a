package dev.waymark.engine;

import dev.waymark.document.Document;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Tree;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The documents of a state of a site: those of files that another state has too are the same. */
public final class SharedDocuments {
  public static final SharedDocuments NONE = new SharedDocuments(Map.of());

  private final Map<String, Document> documents;

  private SharedDocuments(Map<String, Document> documents) {
    this.documents = documents;
  }

  public static SharedDocuments of(Model model) {
    return of(model.site());
  }

  public static SharedDocuments of(Site site) {
    Map<String, Document> documents = new HashMap<>();
    for (Document document : site.documents()) documents.put(document.source().path(), document);
    return new SharedDocuments(documents);
  }

  /**
   * Those that hold when some files differ; {@code documents} is not asked when none does, since
   * configuration and templates may change how all texts are read.
   */
  public static Function<String, @Nullable Document> but(
      Collection<String> changed, Supplier<SharedDocuments> documents) {
    if (!changed.stream().allMatch(SharedDocuments::isText)) return file -> null;
    Map<String, Document> all = documents.get().documents;
    return file -> changed.contains(file) ? null : all.get(file);
  }

  /**
   * As {@link #but}, of a tree that goes on from the other: those of the very texts that it has. It
   * is asked for each, so that it tells what is wrong with them.
   */
  public static Function<String, @Nullable Document> in(
      Tree tree, Collection<String> changed, Supplier<SharedDocuments> documents) {
    Function<String, @Nullable Document> all = but(changed, documents);
    return file -> {
      Document known = all.apply(file);
      return known != null && known.source() == tree.read(file) ? known : null;
    };
  }

  /** Whether a file is a text, which nothing else is read by. */
  static boolean isText(String file) {
    return file.endsWith(".md") && !file.contains("layouts/");
  }
}
