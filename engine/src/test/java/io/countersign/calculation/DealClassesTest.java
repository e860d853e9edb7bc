package io.countersign.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.plans.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One answer of the rules stands for all lines that a plan cannot tell apart. */
class DealClassesTest {

  @Test
  void theRememberedAnswerIsWhatTheRulesSayOfEveryLine() {
    Set<DealDecision> different = new HashSet<>();
    for (long seed = 1; seed <= 30; seed++) {
      Worksheet worksheet = AnyHistory.of(AnyPlan.body(seed), 60, seed);
      Plan plan = worksheet.plan().plan();
      Problems problems = new Problems(plan);
      Exchanges exchanges = new Exchanges(plan, worksheet.known().rates(), problems);
      DealClasses classes = new DealClasses(plan);
      for (Sold sold : Sales.under(plan, worksheet.deals(), exchanges)) {
        if (!sold.lines().isEmpty()) {
          DealDecision[] remembered = classes.decisions(sold);
          for (int line = 0; line < remembered.length; line++) {
            LineFacts facts = new LineFacts(sold, sold.lines().get(line));

            assertThat(remembered[line])
                .as("seed %d deal %s line %d", seed, sold.deal(), line)
                .isEqualTo(classes.ask(facts));
            different.add(remembered[line]);
          }
        }
      }
    }
    assertThat(different).hasSizeGreaterThan(300);
  }

  @Test
  void theSameLineIsAskedForOnce() {
    Worksheet worksheet =
        Story.under(
                """
                measures:
                  sales: { count: amount, where: { product: Widget, amount: { more-than: 100 } } }
                components:
                  commission: { kind: commission, measure: sales, rate: 10 % }
                """)
            .seller("amy", null)
            .won("D1", "2017-02-01", "USD 150 Widget", "amy")
            .won("D2", "2017-03-01", "USD 900 Widget", "amy")
            .won("D3", "2017-03-01", "USD 100 Widget", "amy")
            .worksheet();
    Plan plan = worksheet.plan().plan();
    Exchanges exchanges = new Exchanges(plan, worksheet.known().rates(), new Problems(plan));
    DealClasses classes = new DealClasses(plan);
    List<DealDecision[]> asked =
        Sales.under(plan, worksheet.deals(), exchanges).stream().map(classes::decisions).toList();

    assertThat(asked.get(1)).isSameAs(asked.get(0));
    assertThat(asked.get(2)).isNotSameAs(asked.get(0));
  }
}
