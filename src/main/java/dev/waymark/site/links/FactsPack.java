package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.document.Document;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Defect;
import java.util.Map;

/** What pages say as bytes, which hold as long as the same pages stand in the same order. */
final class FactsPack {
  private final Numbered pages;
  private final ReferencePack references;
  private final Map<String, Document> documents;

  FactsPack(Numbered pages, Map<String, Document> documents) {
    this.pages = pages;
    this.documents = documents;
    references = new ReferencePack(pages);
  }

  void write(PageFacts facts, Packer out) {
    out.all(facts.references, reference -> references.write(reference, out));
    out.all(facts.around, reference -> references.write(reference, out));
    out.all(
        facts.made,
        made -> {
          out.span(made.template());
          out.maybe(made.call(), out::span);
          references.write(made.reference(), out);
        });
    out.all(facts.lists, use -> list(use, out));
    out.all(
        facts.meant,
        meant -> {
          out.word(meant.format());
          pages.write(meant.value().page(), out);
          out.text(meant.value().value());
          out.span(meant.value().span());
        });
    out.all(
        facts.unread,
        defect -> {
          out.word(defect.rule());
          out.text(defect.message());
          out.span(defect.span());
        });
  }

  private void list(Site.ListUse use, Packer out) {
    Shortcode call = use.call();
    String file = call.tag().source().path();
    Document document = documents.get(file);
    boolean found =
        document != null
            && call.index() < document.shortcodes().size()
            && document.shortcodes().get(call.index()) == call
            && use.items() == use.page().params().param(use.listName());
    if (!found) out.lose();
    pages.write(use.page(), out);
    out.word(file);
    out.number(call.index());
    out.text(use.listName());
    out.span(use.nameSpan());
  }

  /** A RuntimeException for bytes that are not of these pages. */
  PageFacts read(Unpacker in) {
    PageFacts facts = new PageFacts();
    facts.references.addAll(in.all(() -> references.read(in)));
    facts.around.addAll(in.all(() -> references.read(in)));
    facts.made.addAll(
        in.all(() -> new PageFacts.Made(in.span(), in.maybe(in::span), references.read(in))));
    facts.lists.addAll(in.all(() -> list(in)));
    facts.meant.addAll(
        in.all(
            () ->
                new PageFacts.Meaningful(
                    in.word(), new Site.Meant(pages.read(in), in.text(), in.span()))));
    facts.unread.addAll(in.all(() -> new Defect(in.word(), in.text(), in.span())));
    return facts;
  }

  private Site.ListUse list(Unpacker in) {
    Page page = pages.read(in);
    Document document = documents.get(in.word());
    if (document == null) throw new IllegalStateException("a page is gone");
    Shortcode call = document.shortcodes().get(in.count());
    String name = in.text();
    return new Site.ListUse(page, call, name, in.span(), page.params().param(name));
  }
}
