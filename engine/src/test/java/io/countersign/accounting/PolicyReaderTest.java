package io.countersign.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounting.AccountingPolicy.By;
import io.countersign.accounting.AccountingPolicy.Detail;
import io.countersign.accounting.AccountingPolicy.PayoutIn;
import io.countersign.yaml.DocumentRefused;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  @Test
  void readsTheExampleOfTheDocumentation() {
    AccountingPolicy policy = Policies.read(Policies.text());

    assertThat(policy.standard()).isEqualTo(Standard.ASC_340_40);
    assertThat(policy.costs().incremental()).hasSize(2);
    assertThat(policy.costs().expedientMonths()).isEqualTo(12);
    assertThat(policy.costs().benefit().productMonths()).containsEntry("Gadget", 36);
    assertThat(policy.costs().spread().by()).isEqualTo(By.MONTH);
    assertThat(policy.booking().accounts()).hasSize(GeneralAccount.values().length);
    assertThat(policy.booking().payout()).isEqualTo(PayoutIn.NEXT_PERIOD);
    assertThat(policy.booking().detail()).isEqualTo(Detail.PARTICIPANT);
    assertThat(policy.booking().code(GeneralAccount.HELD))
        .isEqualTo(new AccountCode("2310", "Accrued commission, held"));
  }

  @Test
  void saysEverythingThatIsWrongWithItsPlace() {
    String wrong =
        Policies.text()
            .replace("standard: asc-340-40", "standard: asc-606")
            .replace("start: next-month", "start: same-day")
            .replace("  life: { months: 60, products: { Gadget: 36 } }\n", "")
            .replace("part: 40 %", "part: 140 %")
            .replace("  held: { code: \"2310\", name: \"Accrued commission, held\" }\n", "")
            .replace("expedient-months: 12", "expedient-months: 18")
            .concat("portfolio: true\n");

    assertThatThrownBy(() -> Policies.read(wrong))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("standard: found 'asc-606'; expected one of asc-340-40, ifrs-15")
        .hasMessageContaining("first-of-month or next-month, when it goes by month")
        .hasMessageContaining("'life' beside it: renewals are not commensurate")
        .hasMessageContaining("at most 100 %")
        .hasMessageContaining("'held': { code: ..., name: ... }")
        .hasMessageContaining("a whole number from 0 to 12")
        .hasMessageContaining("the unknown key 'portfolio'");
  }
}
