package io.countersign.accounting;

import io.countersign.accounting.AccountingPolicy.Benefit;
import io.countersign.accounting.AccountingPolicy.Incremental;
import io.countersign.accounting.AccountingPolicy.Renewals;
import io.countersign.accounting.AccountingPolicy.Start;
import io.countersign.accounting.Standard.Clause;
import io.countersign.deals.DealEvent.Signed;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.Sale;
import io.countersign.people.Assignment;
import io.countersign.people.Roster;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides by the policy what becomes of a cost: whether it is an asset, and for how long. */
final class Judgement {

  private static final int MOST_MONTHS = 1_200;

  private final AccountingPolicy policy;
  private final Roster roster;

  Judgement(AccountingPolicy policy, Roster roster) {
    this.policy = policy;
    this.roster = roster;
  }

  /** The months of benefit, and where they come from. */
  private record Months(int count, String of) {}

  Treatment of(CostKey key, @Nullable DealHistory deal) {
    if (key.deal().isEmpty()) {
      return new Treatment.Expensed(Clause.NOT_INCREMENTAL, "It is not for a contract");
    }
    Won won = deal == null ? null : deal.won().orElse(null);
    if (deal == null || won == null) {
      return new Treatment.Expensed(Clause.NOT_INCREMENTAL, "There is no contract: it is not won");
    }
    if (policy.costs().incremental().stream().noneMatch(rule -> fits(rule, key, won.on()))) {
      return new Treatment.Expensed(
          Clause.NOT_INCREMENTAL,
          "The policy does not count "
              + key.of().id()
              + " of "
              + position(key, won.on())
              + " among incremental costs");
    }
    Optional<Months> months = months(won.opportunity().sale());
    if (months.isEmpty()) {
      return new Treatment.Unknown(noTerm(key));
    }
    int count = months.get().count();
    if (count <= policy.costs().expedientMonths()) {
      return new Treatment.Expensed(
          Clause.EXPEDIENT,
          "Its benefit of "
              + count
              + " months ("
              + months.get().of()
              + ") is not longer than the "
              + policy.costs().expedientMonths()
              + " of the practical expedient");
    }
    return new Treatment.Capitalised(
        new StraightLine(count, policy.costs().spread().by(), start(deal, won)),
        "An incremental cost of the contract, of use for "
            + count
            + " months: "
            + months.get().of());
  }

  private boolean fits(Incremental rule, CostKey key, LocalDate won) {
    return (rule.plan().isEmpty() || rule.plan().equals(key.of().plan()))
        && isAmong(rule.components(), key.of().id())
        && isAmong(rule.positions(), position(key, won));
  }

  private static boolean isAmong(Set<String> names, String name) {
    return names.isEmpty() || names.contains(name);
  }

  private String position(CostKey key, LocalDate on) {
    return roster
        .assignmentOn(key.who(), on)
        .map(Assignment::as)
        .map(position -> position.title())
        .orElse("nobody's position");
  }

  /**
   * The period of benefit. Where renewals are paid like first contracts it is the term; where they
   * are not, a first contract is of use for the life of the customer (ASC 340-40-35-1, ASU 2014-09
   * BC309, IFRS 15.BC309).
   */
  private Optional<Months> months(Sale sale) {
    Benefit benefit = policy.costs().benefit();
    Renewals renewals = benefit.renewals();
    Optional<Months> told = told(sale);
    boolean isRenewal =
        renewals != null && renewals.value().equals(sale.attributes().get(renewals.field()));
    boolean byTerm = renewals == null ? benefit.lifeMonths() == 0 : renewals.commensurate();
    if (isRenewal || byTerm) {
      int without = benefit.term().without();
      return told.isPresent() || without == 0
          ? told
          : Optional.of(new Months(without, "the term that the policy assumes"));
    }
    Months life = life(sale);
    return Optional.of(told.filter(term -> term.count() > life.count()).orElse(life));
  }

  private Months life(Sale sale) {
    Benefit benefit = policy.costs().benefit();
    Comparator<DealLine> bySize = Comparator.comparing(line -> line.amount().value());
    return sale.lines().stream()
        .filter(line -> benefit.productMonths().containsKey(line.product()))
        .max(bySize.thenComparing(DealLine::product))
        .map(
            line ->
                new Months(
                    benefit.productMonths().getOrDefault(line.product(), 0),
                    "the life of " + line.product()))
        .orElse(new Months(benefit.lifeMonths(), "the life of a customer"));
  }

  private Optional<Months> told(Sale sale) {
    String text = sale.attributes().get(policy.costs().benefit().term().field());
    return text != null && text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST_MONTHS
        ? Optional.of(new Months(Integer.parseInt(text), "the term of the contract"))
        : Optional.empty();
  }

  private AccountingProblem noTerm(CostKey key) {
    String field = policy.costs().benefit().term().field();
    return new AccountingProblem(
        "deal " + key.deal(),
        "it does not say its '" + field + "', the months over which its cost is written off",
        "Import the deal again with it, or let the policy say 'without' beside the field");
  }

  private @Nullable LocalDate start(DealHistory deal, Won won) {
    LocalDate on =
        switch (policy.costs().spread().from()) {
          case WON -> won.on();
          case SIGNED -> deal.signed().map(Signed::on).orElse(null);
        };
    Start start = policy.costs().spread().start();
    if (on == null || start == Start.SAME_DAY) {
      return on;
    }
    LocalDate first = on.withDayOfMonth(1);
    return start == Start.FIRST_OF_MONTH ? first : first.plusMonths(1);
  }
}
