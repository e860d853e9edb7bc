package io.countersign.payouts;

/** What seals manifests; the keys are kept elsewhere. */
public interface ManifestSeal {

  /** The company's seal over the content. */
  byte[] ofCompany(byte[] content);

  /**
   * The seal of a person over the content.
   *
   * @param payer who is signed in
   */
  byte[] ofPerson(Payer payer, byte[] content);

  /** The person who paid: the login, and the name people read. */
  record Payer(String login, String name) {}
}
