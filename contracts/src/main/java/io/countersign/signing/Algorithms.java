package io.countersign.signing;

import static io.countersign.signing.SealFlaw.ALGORITHM_UNKNOWN;
import static io.countersign.signing.SealFlaw.ALGORITHM_WEAK;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.AlgorithmNameFinder;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/** The algorithms that are believed, and no others: SHA-2, ECDSA from 256 bits, RSA from 2048. */
final class Algorithms {

  private static final Map<ASN1ObjectIdentifier, String> DIGESTS =
      Map.of(
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512");
  private static final Map<ASN1ObjectIdentifier, String> SIGNATURES =
      Map.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA",
          X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384withECDSA",
          X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA512withECDSA",
          PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA",
          PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA",
          PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA");

  /** Verifies a P-256 signature several times faster than the provider of Java 17. */
  static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final Set<String> KEYS = Set.of("RSA", "EC");
  private static final Pattern WEAK =
      Pattern.compile("(MD\\d|SHA-?1|SHA-?224)(?!\\d)", Pattern.CASE_INSENSITIVE);

  private static final int LEAST_CURVE = 256;
  private static final int LEAST_MODULUS = 2048;
  private static final int MOST_MODULUS = 8192;
  private static final int MOST_EXPONENT = 64;

  private Algorithms() {}

  static Optional<String> digest(ASN1ObjectIdentifier type) {
    return Optional.ofNullable(DIGESTS.get(type));
  }

  static Optional<String> signature(ASN1ObjectIdentifier type) {
    return Optional.ofNullable(SIGNATURES.get(type));
  }

  /** Whether this is ECDSA, which has no parameters, not even none (RFC 5758, 3.2). */
  static boolean isEllipticCurve(ASN1ObjectIdentifier signature) {
    return signature.on(X9ObjectIdentifiers.id_ecSigType);
  }

  /** Whether a signature algorithm digests as the digest algorithm beside it says. */
  static boolean fit(ASN1ObjectIdentifier digest, ASN1ObjectIdentifier signature) {
    Optional<String> name = digest(digest).map(d -> d.replace("-", "") + "with");
    return name.isPresent()
        && signature(signature).filter(s -> s.startsWith(name.get())).isPresent();
  }

  /** Whether a signature of this name, e.g. SHA256withECDSA, is one of the believed ones. */
  static boolean isStrongSignature(String name) {
    return SIGNATURES.containsValue(name);
  }

  /** How a key of this kind signs here. */
  static String signatureOf(PublicKey key) {
    return key instanceof RSAPublicKey ? "SHA256withRSA" : "SHA256withECDSA";
  }

  /** Whether the signature over the content is by the key; false for what cannot be read. */
  static boolean verifies(String signature, PublicKey key, byte[] content, byte[] value) {
    if (key instanceof RSAPublicKey rsa
        && (rsa.getModulus().bitLength() > MOST_MODULUS
            || rsa.getPublicExponent().bitLength() > MOST_EXPONENT)) {
      return false; // nobody has such keys but those who want us to calculate for minutes
    }
    try {
      Signature verifier = Signature.getInstance(signature, BOUNCY_CASTLE);
      verifier.initVerify(key);
      verifier.update(content);
      return verifier.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** What is wrong with an algorithm that is not one of the believed ones. */
  static Objection notTaken(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
    AlgorithmNameFinder names = new DefaultAlgorithmNameFinder();
    boolean broken = WEAK.matcher(names.getAlgorithmName(digest)).lookingAt();
    return notTaken(names.getAlgorithmName(broken ? digest : signature), "in a signature");
  }

  private static Objection notTaken(String name, String where) {
    boolean weak = WEAK.matcher(name).lookingAt();
    return new Objection(
        weak ? ALGORITHM_WEAK : ALGORITHM_UNKNOWN,
        "%s %s; use RSA PKCS#1 v1.5 or ECDSA, with SHA-256.".formatted(name, where));
  }

  /** SHA-2, and keys of at least 256 bits (EC) or 2048 bits (RSA). */
  static void requireStrong(X509Certificate certificate) throws Objection {
    if (!isStrongSignature(certificate.getSigAlgName())
        && !CertificateCheck.isSignedBy(
            certificate, certificate)) { // roots are believed, not proven
      throw notTaken(certificate.getSigAlgName(), "in a certificate");
    }
    PublicKey key = certificate.getPublicKey();
    if (!KEYS.contains(key.getAlgorithm())) {
      throw notTaken(key.getAlgorithm(), "of the key in a certificate");
    }
    boolean strong = false;
    if (key instanceof ECPublicKey curve) {
      strong = curve.getParams().getOrder().bitLength() >= LEAST_CURVE;
    } else if (key instanceof RSAPublicKey rsa) {
      strong = rsa.getModulus().bitLength() >= LEAST_MODULUS;
    }
    if (!strong) {
      throw new Objection(
          ALGORITHM_WEAK,
          "The key of \"" + certificate.getSubjectX500Principal().getName() + "\".");
    }
  }
}
