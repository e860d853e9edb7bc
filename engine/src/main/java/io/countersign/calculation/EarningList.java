package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.earning.Earning.Explained;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import io.countersign.earning.Settlement;
import io.countersign.money.Money;
import io.countersign.plans.Plan;
import io.countersign.rulebook.Explanation;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Earnings kept as a few numbers each, for there are millions of them: an {@link Earning} is made
 * when somebody looks at it, its explanation when somebody asks for it. What is for no single deal
 * follows after them as it is.
 */
final class EarningList extends AbstractList<Earning> implements RandomAccess {

  private final Plan plan;
  private final Credits credits;
  private final Crediting crediting;
  private final Releases releases;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Posting> others = new ArrayList<>();
  private int size;

  /** Filled when somebody first asks for it, which is after the last line. */
  private final Map<In, List<Sold>> soldByPlace = new HashMap<>();

  /** So many lines that none of its rows is a large object to the garbage collector. */
  private static final class Block {
    static final int SIZE = 1 << 14;

    final Place[] places = new Place[SIZE];
    final int[] sales = new int[SIZE];
    final long[] minors = new long[SIZE];
    final Decimals heights = new Decimals(SIZE);
    @Nullable Explained @Nullable [] why;
  }

  EarningList(Plan plan, Credits credits, Crediting crediting, Releases releases) {
    this.plan = plan;
    this.credits = credits;
    this.crediting = crediting;
    this.releases = releases;
  }

  /** A sale earned something by a plain table, at the height to which its walk has come. */
  void earned(Place place, int sale, long minor, PlainWalk walk) {
    int at = append(place, sale, minor);
    walk.noteHeight(block(size - 1).heights, at);
  }

  /** A sale earned something that explains itself. */
  void earned(Place place, int sale, long minor, Explained why) {
    int at = append(place, sale, minor);
    Block block = block(size - 1);
    if (block.why == null) {
      block.why = new Explained[Block.SIZE];
    }
    block.why[at] = why;
  }

  private int append(Place place, int sale, long minor) {
    int at = size % Block.SIZE;
    if (at == 0) {
      blocks.add(new Block());
    }
    Block block = block(size);
    block.places[at] = place;
    block.sales[at] = sale;
    block.minors[at] = minor;
    size = Math.addExact(size, 1);
    place.earned(minor);
    return at;
  }

  /** Adds what is no line of a sale. */
  void add(Posting posting) {
    others.add(posting);
    if (posting.line() == Posting.NO_LINE) {
      posting.place().paid(posting.minor());
    } else {
      posting.place().followed(posting.minor());
    }
  }

  /** What is no line of a sale; their numbers go on after the lines. */
  List<Posting> postings() {
    return others;
  }

  private Block block(int line) {
    return blocks.get(line / Block.SIZE);
  }

  /** The sales that a component pays somebody for in a period. */
  List<Sold> soldIn(Place place) {
    if (soldByPlace.isEmpty()) {
      for (int line = 0; line < size; line++) {
        soldByPlace.computeIfAbsent(In.of(place(line)), in -> new ArrayList<>()).add(sold(line));
      }
    }
    return soldByPlace.getOrDefault(In.of(place), List.of());
  }

  /** One component of one participant in one period. */
  private record In(String component, int who, Period period) {
    static In of(Place place) {
      return new In(place.component.id(), place.who, place.period);
    }
  }

  /** How many lines are of sales. */
  int lines() {
    return size;
  }

  Place place(int line) {
    return block(line).places[line % Block.SIZE];
  }

  Sold sold(int line) {
    return credits.sold(sale(line));
  }

  int sale(int line) {
    return block(line).sales[line % Block.SIZE];
  }

  Money amount(int line) {
    return new Money(plan.currency(), block(line).minors[line % Block.SIZE]);
  }

  /** How a line is settled; null when it is payable at once in the plan's currency. */
  @Nullable Settlement settlement(int line) {
    return releases.of(place(line), sold(line), amount(line));
  }

  /** The line as it explains itself, or null for one of a plain table. */
  @Nullable Explained why(int line) {
    Block block = block(line);
    return block.why == null ? null : block.why[line % Block.SIZE];
  }

  @Override
  public int size() {
    return size + others.size();
  }

  @Override
  public Earning get(int line) {
    if (line >= size) {
      return others.get(Objects.checkIndex(line, size()) - size).earning();
    }
    Place place = place(line);
    Sold sold = sold(line);
    Money amount = amount(line);
    Explained why = why(line);
    return new Earning(
        place.key(plan.name(), new Origin(Kind.EARNED, sold.deal(), sold.telling().revision())),
        sold.on(),
        amount,
        settlement(line),
        why != null ? why : () -> explanation(line, sold, amount));
  }

  private Explanation explanation(int line, Sold sold, Money amount) {
    Place place = place(line);
    CommissionLine.Credited credited = Credited.of(sold, crediting, place);
    BigDecimal height = block(line).heights.get(line % Block.SIZE);
    return new CommissionLine(place, credited, height, amount).explanation();
  }
}
