package dev.waymark.site.render;

import dev.waymark.site.model.Page;
import dev.waymark.template.Runtime;
import dev.waymark.template.Text;
import dev.waymark.text.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages that are being rendered, each for the one before it, and what is missing for them. */
final class Jobs {
  private final ThreadLocal<Deque<Job>> running = ThreadLocal.withInitial(ArrayDeque::new);
  private final ThreadLocal<Stores> stores = ThreadLocal.withInitial(Stores::new);

  private final ThreadLocal<Boolean> placeholders = ThreadLocal.withInitial(() -> false);

  /**
   * Whether words may stand for what calls of included pages print: only while the Markdown of a
   * page is put together, which is before its {@code {{< name >}}} are run ({@code
   * hugolib/page__per_output.go: RenderShortcodes}).
   */
  boolean takesPlaceholders() {
    return placeholders.get();
  }

  /** Sets it and tells what it was. */
  boolean takesPlaceholders(boolean now) {
    boolean before = placeholders.get();
    placeholders.set(now);
    return before;
  }

  /** Those of this thread, the innermost first. */
  Deque<Job> all() {
    return running.get();
  }

  /** What templates of this thread have stored. */
  Stores stores() {
    return stores.get();
  }

  /** The innermost page is rendered. */
  void ended() {
    Deque<Job> jobs = running.get();
    jobs.pop();
    if (jobs.isEmpty()) stores().clear();
  }

  @Nullable Job peek() {
    return running.get().peek();
  }

  /** A page's content is asked for, maybe by its own template. */
  void asked(Page page) {
    Job job = peek();
    if (job != null && job.layout && job.page == page) job.shows = true;
  }

  /** A template asked for something that is not there. */
  void missing(String kind, Text name, Runtime runtime) {
    Job job = peek();
    Span from = name.from();
    if (job != null && from != null && runtime.uncertain() == null && !name.holey()) {
      job.absent.add(new Rendering.Absent(kind, name, from));
    }
  }

  int absentSoFar() {
    Job job = peek();
    return job == null ? 0 : job.absent.size();
  }

  /**
   * Of what a call did not find only what it names itself counts, and only when it had nothing else
   * to show: templates look in several places, and for what need not be there. A {@code ref} must.
   */
  void settleAbsent(int before, @Nullable Span call, boolean silent) {
    Job job = peek();
    if (job == null) return;
    List<Rendering.Absent> since = job.absent.subList(before, job.absent.size());
    Set<String> seen = new HashSet<>();
    since.removeIf(
        absent ->
            call == null
                || !call.contains(absent.written())
                || !silent && !List.of("file", "ref").contains(absent.kind())
                || !seen.add(absent.written().toString()));
  }
}
