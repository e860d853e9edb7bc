package io.countersign.web.insight;

import io.countersign.money.Rate;
import io.countersign.plans.Condition;
import io.countersign.plans.CreditRule;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.Target;
import io.countersign.web.figures.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The small phrases a plan letter is made of: measures, targets, rates, conditions. */
final class Phrases {

  private final Plan plan;

  Phrases(Plan plan) {
    this.plan = plan;
  }

  /** What a measure counts, such as {@code sales (the amount of deals won, for sellers)}. */
  String measure(String id) {
    Measure measure = plan.measure(id);
    String counts;
    if (measure instanceof Measure.OfDeals deals) {
      counts = deals(deals);
    } else if (measure instanceof Measure.OfMetric metric) {
      counts = "the " + word(metric.takes()) + " of the imported number " + metric.metric();
    } else if (measure instanceof Measure.Ratio ratio) {
      counts = ratio.of() + " divided by " + ratio.to();
    } else {
      counts =
          ((Measure.Sum) measure)
              .parts().entrySet().stream()
                  .map(part -> number(part.getValue()) + " × " + part.getKey())
                  .collect(Collectors.joining(" + "));
    }
    return id + " (" + counts + ")";
  }

  private static String deals(Measure.OfDeals measure) {
    String what =
        switch (measure.counted()) {
          case AMOUNT ->
              measure.counting().less() == null ? "the amount of deals " : "the margin of deals ";
          case UNITS -> "the units of deals ";
          case DEALS -> "the number of deals ";
        };
    String whom =
        measure.credits().stream()
            .map(CreditRule::to)
            .distinct()
            .map(Phrases::word)
            .collect(Collectors.joining(", "));
    return what
        + word(measure.counting().on())
        + ", counted for "
        + whom
        + where(", where ", measure.where())
        + (measure.weights() == null ? "" : ", weighted by " + measure.weights());
  }

  /** Whether what is paid for a measure is a percentage of it, else an amount for each. */
  boolean isPercentOf(String measure) {
    Measure found = plan.measure(measure);
    if (found instanceof Measure.OfDeals deals) {
      return deals.counted() == Measure.Counted.AMOUNT;
    }
    return found instanceof Measure.Sum sum
        && sum.parts().keySet().stream().allMatch(this::isPercentOf);
  }

  /** A rate on a measure: a percentage, or an amount for each. */
  String rate(String measure, Rate rate) {
    return isPercentOf(measure) ? rate.inPercent() : money(rate.fraction()) + " for each";
  }

  /** One rate for everybody, or what a table says. */
  String rate(String measure, Target rate) {
    return rate instanceof Target.Fixed fixed
        ? rate(measure, new Rate(fixed.amount()))
        : "the rate of table " + ((Target.ByTable) rate).quota();
  }

  /** What goes up to an amount, or what a table says. */
  String target(Target target) {
    return target instanceof Target.Fixed fixed
        ? money(fixed.amount())
        : "the amount of table " + ((Target.ByTable) target).quota();
  }

  String money(BigDecimal amount) {
    return Words.exact(amount) + " " + plan.currency().getCurrencyCode();
  }

  static String percent(BigDecimal fraction) {
    return new Rate(fraction).inPercent();
  }

  static String number(BigDecimal number) {
    return Words.number(number);
  }

  /** A condition behind some words; nothing for a condition that always holds. */
  static String where(String start, Condition condition) {
    return condition.equals(Condition.ALWAYS) ? "" : start + condition.words();
  }

  /** The name of a constant as a person writes it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String list(List<String> words) {
    return String.join(", ", words);
  }
}
