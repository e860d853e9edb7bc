package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a key writes its signature, there is one form of it, and that one still holds. */
class SignatureValueTest {

  private static final long SEED = 20260303;

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
  void ofEveryCurveIsTheLowerOne(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    KeyPair keys = generator.generateKeyPair();
    BigInteger half = ((ECPublicKey) keys.getPublic()).getParams().getOrder().shiftRight(1);
    Random random = new Random(SEED);
    int high = 0;
    for (int turn = 0; turn < 40; turn++) {
      byte[] content = new byte[random.nextInt(100)];
      random.nextBytes(content);
      byte[] value = signed(keys, "SHA256withECDSA", content);
      byte[] form = SignatureValue.inOneForm(value, keys.getPublic()).orElseThrow();
      assertThat(s(form)).as("seed %d, turn %d", SEED, turn).isBetween(BigInteger.ONE, half);
      assertThat(Algorithms.verifies("SHA256withECDSA", keys.getPublic(), content, form)).isTrue();
      for (byte[] other : others(value, keys)) {
        assertThat(SignatureValue.inOneForm(other, keys.getPublic())).contains(form);
      }
      high += Arrays.equals(value, form) ? 0 : 1;
    }
    assertThat(high).as("of 40 some are written in the other form").isPositive();
  }

  @Test
  void ofRsaIsAsLongAsTheModulus() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    BigInteger modulus = ((RSAPublicKey) keys.getPublic()).getModulus();
    byte[] value = signed(keys, "SHA256withRSA", new byte[] {1});
    assertThat(SignatureValue.inOneForm(value, keys.getPublic())).contains(value);
    for (BigInteger other :
        new BigInteger[] {new BigInteger(1, value).add(modulus), new BigInteger(1, value)}) {
      byte[] longer = new byte[value.length + 1];
      byte[] octets = other.toByteArray();
      System.arraycopy(octets, 0, longer, longer.length - octets.length, octets.length);
      assertThat(SignatureValue.inOneForm(longer, keys.getPublic())).contains(value);
    }
  }

  @Test
  void isNothingForWhatIsNoValue() {
    KeyPair keys = CertificateAuthority.newKeys();
    for (byte[] garbage :
        new byte[][] {{}, {0x30}, {0x30, 3, 2, 1, 5}, {0x30, 6, 2, 1, 5, 4, 1, 5}, {2, 1, 5}}) {
      assertThat(SignatureValue.inOneForm(garbage, keys.getPublic())).isEmpty();
    }
  }

  private static byte[] signed(KeyPair keys, String algorithm, byte[] content)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(keys.getPrivate());
    signature.update(content);
    return signature.sign();
  }

  /** The same signature with the other s, with parts above the order, and with longer lengths. */
  static byte[][] others(byte[] value, KeyPair keys) {
    BigInteger order = ((ECPublicKey) keys.getPublic()).getParams().getOrder();
    BigInteger r = part(value, 0);
    BigInteger s = s(value);
    byte[] padded = value.length < 0x80 ? longer(value) : value;
    return new byte[][] {
      written(r, order.subtract(s)), written(r.add(order), s), written(r, s.add(order)), padded
    };
  }

  private static byte[] longer(byte[] value) {
    byte[] longer = new byte[value.length + 1];
    longer[0] = value[0];
    longer[1] = (byte) 0x81;
    System.arraycopy(value, 1, longer, 2, value.length - 1);
    return longer;
  }

  private static byte[] written(BigInteger r, BigInteger s) {
    return CraftedCms.written(new ASN1Integer(r), new ASN1Integer(s));
  }

  static BigInteger s(byte[] value) {
    return part(value, 1);
  }

  private static BigInteger part(byte[] value, int at) {
    return ASN1Integer.getInstance(ASN1Sequence.getInstance(value).getObjectAt(at)).getValue();
  }
}
