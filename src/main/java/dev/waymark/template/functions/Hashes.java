package dev.waymark.template.functions;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Hashes that Java lacks: {@code hash/fnv} and {@code cespare/xxhash}. */
final class Hashes {
  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P5 = 0x27D4EB2F165667C5L;

  /** P1 + P2 in 64 bits. */
  private static final long P1_AND_P2 = 0x60EA27EEADC0B5D6L;

  private Hashes() {}

  /** FNV-1a of 32 bits. */
  static long fnv32a(byte[] bytes) {
    int hash = 0x811c9dc5;
    for (byte b : bytes) hash = (hash ^ b & 0xFF) * 0x01000193;
    return hash & 0xFFFFFFFFL;
  }

  /** XXH64 with the seed zero. */
  static long xx64(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long hash = P5;
    if (bytes.length >= 32) {
      long[] lanes = {P1_AND_P2, P2, 0, -P1};
      while (in.remaining() >= 32)
        for (int i = 0; i < 4; i++) lanes[i] = round(lanes[i], in.getLong());
      hash =
          Long.rotateLeft(lanes[0], 1)
              + Long.rotateLeft(lanes[1], 7)
              + Long.rotateLeft(lanes[2], 12)
              + Long.rotateLeft(lanes[3], 18);
      for (long lane : lanes) hash = (hash ^ round(0, lane)) * P1 + P4;
    }
    hash += bytes.length;
    while (in.remaining() >= 8) hash = Long.rotateLeft(hash ^ round(0, in.getLong()), 27) * P1 + P4;
    if (in.remaining() >= 4)
      hash = Long.rotateLeft(hash ^ (in.getInt() & 0xFFFFFFFFL) * P1, 23) * P2 + P3;
    while (in.hasRemaining()) hash = Long.rotateLeft(hash ^ (in.get() & 0xFFL) * P5, 11) * P1;
    hash = (hash ^ hash >>> 33) * P2;
    hash = (hash ^ hash >>> 29) * P3;
    return hash ^ hash >>> 32;
  }

  private static long round(long lane, long input) {
    return Long.rotateLeft(lane + input * P2, 31) * P1;
  }
}
