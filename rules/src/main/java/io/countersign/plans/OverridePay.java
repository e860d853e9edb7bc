package io.countersign.plans;

import io.countersign.money.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pay on what others (or other components) earn or sell. */
public record OverridePay(Head head, Terms terms, On on, From from, boolean carvedOut)
    implements PlanComponent {

  /** What it is a part of. */
  public sealed interface On {}

  /** A part of what these components pay, of the exact or of the rounded amount. */
  public record Pay(List<String> components, Rate rate, boolean rounded) implements On {}

  /** A part of each report's measure, at the rate of the report's own tier in another. */
  public record Sales(String measure, Base band, RateTable rates) implements On {}

  /** Whose: the participant's own, or that of those so many levels below. */
  public record From(boolean own, CreditRule.Levels levels) {}

  /** The bands of an override on sales, or null. */
  public @Nullable RateTable bands() {
    return on instanceof Sales sales ? sales.rates() : null;
  }
}
