package dev.waymark.site.links;

import dev.waymark.document.Printed;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Reference.Form;
import dev.waymark.site.model.Reference.Origin;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.resolve.HookLookup;
import dev.waymark.site.resolve.WebLookup;
import dev.waymark.template.Mark;
import dev.waymark.template.Text;
import dev.waymark.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links whose addresses templates write themselves: said once, at the template, when they lead
 * nowhere from any page; at the calls that show them when they do from some.
 */
final class TemplateLinks {
  private final HookLookup hooks;

  TemplateLinks(HookLookup hooks) {
    this.hooks = hooks;
  }

  /** Notes a link that no person wrote as it is, though names that people wrote may be in it. */
  void made(Page page, Printed.Link link, PageFacts facts) {
    Text value = link.value();
    Span template = link.template();
    boolean named = value.from() != null;
    if (template == null && !named || value.holey() || !rooted(value.value())) return;
    if (!WrittenAddress.within(value, Mark.MARKDOWN).isEmpty()) return;
    Span call = WrittenAddress.ownCall(page, WrittenAddress.within(value, Mark.CALL));
    // Around the content templates make addresses of pages, too, and of what other tools publish.
    Span own = value.literal() != null ? value.literal() : value.constant();
    if (call == null && own == null) return;
    // Of what a call makes of names it is the call that leads nowhere, not the names' own place.
    Span place = named ? call : own != null ? own : template;
    if (place == null) return;
    Resolution found = hooks.printed(page, link);
    if (found instanceof Resolution.External) return;
    boolean image = HookLookup.shows(link);
    facts.made.add(
        new PageFacts.Made(
            place,
            call,
            new Reference(
                page,
                Origin.HTML,
                Form.URL,
                value.value(),
                place,
                image,
                List.of(),
                found,
                value.value(),
                template)));
  }

  private static boolean rooted(String address) {
    return address.startsWith("/") && !address.startsWith("//") || address.contains("://");
  }

  /** What is to be said of all that was noted. */
  static List<Reference> of(List<PageFacts.Made> noted) {
    Map<String, List<PageFacts.Made>> places = new LinkedHashMap<>();
    for (PageFacts.Made made : noted) {
      String key = made.template() + " " + made.template().end() + " " + made.reference().image();
      places.computeIfAbsent(key, k -> new ArrayList<>()).add(made);
    }
    List<Reference> all = new ArrayList<>();
    for (List<PageFacts.Made> uses : places.values()) {
      Reference first = uses.get(0).reference();
      boolean same =
          uses.stream().allMatch(use -> use.reference().raw().equals(first.raw()) && fails(use));
      boolean atCall = first.span().equals(uses.get(0).call());
      if (same && !atCall && !first.span().source().path().startsWith("hugo:")) {
        all.add(first);
        continue;
      }
      for (PageFacts.Made use : uses)
        if (use.call() != null && fails(use)) all.add(use.reference().shownBy(use.call()));
    }
    return all;
  }

  private static boolean fails(PageFacts.Made made) {
    return WebLookup.fails(made.reference().resolution());
  }
}
