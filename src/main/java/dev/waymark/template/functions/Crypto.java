package dev.waymark.template.functions;

import dev.waymark.template.GoNumbers;
import dev.waymark.template.Runtime;
import dev.waymark.template.TemplateError;
import dev.waymark.template.Value;
import dev.waymark.template.Why;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code tpl/crypto/crypto.go} and {@code tpl/hash/hash.go}. */
final class Crypto {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha384", "SHA-384", "sha512",
          "SHA-512");

  private Crypto() {}

  static void add(Registry registry) {
    digest(registry, "md5", "crypto.MD5", "md5");
    digest(registry, "sha1", "crypto.SHA1", "sha1");
    digest(registry, "sha256", "crypto.SHA256", "sha256");
    registry.add(Args.strict("Hash", 0, Args.ANY, Crypto::hash), "crypto.Hash");
    registry.add(Args.strict("hmac", 3, Args.ANY, Crypto::hmac), "crypto.HMAC", "hmac");
    registry.add(
        Args.strict(
            "FNV32a", 1, 1, (runtime, args) -> Value.of(Hashes.fnv32a(bytes(runtime, args, 0)))),
        "hash.FNV32a");
    registry.add(
        Args.strict(
            "xxhash",
            1,
            1,
            (runtime, args) -> Value.of("%016x".formatted(Hashes.xx64(bytes(runtime, args, 0))))),
        "hash.XxHash",
        "xxhash");
  }

  private static byte[] bytes(Runtime runtime, List<Value> args, int i) {
    byte[] bytes = Args.known(args, i).getBytes(StandardCharsets.UTF_8);
    runtime.budget().step(bytes.length / 64);
    return bytes;
  }

  private static void digest(Registry registry, String algorithm, String... names) {
    registry.add(
        Args.strict(
            names[1],
            1,
            1,
            (runtime, args) -> Value.of(digest(algorithm, bytes(runtime, args, 0)))),
        names);
  }

  private static String digest(String algorithm, byte[] bytes) {
    try {
      return Hex.of(MessageDigest.getInstance(ALGORITHMS.get(algorithm)).digest(bytes));
    } catch (GeneralSecurityException absent) {
      throw new Args.NotKnown(Why.of("this Java has no " + algorithm));
    }
  }

  private static Value hash(Runtime runtime, List<Value> args) {
    if (args.isEmpty() || args.size() > 2)
      throw new TemplateError("crypto.Hash: expected 1 or 2 arguments, got " + args.size());
    String algorithm = args.size() == 1 ? "sha256" : Args.known(args, 0);
    if (!ALGORITHMS.containsKey(algorithm))
      throw new TemplateError(
          "crypto.Hash: " + GoNumbers.quote(algorithm) + " is not a supported hash algorithm");
    return Value.of(digest(algorithm, bytes(runtime, args, args.size() - 1)));
  }

  private static Value hmac(Runtime runtime, List<Value> args) {
    String hash = Args.known(args, 0);
    if (!ALGORITHMS.containsKey(hash) || hash.equals("sha384"))
      throw new TemplateError("hmac: " + hash + " is not a supported hash function");
    byte[] key = bytes(runtime, args, 1);
    byte[] message = bytes(runtime, args, 2);
    String encoding =
        args.size() > 3 && !(args.get(3) instanceof Value.Nil) ? Args.known(args, 3) : "hex";
    if (encoding.equals("binary")) throw new Args.NotKnown(Why.of("bytes that are not text"));
    if (!encoding.equals("hex"))
      throw new TemplateError(GoNumbers.quote(encoding) + " is not a supported encoding method");
    String algorithm = "Hmac" + hash.toUpperCase(java.util.Locale.ROOT);
    try {
      Mac mac = Mac.getInstance(algorithm);
      // No key is a key of zeros, which Java wants said.
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
      return Value.of(Hex.of(mac.doFinal(message)));
    } catch (GeneralSecurityException absent) {
      throw new Args.NotKnown(Why.of("this Java has no " + algorithm));
    }
  }
}
