package dev.waymark.engine;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.cache.Vault;
import dev.waymark.document.Wording;
import dev.waymark.site.SiteBuilder;
import dev.waymark.site.model.Earlier;
import dev.waymark.site.model.Gist;
import dev.waymark.site.model.Site;
import dev.waymark.tree.Changes;
import dev.waymark.tree.Changes.FileChange;
import dev.waymark.tree.Manifest;
import dev.waymark.tree.Tree;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier run knew of a site, as far as it still holds, and what this one leaves to the
 * next. Nothing of it changes a report: what cannot be trusted is forgotten.
 */
public final class Recall {
  private final @Nullable Vault vault;
  private final String key;
  private final Tree tree;
  private final Instant now;
  private final @Nullable Past past;
  private @Nullable Set<String> changed;
  private @Nullable Runnable keeping;
  private @Nullable Instant until;

  /**
   * What was kept.
   *
   * @param shown the files that findings speak of
   */
  private record Past(
      Manifest files,
      Instant from,
      Instant until,
      String rules,
      List<String> shown,
      ByteBuffer judged,
      ByteBuffer facts,
      ByteBuffer wordings) {
    boolean holdsAt(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  private Recall(@Nullable Vault vault, String key, Tree tree, Instant now, @Nullable Past past) {
    this.vault = vault;
    this.key = key;
    this.tree = tree;
    this.now = now;
    this.past = past;
  }

  /** Knows nothing and keeps nothing. */
  public static Recall none(Tree tree) {
    return new Recall(null, "", tree, Instant.EPOCH, null);
  }

  /**
   * What is kept under a key, which names all that a run depends on beside the tree and the rules.
   *
   * @param now the moment at which the site is built
   */
  public static Recall open(Vault vault, String key, Tree tree, Instant now) {
    Past past = read(vault.read(key));
    if (past != null && !past.holdsAt(now)) past = null;
    if (past != null) readAhead(past.shown, tree);
    return new Recall(vault, key, tree, now, past);
  }

  /** What the same run knew, held against another state of the site; nothing is kept of it. */
  public Recall of(Tree other) {
    return new Recall(null, key, other, now, past);
  }

  /** Most runs find little changed and need the same files again: they are read meanwhile. */
  private static void readAhead(List<String> files, Tree tree) {
    Thread thread = new Thread(() -> files.forEach(tree::expect), "waymark-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private static @Nullable Past read(@Nullable ByteBuffer bytes) {
    if (bytes == null) return null;
    try {
      Unpacker in = new Unpacker(bytes, path -> null);
      return new Past(
          Manifest.unpack(in),
          instant(in),
          instant(in),
          in.text(),
          in.all(in::text),
          in.bytes(),
          in.bytes(),
          in.bytes());
    } catch (RuntimeException damaged) {
      return null;
    }
  }

  private static Instant instant(Unpacker in) {
    return Instant.ofEpochSecond(in.number(), in.number());
  }

  private static void instant(Instant moment, Packer out) {
    out.number(moment.getEpochSecond());
    out.number(moment.getNano());
  }

  /**
   * The files that differ from what the earlier run saw; null when more does, or there was none.
   */
  private @Nullable Set<String> changed() {
    if (changed == null && past != null) changed = past.files.changed(tree);
    return changed;
  }

  /** Whether all is as the earlier run has seen it. */
  public boolean isSame() {
    Set<String> different = changed();
    return different != null && different.isEmpty();
  }

  /**
   * Whether an earlier state of the tree, from which all changes are known, differs in nothing but
   * words that nobody looks at.
   */
  public boolean isAlike(Tree before, Changes changes) {
    Set<String> different = changed();
    if (past == null || different == null) return false;
    Set<String> then = new HashSet<>();
    for (FileChange change : changes.files()) {
      String file = change.after();
      if (file == null || !file.equals(change.before())) return false;
      then.add(file);
    }
    Set<String> now = new HashSet<>(different);
    now.addAll(then);
    return Reworded.of(now, past.wordings, tree) != null
        && Reworded.of(then, past.wordings, before) != null;
  }

  /** What the same rules said when nothing has changed since; null when something has. */
  @Nullable Judged judged(String rules, Supplier<Site> site) {
    Judged judged = isSame() ? said(rules, site) : reworded(rules, site);
    if (judged != null) until = until(judged);
    else if (past != null && changed() != null) readAhead(past.files.read(), tree);
    return judged;
  }

  /** What they said when nothing but words in paragraphs has changed since. */
  private @Nullable Judged reworded(String rules, Supplier<Site> site) {
    Set<String> different = changed();
    if (past == null || different == null) return null;
    Reworded places = Reworded.of(different, past.wordings, tree);
    if (places == null) return null;
    Judged judged = said(rules, site, places);
    return judged != null && places.allows(judged) ? judged : null;
  }

  /** What the same rules said of the earlier state; null when others ran. */
  private @Nullable Judged said(String rules, Supplier<Site> site) {
    return said(rules, site, (source, offset) -> offset);
  }

  private @Nullable Judged said(String rules, Supplier<Site> site, Unpacker.Places places) {
    if (past == null || !past.rules.equals(rules)) return null;
    try {
      return JudgedPack.read(new Unpacker(past.judged.duplicate(), tree::read, places), site);
    } catch (RuntimeException damaged) {
      return null;
    }
  }

  /** What the same rules said of the texts of a site that are the same. */
  KnownFindings findings(String rules, Site site) {
    Set<String> different = changed();
    if (different == null) return KnownFindings.NONE;
    Set<String> others = new HashSet<>(different);
    site.documents().forEach(document -> others.remove(document.source().path()));
    Judged before = others.isEmpty() ? said(rules, () -> site) : null;
    return before == null ? KnownFindings.NONE : KnownFindings.of(before, different, false);
  }

  /** What an earlier run gathered, to begin with. */
  public Earlier earlier() {
    Set<String> different = changed();
    return past == null || different == null ? Earlier.NONE : new Earlier(different, past.facts);
  }

  /** Remembers what this run found out, to be written when the user has been told. */
  void remember(String rules, Judged judged) {
    if (vault == null || !judged.crashes().isEmpty()) return;
    until = until(judged);
    keeping = () -> vault.write(key, bytes(rules, judged));
  }

  /** What was not asked again holds no longer than it did. */
  Instant until(Judged judged) {
    Instant until = judged.until();
    return past != null && past.until.isBefore(until) ? past.until : until;
  }

  /** How long what this run has found out holds if nobody writes; null when nothing of it does. */
  public @Nullable Instant until() {
    return until;
  }

  private byte[] bytes(String rules, Judged judged) {
    Packer said = new Packer(tree::read);
    JudgedPack.write(judged, said);
    Packer out = new Packer(tree::read);
    Manifest.of(tree).pack(out);
    instant(now, out);
    instant(until(judged), out);
    out.text(rules);
    out.all(shown(judged), out::text);
    out.bytes(said.bytes());
    Site site = judged.survey().site().get();
    Gist gist = SiteBuilder.gist(site);
    out.bytes(gist.facts());
    Packer wordings = new Packer(tree::read);
    Reworded.write(site, gist.free(), known(), wordings);
    out.bytes(wordings.bytes());
    return out.bytes();
  }

  /** What of an earlier run's texts is as it was, taken apart. */
  private Map<String, Wording> known() {
    Set<String> different = changed();
    if (past == null || different == null) return Map.of();
    Map<String, Wording> known = new HashMap<>(Reworded.read(past.wordings));
    known.keySet().removeAll(different);
    return known;
  }

  private List<String> shown(Judged judged) {
    return judged.found().stream()
        .map(finding -> finding.span().source().path())
        .distinct()
        .filter(tree::isFile)
        .toList();
  }

  /** Writes what there is to write. */
  public void keep() {
    Runnable work = keeping;
    keeping = null;
    if (work != null) work.run();
    else if (vault != null && past != null) vault.touch(key, now.toEpochMilli());
  }
}
