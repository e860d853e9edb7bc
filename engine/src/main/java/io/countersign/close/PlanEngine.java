package io.countersign.close;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.StreamedCalculation;
import io.countersign.calculation.Worksheet;
import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What calculates one plan and tells its earnings one by one; they are not kept. */
@FunctionalInterface
interface PlanEngine {

  /**
   * Calculates a worksheet whose deals come from elsewhere.
   *
   * @param sink takes the earnings, which do not count when the outcome has problems
   * @return everything but the earnings
   */
  Outcome calculate(
      Worksheet worksheet, StreamedCalculation.Deals deals, StreamedCalculation.Sink sink);

  /** Streams the deals where the plan allows it, else holds all of them. */
  static Outcome streaming(
      Worksheet worksheet, StreamedCalculation.Deals deals, StreamedCalculation.Sink sink) {
    return StreamedCalculation.refusal(worksheet.plan().plan()).isPresent()
        ? whole(Calculation::calculate).calculate(worksheet, deals, sink)
        : StreamedCalculation.stream(worksheet, deals, StreamedCalculation.MOST, sink);
  }

  /** Takes all deals at once. */
  static PlanEngine whole(Function<Worksheet, Outcome> calculation) {
    return (worksheet, deals, sink) -> {
      List<DealHistory> all;
      try (Stream<DealHistory> told = deals.get()) {
        all = told.toList();
      }
      Outcome outcome =
          calculation.apply(
              new Worksheet(
                  worksheet.plan(),
                  worksheet.roster(),
                  all,
                  worksheet.periods(),
                  worksheet.known()));
      if (outcome.problems().isEmpty()) {
        Map<String, DealHistory> byId = new HashMap<>();
        all.forEach(deal -> byId.put(deal.deal().value(), deal));
        for (Earning earning : outcome.earnings()) {
          sink.take(earning, byId.get(earning.key().origin().deal()));
        }
      }
      return new Outcome(
          List.of(),
          outcome.attainments(),
          outcome.totals(),
          outcome.notEarned(),
          outcome.beside(),
          outcome.problems());
    };
  }
}
