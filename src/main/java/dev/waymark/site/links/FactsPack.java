package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.document.Document;
import dev.waymark.hugo.shortcode.Shortcode;
import dev.waymark.site.model.Page;
import dev.waymark.site.model.Site;
import dev.waymark.text.Defect;
import dev.waymark.text.Source;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What pages say as bytes, which hold as long as the same pages stand in the same order. */
final class FactsPack {
  private final Numbered pages;
  private final Map<String, Document> documents;
  private final Function<String, @Nullable Source> sources;

  FactsPack(
      List<Page> pages,
      Map<String, Document> documents,
      Function<String, @Nullable Source> sources) {
    this.pages = new Numbered(pages);
    this.documents = documents;
    this.sources = sources;
  }

  /** Null for facts that speak of something that no later run would find. */
  byte @Nullable [] write(PageFacts facts) {
    Packer out = new Packer(sources);
    ReferencePack references = new ReferencePack(pages, out);
    out.all(facts.references, references::write);
    out.all(facts.around, references::write);
    out.all(
        facts.made,
        made -> {
          out.span(made.template());
          out.maybe(made.call(), out::span);
          references.write(made.reference());
        });
    out.all(facts.lists, use -> list(use, out));
    out.all(
        facts.meant,
        meant -> {
          out.word(meant.format());
          out.number(pages.of(meant.value().page()));
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
    boolean lost = out.foreign() || pages.lost() || facts.lists.stream().anyMatch(this::isLost);
    pages.forget();
    return lost ? null : out.bytes();
  }

  private boolean isLost(Site.ListUse use) {
    Document document = documents.get(use.call().tag().source().path());
    return document == null
        || document.shortcodes().size() <= use.call().index()
        || document.shortcodes().get(use.call().index()) != use.call()
        || use.items() != use.page().params().param(use.listName());
  }

  private void list(Site.ListUse use, Packer out) {
    out.number(pages.of(use.page()));
    out.word(use.call().tag().source().path());
    out.number(use.call().index());
    out.text(use.listName());
    out.span(use.nameSpan());
  }

  /** A RuntimeException for bytes that are not of these pages. */
  PageFacts read(ByteBuffer bytes) {
    Unpacker in = new Unpacker(bytes, sources);
    ReferencePack references = new ReferencePack(pages, in);
    PageFacts facts = new PageFacts();
    facts.references.addAll(in.all(references::read));
    facts.around.addAll(in.all(references::read));
    facts.made.addAll(
        in.all(() -> new PageFacts.Made(in.span(), in.maybe(in::span), references.read())));
    facts.lists.addAll(in.all(() -> list(in)));
    facts.meant.addAll(
        in.all(
            () ->
                new PageFacts.Meaningful(
                    in.word(), new Site.Meant(pages.at(in.number()), in.text(), in.span()))));
    facts.unread.addAll(in.all(() -> new Defect(in.word(), in.text(), in.span())));
    return facts;
  }

  private Site.ListUse list(Unpacker in) {
    Page page = pages.at(in.number());
    Document document = documents.get(in.word());
    if (document == null) throw new IllegalStateException("a page is gone");
    Shortcode call = document.shortcodes().get(in.count());
    String name = in.text();
    return new Site.ListUse(page, call, name, in.span(), page.params().param(name));
  }
}
