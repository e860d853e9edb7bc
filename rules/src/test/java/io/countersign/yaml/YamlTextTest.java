package io.countersign.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlTextTest {

  private static final YamlText TEXT =
      YamlText.parse(
          "t.yaml",
          """
          measures:
            sales: { count: amount, where: { deal.kind: New } }
          tiers:
            - { rate: 4 % }
            - { rate: 5 % }
          """);

  @Test
  void findsTextsWhereTheyStandAndTheRestAtItsKey() {
    assertThat(TEXT.place("measures.sales.count"))
        .hasToString("line 2, column 19, measures.sales.count");
    assertThat(TEXT.place("measures.sales")).isEqualTo(new DocumentPlace(2, 3, "measures.sales"));
    assertThat(TEXT.place("tiers[2]")).isEqualTo(new DocumentPlace(5, 5, "tiers[2]"));
    assertThat(TEXT.place("measures.sales.where.deal.kind").column()).isEqualTo(47);
  }

  @Test
  void findsWhatIsMissingAtTheNearestThingAroundIt() {
    assertThat(TEXT.place("tiers[2].cap.pay"))
        .isEqualTo(new DocumentPlace(5, 5, "tiers[2].cap.pay"));
    assertThat(TEXT.place("quotas[1]")).isEqualTo(new DocumentPlace(1, 1, "quotas[1]"));
    assertThat(TEXT.has("tiers[3]")).isFalse();
    assertThat(TEXT.has("tiers[1].rate")).isTrue();
  }

  @Test
  void listsTheKeysOfAMapping() {
    assertThat(TEXT.keys("")).containsExactly("measures", "tiers");
    assertThat(TEXT.keys("measures.sales")).containsExactly("count", "where");
    assertThat(TEXT.keys("tiers")).isEmpty();
    assertThat(TEXT.keys("nothing")).isEmpty();
  }
}
