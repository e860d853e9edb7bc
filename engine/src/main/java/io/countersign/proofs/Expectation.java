package io.countersign.proofs;

import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.About;
import io.countersign.ledger.Balance;
import io.countersign.ledger.Cause;
import io.countersign.ledger.DealFacts;
import io.countersign.ledger.EntryNumber;
import io.countersign.money.Money;
import io.countersign.statements.PayableSums;
import io.countersign.statements.PostedChange;
import io.countersign.statements.StatementLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a statement has to say, worked out from its inputs: lines, components and sums. */
final class Expectation {

  /** A line is known by its earning and by whether it is held. */
  record Slot(EarningKey key, boolean held) {}

  /** A component of a plan in one period. */
  record Place(String plan, String component, Period period) {}

  private final StatementDocument told;
  private final Inputs inputs;
  private final Recount recount;
  private final PayableSums sums;
  private final Map<Slot, StatementLine> lines = new LinkedHashMap<>();
  private final Map<Place, Balance> components = new LinkedHashMap<>();
  private final Set<EarningKey> untold = new TreeSet<>();
  private final Map<EarningKey, Money> gone = new TreeMap<>();
  private Money held;

  Expectation(StatementDocument told, Inputs inputs, Recount recount) {
    this.told = told;
    this.inputs = inputs;
    this.recount = recount;
    this.sums = new PayableSums(period(), recount.zero().currency());
    this.held = recount.zero();
    changes();
    inputs.adjustments().forEach(line -> sums.adjust(line.amount()));
  }

  Map<Slot, StatementLine> lines() {
    return lines;
  }

  /** What was posted for earnings that hold no more, and no line of the statement says so. */
  Map<EarningKey, Money> gone() {
    return gone;
  }

  /** Earnings of earlier periods that come to something else, of which the statement is silent. */
  Set<EarningKey> untold() {
    return Set.copyOf(untold);
  }

  Balance component(Place place) {
    return components.getOrDefault(place, Balance.zero(recount.zero()));
  }

  PayableSums sums() {
    return sums;
  }

  Money held() {
    return held;
  }

  private Period period() {
    return inputs.of().cycle().period();
  }

  /** The change of every earning against what was posted before, as the lines it makes. */
  private void changes() {
    Map<EarningKey, Balance> before = new TreeMap<>();
    for (Inputs.Posted posted : inputs.before()) {
      before.put(posted.key(), new Balance(posted.payable(), posted.held(), EntryNumber.NONE));
    }
    Map<EarningKey, Recount.Earned> earned = recount.earned();
    Set<EarningKey> keys = new TreeSet<>(before.keySet());
    keys.addAll(earned.keySet());
    for (EarningKey key : keys) {
      Recount.@Nullable Earned holds = earned.get(key);
      Balance was = before.getOrDefault(key, Balance.zero(recount.zero()));
      if (inputs.waiting().contains(key)) {
        held = held.plus(was.held());
        continue;
      }
      Money heldNow = holds == null ? recount.zero() : holds.earning().heldAmount();
      Money all = holds == null ? recount.zero() : holds.earning().amount();
      Balance change =
          new Balance(
              all.minus(heldNow).minus(was.payable()), heldNow.minus(was.held()), EntryNumber.NONE);
      held = held.plus(heldNow);
      if (isUntold(key, change)) {
        untold.add(key);
      }
      sums.add(key, change);
      if (sums.isOfComponent(key)) {
        components.merge(
            new Place(key.plan(), key.component(), key.period()), change, Expectation::plus);
      }
      if (holds != null) {
        lines(key, holds, was, change);
      } else {
        vanished(key, change);
      }
    }
  }

  private void lines(EarningKey key, Recount.Earned holds, Balance was, Balance change) {
    About.Basis basis =
        new About.Basis(holds.plan().digest(), DealFacts.NONE, holds.earning().explanation());
    Cause cause = new Cause(Cause.Kind.RESTATED, "");
    About.OfEarning about = new About.OfEarning(key, holds.earning().on(), cause, basis);
    new PostedChange(about, period(), was, change)
        .lines()
        .forEach(line -> lines.put(new Slot(key, line.isHeld()), line));
  }

  /**
   * Whether it changes something of an earlier period, or takes something back, and the statement
   * says nothing of it.
   */
  private boolean isUntold(EarningKey key, Balance change) {
    return (key.period().lastDay().isBefore(period().from())
            || key.origin().kind() == EarningKey.Kind.RECOVERED)
        && !(change.payable().isZero() && change.held().isZero())
        && told.lines().stream().noneMatch(line -> line.about().key().equals(key));
  }

  /** An earning that holds no more takes back what was posted. */
  private void vanished(EarningKey key, Balance change) {
    for (StatementLine line : told.lines()) {
      Money amount = line.isHeld() ? change.held() : change.payable();
      if (line.about().key().equals(key) && line.amount().equals(amount)) {
        lines.put(new Slot(key, line.isHeld()), line);
      }
    }
    if (!change.payable().isZero() && !lines.containsKey(new Slot(key, false))) {
      gone.put(key, change.payable());
    }
  }

  private static Balance plus(Balance one, Balance other) {
    return new Balance(
        one.payable().plus(other.payable()), one.held().plus(other.held()), EntryNumber.NONE);
  }
}
