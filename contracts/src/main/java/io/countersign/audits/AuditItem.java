package io.countersign.audits;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * A contract in a sample.
 *
 * @param seq from 1
 * @param stratum the part of the population that it was drawn from
 * @param result what the check said last; nothing before it
 * @param notes what people found, the first one first
 */
public record AuditItem(
    int seq, ContractId contract, String stratum, Optional<Result> result, List<Note> notes) {

  public AuditItem {
    notes = List.copyOf(notes);
  }

  /**
   * What a check said.
   *
   * @param outcome the outcome of the verdict; INVALID also when ledger or event log are not as
   *     they were written
   * @param words every code and objection; empty when there is none
   */
  public record Result(String outcome, String words, Stamp checked) {

    /** Whether nothing is wrong; that a booking went on since is nothing wrong. */
    public boolean sound() {
      return outcome.equals("VALID") || outcome.equals("SUPERSEDED");
    }
  }

  /** Something that a person found. */
  public record Note(String words, Stamp said) {}
}
