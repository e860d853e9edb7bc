package io.countersign.obligations;

import io.countersign.canonical.Digest;
import io.countersign.contracts.Stamp;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened to an obligation on one of its due days. Facts are only added.
 *
 * @param obligation the id of the obligation
 * @param onward of a waiver: of this due day and of all after it
 * @param proof the file that proves that it was met
 * @param asked of a decision on a waiver: the number of the fact that asked
 */
public record ObligationFact(
    long number,
    long obligation,
    LocalDate due,
    Kind kind,
    boolean onward,
    String words,
    Optional<Proof> proof,
    Optional<Long> asked,
    Stamp told) {

  /** What can happen to an obligation. */
  public enum Kind {
    MET("Met"),
    BREACHED("Breach declared"),
    ASKED("Waiver asked for"),
    WAIVED("Waived"),
    DECLINED("Waiver declined");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The fact as pages say it. */
    public String words() {
      return words;
    }
  }

  /** A file by its digest, and how it was called. */
  public record Proof(Digest digest, String name) {}
}
