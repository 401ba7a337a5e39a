package dev.waymark.template.functions;

import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code tpl/encoding/encoding.go}. */
final class Encoding {
  private Encoding() {}

  static void add(Registry registry) {
    registry.add(
        Args.strict("base64Encode", 1, 1, Encoding::encode),
        "encoding.Base64Encode",
        "base64Encode");
    registry.add(
        Args.strict("base64Decode", 1, 1, Encoding::decode),
        "encoding.Base64Decode",
        "base64Decode");
    registry.add(Args.strict("HexEncode", 1, 1, Encoding::hex), "encoding.HexEncode");
    registry.add(Args.strict("HexDecode", 1, 1, Encoding::unhex), "encoding.HexDecode");
    registry.add(
        Args.lenient("jsonify", 0, Args.ANY, Encoding::jsonify), "encoding.Jsonify", "jsonify");
  }

  private static byte[] bytes(Runtime runtime, List<Value> args) {
    byte[] bytes = Args.known(args, 0).getBytes(StandardCharsets.UTF_8);
    runtime.budget().step(bytes.length / 64);
    return bytes;
  }

  private static Value encode(Runtime runtime, List<Value> args) {
    return Value.of(Base64.getEncoder().encodeToString(bytes(runtime, args)));
  }

  private static Value decode(Runtime runtime, List<Value> args) {
    String text = Args.known(args, 0).replace("\r", "").replace("\n", "");
    runtime.budget().step(text.length() / 64);
    try {
      if (text.length() % 4 != 0) throw new IllegalArgumentException();
      return text(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException malformed) {
      throw new TemplateError("illegal base64 data");
    }
  }

  private static Value hex(Runtime runtime, List<Value> args) {
    return Value.of(Hex.of(bytes(runtime, args)));
  }

  private static Value unhex(Runtime runtime, List<Value> args) {
    byte[] bytes = Hex.read(Args.known(args, 0));
    if (bytes == null) throw new TemplateError("encoding/hex: invalid byte or odd length");
    return text(bytes);
  }

  private static Value text(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return Value.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException binary) {
      throw new Args.NotKnown(Why.of("bytes that are not text"));
    }
  }

  private static Value jsonify(Runtime runtime, List<Value> args) {
    if (args.isEmpty()) return Text.html("");
    if (args.size() > 2) throw new TemplateError("too many arguments to jsonify");
    Value value = args.get(args.size() - 1);
    if (args.size() == 1) return GoJson.write(runtime.budget(), value, "", "", true);
    if (args.get(0) instanceof Value.Unknown unknown) return unknown;
    if (!(args.get(0) instanceof Value.Dict options))
      throw new TemplateError("unable to cast the options of jsonify to a map");
    Map<String, Value> given = new HashMap<>();
    options.entries().forEach((key, option) -> given.put(key.toLowerCase(Locale.ROOT), option));
    String prefix = Args.known(Args.text(given.getOrDefault("prefix", Value.NIL)));
    String indent = Args.known(Args.text(given.getOrDefault("indent", Value.NIL)));
    boolean escape = !Args.truth(given.getOrDefault("nohtmlescape", Value.NIL));
    return GoJson.write(runtime.budget(), value, prefix, indent, escape);
  }
}
