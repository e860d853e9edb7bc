package io.countersign.signing;

import static io.countersign.signing.KeyRefused.Reason.NOT_OF_THESE;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;

/**
 * A signature that was made elsewhere, with a key that nobody here sees.
 *
 * @param key the public one
 * @param value in DER; of a card also r and s side by side; either may be written in Base64
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GivenSignature(PublicKey key, byte[] value) implements SigningKey {

  @Override
  public byte[] sign(String algorithm, byte[] content) throws IOException {
    byte[] plain = plain(value);
    for (byte[] read : List.of(value, inDer(value), plain, inDer(plain))) {
      if (Algorithms.verifies(algorithm, key, content, read)) {
        return read;
      }
    }
    throw new KeyRefused(
        NOT_OF_THESE, "the signature was not made with this certificate's key over these bytes");
  }

  private static byte[] plain(byte[] value) {
    try {
      return Base64.getMimeDecoder().decode(value);
    } catch (IllegalArgumentException notBase64) {
      return value;
    }
  }

  private byte[] inDer(byte[] sides) throws IOException {
    if (!(key instanceof ECPublicKey curve)
        || sides.length != (curve.getParams().getOrder().bitLength() + 7) / 8 * 2) {
      return sides;
    }
    int half = sides.length / 2;
    return SignatureValue.der(
        new BigInteger(1, sides, 0, half), new BigInteger(1, sides, half, half));
  }

  @Override
  public String toString() {
    return "key elsewhere";
  }
}
