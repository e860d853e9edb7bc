package io.countersign.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/** Where the keys of those who sign contracts are: one key for each of them. */
public interface Signatories {

  /**
   * The signer of an identity.
   *
   * @throws NoKey when there is no key for it
   */
  Signer signer(Identity identity);

  /**
   * The chains of the certificates of everybody who has a key here, each its own certificate first.
   *
   * @throws NoKey when a place where keys are kept does not open
   */
  List<List<X509Certificate>> chains();
}
