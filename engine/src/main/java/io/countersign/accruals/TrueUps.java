package io.countersign.accruals;

import io.countersign.earning.Earning;
import io.countersign.ledger.Ledger;
import io.countersign.people.ParticipantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Compares what outcomes say with what the books hold. Calculating again without a change gives no
 * true-up.
 */
@Component
public class TrueUps {

  private final Ledger ledger;

  public TrueUps(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Begins to compare earnings that are told one by one.
   *
   * @param until earnings whose own period ended by that day are compared
   * @param whose for whom
   * @param sink takes every difference
   */
  public BookComparison compare(
      LocalDate until, Predicate<ParticipantId> whose, Consumer<TrueUp> sink) {
    BookComparison comparison = new BookComparison(ledger, until, whose, sink);
    comparison.knowAll();
    return comparison;
  }

  /** The same with books that are told by {@link BookComparison#know}. */
  public BookComparison begin(
      LocalDate until, Predicate<ParticipantId> whose, Consumer<TrueUp> sink) {
    return new BookComparison(ledger, until, whose, sink);
  }

  /**
   * Every difference, by key, for earnings whose own period ended by the day. An earning that was
   * posted and is in no outcome holds no more.
   *
   * @param whose for whom
   * @throws IllegalArgumentException when two earnings have one key
   * @throws IllegalStateException when an explanation does not add up to its earning
   */
  public List<TrueUp> of(
      List<PlanOutcome> outcomes,
      KnownDeals deals,
      LocalDate until,
      Predicate<ParticipantId> whose) {
    List<TrueUp> trueUps = new ArrayList<>();
    BookComparison comparison = compare(until, whose, trueUps::add);
    for (PlanOutcome outcome : outcomes) {
      for (Earning earning : outcome.outcome().earnings()) {
        comparison.add(outcome.plan(), earning, deals.of(earning));
      }
    }
    comparison.end();
    trueUps.sort(Comparator.comparing(trueUp -> trueUp.line().key()));
    return trueUps;
  }
}
