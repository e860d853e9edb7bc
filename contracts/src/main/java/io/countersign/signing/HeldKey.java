package io.countersign.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Optional;

/**
 * A key in a file of this machine, or in a device connected to it.
 *
 * @param device the provider that speaks to the device; nothing for a key in a file
 */
record HeldKey(PrivateKey key, Optional<Provider> device) implements SigningKey {

  @Override
  public byte[] sign(String algorithm, byte[] content) throws GeneralSecurityException {
    Signature signature =
        device.isPresent()
            ? Signature.getInstance(algorithm, device.get())
            : Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }

  @Override
  public String toString() {
    return "key";
  }
}
