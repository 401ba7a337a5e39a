package dev.waymark.site.render;

import dev.waymark.document.Document;
import dev.waymark.site.model.Page;
import dev.waymark.template.Text;
import dev.waymark.template.functions.Scratch;
import dev.waymark.text.Reads;
import dev.waymark.text.Reads.Noted;
import java.util.List;
import java.util.Map;

/** Pages' Markdown with their shortcodes run, each once ({@code hugolib/page__content.go}). */
final class ShortcodeTexts {
  private final Renderer renderer;
  private final Jobs running;
  private final KeptContents kept;

  ShortcodeTexts(Renderer renderer, KeptContents kept) {
    this.renderer = renderer;
    this.running = renderer.running();
    this.kept = kept;
  }

  /** What a word that stands for a shortcode's output stands for. */
  Text output(String page, String number) {
    return kept.output(Integer.parseInt(page), Integer.parseInt(number));
  }

  Made of(Page page, Document document) {
    int number = renderer.number(page);
    Noted<Made> known = kept.text(number);
    Job job = running.peek();
    if (known != null) {
      // Another page may have run them first; what is missing is missing here all the same.
      if (job != null) job.absent.addAll(known.made().absent());
      running.stores().add(known.made().stored());
      return known.get();
    }
    Noted<Made> made = Reads.during(() -> run(page, document, number));
    if (job == null || !job.circular || !made.made().outputs().isEmpty()) kept.put(number, made);
    return made.made();
  }

  private Made run(Page page, Document document, int number) {
    int before = running.absentSoFar();
    Map<Object, Map<String, Scratch>> stored = running.stores().begin();
    ShortcodeRun run = new ShortcodeRun(renderer, page, document, renderer.evaluator(page), number);
    Text markdown = run.markdown();
    Job job = running.peek();
    List<Rendering.Absent> absent =
        job == null ? List.of() : List.copyOf(job.absent.subList(before, job.absent.size()));
    Stores.States states = running.stores().end(page, stored);
    return new Made(markdown, run.outputs(), run.lists(), absent, states);
  }
}
