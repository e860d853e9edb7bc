package io.countersign.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.util.BigIntegers;

/**
 * The value of a signature in its one form. With (r, s) the pair (r, n - s) is an ECDSA signature
 * of the same content too, and whoever sees one can write the other without the key; so only the
 * lower s is written and taken here, and the digest of a value is the name of one signature only.
 */
final class SignatureValue {

  private static final int INTEGER = 0x02;
  private static final int SEQUENCE = 0x30;

  private SignatureValue() {}

  /**
   * The same signature in its one form: of ECDSA (SEC 1, C.5) the lower s in DER, of RSA (RFC 8017,
   * 8.2.1) as many bytes as the modulus has.
   *
   * @return nothing when it is no signature value of such a key
   */
  static Optional<byte[]> inOneForm(byte[] value, PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      BigInteger modulus = rsa.getModulus();
      byte[] form =
          BigIntegers.asUnsignedByteArray(
              BigIntegers.getUnsignedByteLength(modulus), new BigInteger(1, value).mod(modulus));
      return Optional.of(form);
    }
    if (!(key instanceof ECPublicKey curve)) {
      return Optional.empty();
    }
    BigInteger order = curve.getParams().getOrder();
    try {
      ByteBuffer sequence = part(ByteBuffer.wrap(value), SEQUENCE);
      BigInteger r = unsigned(part(sequence, INTEGER)).mod(order);
      BigInteger s = unsigned(part(sequence, INTEGER)).mod(order);
      return Optional.of(der(r, s.min(order.subtract(s))));
    } catch (BufferUnderflowException | IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  /** The pair in DER (RFC 3279, 2.2.3). */
  static byte[] der(BigInteger r, BigInteger s) throws IOException {
    ASN1Integer[] parts = {new ASN1Integer(r), new ASN1Integer(s)};
    return new DERSequence(parts).getEncoded(ASN1Encoding.DER);
  }

  private static BigInteger unsigned(ByteBuffer bytes) {
    byte[] octets = new byte[bytes.remaining()];
    bytes.get(octets);
    return new BigInteger(1, octets);
  }

  /** The content of the next object, whose length may be written in one way or another. */
  private static ByteBuffer part(ByteBuffer in, int tag) {
    int found = Byte.toUnsignedInt(in.get());
    int length = Byte.toUnsignedInt(in.get());
    if (length == 0x81) {
      length = Byte.toUnsignedInt(in.get());
    } else if (length == 0x82) {
      length = Short.toUnsignedInt(in.getShort());
    }
    if (found != tag || length > in.remaining()) {
      throw new IllegalArgumentException("no part with the tag " + tag);
    }
    ByteBuffer content = in.slice(in.position(), length);
    in.position(in.position() + length);
    return content;
  }
}
