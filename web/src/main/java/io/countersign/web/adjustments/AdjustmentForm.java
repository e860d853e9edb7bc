package io.countersign.web.adjustments;

import io.countersign.adjustments.Adjustment;
import io.countersign.adjustments.Reason;
import io.countersign.canonical.Digest;
import io.countersign.ledger.EntryNumber;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed to enter an adjustment, all of it text.
 *
 * @param corrects the number of a journal entry, or nothing
 */
public record AdjustmentForm(
    String participant,
    String amount,
    String currency,
    String reason,
    String words,
    String evidence,
    String corrects) {

  /** A form with nothing in it. */
  static AdjustmentForm empty() {
    return new AdjustmentForm("", "", "", Reason.CORRECTION.name(), "", "", "");
  }

  /** By field, what is wrong with it and what to do. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (participant.isBlank()) {
      errors.put("participant", "Nobody is named. Choose a participant.");
    }
    if (money().isEmpty()) {
      errors.put(
          "amount",
          "This is no amount of that currency. Write it as 120.50, or -120.50 to take it back,"
              + " with the currency's three letters.");
    }
    if (chosen().isEmpty()) {
      errors.put("reason", "There is no such reason. Choose one from the list.");
    }
    if (!corrects.isBlank() && !corrects.strip().matches("[1-9][0-9]{0,17}")) {
      errors.put("corrects", "This is no entry number. Write the number, or leave it empty.");
    }
    return errors;
  }

  /**
   * What is asked, once there are no {@link #errors}.
   *
   * @param attachment the digest of the file that was sent along
   */
  Adjustment.Asked asked(Optional<Digest> attachment) {
    Optional<EntryNumber> entry =
        corrects.isBlank()
            ? Optional.empty()
            : Optional.of(new EntryNumber(Long.parseLong(corrects.strip())));
    return new Adjustment.Asked(
        new ParticipantId(participant.strip()),
        money().orElseThrow(),
        new Adjustment.Ground(
            chosen().orElseThrow(),
            words.strip(),
            new Adjustment.Evidence(evidence.strip(), attachment),
            entry));
  }

  private Optional<Reason> chosen() {
    return Arrays.stream(Reason.values()).filter(r -> r.name().equals(reason)).findFirst();
  }

  private Optional<Money> money() {
    String written = amount.strip();
    if (!written.matches("-?[0-9]{1,12}(\\.[0-9]{1,4})?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Money.of(currency.strip(), written));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
