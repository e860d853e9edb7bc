package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.money.Remainders;
import io.countersign.money.Rounding;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Plan;
import io.countersign.plans.Plan.ContractCosts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was paid for a contract and how it is accounted for: only the incremental costs of obtaining
 * it are capitalised, over the period of benefit, unless that is short (ASC 340-40-25-1 to 25-4,
 * IFRS 15.91 to 15.94).
 *
 * @param months the period of benefit in months; 0 where all is expensed
 * @param remainders what happens with what is left over when it is written off by months
 */
public record ContractCost(
    ParticipantId who,
    String component,
    Period period,
    String deal,
    Costs costs,
    int months,
    Remainders remainders) {

  /** What becomes an asset and what is an expense at once. */
  public record Costs(Money capitalised, Money expensed) {}

  private static final String TERM = "term-months";

  /**
   * The costs of everything that was earned, under the terms of the plan; nothing for a plan
   * without them.
   *
   * @throws IllegalArgumentException when the term of a deal is asked for and missing
   */
  public static List<ContractCost> of(Worksheet worksheet, Outcome outcome) {
    Plan plan = worksheet.plan().plan();
    List<ContractCost> costs = new ArrayList<>();
    if (plan.shown().contractCosts().isEmpty()) {
      return costs;
    }
    Map<String, DealHistory> deals = new HashMap<>();
    worksheet.deals().forEach(deal -> deals.put(deal.deal().value(), deal));
    for (Earning earning : outcome.earnings()) {
      costs.add(cost(plan, earning, deals));
    }
    return costs;
  }

  private static ContractCost cost(Plan plan, Earning earning, Map<String, DealHistory> deals) {
    Money none = Money.zero(earning.amount().currency());
    int life = 0;
    boolean capitalised = false;
    for (ContractCosts terms : plan.shown().contractCosts()) {
      if (terms.components().contains(earning.key().component())) {
        life = terms.lifeMonths() > 0 ? terms.lifeMonths() : term(earning, deals);
        capitalised = life > terms.expedientMonths();
      }
    }
    Costs costs =
        capitalised ? new Costs(earning.amount(), none) : new Costs(none, earning.amount());
    return new ContractCost(
        earning.key().who(),
        earning.key().component(),
        earning.key().period(),
        earning.key().origin().deal(),
        costs,
        capitalised ? life : 0,
        plan.money().rounding().remainders());
  }

  private static int term(Earning earning, Map<String, DealHistory> deals) {
    DealHistory deal = deals.get(earning.key().origin().deal());
    BigDecimal told =
        deal == null
            ? null
            : LineFacts.decimal(
                deal.won()
                    .map(won -> won.opportunity().sale().attributes().get(TERM))
                    .orElse(null));
    if (told == null) {
      throw new IllegalArgumentException(
          "deal "
              + earning.key().origin().deal()
              + " does not say its '"
              + TERM
              + "', the months over which its cost is written off");
    }
    return told.intValue();
  }

  /** What is written off in a month, counted from 1; all months together are the asset. */
  public Money amortised(int month) {
    if (month < 1 || month > months) {
      return Money.zero(costs.capitalised().currency());
    }
    return remainders.equal(costs.capitalised(), months, Rounding.HALF_UP).get(month - 1);
  }
}
