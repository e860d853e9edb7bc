package io.countersign.calculation;

import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import io.countersign.money.Money;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Spif;
import io.countersign.rulebook.Explanation;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Earnings kept as a few numbers each, for there are millions of them: an {@link Earning} is made
 * when somebody looks at it, its explanation when somebody asks for it.
 */
final class EarningList extends AbstractList<Earning> implements RandomAccess {

  private static final int NO_SALE = -1;

  private final Plan plan;
  private final List<Sold> sales;
  private final Crediting crediting;
  private final Recoveries recoveries;

  private final List<Block> blocks = new ArrayList<>();
  private final BitSet takenBack = new BitSet();
  private final BitSet held = new BitSet();
  private int size;

  /** So many lines that none of its rows is a large object to the garbage collector. */
  private static final class Block {
    static final int SIZE = 1 << 14;

    final Place[] places = new Place[SIZE];
    final int[] sales = new int[SIZE];
    final long[] minors = new long[SIZE];
    final Decimals heights = new Decimals(SIZE);
  }

  EarningList(Plan plan, List<Sold> sales, Crediting crediting, Recoveries recoveries) {
    this.plan = plan;
    this.sales = sales;
    this.crediting = crediting;
    this.recoveries = recoveries;
  }

  /** A sale earned something, at the height to which the place has come. */
  void earned(Place place, int sale, long minor, boolean isHeld) {
    held.set(size, isHeld);
    append(place, sale, minor);
  }

  /** Of the line before, so much (below zero) is taken back. */
  void recovered(long minor) {
    takenBack.set(size);
    append(place(size - 1), sale(size - 1), minor);
  }

  /** A bonus was reached. */
  void bonus(Place place, PlanComponent.Bonus bonus) {
    append(place, NO_SALE, bonus.amount().minor());
  }

  private void append(Place place, int sale, long minor) {
    int at = size % Block.SIZE;
    if (at == 0) {
      blocks.add(new Block());
    }
    Block block = block(size);
    block.places[at] = place;
    block.sales[at] = sale;
    block.minors[at] = minor;
    block.heights.set(at, place.height);
    size = Math.addExact(size, 1);
  }

  private Block block(int line) {
    return blocks.get(line / Block.SIZE);
  }

  private Place place(int line) {
    return block(line).places[line % Block.SIZE];
  }

  private int sale(int line) {
    return block(line).sales[line % Block.SIZE];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Earning get(int line) {
    Place place = place(Objects.checkIndex(line, size));
    Money amount = new Money(plan.currency(), block(line).minors[line % Block.SIZE]);
    if (sale(line) == NO_SALE) {
      BonusLine why = new BonusLine(place, (PlanComponent.Bonus) place.component);
      EarningKey key = place.key(plan.name(), Origin.PERIOD);
      return new Earning(key, place.period.lastDay(), amount, null, why);
    }
    Sold sold = sales.get(sale(line));
    if (takenBack.get(line)) {
      return recovery(get(line - 1), sold, amount);
    }
    Origin origin = new Origin(Kind.EARNED, sold.deal(), sold.telling().revision());
    return new Earning(
        place.key(plan.name(), origin),
        sold.on(),
        amount,
        held.get(line) ? hold(place, sold) : null,
        () -> explanation(line, sold, amount));
  }

  private String hold(Place place, Sold sold) {
    String rule = DealDecision.hold(crediting.decisions(sold), place.component.id());
    return rule + "; deal " + sold.deal() + " is released by its signature";
  }

  private Earning recovery(Earning earned, Sold sold, Money amount) {
    EarningKey from = earned.key();
    Recoveries.Recovery recovery = recoveries.of(from.component(), sold).orElseThrow();
    Origin origin = new Origin(Kind.RECOVERED, from.origin().deal(), from.origin().revision());
    return new Earning(
        new EarningKey(from.who(), from.plan(), from.component(), recovery.period(), origin),
        recovery.cancelled().on(),
        amount,
        null,
        new RecoveryLine(earned, sold, recovery, amount));
  }

  private Explanation explanation(int line, Sold sold, Money amount) {
    Place place = place(line);
    DealDecision[] decisions = crediting.decisions(sold);
    if (place.component instanceof Spif spif) {
      SpifLine.Qualified qualified = SpifLine.qualified(spif, sold, decisions).orElseThrow();
      return qualified.part(place.seat.who(), amount).explanation();
    }
    CommissionLine.Credited credited = crediting.credited(sold, decisions, place);
    return new CommissionLine(place, credited, block(line).heights.get(line % Block.SIZE), amount)
        .explanation();
  }
}
