package io.countersign.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long there is: to question a version of a statement after it was made, and to answer.
 *
 * @param raiseDays days, the last one included
 * @param answerDays days, the last one included
 */
@Component
public record DisputeTerms(
    @Value("${countersign.disputes.raise-days:45}") int raiseDays,
    @Value("${countersign.disputes.answer-days:10}") int answerDays) {

  /** The last day on which a statement that was made then may be questioned. */
  public LocalDate raiseBy(Instant made) {
    return day(made).plusDays(raiseDays);
  }

  /** The last day on which a dispute that was raised then should be answered. */
  public LocalDate answerBy(Instant raised) {
    return day(raised).plusDays(answerDays);
  }

  /** The day of a moment. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
