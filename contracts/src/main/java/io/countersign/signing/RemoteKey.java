package io.countersign.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * A key at a signing service: the service gets the digest of what is signed, never the content.
 *
 * @param credential the service's name for the key
 */
record RemoteKey(RemoteKeys service, String credential) implements SigningKey {

  @Override
  public byte[] sign(String algorithm, byte[] content)
      throws GeneralSecurityException, IOException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
    return service.signHash(credential, algorithm, hash);
  }
}
