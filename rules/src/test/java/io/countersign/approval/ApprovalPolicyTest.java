package io.countersign.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.money.Money;
import io.countersign.yaml.DocumentRefused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApprovalPolicyTest {

  private static final String TEXT =
      """
      policy: brightwater
      from: 2026-01-01
      currency: EUR
      rates: { USD: 0.92 }
      groups:
        finance: { roles: [ controller, finance ] }
        legal: { people: [ harriet ], roles: [ legal ] }
        board: { people: [ ada, bob ] }
      lines:
        - { line: large, when: value, above: 100000, by: finance, quorum: 2, within-days: 3, then: board }
        - { line: discount, when: discount, above: 30 %, by: finance, unknown: passes }
        - { line: wording, when: deviation, risk: medium, by: legal }
        - { line: framework, when: document, is: [ master-agreement ], by: board }
      """;

  private final ApprovalPolicy policy = ApprovalPolicyReader.read("policy.yaml", TEXT);

  @Test
  void asksNobodyAboutAContractWithinItsLimits() {
    assertThat(policy.needed(order("EUR 100000.00", "0.3", List.of()))).isEmpty();
  }

  @Test
  void namesWhoApprovesAndEveryReason() {
    List<NeededApproval> needed =
        policy.needed(
            order(
                "EUR 100000.01",
                "0.31",
                List.of(
                    new Deviation("liability", Risk.HIGH, "no limit"),
                    new Deviation("law", Risk.LOW, "another seat"),
                    new Deviation("payment", Risk.MEDIUM, "90 days"))));

    assertThat(needed)
        .extracting(NeededApproval::need)
        .containsExactly(
            new Need("discount", "finance", 1, 5, ""),
            new Need("large", "finance", 2, 3, "board"),
            new Need("wording", "legal", 1, 5, ""));
    assertThat(needed.get(1).reasons())
        .extracting(NeededApproval.Reason::toString)
        .containsExactly(
            "A contract worth more than the policy lets pass is approved first: the value is"
                + " 100000.01, more than 100000");
    assertThat(needed.get(2).reasons())
        .extracting(NeededApproval.Reason::because)
        .containsExactly(
            "clause liability deviates with high risk: no limit",
            "clause payment deviates with medium risk: 90 days");
  }

  @Test
  void comparesInItsOwnCurrencyAndAsksWhereItHasNoRate() {
    assertThat(policy.needed(order("USD 108695.00", "0", List.of()))).isEmpty();
    assertThat(policy.needed(order("USD 108696.00", "0", List.of()))).hasSize(1);
    assertThat(policy.needed(order("JPY 1", "0", List.of())))
        .singleElement()
        .satisfies(
            asked ->
                assertThat(asked.reasons().get(0).because())
                    .isEqualTo("the value is not stated in terms that the policy knows"));
  }

  @Test
  void expectsNoFiguresOfAContractWithoutAnOrder() {
    ContractFacts agreement = new ContractFacts("nda", Map.of(), Map.of(), List.of(), false);
    ContractFacts framework =
        new ContractFacts("master-agreement", Map.of(), Map.of(), List.of(), false);

    assertThat(policy.needed(agreement)).isEmpty();
    assertThat(policy.needed(framework))
        .extracting(needed -> needed.need().line())
        .containsExactly("framework");
  }

  @Test
  void knowsWhoBelongsToAGroup() {
    assertThat(policy.admits("legal", new Person("harriet", "finance"))).isTrue();
    assertThat(policy.admits("legal", new Person("x", "legal"))).isTrue();
    assertThat(policy.admits("board", new Person("x", "legal"))).isFalse();
    assertThat(policy.admits("nobody", new Person("x", "legal"))).isFalse();
  }

  @Test
  void tellsEverythingThatIsWrongWithItsLine() {
    String wrong =
        TEXT.replace("by: board", "by: bored")
            .replace("above: 30 %", "above: much")
            .replace("risk: medium", "risk: some")
            .replace("when: value", "when: colour");

    assertThatThrownBy(() -> ApprovalPolicyReader.read("policy.yaml", wrong))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("policy.yaml: line 10")
        .hasMessageContaining("'colour'; expected one of value, discount")
        .hasMessageContaining("line 11")
        .hasMessageContaining("'some'; expected one of low, medium, high")
        .hasMessageContaining("'bored'; expected one of the groups [board, finance, legal]");
  }

  private static ContractFacts order(String value, String discount, List<Deviation> deviations) {
    return new ContractFacts(
        "order-agreement",
        Map.of(Aspect.VALUE, Money.of(value.substring(0, 3), value.substring(4))),
        Map.of(Aspect.DISCOUNT, new BigDecimal(discount)),
        deviations,
        true);
  }
}
