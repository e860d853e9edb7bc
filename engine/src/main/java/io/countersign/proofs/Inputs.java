package io.countersign.proofs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.attainment.Metric;
import io.countersign.calendar.DateRange;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealHistory;
import io.countersign.earning.EarningKey;
import io.countersign.money.ExchangeRates.Quote;
import io.countersign.money.Money;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.Relation;
import io.countersign.statements.AdjustmentLine;
import io.countersign.statements.StatementId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Everything that the calculation needs to come to a statement again, as one JSON document (schema
 * {@code inputs/1}, RFC 8785).
 *
 * @param of the statement
 * @param until the day after the last for which is calculated
 * @param plans every plan version that pays the participant, with the facts it looks at
 * @param before what earlier pay periods have posted
 * @param waiting earnings of closed periods whose change was not posted yet: somebody else had to
 *     approve it first; and what is taken back and is a case for legal
 * @param carried what earlier periods left to be recovered: zero or negative
 * @param adjustments what was granted or taken by hand, which no calculation gives; left out where
 *     there is nothing
 */
public record Inputs(
    String schema,
    StatementId of,
    LocalDate until,
    List<PlanInputs> plans,
    List<Posted> before,
    List<EarningKey> waiting,
    Money carried,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AdjustmentLine> adjustments) {

  static final String SCHEMA = "inputs/1";

  /**
   * One plan version: its document, as published, and the days on which it holds.
   *
   * @param reach how far its facts reach, in words
   */
  public record PlanInputs(
      String name,
      int version,
      Digest digest,
      DateRange during,
      String document,
      String reach,
      Facts facts) {}

  /** What a plan's calculation looks at. */
  public record Facts(
      List<Participant> people,
      List<Assignment> seats,
      List<Relation> relations,
      List<DealHistory> deals,
      List<Metric> metrics,
      List<Quote> rates) {}

  /** What is posted for an earning. */
  public record Posted(EarningKey key, Money payable, Money held) {}

  public Inputs {
    if (!schema.equals(SCHEMA)) {
      throw new IllegalArgumentException("schema is '" + schema + "', not '" + SCHEMA + "'");
    }
    plans = List.copyOf(plans);
    before = List.copyOf(before);
    waiting = List.copyOf(waiting);
    adjustments = List.copyOf(adjustments);
  }

  /** The canonical bytes, UTF-8. */
  public byte[] json() {
    return ProofJson.write(this);
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException when the bytes are anything else
   */
  public static Inputs read(byte[] json) {
    return ProofJson.read(json, Inputs.class);
  }

  Inputs with(List<PlanInputs> others) {
    return new Inputs(schema, of, until, others, before, waiting, carried, adjustments);
  }

  Inputs waitingFor(Collection<EarningKey> keys) {
    return new Inputs(schema, of, until, plans, before, List.copyOf(keys), carried, adjustments);
  }
}
