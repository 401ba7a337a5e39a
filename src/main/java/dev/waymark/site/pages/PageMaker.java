package dev.waymark.site.pages;

import dev.waymark.data.Data;
import dev.waymark.document.Document;
import dev.waymark.hugo.config.HugoChange;
import dev.waymark.hugo.config.HugoConfig;
import dev.waymark.hugo.config.Language;
import dev.waymark.hugo.config.Options;
import dev.waymark.hugo.outputs.OutputFormat;
import dev.waymark.hugo.outputs.OutputFormats;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Url;
import dev.waymark.site.pages.PageAssembler.Assembled;
import dev.waymark.site.pages.UrlMaker.Request;
import dev.waymark.site.pages.UrlMaker.Target;
import dev.waymark.text.Span;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives the pages of one language their addresses and titles ({@code hugolib/page__paths.go}). */
public final class PageMaker {
  private final Language language;
  private final AddressRules addresses;
  private final UrlMaker urls;
  private final OutputFormats formats;
  private final Titles titles;
  private final Layouts layouts;
  private final UglyUrls ugly;
  private final ListDates dates;
  private final boolean outputsOfAdapters;

  public PageMaker(HugoConfig config, Language language, Assembled assembled, Layouts layouts) {
    this.layouts = layouts;
    Options options = config.options(language);
    this.language = language;
    this.titles = Titles.of(options);
    this.dates = new ListDates(assembled.nodes(), assembled.terms());
    this.addresses = new AddressRules(config, options, assembled.nodes(), dates, titles);
    this.urls = new UrlMaker(config, language);
    this.formats = OutputFormats.of(options);
    this.ugly = UglyUrls.of(options);
    this.outputsOfAdapters = config.version().has(HugoChange.CASCADES_OF_ADAPTERS);
  }

  /**
   * A page with what later steps need of it.
   *
   * @param targets where it goes, or would go if it were built, in each of its formats
   */
  public record Made(
      ContentNode node,
      Page page,
      List<OutputFormat> formats,
      List<Target> targets,
      boolean ugly) {}

  public Made make(ContentNode node) {
    Data outputs = node.adapted() && !outputsOfAdapters ? null : node.params().field("outputs");
    List<OutputFormat> chosen = formats.forPage(node.kind().hugoName(), outputs);
    if (chosen.isEmpty() && outputs != null) chosen = formats.forKind(node.kind().hugoName());
    boolean uglyHere = ugly.in(node.section());
    Request request = addresses.request(node, uglyHere);
    List<Target> targets = new ArrayList<>(chosen.size());
    for (OutputFormat format : chosen) targets.add(urls.target(request, format));
    return new Made(node, page(node, chosen, targets), chosen, targets, uglyHere);
  }

  private Page page(ContentNode node, List<OutputFormat> chosen, List<Target> targets) {
    Url link = null;
    List<Page.Output> outputs = new ArrayList<>(chosen.size());
    String section = node.section();
    String ownType = node.text("type");
    String type = !ownType.isEmpty() ? ownType : section.isEmpty() ? "page" : section;
    boolean bare = layouts.missing(node, type, language);
    for (int i = 0; i < chosen.size(); i++) {
      Target target = targets.get(i);
      if (!bare || !chosen.get(i).isHtml()) {
        OutputFormat format = chosen.get(i);
        boolean html = format.isHtml() || format.mediaType().equals("text/html");
        String last =
            lastIn(
                target.file(),
                format,
                chosen,
                targets,
                other -> layouts.written(node, type, language, other));
        outputs.add(new Page.Output(format.name(), html, target.file(), target.link(), last));
      }
      boolean first =
          chosen.get(i).is(OutputFormat.Trait.PERMALINKABLE)
              && chosen.subList(0, i).stream()
                  .noneMatch(format -> format.is(OutputFormat.Trait.PERMALINKABLE));
      if (link == null || first) link = target.link();
    }
    String title = node.text("title");
    if (title.isEmpty() && node.placed() == null) title = titles.of(node);
    String linkTitle = node.text("linktitle");
    return new Page(
        node.kind(),
        language,
        node.path(),
        node.document(),
        node.placed() == null ? null : node.placed().mounted(),
        node.bundle(),
        section,
        type,
        title,
        linkTitle.isEmpty() ? title : linkTitle,
        node.slug(),
        WholeNumbers.integer(node.params().field("weight")),
        date(node),
        node.status(),
        node.params(),
        node.linked() ? link : null,
        node.status() == Page.Status.BUILT ? List.copyOf(outputs) : List.of(),
        position(node));
  }

  /** The format that is written last to a file, after another one; null when there is none. */
  private static @Nullable String lastIn(
      String file,
      OutputFormat format,
      List<OutputFormat> chosen,
      List<Target> targets,
      Predicate<OutputFormat> written) {
    OutputFormat last = format;
    for (int i = 0; i < chosen.size(); i++) {
      OutputFormat other = chosen.get(i);
      if (targets.get(i).file().equals(file)
          && OutputFormat.RENDERING.compare(last, other) < 0
          && written.test(other)) last = other;
    }
    return last == format ? null : last.name();
  }

  private @Nullable Instant date(ContentNode node) {
    ZonedDateTime date = dates.of(node);
    return date == null ? null : date.toInstant();
  }

  /** The title's value, else the file's first line; of what an adapter adds, its path. */
  private static @Nullable Span position(ContentNode node) {
    Document document = node.document();
    Data.Table added = node.placed() == null ? null : node.placed().values();
    if (added != null) {
      Data found = added.get("title") != null ? added.get("title") : added.get("path");
      return found == null ? added.span() : found.span();
    }
    if (document == null) return null;
    Data title = document.values().get("title");
    if (title != null) return title.span();
    int end = document.source().text().indexOf('\n');
    return document.source().span(0, end < 0 ? document.source().length() : end);
  }
}
