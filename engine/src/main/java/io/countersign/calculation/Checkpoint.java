package io.countersign.calculation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A calculation that has come to its end, with what the next one can go on from: its sales and
 * lines by the cell of somebody that they are for, and what followed from them by participant.
 */
final class Checkpoint {

  private static final Comparator<Sold> IN_ORDER =
      Comparator.comparing(Sold::on).thenComparing(Sold::deal);

  final Ground ground;
  final Grid grid;
  final Sums sums;
  final Credits credits;
  final Places places;
  final EarningList earnings;
  final Outcome outcome;
  private final List<Sold> sales;
  private final Index salesBySeat;
  private final Index linesBySeat;
  private final Index followingBySeat;
  private final Index endsByWho;

  private Checkpoint(Worksheet worksheet) {
    ground = new Ground(worksheet);
    grid = ground.everybody();
    sales = ground.sales(worksheet.deals());
    credits = Credits.of(sales, ground.crediting, grid, ground.cells);
    sums = new Sums(grid);
    sums.count(credits);
    Payroll payroll = new Payroll(ground, grid, sums);
    places = payroll.places();
    earnings = payroll.earnings(credits);
    outcome = payroll.outcome(credits, earnings);
    int keys = grid.people().length * grid.cells();
    Seats seats = new Seats(ground, grid);
    salesBySeat = Index.ofMany(keys, sales.size(), sale -> seats.of(credits, sale));
    linesBySeat = Index.of(keys, earnings.lines(), line -> seat(earnings.place(line)));
    List<Posting> postings = earnings.postings();
    followingBySeat = Index.of(keys, postings.size(), number -> origin(postings.get(number)));
    endsByWho =
        Index.of(grid.people().length, postings.size(), number -> payee(postings.get(number)));
  }

  /** The cell whose line a posting follows from, or -1. */
  private int origin(Posting posting) {
    return posting.line() == Posting.NO_LINE ? -1 : seat(earnings.place(posting.line()));
  }

  /** Whose a posting is that follows from no line, or -1. */
  private static int payee(Posting posting) {
    return posting.line() == Posting.NO_LINE ? posting.place().who : -1;
  }

  /** The checkpoint of a worksheet; empty when its amounts are out of range. */
  static Optional<Checkpoint> of(Worksheet worksheet) {
    try {
      return Optional.of(new Checkpoint(worksheet));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** How far a change reaches for how places are walked, whatever the plan says. */
  Reach reach() {
    for (Place place : places.all()) {
      if (place.walk instanceof ExactWalk) {
        return Reach.histories("'" + place.component.id() + "' is worked out in quotients");
      }
    }
    return Reach.PERIODS;
  }

  int seat(Place place) {
    return grid.seat(place.who, place.cell);
  }

  /** The number of a sale of one of the worksheet's deals. */
  @SuppressWarnings("ReferenceEquality") // it is the very history of the worksheet
  int number(Sold told) {
    int number = before(told);
    while (number < sales.size() && IN_ORDER.compare(sales.get(number), told) == 0) {
      Sold known = sales.get(number);
      if (known.history() == told.history() && known.telling().equals(told.telling())) {
        return number;
      }
      number++;
    }
    throw new IllegalStateException("no sale of deal " + told.deal() + " on " + told.on());
  }

  /** How many sales come before another in order. */
  int before(Sold other) {
    int from = 0;
    int until = sales.size();
    while (from < until) {
      int middle = (from + until) >>> 1;
      boolean earlier = IN_ORDER.compare(sales.get(middle), other) < 0;
      from = earlier ? middle + 1 : from;
      until = earlier ? until : middle;
    }
    return from;
  }

  Sold sold(int sale) {
    return sales.get(sale);
  }

  /** The numbers of the sales that may be paid in a cell of somebody. */
  int[] sales(int seat) {
    return salesBySeat.of(seat);
  }

  /** The numbers of the lines that are paid in a cell of somebody. */
  int[] lines(int seat) {
    return linesBySeat.of(seat);
  }

  /** The numbers of the postings that follow from the lines of a cell of somebody. */
  int[] following(int seat) {
    return followingBySeat.of(seat);
  }

  /** The numbers of the postings of somebody that follow from no line. */
  int[] ends(int who) {
    return endsByWho.of(who);
  }

  /** Numbers of postings as numbers of earnings. */
  int[] numbered(int[] postings) {
    int[] numbers = postings.clone();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += earnings.lines();
    }
    return numbers;
  }
}
