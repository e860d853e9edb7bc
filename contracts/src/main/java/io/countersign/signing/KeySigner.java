package io.countersign.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** Lets Bouncy Castle write messages around the signatures of a key it never sees. */
final class KeySigner implements ContentSigner {

  private final Signer signer;
  private final SigningKey key;
  private final String algorithm;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  KeySigner(Signer signer, SigningKey key, String algorithm) {
    this.signer = signer;
    this.key = key;
    this.algorithm = algorithm;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
  }

  @Override
  public OutputStream getOutputStream() {
    return content;
  }

  @Override
  public byte[] getSignature() {
    try {
      byte[] value = key.sign(algorithm, content.toByteArray());
      return SignatureValue.inOneForm(value, signer.chain().get(0).getPublicKey())
          .orElseThrow(() -> new IOException("it gave something that is no signature"));
    } catch (IOException | GeneralSecurityException | ProviderException e) {
      throw new NoKey("The key of " + signer + " cannot be used: " + e.getMessage(), e);
    }
  }
}
