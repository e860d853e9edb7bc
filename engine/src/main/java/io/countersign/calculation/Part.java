package io.countersign.calculation;

import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The payment of those alone whom changed deals may reach. What is sold in the periods that the
 * deals are in is paid anew; of the other periods the lines stand as the checkpoint has them, and
 * only what is paid when periods end is worked out again.
 */
final class Part {

  private final Checkpoint from;
  private final Ground ground;
  private final int[] replaced;
  private final Credits fresh;
  private final BitSet anew = new BitSet();
  private final Grid grid;
  private final EarningList earnings;
  private final Outcome outcome;

  /**
   * @param before deals of the worksheet that change
   * @param after what they are instead, and deals that are new
   * @param allPeriods whether a change reaches all periods of those it reaches
   */
  Part(Checkpoint from, List<DealHistory> before, List<DealHistory> after, boolean allPeriods) {
    this.from = from;
    ground = from.ground;
    replaced = ground.sales(before).stream().mapToInt(from::number).sorted().toArray();
    fresh = Credits.of(ground.sales(after), ground.crediting, from.grid, ground.cells);
    grid = from.grid.only(reached(allPeriods));
    Credits credits = credits();
    Sums sums = new Sums(grid);
    settle(sums);
    sums.count(credits);
    Payroll payroll = new Payroll(ground, grid, sums);
    settle(payroll.places());
    earnings = payroll.earnings(credits);
    outcome = payroll.outcome(credits, earnings);
  }

  /** Marks the cells that are paid anew; returns whose they are. */
  private int[] reached(boolean allPeriods) {
    Set<Integer> people = new TreeSet<>();
    Seats seats = new Seats(ground, from.grid);
    for (int sale : replaced) {
      mark(seats.of(from.credits, sale), people, allPeriods);
    }
    for (int sale = 0; sale < fresh.sales(); sale++) {
      mark(seats.of(fresh, sale), people, allPeriods);
    }
    return people.stream().mapToInt(who -> who).toArray();
  }

  private void mark(int[] seats, Set<Integer> people, boolean allPeriods) {
    for (int seat : seats) {
      int who = from.grid.who(seat);
      int period = ground.cells.periodOf(from.grid.cell(seat));
      people.add(who);
      for (int cell = 0; cell < ground.cells.count(); cell++) {
        if (allPeriods || ground.cells.periodOf(cell) == period) {
          anew.set(from.grid.seat(who, cell));
        }
      }
    }
  }

  /** The credits of all sales in the cells that are paid anew, in order. */
  private Credits credits() {
    int[] kept = kept();
    int[] told = new int[kept.length + fresh.sales()];
    List<Sold> sales = new ArrayList<>(told.length);
    int next = 0;
    int before = 0;
    for (int sale = 0; sale <= fresh.sales(); sale++) {
      int end = sale < fresh.sales() ? from.before(fresh.sold(sale)) : Integer.MAX_VALUE;
      while (before < kept.length && kept[before] < end) {
        told[next++] = kept[before];
        sales.add(from.credits.sold(kept[before++]));
      }
      if (sale < fresh.sales()) {
        told[next++] = -1 - sale;
        sales.add(fresh.sold(sale));
      }
    }
    Credits credits = new Credits(grid, ground.cells, sales, 2 * told.length + 16);
    for (int sale : told) {
      if (sale < 0) {
        credits.copy(fresh, -1 - sale, anew);
      } else {
        credits.copy(from.credits, sale, anew);
      }
    }
    return credits;
  }

  /** The numbers of the sales of the checkpoint in those cells, rising, without those replaced. */
  private int[] kept() {
    BitSet kept = new BitSet(from.credits.sales());
    for (int seat = anew.nextSetBit(0); seat >= 0; seat = anew.nextSetBit(seat + 1)) {
      for (int sale : from.sales(seat)) {
        kept.set(sale);
      }
    }
    for (int sale : replaced) {
      kept.clear(sale);
    }
    return kept.stream().toArray();
  }

  /** Takes over what measures come to where nothing changes. */
  private void settle(Sums sums) {
    for (int who : grid.people()) {
      for (int cell = 0; cell < grid.cells(); cell++) {
        for (int m = 0; m < grid.measures() && !anew.get(from.grid.seat(who, cell)); m++) {
          sums.copy(grid.slot(who, cell, m), from.sums, from.grid.slot(who, cell, m));
        }
      }
    }
  }

  /** Takes over what lines were paid, and what followed from them, where nothing changes. */
  private void settle(Places places) {
    for (Place place : places.all()) {
      Place known = from.places.same(place);
      place.followed(known.followedMinor());
      if (!anew.get(from.seat(place))) {
        place.settle(known);
      }
    }
    for (int seat = anew.nextSetBit(0); seat >= 0; seat = anew.nextSetBit(seat + 1)) {
      for (int number : from.following(seat)) {
        Posting posting = from.earnings.postings().get(number);
        places.same(posting.place()).followed(-posting.minor());
      }
    }
  }

  /** The earnings of the checkpoint that no longer hold. */
  List<Earning> gone() {
    List<int[]> numbers = new ArrayList<>();
    for (int seat = anew.nextSetBit(0); seat >= 0; seat = anew.nextSetBit(seat + 1)) {
      numbers.add(from.lines(seat));
      numbers.add(from.numbered(from.following(seat)));
    }
    for (int who : grid.people()) {
      numbers.add(from.numbered(from.ends(who)));
    }
    int[] all = new int[numbers.stream().mapToInt(some -> some.length).sum()];
    int size = 0;
    for (int[] some : numbers) {
      System.arraycopy(some, 0, all, size, some.length);
      size += some.length;
    }
    return new OnDemand<>(all.length, i -> from.earnings.get(all[i]));
  }

  /** What holds instead. */
  List<Earning> now() {
    return earnings;
  }

  /** What those come to whom the deals reach. */
  Outcome outcome() {
    return outcome;
  }

  /** The numbers of those whom the deals reach. */
  int[] people() {
    return grid.people();
  }
}
