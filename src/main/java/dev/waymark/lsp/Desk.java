package dev.waymark.lsp;

import dev.waymark.document.Document;
import dev.waymark.lint.Report;
import dev.waymark.site.model.Site;
import dev.waymark.text.Source;
import dev.waymark.text.UserError;
import dev.waymark.tree.DiskTree;
import dev.waymark.tree.OverlayTree;
import dev.waymark.tree.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One site with the texts that are open in the editor. Checks run one after another on one thread,
 * a moment after the last change; whoever asks meanwhile is answered from the last one. On another
 * thread, what the texts themselves say is told before a check that takes long, and while it runs.
 */
final class Desk {
  /** Typing goes on: a change is seldom the last. */
  private static final long PAUSE_MILLIS = 25;

  /**
   * What stands above a text may concern all pages: such a check takes seconds. What it says of its
   * own text alone is told before.
   */
  private static final long LONG_PAUSE_MILLIS = 700;

  /** The longest that a request waits for a check. */
  private static final long PATIENCE_MILLIS = 1500;

  /** Who goes on typing meanwhile asks again. */
  private static final int MOST_CHECKS = 3;

  private final Path root;
  private final OpenSite site;
  private final Telling telling;
  private final ScheduledExecutorService worker;
  private final ScheduledExecutorService glimpses;
  private final Map<String, Source> texts = new TreeMap<>();
  private final List<CompletableFuture<Seen>> waiting = new ArrayList<>();
  private long edition = 1;
  private long glimpsed;
  private boolean listing = true;
  private boolean checking;
  private boolean closed;
  private @Nullable ScheduledFuture<?> next;
  private @Nullable ScheduledFuture<?> sooner;
  private volatile @Nullable DiskTree disk;
  private volatile @Nullable Seen last;

  /** Checks run on {@code worker}, glimpses on a thread of their own. */
  Desk(
      Path root,
      OpenSite site,
      Telling telling,
      ScheduledExecutorService worker,
      ScheduledExecutorService glimpses) {
    this.root = root;
    this.site = site;
    this.telling = telling;
    this.worker = worker;
    this.glimpses = glimpses;
  }

  Path root() {
    return root;
  }

  /** The site as it was judged last; null before the first time. */
  @Nullable Seen last() {
    return last;
  }

  /** A text as the editor has it now; null once it is closed. */
  synchronized void type(String file, @Nullable String raw) {
    Source source = raw == null ? null : Source.of(file, raw);
    if (source == null) texts.remove(file);
    else texts.put(file, source);
    edition++;
    if (source == null) listing = true;
    boolean quick = source == null || isBelowHead(source);
    soon(quick ? PAUSE_MILLIS : LONG_PAUSE_MILLIS);
    if ((!quick || checking) && !closed)
      sooner = glimpses.schedule(this::glimpse, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Something on disk may be another now. */
  synchronized void look() {
    edition++;
    listing = true;
    soon(PAUSE_MILLIS);
  }

  /** The text of a file as the editor has it, or else as it was judged. */
  synchronized @Nullable Source text(String file) {
    Source open = texts.get(file);
    Seen seen = last;
    return open != null || seen == null ? open : seen.site().tree().read(file);
  }

  /** Whether only what stands below the front matter differs from what was judged. */
  private boolean isBelowHead(Source now) {
    Seen seen = last;
    if (seen == null) return true;
    for (Document document : seen.site().documents()) {
      Source before = document.source();
      if (!before.path().equals(now.path())) continue;
      return before.text().regionMatches(0, now.text(), 0, document.head())
          && before.lineText(1).equals(now.lineText(1));
    }
    return false;
  }

  /** The site with all that was typed; the last one when that takes too long, null before any. */
  synchronized CompletableFuture<@Nullable Seen> fresh() {
    Seen seen = last;
    if (seen == null || seen.edition() == edition || !isQuick())
      return CompletableFuture.completedFuture(seen);
    CompletableFuture<Seen> wanted = new CompletableFuture<>();
    waiting.add(wanted);
    soon(0);
    return wanted.completeOnTimeout(seen, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).thenApply(s -> s);
  }

  /**
   * Answers on the thread of checks from the site with all that was typed, however long that takes;
   * null when it cannot be judged.
   */
  <T> CompletableFuture<@Nullable T> settled(BiFunction<OpenSite, Seen, @Nullable T> asking) {
    return CompletableFuture.supplyAsync(
        () -> {
          // A saved file is often told twice, by the editor and by the disk.
          for (int i = 0; i < MOST_CHECKS && !isJudged(); i++) check();
          Seen seen = last;
          return seen == null || !isJudged() ? null : asking.apply(site, seen);
        },
        worker);
  }

  /** Whether the last check saw all that was typed. */
  private synchronized boolean isJudged() {
    Seen seen = last;
    return seen != null && seen.edition() == edition;
  }

  private boolean isQuick() {
    return texts.values().stream().allMatch(this::isBelowHead);
  }

  private synchronized void soon(long millis) {
    if (closed) return;
    cancel();
    next = worker.schedule(this::check, millis, TimeUnit.MILLISECONDS);
  }

  /** Tells what the texts themselves say, before all is checked that depends on them. */
  private void glimpse() {
    DiskTree below = disk;
    Map<String, Source> open;
    long now;
    synchronized (this) {
      open = Map.copyOf(texts);
      now = edition;
    }
    if (below == null || open.isEmpty()) return;
    try {
      Report report = site.glimpse(OverlayTree.ofTexts(below, open));
      synchronized (telling) {
        if (report != null && isNews(now)) telling.tell(this, report);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      telling.failed(failure);
    }
  }

  /** Whether nobody has told of this edition or a later one before. */
  private synchronized boolean isNews(long glimpse) {
    Seen seen = last;
    if (closed || seen != null && seen.edition() >= glimpse) return false;
    glimpsed = Math.max(glimpsed, glimpse);
    return true;
  }

  private void check() {
    Map<String, Source> open;
    boolean anew;
    long now;
    synchronized (this) {
      open = Map.copyOf(texts);
      anew = listing;
      listing = false;
      checking = true;
      now = edition;
    }
    try {
      DiskTree below = disk;
      if (below == null) below = DiskTree.open(root);
      else if (anew) below = below.again();
      disk = below;
      Tree tree = open.isEmpty() ? below : OverlayTree.ofTexts(below, open);
      Report report = site.check(tree);
      Site model = site.site();
      if (model == null) return;
      Seen seen = new Seen(model, report, site.words(tree), now);
      // A glimpse of the same texts is not told behind it.
      synchronized (telling) {
        last = seen;
        // A check of the texts as they are now follows, and the editor knows what they say.
        if (!isOld(seen)) telling.tell(this, report);
      }
      answer(seen);
    } catch (UserError mistake) {
      synchronized (this) {
        listing = true;
      }
      telling.complain(mistake);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      telling.failed(failure);
    } finally {
      synchronized (this) {
        checking = false;
      }
    }
  }

  private synchronized boolean isOld(Seen seen) {
    return seen.edition() < glimpsed;
  }

  private void answer(Seen seen) {
    List<CompletableFuture<Seen>> all;
    synchronized (this) {
      if (seen.edition() != edition) return;
      all = List.copyOf(waiting);
      waiting.clear();
    }
    all.forEach(one -> one.complete(seen));
  }

  synchronized void close() {
    closed = true;
    cancel();
  }

  private void cancel() {
    if (next != null) next.cancel(false);
    if (sooner != null) sooner.cancel(false);
  }

  /** Takes what a check has found. */
  interface Telling {
    void tell(Desk desk, Report report);

    /** The user's mistake. */
    void complain(UserError mistake);

    /** A failure of ours. */
    void failed(Throwable failure);
  }
}
