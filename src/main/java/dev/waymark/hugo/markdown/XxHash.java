package dev.waymark.hugo.markdown;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The 64-bit xxHash of short texts, of which Hugo makes some ids ({@code common/hashing}). */
public final class XxHash {
  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P5 = 0x27D4EB2F165667C5L;

  /** P1 + P2 in 64 bits. */
  private static final long P1_AND_P2 = 0x60EA27EEADC0B5D6L;

  private XxHash() {}

  /** The hash of a text's UTF-8 bytes in hexadecimal digits. */
  public static String hex(String text) {
    return String.format("%016x", hash(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static long hash(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long hash = bytes.length < 32 ? P5 : stripes(in);
    hash += bytes.length;
    while (in.remaining() >= 8) {
      hash = Long.rotateLeft(hash ^ round(0, in.getLong()), 27) * P1 + P4;
    }
    if (in.remaining() >= 4) {
      hash = Long.rotateLeft(hash ^ (in.getInt() & 0xFFFFFFFFL) * P1, 23) * P2 + P3;
    }
    while (in.hasRemaining()) hash = Long.rotateLeft(hash ^ (in.get() & 0xFF) * P5, 11) * P1;
    hash = (hash ^ hash >>> 33) * P2;
    hash = (hash ^ hash >>> 29) * P3;
    return hash ^ hash >>> 32;
  }

  private static long stripes(ByteBuffer in) {
    long[] lanes = {P1_AND_P2, P2, 0, -P1};
    while (in.remaining() >= 32) {
      for (int i = 0; i < 4; i++) lanes[i] = round(lanes[i], in.getLong());
    }
    long hash = 0;
    int[] turns = {1, 7, 12, 18};
    for (int i = 0; i < 4; i++) hash += Long.rotateLeft(lanes[i], turns[i]);
    for (long lane : lanes) hash = (hash ^ round(0, lane)) * P1 + P4;
    return hash;
  }

  private static long round(long lane, long input) {
    return Long.rotateLeft(lane + input * P2, 31) * P1;
  }
}
