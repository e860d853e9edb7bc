package io.countersign.signing;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** The kinds of keys that are made here; both sign with SHA-256. */
public enum KeyKind {
  /** ECDSA on the curve P-256. */
  P256("EC"),
  /** RSA with 3072 bits, for readers that know no curves; about as strong as P-256. */
  RSA3072("RSA");

  private static final int BITS = 3072;

  private final String algorithm;

  KeyKind(String algorithm) {
    this.algorithm = algorithm;
  }

  String algorithm() {
    return algorithm;
  }

  AlgorithmParameterSpec parameters() {
    return this == P256
        ? new ECGenParameterSpec("secp256r1")
        : new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4);
  }
}
