package io.countersign.contracts;

/** What can happen to a contract that its event log must tell. */
public enum Happening {
  CREATED("Drafted"),
  GENERATED("Printed"),
  APPROVED("Approved"),
  REJECTED("Approval refused"),
  APPROVAL_REMINDED("Reminded of an approval"),
  SENT("Sent for signature"),
  DELIVERED("Link opened"),
  RESENT("Sent again"),
  REMINDED("Reminded"),
  CODE_SENT("One-time code sent"),
  CODE_WRONG("Wrong code typed"),
  AUTHENTICATED("Identity confirmed"),
  CONSENTED("Agreed to electronic records"),
  WITHDRAWN("Withdrew the consent to electronic records"),
  VIEWED("Document viewed"),
  LEVEL_ASKED("Level of signatures asked for"),
  INTENDED("Said: this is my signature"),
  SIGNED("Signed"),
  COMPLETED("Signed by both sides"),
  PRESERVED("Preserved"),
  DECLINED("Declined"),
  DELEGATED("Delegated"),
  VOIDED("Declared void"),
  CANCELLED("Signing called off"),
  EXPIRED("Signing ran out of time"),
  DOWNLOADED("Downloaded"),
  MESSAGE_READ("Message read in the outbox"),
  VERIFIED("Checked"),
  AMENDED("Amended by a later contract"),
  CERTIFIED("Certificate of completion made"),
  EXPORTED("Evidence exported"),
  COPY_GIVEN("Copy handed over"),
  NEGOTIATED("Negotiated"),
  HOLD_PLACED("Legal hold placed"),
  HOLD_LIFTED("Legal hold lifted"),
  DISPOSED("Disposed of"),
  INVITED("Asked to negotiate"),
  UNINVITED("No longer asked to negotiate"),
  PROPOSED("Change proposed"),
  ANSWERED("Proposed change answered"),
  COMMENTED("Commented"),
  KEY_REVOKED("A signer's key revoked"),
  TENURE_TOLD("Told how long it runs"),
  NOTICE_GIVEN("Notice given"),
  RENEWED("Renewed"),
  TERMINATED("Terminated"),
  OBLIGATION_TOLD("Obligation told"),
  OBLIGATION_MET("Obligation met"),
  OBLIGATION_BREACHED("Breach of an obligation declared"),
  WAIVER_ASKED("Waiver of an obligation asked for"),
  OBLIGATION_WAIVED("Obligation waived"),
  WAIVER_DECLINED("Waiver of an obligation declined"),
  OBLIGATION_REMINDED("Reminded of an obligation"),
  RENEWAL_REMINDED("Reminded of a renewal"),
  PAY_RELEASED("Pay released"),
  PAY_HELD("Pay held");

  private final String words;

  Happening(String words) {
    this.words = words;
  }

  /** For a list that people read. */
  public String words() {
    return words;
  }
}
