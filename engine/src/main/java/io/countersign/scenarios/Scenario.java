package io.countersign.scenarios;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Period;
import io.countersign.plans.PlanVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One worked example: what is told, what holds instead once it is corrected, and what must come
 * out.
 *
 * @param line the line of the file at which it begins
 * @param told the plan and the facts as they were posted
 * @param corrected the plan and the facts that hold instead; null without a correction
 */
public record Scenario(
    About about, int line, Told told, @Nullable Told corrected, List<Expectation> expectations) {

  public Scenario {
    expectations = List.copyOf(expectations);
  }

  /** What a scenario is called and where its figures come from; a word not given is empty. */
  public record About(String id, String title, Source source) {}

  /** A publication and the place in it. */
  public record Source(String title, String where) {
    static final Source NONE = new Source("", "");
  }

  /**
   * A plan and what is known under it.
   *
   * @param plan null when it is refused
   * @param refusal why the plan is refused; empty when it is not
   */
  record Told(@Nullable PlanVersion plan, String refusal, Facts facts) {

    /** What it comes to by what was known at the end of a day; null is today. */
    Calculated calculated(@Nullable LocalDate asOf) {
      return Calculated.of(worksheet(asOf == null ? facts : facts.asOf(asOf)));
    }

    /** The same with its deals told from the last to the first. */
    Calculated turnedRound() {
      return Calculated.of(worksheet(facts.turnedRound()));
    }

    /** Whether a day lies before the end of the plan's last period. */
    boolean isWithin(LocalDate day) {
      List<Period> periods = periods();
      return day.isBefore(periods.get(periods.size() - 1).until());
    }

    private Worksheet worksheet(Facts known) {
      return new Worksheet(
          accepted(),
          known.roster(),
          known.deals(),
          periods(),
          new Worksheet.Known(known.metrics(), known.rates()));
    }

    private List<Period> periods() {
      return accepted().plan().head().periods();
    }

    private PlanVersion accepted() {
      if (plan == null) {
        throw new IllegalStateException("a refused plan comes to nothing: " + refusal);
      }
      return plan;
    }
  }

  /** A worksheet and what it comes to. */
  record Calculated(Worksheet worksheet, Outcome outcome) {
    static Calculated of(Worksheet worksheet) {
      return new Calculated(worksheet, Calculation.calculate(worksheet));
    }
  }

  public String id() {
    return about.id();
  }

  /** It in words, for people who do not read the file. */
  public Retold retold() {
    return Retold.of(this);
  }

  /** Calculates it and compares; it passes when nothing differs. */
  public Played play() {
    return new Played(this, new Comparison(this).differences());
  }
}
