package io.countersign.signing;

import io.countersign.documents.Digest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.operator.ContentSigner;

/** A person or an organisation able to sign. The key stays inside this package. */
public final class Signer {

  private final String name;
  private final SigningKey key;
  private final List<X509Certificate> chain;

  Signer(String name, PrivateKey key, List<X509Certificate> chain) {
    this(name, new HeldKey(key, Optional.empty()), chain);
  }

  Signer(String name, SigningKey key, List<X509Certificate> chain) {
    this.name = name;
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /** The name in the certificate. */
  public String name() {
    return name;
  }

  /** The SHA-256 of the certificate: what a record of authority refers to. */
  public Digest certificate() {
    return digest(chain.get(0));
  }

  /** What a signature with this key is in law. */
  public SignatureLevel level() {
    if (key instanceof BroughtKey) {
      return SignatureLevel.AES;
    }
    boolean elsewhere = key instanceof GivenSignature || key instanceof AwaitedSignature;
    if ((elsewhere || key instanceof RemoteKey) && Qualification.isStated(chain.get(0))) {
      return SignatureLevel.QES;
    }
    return elsewhere ? SignatureLevel.AES : SignatureLevel.SES;
  }

  /** Whom the certificate was issued to, by its subject (RFC 2253). */
  String subject() {
    return chain.get(0).getSubjectX500Principal().getName();
  }

  /**
   * The key, where it is a held one.
   *
   * @throws IllegalStateException when it lies at a service
   */
  PrivateKey key() {
    if (key instanceof HeldKey held) {
      return held.key();
    }
    throw new IllegalStateException("The key of " + this + " is not here");
  }

  /**
   * Signs whatever is written to it, once.
   *
   * @throws NoKey (on signing) when the key cannot be used
   */
  ContentSigner contentSigner() {
    return new KeySigner(this, key, Algorithms.signatureOf(chain.get(0).getPublicKey()));
  }

  /** The certificate and its issuers, up to the root. */
  List<X509Certificate> chain() {
    return chain;
  }

  static Digest digest(X509Certificate certificate) {
    try {
      return Digest.of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has an encoding", e);
    }
  }

  @Override
  public String toString() {
    return name + " (certificate " + certificate().prefix() + ")";
  }
}
