package io.countersign.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Optional;

/** A key that somebody brought for one signature; it is forgotten with the request. */
record BroughtKey(PrivateKey key) implements SigningKey {

  @Override
  public byte[] sign(String algorithm, byte[] content) throws GeneralSecurityException {
    return new HeldKey(key, Optional.empty()).sign(algorithm, content);
  }

  @Override
  public String toString() {
    return "key";
  }
}
