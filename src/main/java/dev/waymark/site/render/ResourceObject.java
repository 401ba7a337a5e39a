package dev.waymark.site.render;

import dev.waymark.hugo.config.Language;
import dev.waymark.template.Runtime;
import dev.waymark.template.Subject;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import dev.waymark.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of a bundle or of the assets, or what a template made of one ({@code resources}). */
final class ResourceObject implements Subject {
  private static final Set<String> IMAGING =
      Set.of("Resize", "Fill", "Fit", "Crop", "Filter", "Process");
  private static final Set<String> UNSEEN = Set.of("Width", "Height", "Exif", "Meta", "Colors");

  /**
   * What it is made of.
   *
   * @param normal the name as Hugo normalises that of the file; {@code ""} when it is none
   * @param rel its address, a hole when only a run knows it
   * @param file path in the tree; null when it is made
   * @param content null: that of the file
   * @param type media type, {@code text/css}
   */
  record Parts(
      Language language,
      Text name,
      Text title,
      String normal,
      Text rel,
      @Nullable String file,
      @Nullable Text content,
      String type,
      Value params) {}

  private final SiteObjects site;
  private final Parts parts;
  private final Memo memo = new Memo();

  ResourceObject(SiteObjects site, Parts parts) {
    this.site = site;
    this.parts = parts;
  }

  static Value of(SiteObjects site, Parts parts) {
    return new Value.Obj(new ResourceObject(site, parts));
  }

  Parts parts() {
    return parts;
  }

  /** The same under another address and with another content; null keeps the file's. */
  Value changed(Text rel, @Nullable Text content, String type) {
    return of(
        site,
        new Parts(
            parts.language(),
            parts.name(),
            parts.title(),
            parts.normal(),
            rel,
            null,
            content,
            type,
            parts.params()));
  }

  Value called(Text name, Text title, Value params) {
    return of(
        site,
        new Parts(
            parts.language(),
            name,
            title,
            parts.normal(),
            parts.rel(),
            parts.file(),
            parts.content(),
            parts.type(),
            params));
  }

  String resourceType() {
    int slash = parts.type().indexOf('/');
    return slash < 0 ? "application" : parts.type().substring(0, slash);
  }

  Text content() {
    Text own = parts.content();
    if (own != null) return own;
    String file = parts.file();
    Source source = file != null && MediaType.text(parts.type()) ? site.files().read(file) : null;
    return source == null
        ? Text.hole(Why.of("what " + parts.name().value() + " holds"))
        : Text.from(source.text(), source.all());
  }

  @Override
  public String type() {
    return "*resources.resourceAdapter";
  }

  @Override
  public Value member(Runtime runtime, String name, List<Value> args) {
    if (IMAGING.contains(name)) {
      return changed(Text.hole(Why.of("what Hugo calls an image it made")), null, parts.type());
    }
    if (UNSEEN.contains(name)) return Value.unknown("." + name + " of an image");
    return switch (name) {
      case "Name" -> parts.name();
      case "Title" -> parts.title();
      case "RelPermalink" -> parts.rel();
      case "Permalink" -> {
        String origin = parts.language().origin();
        yield origin == null ? parts.rel() : Text.of(origin).plus(parts.rel());
      }
      case "Content" -> memo.get("Content", this::content);
      case "MediaType" ->
          memo.get("MediaType", () -> MediaType.of(site, parts.language(), parts.type()));
      case "ResourceType" -> Value.of(resourceType());
      case "Params" -> parts.params();
      case "Key" -> parts.rel();
      case "Data" -> data();
      case "Publish" -> Text.EMPTY;
      case "Err" -> Value.NIL;
      case "String" -> printed();
      default -> Value.unknown("." + name + " of a resource");
    };
  }

  private Value data() {
    Text integrity = Text.hole(Why.of("the checksum of a resource"));
    return new Value.Dict(Map.of("Integrity", integrity), false);
  }

  @Override
  public boolean truth() {
    return true;
  }

  @Override
  public String toString() {
    return parts.name().value();
  }
}
