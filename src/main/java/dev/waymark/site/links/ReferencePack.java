package dev.waymark.site.links;

import dev.waymark.cache.Packer;
import dev.waymark.cache.Unpacker;
import dev.waymark.site.model.Redirect;
import dev.waymark.site.model.Reference;
import dev.waymark.site.model.Resolution;
import dev.waymark.site.model.Resolution.Ambiguous;
import dev.waymark.site.model.Resolution.External;
import dev.waymark.site.model.Resolution.Found;
import dev.waymark.site.model.Resolution.NoSuchAnchor;
import dev.waymark.site.model.Resolution.NoSuchFile;
import dev.waymark.site.model.Resolution.NoSuchPage;
import dev.waymark.site.model.Resolution.NotPublished;
import dev.waymark.site.model.Resolution.Unknown;
import dev.waymark.site.model.Resolution.ViaAlias;
import dev.waymark.site.model.Url;

/** References and where they lead as bytes. */
final class ReferencePack {
  private static final Reference.Origin[] ORIGINS = Reference.Origin.values();
  private static final Reference.Form[] FORMS = Reference.Form.values();
  private static final Redirect.Kind[] KINDS = Redirect.Kind.values();

  private final Numbered pages;

  ReferencePack(Numbered pages) {
    this.pages = pages;
  }

  void write(Reference reference, Packer out) {
    out.maybe(reference.page(), page -> pages.write(page, out));
    out.number(reference.origin().ordinal());
    out.number(reference.form().ordinal());
    out.text(reference.raw());
    out.span(reference.span());
    out.flag(reference.image());
    out.all(reference.included(), out::span);
    resolution(reference.resolution(), out);
    out.maybe(reference.printed(), out::text);
    out.maybe(reference.template(), out::span);
  }

  Reference read(Unpacker in) {
    return new Reference(
        in.maybe(() -> pages.read(in)),
        ORIGINS[in.count()],
        FORMS[in.count()],
        in.text(),
        in.span(),
        in.flag(),
        in.all(in::span),
        resolution(in),
        in.maybe(in::text),
        in.maybe(in::span));
  }

  void resolution(Resolution resolution, Packer out) {
    if (resolution instanceof Found found) {
      out.number(0);
      out.maybe(found.page(), page -> pages.write(page, out));
      out.text(found.url().value());
      out.maybe(found.fragment(), out::text);
    } else if (resolution instanceof External external) {
      out.number(1);
      out.text(external.url());
    } else if (resolution instanceof ViaAlias via) {
      out.number(2);
      redirect(via.redirect(), out);
      resolution(via.target(), out);
      out.flag(via.fragmentLost());
    } else if (resolution instanceof NoSuchPage none) {
      out.number(3);
      out.text(none.wanted());
      out.all(none.nearest(), out::text);
    } else if (resolution instanceof NoSuchAnchor none) {
      out.number(4);
      pages.write(none.page(), out);
      out.text(none.fragment());
      out.all(none.nearest(), out::text);
      out.maybe(none.api(), api -> api(api, out));
    } else if (resolution instanceof NoSuchFile none) {
      out.number(5);
      out.text(none.wanted());
      out.all(none.nearest(), out::text);
    } else if (resolution instanceof NotPublished hidden) {
      out.number(6);
      pages.write(hidden.page(), out);
    } else if (resolution instanceof Ambiguous many) {
      out.number(7);
      out.text(many.wanted());
      out.all(many.pages(), page -> pages.write(page, out));
    } else if (resolution instanceof Unknown unknown) {
      out.number(8);
      PastAnchors.why(unknown.cause(), out);
      out.maybe(unknown.page(), page -> pages.write(page, out));
      out.maybe(unknown.fragment(), out::text);
    }
  }

  Resolution resolution(Unpacker in) {
    return switch (in.count()) {
      case 0 -> new Found(in.maybe(() -> pages.read(in)), new Url(in.text()), in.maybe(in::text));
      case 1 -> new External(in.text());
      case 2 -> new ViaAlias(redirect(in), resolution(in), in.flag());
      case 3 -> new NoSuchPage(in.text(), in.all(in::text));
      case 4 ->
          new NoSuchAnchor(pages.read(in), in.text(), in.all(in::text), in.maybe(() -> api(in)));
      case 5 -> new NoSuchFile(in.text(), in.all(in::text));
      case 6 -> new NotPublished(pages.read(in));
      case 7 -> new Ambiguous(in.text(), in.all(() -> pages.read(in)));
      case 8 ->
          new Unknown(PastAnchors.why(in), in.maybe(() -> pages.read(in)), in.maybe(in::text));
      default -> throw new IllegalStateException("no resolution");
    };
  }

  private static void api(NoSuchAnchor.Api api, Packer out) {
    out.text(api.words());
    out.maybe(api.file(), out::text);
    out.maybe(api.place(), out::span);
  }

  private static NoSuchAnchor.Api api(Unpacker in) {
    return new NoSuchAnchor.Api(in.text(), in.maybe(in::text), in.maybe(in::span));
  }

  private void redirect(Redirect redirect, Packer out) {
    out.number(redirect.kind().ordinal());
    out.text(redirect.from().value());
    out.text(redirect.to());
    out.maybe(redirect.page(), page -> pages.write(page, out));
    out.maybe(redirect.span(), out::span);
    out.maybe(redirect.target(), out::span);
  }

  private Redirect redirect(Unpacker in) {
    return new Redirect(
        KINDS[in.count()],
        new Url(in.text()),
        in.text(),
        in.maybe(() -> pages.read(in)),
        in.maybe(in::span),
        in.maybe(in::span));
  }
}
