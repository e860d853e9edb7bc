package io.countersign.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** A private key that signs, wherever it is kept; nobody sees more of it than its signatures. */
sealed interface SigningKey
    permits HeldKey, BroughtKey, RemoteKey, AwaitedSignature, GivenSignature {

  /**
   * The signature over the content.
   *
   * @param algorithm SHA256withECDSA or SHA256withRSA
   * @throws IOException when the key cannot be reached, or refuses
   */
  byte[] sign(String algorithm, byte[] content) throws GeneralSecurityException, IOException;
}
