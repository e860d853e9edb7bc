package io.countersign.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody else's authority, and keys that signers bring from it. */
public final class BroughtKeys {

  public static final String PASSWORD = "my own secret";

  /** What is right or wrong with a key that is brought. */
  public enum Kind {
    GOOD,
    EXPIRED,
    FOR_SERVERS,
    QUALIFIED
  }

  private final KeyPair keys = CertificateAuthority.newKeys();
  private final X509Certificate root;
  private final Instant from;

  public BroughtKeys(String name, Instant from) {
    this.from = from;
    this.root = CertificateAuthority.newRoot(name, keys, from);
  }

  public TrustAnchors anchors() {
    return TrustAnchors.of(root);
  }

  /** A PKCS#12 file with a key and a certificate. */
  public byte[] file(String person, Kind kind) {
    Signer signer = signer(person, kind);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "mine",
          signer.key(),
          PASSWORD.toCharArray(),
          signer.chain().toArray(new X509Certificate[0]));
      store.store(out, PASSWORD.toCharArray());
      return out.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A key that stays with its owner.
   *
   * @param certificates its own and the root, in PEM
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Card(PrivateKey key, byte[] certificates) {

    /** The signature of some bytes, in an algorithm such as SHA256withECDSA. */
    public byte[] sign(String algorithm, byte[] bytes) {
      try {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A card with a key that never leaves it. */
  public Card card(String person, Kind kind) {
    Signer signer = signer(person, kind);
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      for (X509Certificate each : signer.chain()) {
        pem.writeObject(each);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Card(signer.key(), text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  Signer signer(String person, Kind kind) {
    return signer(person, kind, CertificateAuthority.newKeys());
  }

  Signer signer(String person, Kind kind, KeyPair own) {
    Instant until = from.plus(Duration.ofDays(kind == Kind.EXPIRED ? 1 : 700));
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              root,
              BigInteger.valueOf(own.hashCode() & 0x7FFFFFFF).add(BigInteger.ONE),
              Date.from(from),
              Date.from(until),
              new X500Name("CN=" + person + ",C=NL"),
              own.getPublic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
      builder.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
      if (kind == Kind.FOR_SERVERS) {
        builder.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      }
      if (kind == Kind.QUALIFIED) {
        ASN1EncodableVector statements = new ASN1EncodableVector();
        statements.add(new DERSequence(Qualification.COMPLIANCE));
        statements.add(new DERSequence(Qualification.DEVICE));
        builder.addExtension(Extension.qCStatements, false, new DERSequence(statements));
      }
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
      return new Signer(person, own.getPrivate(), List.of(certificate, root));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
