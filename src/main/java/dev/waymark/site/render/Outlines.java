package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.document.RenderHooks;
import dev.waymark.document.Rendered.Section;
import dev.waymark.hugo.markdown.Markup;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The headings of pages as Hugo's parser finds them, before any hook runs: hooks of one page may
 * ask for those of another.
 */
final class Outlines {
  private final Renderer renderer;
  private final Jobs running;
  private final Markdowns markdowns;
  private final KeptContents kept;
  private final Map<Integer, Noted<List<Section>>> sections = new ConcurrentHashMap<>();

  Outlines(Renderer renderer, Markdowns markdowns, KeptContents kept) {
    this.renderer = renderer;
    this.running = renderer.running();
    this.markdowns = markdowns;
    this.kept = kept;
  }

  List<Section> of(Page page) {
    int number = renderer.number(page);
    Noted<List<Section>> known = sections.get(number);
    if (known != null) return known.get();
    Document document = page.document();
    if (document == null || Markup.of(document.source().path()) != Markup.MARKDOWN)
      return List.of();
    Deque<Job> jobs = running.all();
    if (jobs.stream().anyMatch(job -> job.page == page && job.outline)) {
      jobs.forEach(job -> job.circular = true);
      return List.of();
    }
    Job job = new Job(page);
    job.outline = true;
    jobs.push(job);
    try {
      Noted<List<Section>> made = Reads.during(() -> outline(page, document, number));
      if (!job.circular) sections.put(number, made);
      return made.made();
    } finally {
      running.ended();
    }
  }

  private List<Section> outline(Page page, Document document, int number) {
    Noted<Made> run = kept.text(number);
    Text text =
        run != null
            ? run.get().markdown()
            : new ShortcodeRun(renderer, page, document, renderer.evaluator(page), number)
                .outline();
    return markdowns.render(page, text, true, RenderHooks.NONE).sections();
  }
}
