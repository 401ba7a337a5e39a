package dev.waymark.openapi;

import dev.waymark.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenAPI document (2.0, 3.0, 3.1) holds that readers may link to, in the order written.
 *
 * @param headings of the description of all
 * @param tags those that are declared
 * @param groups the tags that {@code x-tagGroups} names; null without it
 * @param operations of paths and webhooks
 * @param schemas that {@code x-tags} puts below tags
 * @param schemes of security; empty unless the description asks for them
 */
public record ApiDocument(
    List<Heading> headings,
    List<Tag> tags,
    @Nullable List<String> groups,
    List<Operation> operations,
    List<Schema> schemas,
    List<Scheme> schemes) {

  /**
   * A heading of a description in Markdown.
   *
   * @param html its words as Markdown makes them HTML
   * @param sure whether that is known for certain
   */
  public record Heading(int level, String html, boolean sure, Span place) {}

  /** {@code trait}: its operations are shown nowhere. */
  public record Tag(String name, boolean trait, List<Heading> headings, Span place) {}

  /**
   * An operation.
   *
   * @param id its {@code operationId}; null without one
   * @param path or the name of a webhook
   * @param method in lower case
   * @param webhook since when: {@code webhooks} or {@code x-webhooks}; null for a path's
   */
  public record Operation(
      @Nullable String id,
      String path,
      String method,
      List<String> tags,
      @Nullable String webhook,
      Span place) {}

  /** A schema with the tags it stands below. */
  public record Schema(String name, List<String> tags, Span place) {}

  /** A way to be let in. */
  public record Scheme(String name, Span place) {}
}
