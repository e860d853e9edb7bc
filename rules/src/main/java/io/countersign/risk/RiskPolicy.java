package io.countersign.risk;

import io.countersign.approval.Risk;
import io.countersign.money.Money;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a company decided about how risky its contracts are, from a day on. The format is described
 * in docs/repository.md.
 *
 * @param from the first day on which it holds
 * @param currency the currency of its amounts
 * @param rates what one unit of another currency is worth in it
 * @param medium from how many points on a contract has medium risk
 * @param high and high risk
 * @param lines the lines about figures
 * @param deviations the lines about clauses
 */
public record RiskPolicy(
    String name,
    LocalDate from,
    String currency,
    Map<String, BigDecimal> rates,
    int medium,
    int high,
    List<RiskLine> lines,
    List<DeviationRiskLine> deviations) {

  public RiskPolicy {
    rates = Map.copyOf(rates);
    lines = List.copyOf(lines);
    deviations = List.copyOf(deviations);
  }

  /** The points of a contract, each with its reason. */
  public RiskScore score(RiskFacts contract) {
    List<Object> facts = new ArrayList<>(contract.deviations());
    contract
        .amounts()
        .forEach((aspect, amount) -> facts.add(new RiskFigure(aspect, inItsCurrency(amount))));
    contract.numbers().forEach((aspect, number) -> facts.add(new RiskFigure(aspect, number)));
    facts.add(
        new RiskFigure(RiskAspect.DEVIATIONS, BigDecimal.valueOf(contract.deviations().size())));
    facts.addAll(lines);
    facts.addAll(deviations);
    List<RiskScore.Reason> reasons = new ArrayList<>();
    for (Ruling<RiskPoints> ruling : RuleBook.rule(facts, RiskPoints.class)) {
      reasons.add(new RiskScore.Reason(ruling.rule(), ruling.decision()));
    }
    reasons.sort(
        Comparator.comparing((RiskScore.Reason reason) -> reason.given().line())
            .thenComparing(reason -> reason.given().because()));
    int total = RiskScore.total(reasons);
    return new RiskScore(
        name, reasons, total >= high ? Risk.HIGH : total >= medium ? Risk.MEDIUM : Risk.LOW);
  }

  private @Nullable BigDecimal inItsCurrency(Money amount) {
    String code = amount.currency().getCurrencyCode();
    if (code.equals(currency)) {
      return amount.amount();
    }
    @Nullable BigDecimal rate = rates.get(code);
    return rate == null ? null : amount.amount().multiply(rate);
  }
}
