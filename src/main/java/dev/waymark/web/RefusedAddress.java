package dev.waymark.web;

import java.net.UnknownHostException;

/** A name or number that leads to where nobody may be sent. */
final class RefusedAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddress(String why) {
    super(why);
  }
}
