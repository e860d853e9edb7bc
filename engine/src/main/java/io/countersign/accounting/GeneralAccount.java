package io.countersign.accounting;

/**
 * The accounts of the general ledger that journals are written to; the policy gives their codes.
 */
public enum GeneralAccount {
  /** What commission has cost: an expense. */
  COMMISSION_EXPENSE,
  /** Earned and due, not paid at the end of a period: a liability. */
  ACCRUED,
  /** Earned, but waiting for a condition: a liability, shown apart. */
  HELD,
  /** Paid above what is due, to be set against later earnings: a claim on the participant. */
  OVERPAID,
  /** What payroll hands out: a clearing account with payroll. */
  PAYROLL,
  /** Costs to obtain contracts that are not written off yet: an asset. */
  CONTRACT_COSTS,
  /** What was written off over the period of benefit: an expense. */
  AMORTISATION,
  /** What was left when a contract ended: an expense. */
  TERMINATION,
  /** What cannot be recovered any more: an expense. */
  IMPAIRMENT
}
