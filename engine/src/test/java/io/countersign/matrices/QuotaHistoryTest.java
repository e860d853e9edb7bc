package io.countersign.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.plans.PlanVersion;
import io.countersign.plans.Quota;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class QuotaHistoryTest {

  private static final String PLAN =
      """
      plan: reps
      title: Reps
      version: 1
      currency: USD
      effective: { from: 2011-01-01, until: 2015-01-01 }
      period: quarter
      measures:
        sales: { count: amount, quota: target }
      quotas:
        target:
          amounts:
            - { amount: 1 }   # until the history is brought in
      components:
        commission: { kind: commission, measure: sales, quota: target, rate: 1 % }
      """;

  @TempDir Path folder;

  @Test
  void aDayNamesThePeriodThatHoldsIt() {
    PlanVersion plan =
        new Desk(folder)
            .back(
                PLAN,
                "quotas.target",
                "for/participant,for/region,period,amount\n274,,2011-05-31,28000.0000\n,East,2011-Q4,5\n");
    assertThat(plan.document())
        .contains(
            "- { for: { participant: 274 }, period: 2011-Q2, amount: 28000.0000 }",
            "- { for: { region: East }, period: 2011-Q4, amount: 5 }");
  }

  @Test
  void twoDaysOfOnePeriodAreOneRowTwice() {
    assertThat(
            new Desk(folder)
                .refusal(
                    PLAN,
                    "quotas.target",
                    "for/participant,period,amount\n274,2011-05-31,1\n274,2011-Q2,2\n"))
        .contains("row 3: found row 2 once more");
  }

  @Test
  @EnabledIf("present")
  void theHistoryOfARealCompanyIsAQuotaOnceItsHeaderIsRenamed() throws IOException {
    String history = Files.readString(find());
    String table =
        history.replaceFirst(
            "BusinessEntityID,QuotaDate,SalesQuota", "for/participant,period,amount");
    PlanVersion plan = new Desk(folder).back(PLAN, "quotas.target", table);
    Quota.Rows quota = (Quota.Rows) plan.plan().quotas().get("target");
    assertThat(quota.rows()).hasSize(163);
    BigDecimal all =
        table
            .lines()
            .skip(1)
            .map(line -> new BigDecimal(line.substring(line.lastIndexOf(',') + 1)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(
            quota.rows().stream().map(Quota.Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(all);
  }

  static boolean present() {
    return find() != null;
  }

  private static @Nullable Path find() {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      Path file = here.resolve("shared/data/adventureworks/quota_history.csv");
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }
}
