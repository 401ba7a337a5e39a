package dev.waymark.tree;

import dev.waymark.text.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Decodes a file's bytes, noting those that are not UTF-8. */
final class Utf8 {
  private Utf8() {}

  static Source decode(String path, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) return Source.of(path, text);
    // Some of these characters may stand in the file: only a second, slower reading tells.
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    List<Integer> malformed = new ArrayList<>();
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) break;
      malformed.add(out.position());
      out.put('\uFFFD');
      in.position(in.position() + result.length());
    }
    return Source.of(path, out.flip().toString(), malformed);
  }
}
