package io.countersign.attainment;

import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An imported number that is no deal, such as a satisfaction score: whose, by which name, on which
 * day. What belongs to nobody in particular is the {@link #COMPANY}'s.
 */
public record Metric(ParticipantId who, String name, LocalDate on, BigDecimal value) {

  /** Stands for the company among the participants of metrics. */
  public static final ParticipantId COMPANY = new ParticipantId("company");
}
