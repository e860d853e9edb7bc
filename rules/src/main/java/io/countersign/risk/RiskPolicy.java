package io.countersign.risk;

import io.countersign.approval.PolicyCurrency;
import io.countersign.approval.Risk;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a company decided about how risky its contracts are, from a day on. The format is described
 * in docs/repository.md.
 *
 * @param from the first day on which it holds
 * @param currency what it counts amounts in
 * @param medium from how many points on a contract has medium risk
 * @param high and high risk
 * @param lines the lines about figures
 * @param deviations the lines about clauses
 */
public record RiskPolicy(
    String name,
    LocalDate from,
    PolicyCurrency currency,
    int medium,
    int high,
    List<RiskLine> lines,
    List<DeviationRiskLine> deviations) {

  public RiskPolicy {
    lines = List.copyOf(lines);
    deviations = List.copyOf(deviations);
  }

  /** The points of a contract, each with its reason. */
  public RiskScore score(RiskFacts contract) {
    List<Object> facts = new ArrayList<>(contract.deviations());
    contract
        .amounts()
        .forEach((aspect, amount) -> facts.add(new RiskFigure(aspect, currency.count(amount))));
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
}
