package dev.waymark.template;

/** Where Hugo would stop with an error; a {@code try} catches it, else it ends in a hole. */
public final class TemplateError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateError(String message) {
    super(message, null, false, false);
  }
}
