package io.countersign.statements;

import io.countersign.accruals.PlanOutcome;
import io.countersign.attainment.Attainment;
import io.countersign.calculation.MeasureTotal;
import io.countersign.calculation.NotEarned;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Account;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Settlement;
import io.countersign.ledger.Tally;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The statements of one pay period as they should read now, from the books and the outcomes. */
final class Drafts {

  /** The books, what they hold for earnings in the period, and what was posted by hand. */
  record Books(
      Tally tally,
      Map<EarningLine, Balance> posted,
      Map<Holder, Balance> adjusted,
      @Nullable Rate atMost) {}

  private final PayCycle cycle;
  private final Period period;
  private final Roster roster;
  private final Map<SignedPlans.Key, SignedPlans.Letter> letters;
  private final Map<Holder, Draft> drafts = new TreeMap<>();

  private Drafts(PayCycle cycle, Basis basis) {
    this.cycle = cycle;
    this.period = cycle.period();
    this.roster = basis.roster();
    this.letters = basis.letters();
  }

  /**
   * One content for everybody who is on a plan in the period, has something posted in it, or brings
   * a balance into it, and for those who had a statement before.
   */
  static Map<Holder, Statement.Content> of(
      PayCycle cycle, Basis basis, Books books, Collection<Holder> before) {
    Drafts made = new Drafts(cycle, basis);
    before.forEach(made::draft);
    books
        .tally()
        .balances(Account.HELD, made.period.until())
        .forEach((holder, balance) -> made.hold(holder, balance));
    basis.outcomes().forEach(made::results);
    books.posted().forEach((line, balance) -> made.posted(line, balance, basis.outcomes()));
    books.adjusted().forEach((h, balance) -> made.draft(h).payable.adjust(balance.payable()));
    made.carry(books);
    Map<Holder, Statement.Content> contents = new TreeMap<>();
    made.drafts.forEach((holder, draft) -> contents.put(holder, draft.content(books.atMost())));
    return contents;
  }

  static Holder holder(EarningLine line) {
    return new Holder(line.key().who(), line.currency());
  }

  private Draft draft(Holder holder) {
    return drafts.computeIfAbsent(
        holder, h -> new Draft(name(h.who()), period, Money.zero(h.currency())));
  }

  private String name(ParticipantId who) {
    return roster.participant(who).map(Participant::name).orElse(who.value());
  }

  /** What earlier periods leave to be recovered, as if those not locked were settled now. */
  private void carry(Books books) {
    Map<Holder, Money> carried = books.tally().balances(Account.CARRIED);
    books
        .tally()
        .unsettledBefore(cycle)
        .forEach(
            (holder, earlier) -> {
              Money debt = carried.getOrDefault(holder, Money.zero(holder.currency()));
              for (Money payable : earlier.values()) {
                debt = Settlement.of(payable, debt, books.atMost()).carried();
              }
              carried.put(holder, debt);
            });
    carried.forEach(
        (holder, debt) -> {
          if (debt.isNegative() && (isPaidHere(holder.who()) || drafts.containsKey(holder))) {
            draft(holder).carried = debt;
          }
        });
  }

  private void hold(Holder holder, Money balance) {
    if (!balance.isZero() && isPaidHere(holder.who())) {
      draft(holder).held = balance;
    }
  }

  private void results(PlanOutcome result) {
    Plan plan = result.plan().plan();
    for (Attainment attainment : result.outcome().attainments()) {
      if (isHere(attainment.period()) && isPaidHere(attainment.who())) {
        Draft draft = draft(new Holder(attainment.who(), plan.currency()));
        draft.components.attained(plan, attainment);
        use(draft, attainment.who(), result.plan());
      }
    }
    for (NotEarned missed : result.outcome().notEarned()) {
      if (isHere(missed.period()) && isPaidHere(missed.who())) {
        Draft draft = draft(new Holder(missed.who(), plan.currency()));
        draft.notEarned.add(missed);
        use(draft, missed.who(), result.plan());
      }
    }
    for (MeasureTotal total : result.outcome().totals()) {
      Draft draft = drafts.get(new Holder(total.who(), plan.currency()));
      if (draft != null && isHere(total.period())) {
        draft.measures.add(total);
      }
    }
  }

  private void use(Draft draft, ParticipantId who, PlanVersion plan) {
    Plan.Head head = plan.plan().head();
    draft.use(plan, letters.get(new SignedPlans.Key(who, head.name(), head.version())));
  }

  private boolean isPaidHere(ParticipantId who) {
    return roster.groupOf(who).equals(cycle.group());
  }

  private boolean isHere(Period planPeriod) {
    return period.contains(planPeriod.lastDay());
  }

  private void posted(EarningLine line, Balance balance, List<PlanOutcome> outcomes) {
    EarningKey key = line.key();
    Draft draft = draft(holder(line));
    PlanVersion plan = planOf(key, outcomes);
    if (plan != null) {
      use(draft, key.who(), plan);
    }
    draft.payable.add(key, balance);
    if (draft.payable.isOfComponent(key)) {
      draft.components.posted(plan == null ? null : plan.plan(), key, balance);
    }
  }

  private static @Nullable PlanVersion planOf(EarningKey key, List<PlanOutcome> outcomes) {
    PlanVersion found = null;
    for (PlanOutcome outcome : outcomes) {
      Plan plan = outcome.plan().plan();
      if (plan.name().equals(key.plan())
          && (found == null || plan.head().effective().overlaps(key.period().days()))) {
        found = outcome.plan();
      }
    }
    return found;
  }
}
