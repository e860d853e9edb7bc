package io.countersign.completion;

/** What can be wrong with a bundle of evidence, by code. */
public enum BundleFlaw {
  BUNDLE_UNREADABLE("It is no bundle of evidence that can be read."),
  BUNDLE_FILES("Its files are not those that its manifest names."),
  BUNDLE_SEAL("The seal over its manifest is not the company's."),
  BUNDLE_CONTRACT("The contract in it is not signed by both sides and unchanged."),
  BUNDLE_ATTACHMENT("A file beside the contract is not the one inside it."),
  BUNDLE_CERTIFICATE("The certificate of completion is not genuine, or of something else."),
  BUNDLE_LOG("The event log was changed, or does not tell of this contract."),
  BUNDLE_ANCHOR("An anchor of the event log is not genuine, or the log was cut off."),
  BUNDLE_LEVEL(
      "A signature is of a lower level in law than the event log asks for, or than it claims."),
  BUNDLE_TEXT("A text that was agreed to is not the one in the event log."),
  BUNDLE_REPORT("The report of the check says something else than a check says now.");

  private final String sentence;

  BundleFlaw(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
