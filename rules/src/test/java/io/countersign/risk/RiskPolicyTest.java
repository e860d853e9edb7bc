package io.countersign.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.approval.Deviation;
import io.countersign.approval.Risk;
import io.countersign.money.Money;
import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskPolicyTest {

  private static final String TEXT =
      """
      risk: brightwater
      from: 2026-01-01
      currency: EUR
      rates: { USD: 0.92 }
      medium-from: 20
      high-from: 50
      lines:
        - { line: large, when: value, above: 100000, points: 10 }
        - { line: very-large, when: value, above: 1000000, points: 15 }
        - { line: slow, when: payment-days, above: 45, points: 7 }
        - { line: wording-high, when: deviation, risk: high, points: 20 }
        - { line: wording-low, when: deviation, risk: low, points: 1 }
        - { line: many, when: deviations, above: 2, points: 5 }
        - { line: unsigned, when: unsigned-days, above: 14, points: 9 }
      """;

  private final RiskPolicy policy = RiskPolicyReader.read("policy.yaml", TEXT);

  @Test
  void givesNoPointsWithinItsLines() {
    RiskScore score =
        policy.score(facts(Map.of(RiskAspect.VALUE, Money.of("EUR", "100000.00")), Map.of()));
    assertThat(score.total()).isZero();
    assertThat(score.band()).isEqualTo(Risk.LOW);
    assertThat(policy.score(facts(Map.of(), Map.of())).reasons()).isEmpty();
  }

  @Test
  void addsUpWhatEveryLineGivesAndSaysWhy() {
    RiskScore score =
        policy.score(
            facts(
                Map.of(RiskAspect.VALUE, Money.of("USD", "1200000.00")),
                Map.of(
                    RiskAspect.PAYMENT_DAYS,
                    new BigDecimal("60"),
                    RiskAspect.UNSIGNED_DAYS,
                    new BigDecimal("14")),
                new Deviation("liability", Risk.HIGH, "no limit"),
                new Deviation("law", Risk.LOW, "another seat"),
                new Deviation("courts", Risk.LOW, "another court")));
    assertThat(score.reasons())
        .extracting(reason -> reason.given().line() + " " + reason.given().points())
        .containsExactly(
            "large 10",
            "many 5",
            "slow 7",
            "very-large 15",
            "wording-high 20",
            "wording-low 1",
            "wording-low 1");
    assertThat(score.total()).isEqualTo(59);
    assertThat(score.band()).isEqualTo(Risk.HIGH);
    assertThat(score.policy()).isEqualTo("brightwater");
    assertThat(score.reasons().get(0).given().because())
        .isEqualTo("the value is 1104000, more than 100000");
    assertThat(score.reasons().get(5).given().because())
        .isEqualTo("clause courts deviates with low risk: another court");
  }

  @Test
  void countsMoneyThatItCannotCompareAsTooMuch() {
    RiskScore score = policy.score(facts(Map.of(RiskAspect.VALUE, Money.of("JPY", "1")), Map.of()));
    assertThat(score.total()).isEqualTo(25);
    assertThat(score.band()).isEqualTo(Risk.MEDIUM);
    assertThat(score.reasons().get(0).given().because())
        .isEqualTo("the value is in a currency for which the policy has no rate");
  }

  @Test
  void isRefusedWithEverythingThatIsWrong() {
    String wrong =
        TEXT.replace("high-from: 50", "high-from: 20")
            .replace("when: payment-days", "when: moon")
            .replace("points: 15", "points: none")
            .replace("line: many", "line: slow");
    DocumentRefused refused =
        catchThrowableOfType(
            DocumentRefused.class, () -> RiskPolicyReader.read("policy.yaml", wrong));
    assertThat(refused.problems()).hasSize(4);
    assertThat(refused.problems()).extracting(DocumentProblem::line).contains(9, 10, 13);
    assertThat(RiskPolicyReader.isOne(TEXT)).isTrue();
    assertThat(RiskPolicyReader.isOne("policy: risk\n")).isFalse();
  }

  private static RiskFacts facts(
      Map<RiskAspect, Money> amounts,
      Map<RiskAspect, BigDecimal> numbers,
      Deviation... deviations) {
    return new RiskFacts(amounts, numbers, List.of(deviations));
  }
}
