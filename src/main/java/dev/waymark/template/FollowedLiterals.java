package dev.waymark.template;

import dev.waymark.text.Source;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the literals of templates print and where in the markup they end: in a loop each begins at
 * the same place again and again.
 */
final class FollowedLiterals {
  /** What a literal did from one place; {@code note} is null for what needs no mark. */
  private record Followed(
      HtmlContext.Place from, HtmlContext.Place to, String printed, Mark.@Nullable Note note) {}

  private final Map<Node.Literal, Followed> known = new IdentityHashMap<>();

  /** Prints a literal of {@code source}, moves the context past it and gives what to note of it. */
  Mark.@Nullable Note print(
      Node.Literal literal, Source source, HtmlContext context, StringBuilder out) {
    Followed last = known.get(literal);
    if (last == null || !context.isAt(last.from())) {
      last = follow(literal, source, context);
      known.put(literal, last);
    } else {
      context.back(last.to());
    }
    out.append(last.printed());
    return last.note();
  }

  private static Followed follow(Node.Literal literal, Source source, HtmlContext context) {
    HtmlContext.Place from = context.place();
    StringBuilder printed = new StringBuilder(literal.text().length());
    context.literal(literal.text(), printed);
    boolean whole = printed.length() == literal.text().length();
    boolean noted = whole && hasAddresses(literal.text());
    return new Followed(
        from,
        context.place(),
        whole ? literal.text() : printed.toString(),
        noted ? note(literal, source) : null);
  }

  /** Where a literal stands; one that was trimmed begins or ends within its node. */
  static Mark.Literal note(Node.Literal literal, Source source) {
    return new Mark.Literal(source.span(literal.start(), literal.end()));
  }

  /** Of all literals only those with addresses are worth a mark. */
  private static boolean hasAddresses(String literal) {
    return literal.contains("href")
        || literal.contains("src")
        || literal.contains("url")
        || literal.contains("Redoc.init");
  }
}
