package dev.waymark.report;

/**
 * How a form for people is drawn; forms for machines ignore it.
 *
 * @param details whether to add notes and what could not be decided ({@code --verbose})
 */
public record Look(Paint paint, boolean details, Hyperlinks links) {
  public static final Look PLAIN = new Look(Paint.NONE, false, Hyperlinks.NONE);
}
