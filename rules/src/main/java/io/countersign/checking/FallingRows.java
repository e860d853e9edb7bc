package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Per;
import io.countersign.plans.Commission.Row;
import io.countersign.plans.Commission.Rows;
import io.countersign.plans.Condition;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import io.countersign.plans.PlanComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds rates by the size of a deal under which a larger deal is paid less: some deal that one row
 * pays just below a limit and another row, or none, at or just above it.
 */
final class FallingRows implements Check {

  /** More are not compared, which would take too long. */
  private static final long MOST_PAIRS = 2_000_000;

  @Override
  public void look(Findings findings) {
    for (PlanComponent component : findings.plan().components()) {
      if (component instanceof Commission commission
          && commission.price() instanceof Rows rows
          && findings.plan().measure(commission.pays()) instanceof Measure.OfDeals measure
          && measure.counted() != Measure.Counted.DEALS) {
        Field size = measure.counted() == Measure.Counted.AMOUNT ? Field.AMOUNT : Field.UNITS;
        new OfOne(commission, rows, size, findings).look();
      }
    }
  }

  /** The rows of one commission, by the size of a deal. */
  private record OfOne(Commission commission, Rows rows, Field size, Findings findings) {

    void look() {
      NavigableSet<BigDecimal> sizes = sizes();
      long pairs = (long) rows.rows().size() * rows.rows().size();
      if (pairs * sizes.size() > MOST_PAIRS) {
        return;
      }
      BigDecimal before = null;
      for (BigDecimal at : sizes) {
        if (before != null) {
          compare(before, at);
        }
        before = at;
      }
    }

    /** Every limit on the size, and what lies next to it. */
    private NavigableSet<BigDecimal> sizes() {
      Fraction step = measured().step();
      NavigableSet<BigDecimal> sizes = new TreeSet<>();
      for (Row row : rows.rows()) {
        for (BigDecimal limit : Sized.limits(row.where(), size)) {
          sizes.add(limit);
          sizes.add(limit.subtract(step.numerator()));
          sizes.add(limit.add(step.numerator()));
        }
      }
      sizes.removeIf(at -> at.signum() <= 0);
      return sizes;
    }

    private void compare(BigDecimal smaller, BigDecimal larger) {
      for (Row less : rows.rows()) {
        for (@Nullable Row more : others(less)) {
          boolean falls = pay(more, larger).compareTo(pay(less, smaller)) < 0;
          if (falls && canBoth(less, smaller, more, larger)) {
            tell(less, smaller, more, larger);
          }
        }
      }
    }

    /** The rows that may pay instead; null for none at all. */
    private List<@Nullable Row> others(Row row) {
      List<@Nullable Row> others = new ArrayList<>();
      rows.rows().stream().filter(other -> other.number() != row.number()).forEach(others::add);
      if (rows.otherwiseNothing()) {
        others.add(null);
      }
      return others;
    }

    private static BigDecimal pay(@Nullable Row row, BigDecimal at) {
      if (row == null) {
        return BigDecimal.ZERO;
      }
      return row.per() == Per.DEAL ? row.amount() : row.amount().multiply(at);
    }

    /** Whether deals alike but for their size can be paid by these two rows. */
    private boolean canBoth(Row less, BigDecimal smaller, @Nullable Row more, BigDecimal larger) {
      List<Condition> together = new ArrayList<>(chosen(less, smaller));
      together.addAll(chosen(more, larger));
      return findings.together().canHold(together);
    }

    /** What must be true of a deal of a size for a row to pay it. */
    private List<Condition> chosen(@Nullable Row row, BigDecimal at) {
      List<Condition> parts = new ArrayList<>();
      for (Row other : rows.rows()) {
        Condition fits = Sized.at(other.where(), size, at);
        if (row != null && other.number() == row.number()) {
          parts.add(fits);
        } else if (row == null || isBefore(other, row)) {
          parts.add(new Condition.Not(fits));
        }
      }
      return parts;
    }

    private boolean isBefore(Row other, Row row) {
      return rows.mostSpecific() ? other.tests() > row.tests() : other.number() < row.number();
    }

    private void tell(Row less, BigDecimal smaller, @Nullable Row more, BigDecimal larger) {
      Row place = more == null ? less : more;
      findings.add(
          Code.PAY_FALLS,
          "components." + commission.id() + ".rates[" + place.number() + "]",
          "A deal of %s pays %s by row %d, one of %s only %s%s."
              .formatted(
                  words(smaller),
                  money(pay(less, smaller)),
                  less.number(),
                  words(larger),
                  money(pay(more, larger)),
                  more == null ? ", by no row" : " by row " + more.number()),
          "Let rates rise with the size, or write tiers with 'walks: each-deal'.");
    }

    private Measured measured() {
      return new Measured(findings.plan(), commission.pays());
    }

    private String words(BigDecimal at) {
      return measured().words(Fraction.of(at));
    }

    private String money(BigDecimal pay) {
      return Figures.money(Fraction.of(pay), findings.plan().currency());
    }
  }
}
