package io.countersign.signing;

/** Where the keys of those who sign contracts are: one key for each of them. */
public interface Signatories {

  /**
   * The signer of an identity.
   *
   * @throws NoKey when there is no key for it
   */
  Signer signer(Identity identity);
}
