package io.countersign.contracts;

/** Where a contract stands. It moves down this list, or to {@link #VOIDED} before it is signed. */
public enum ContractState {
  /** The proposal is kept; there is no paper yet. */
  DRAFTED,
  /** The paper is there, unsigned. */
  GENERATED,
  PARTLY_SIGNED,
  /** Signed by both sides; nothing can be added. */
  SIGNED,
  /** Given up before both sides had signed. */
  VOIDED
}
