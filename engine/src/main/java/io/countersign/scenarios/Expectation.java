package io.countersign.scenarios;

import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.ContractCost;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.yaml.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must come out.
 *
 * @param line where it stands in the file
 * @param of whose, and of which part of the outcome
 * @param asOf by what was known at the end of that day; null is by everything
 * @param rounded whether figures are compared after rounding half up to the places written
 */
record Expectation(
    int line, Filter of, @Nullable LocalDate asOf, boolean rounded, List<Claim> claims) {

  Expectation {
    claims = List.copyOf(claims);
  }

  /** One thing that is said of the outcome. */
  sealed interface Claim {}

  /**
   * A figure is so much.
   *
   * @param places the decimals as written, of the fraction for a percentage
   */
  record Amount(Figure figure, BigDecimal value, int places) implements Claim {

    /** A value of this figure as people write it. */
    String words(BigDecimal of) {
      return figure.isPercent() ? of.movePointRight(2).toPlainString() + " %" : of.toPlainString();
    }
  }

  /** So much is paid out. */
  record PaidOut(Money amount) implements Claim {}

  /** Something is not earned, and these words are said of it. */
  record NotEarned(String says) implements Claim {}

  /** The calculation misses something and says these words. */
  record Problem(String code, String says) implements Claim {
    boolean fits(CalculationProblem problem) {
      return problem.code().equals(code) && problem.toString().contains(says);
    }
  }

  /** The plan is refused with these words. */
  record Refused(String says) implements Claim {}

  /**
   * Which part of the outcome is looked at; null and empty are everything.
   *
   * @param month the month of an asset's life, from 1
   */
  record Filter(
      @Nullable ParticipantId who,
      String component,
      @Nullable Period period,
      String deal,
      EarningKey.@Nullable Kind kind,
      @Nullable Period payableIn,
      String measure,
      String step,
      int month) {

    boolean fits(Earning earning) {
      EarningKey key = earning.key();
      return fits(key.who(), key.component(), key.period())
          && (deal.isEmpty() || key.origin().deal().equals(deal))
          && (kind == null || key.origin().kind() == kind);
    }

    boolean fits(ParticipantId person, String id, Period of) {
      return (who == null || who.equals(person))
          && (component.isEmpty() || component.equals(id))
          && fits(of);
    }

    boolean fits(ContractCost cost) {
      return fits(cost.who(), cost.component(), cost.period())
          && (deal.isEmpty() || deal.equals(cost.deal()));
    }

    /** A period longer than those of the plan stands for all of them in it. */
    boolean fits(Period of) {
      return period == null || (period.contains(of.from()) && period.contains(of.lastDay()));
    }

    /** In words, for people. */
    String words() {
      StringBuilder words = new StringBuilder();
      add(words, "", who);
      add(words, "", component);
      add(words, "", period);
      add(words, "deal ", deal);
      add(words, "", kind == null ? null : Item.word(kind));
      add(words, "payable in ", payableIn);
      add(words, "measure ", measure);
      add(words, "step ", step);
      return words.toString();
    }

    private static void add(StringBuilder words, String before, @Nullable Object value) {
      if (value != null && !value.toString().isEmpty()) {
        words.append(words.isEmpty() ? "" : ", ").append(before).append(value);
      }
    }
  }
}
