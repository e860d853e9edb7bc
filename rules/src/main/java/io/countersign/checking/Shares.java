package io.countersign.checking;

import io.countersign.money.Rate;
import io.countersign.plans.CreditRule;
import io.countersign.plans.Measure;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Release;
import java.math.BigDecimal;
import java.util.List;

/**
 * Finds shares that do not add up: more than the whole deal credited, less than all pay released.
 */
final class Shares implements Check {

  @Override
  public void look(Findings findings) {
    for (Measure measure : findings.plan().measures().values()) {
      if (measure instanceof Measure.OfDeals ofDeals) {
        credits(ofDeals, findings);
      }
    }
    findings.plan().components().forEach(component -> release(component, findings));
  }

  /** The usual ways to credit, written as a word, are meant as they are. */
  private static void credits(Measure.OfDeals measure, Findings findings) {
    String path = "measures." + measure.id() + ".credit";
    List<CreditRule> rules = measure.credits();
    BigDecimal sum = sum(rules.stream().map(CreditRule::share).toList());
    boolean sellersToo = rules.stream().anyMatch(rule -> rule.to() == CreditRule.To.SELLERS);
    if (findings.document().has(path + "[1]")
        && rules.size() > 1
        && sellersToo
        && sum.compareTo(BigDecimal.ONE) > 0) {
      findings.add(
          Code.SPLIT_OVER,
          path,
          "The sellers and others together are credited with up to %s of a deal."
              .formatted(new Rate(sum).inPercent()),
          "Let the shares add up to 100 %, or sign the overlay off.");
    }
  }

  private static void release(PlanComponent component, Findings findings) {
    List<Release.Stage> stages = component.head().release().stages();
    BigDecimal sum = sum(stages.stream().map(Release.Stage::share).toList());
    if (sum.compareTo(BigDecimal.ONE) < 0) {
      findings.add(
          Code.RELEASE_UNDER,
          "components." + component.id() + ".release",
          "The stages release %s; %s of what is earned is never paid."
              .formatted(
                  new Rate(sum).inPercent(), new Rate(BigDecimal.ONE.subtract(sum)).inPercent()),
          "Let the shares add up to 100 %, or lower the rate and sign this off.");
    }
  }

  private static BigDecimal sum(List<Rate> shares) {
    return shares.stream().map(Rate::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
