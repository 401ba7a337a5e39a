package dev.waymark.web;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What came back of one request. */
sealed interface WebResponse {
  /**
   * An answer.
   *
   * @param body what was read of it, decompressed; null when it was not wanted
   * @param whole whether that is all of it
   */
  record Reply(int status, Headers headers, byte @Nullable [] body, boolean whole)
      implements WebResponse {}

  /** No answer; {@code why} is a part of a sentence. */
  record Failure(Kind kind, String why) implements WebResponse {}

  enum Kind {
    /** The name does not exist. */
    NO_HOST,
    /** The name could not be looked up now. */
    NAMES,
    /** The address is one that nobody may be sent to. */
    REFUSED,
    TIMEOUT,
    /** Refused, reset, cut off, unreachable. */
    CONNECTION,
    /** The certificate or the handshake. */
    TLS,
    /** Not HTTP, or more of it than anybody needs. */
    PROTOCOL,
    /** We stopped it. */
    CANCELLED
  }
}
