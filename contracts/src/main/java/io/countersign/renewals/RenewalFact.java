package io.countersign.renewals;

import io.countersign.contracts.Role;
import io.countersign.contracts.Stamp;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Something that was said to the end of a contract. Facts are only added. */
public sealed interface RenewalFact {

  /** What was said, or why. */
  String words();

  Stamp told();

  /** The same, told by somebody else at another time. */
  default RenewalFact toldAgain(Stamp again) {
    if (this instanceof Notice notice) {
      return new Notice(notice.side(), notice.on(), notice.words(), again);
    }
    if (this instanceof Terminated ended) {
      return new Terminated(ended.side(), ended.on(), ended.words(), again);
    }
    Renewed renewed = (Renewed) this;
    return new Renewed(renewed.ends(), renewed.yearly(), renewed.words(), again);
  }

  /**
   * A side does not want the contract to renew itself.
   *
   * @param on the day on which the other side received it
   */
  record Notice(Role side, LocalDate on, String words, Stamp told) implements RenewalFact {}

  /**
   * Both sides agreed to go on.
   *
   * @param ends the new last day
   * @param yearly what a year costs then; the price with its uplift when nothing is said
   */
  record Renewed(LocalDate ends, Optional<Money> yearly, String words, Stamp told)
      implements RenewalFact {}

  /**
   * The contract ends before its last day.
   *
   * @param side who ended it
   * @param on its last day now
   */
  record Terminated(Role side, LocalDate on, String words, Stamp told) implements RenewalFact {}
}
