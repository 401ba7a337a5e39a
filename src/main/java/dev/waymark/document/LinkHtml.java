package dev.waymark.document;

import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Node;
import dev.waymark.document.RenderHooks.ImageContext;
import dev.waymark.document.RenderHooks.Kind;
import dev.waymark.document.RenderHooks.LinkContext;
import dev.waymark.hugo.markdown.MarkdownOptions.Feature;
import dev.waymark.template.Text;
import dev.waymark.template.TextBuilder;
import dev.waymark.template.Value;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links and images ({@code markup/goldmark/render_hooks.go}). */
final class LinkHtml {
  private final RenderState r;

  LinkHtml(RenderState r) {
    this.r = r;
  }

  boolean hooked() {
    return r.hooks.has(Kind.LINK, "");
  }

  /** A link with a text of its own; {@code html} is what stands between its brackets. */
  void link(Node node, LinkPlaces places, Text html, TextBuilder out) {
    Text written = r.input.part(places.from(), places.to()).as(Text.Kind.PLAIN);
    Text read = written.become(GoldmarkText.read(written.value()));
    if (hooked()) {
      Text title = title(places);
      Text plain = plain(node, html);
      int ordinal = r.ordinal(RenderState.Counter.LINK);
      Text hooked = r.hooks.link(new LinkContext(written, read, title, html, plain, ordinal));
      if (hooked != null) {
        out.append(hooked);
        return;
      }
    }
    out.append("<a href=\"").append(address(read)).append("\"");
    title(places, out);
    out.append(">").append(html).append("</a>");
  }

  /**
   * An image.
   *
   * @param alt its text without markup, as HTML
   */
  void image(Node node, LinkPlaces places, Text html, Text alt, boolean block, TextBuilder out) {
    Text written = r.input.part(places.from(), places.to()).as(Text.Kind.PLAIN);
    Text read = written.become(GoldmarkText.read(written.value()));
    Map<String, Value> attributes = r.attributes(node);
    if (r.hooks.has(Kind.IMAGE, "")) {
      int ordinal = r.images.getOrDefault(node, 0);
      ImageContext context =
          new ImageContext(
              written, read, title(places), html, plain(node, html), block, attributes, ordinal);
      Text hooked = r.hooks.image(context);
      if (hooked != null) {
        out.append(hooked);
        return;
      }
    }
    out.append("<img src=\"").append(address(read)).append("\" alt=\"").append(alt).append("\"");
    title(places, out);
    HtmlAttributes.write(attributes, false, out);
    out.append(r.close());
  }

  /** {@code <https://…>} and {@code <me@…>}. */
  void autolink(Node node, TextBuilder out) {
    Text label = r.input.part(node.getStartOffset() + 1, node.getEndOffset() - 1);
    label = label.as(Text.Kind.PLAIN);
    boolean mail =
        node instanceof MailLink && !label.value().toLowerCase(Locale.ROOT).startsWith("mailto:");
    bare(mail ? before("mailto:", label) : label, label, out);
  }

  /** An address in text. */
  void bare(int from, int to, TextBuilder out) {
    Text label = r.input.part(from, to).as(Text.Kind.PLAIN);
    boolean mail = Linkify.end(r.text, from, to) < 0;
    boolean schemeless = !mail && Linkify.lacksScheme(r.text, from);
    String scheme = mail ? "mailto:" : schemeless ? r.printing.linkifyProtocol() + "://" : "";
    bare(scheme.isEmpty() ? label : before(scheme, label), label, out);
  }

  private void bare(Text url, Text label, TextBuilder out) {
    if (hooked()) {
      int ordinal = r.ordinal(RenderState.Counter.AUTOLINK);
      // Hugo does not escape the text here
      Text html = label.as(Text.Kind.HTML);
      Text hooked = r.hooks.link(new LinkContext(url, url, Text.EMPTY, html, label, ordinal));
      if (hooked != null) {
        out.append(hooked);
        return;
      }
    }
    out.append("<a href=\"").append(address(url)).append("\">");
    out.append(GoldmarkText.escapeHtml(label)).append("</a>");
  }

  private static Text before(String scheme, Text label) {
    return label.become(scheme + label.value());
  }

  private Text address(Text read) {
    String url = GoldmarkText.escapeUrl(read.value());
    if (!r.options.has(Feature.UNSAFE) && GoldmarkText.isDangerous(url)) return Text.EMPTY;
    return read.become(GoldmarkText.escapeHtml(url), Text.Kind.HTML);
  }

  /** The title as Hugo hands it to hooks: as written. */
  private Text title(LinkPlaces places) {
    return places.title() == null ? Text.EMPTY : r.copy(places.title());
  }

  private void title(LinkPlaces places, TextBuilder out) {
    if (places.title() == null) return;
    Text written = r.copy(places.title());
    String html = GoldmarkText.escapeHtml(GoldmarkText.read(written.value()));
    out.append(" title=\"").append(written.become(html)).append("\"");
  }

  private Text plain(Node node, @Nullable Text html) {
    String plain = PlainText.ofLabel(node, r.in, r.options, r.version);
    return html == null ? Text.of(plain) : html.become(plain, Text.Kind.PLAIN);
  }
}
