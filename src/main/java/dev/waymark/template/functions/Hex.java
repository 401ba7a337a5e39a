package dev.waymark.template.functions;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as hexadecimal digits. */
final class Hex {
  private Hex() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) text.append(digit(b >> 4)).append(digit(b));
    return text.toString();
  }

  private static char digit(int value) {
    return Character.forDigit(value & 15, 16);
  }

  /** The bytes; null when malformed. */
  static byte @Nullable [] read(String text) {
    if (text.length() % 2 != 0) return null;
    byte[] bytes = new byte[text.length() / 2];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c > 'f' ? -1 : Character.digit(c, 16);
      if (digit < 0) return null;
      bytes[i / 2] = (byte) (bytes[i / 2] << 4 | digit);
    }
    return bytes;
  }

  /** {@code fmt.fmtSbx}: {@code %x} and {@code %X} of a text. */
  static String print(String text, int verb, Flags flags) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    if (flags.precision >= 0 && flags.precision < length) length = flags.precision;
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (flags.space && i > 0) hex.append(' ');
      if (flags.sharp && (flags.space || i == 0)) hex.append("0x");
      hex.append(digit(bytes[i] >> 4)).append(digit(bytes[i]));
    }
    String made = hex.toString();
    return verb == 'X' ? made.toUpperCase(java.util.Locale.ROOT) : made;
  }
}
