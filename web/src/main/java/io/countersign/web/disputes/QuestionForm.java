package io.countersign.web.disputes;

import io.countersign.close.DisputeDesk;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.Ground;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.statements.StatementId;
import io.countersign.web.problems.Missing;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody typed to question a line, all of it text.
 *
 * @param line the id of a line; empty for the statement as a whole
 * @param kind the kind of fact that is wrong; empty for none
 */
public record QuestionForm(
    String period,
    String version,
    String currency,
    String line,
    String ground,
    String words,
    String kind,
    String value) {

  /** By field, what is wrong with it and what to do. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (Arrays.stream(Ground.values()).noneMatch(known -> known.name().equals(ground))) {
      errors.put("ground", "Choose what is wrong.");
    }
    if (words.isBlank() || words.strip().length() > Dispute.WORDS) {
      errors.put("words", "Say what is wrong in 1 to " + Dispute.WORDS + " characters.");
    }
    new TypedFact(kind, value).check(errors);
    return errors;
  }

  /** The version of the statement it is about. */
  StatementId statement(ParticipantId who) {
    try {
      Holder holder = new Holder(who, Currency.getInstance(currency));
      return new StatementId(holder, PayCycle.parse(period), Integer.parseInt(version));
    } catch (IllegalArgumentException e) {
      throw new Missing("such statement", "Open your statement and choose a line of it.");
    }
  }

  /** What is asked, once there are no {@link #errors}. */
  DisputeDesk.Asked asked(ParticipantId who) {
    return new DisputeDesk.Asked(
        statement(who),
        line,
        Ground.valueOf(ground),
        words.strip(),
        new TypedFact(kind, value).fact());
  }
}
