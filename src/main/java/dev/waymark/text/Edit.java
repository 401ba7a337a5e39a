package dev.waymark.text;

/** A replacement of one place's text by another text (lines ended by {@code \n}). */
public record Edit(Span span, String replacement) {}
