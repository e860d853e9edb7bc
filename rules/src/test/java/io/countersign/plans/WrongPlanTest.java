package io.countersign.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.yaml.DocumentRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every field wrong once: each mistake is made in a right plan, and the answer is compared. */
class WrongPlanTest {

  private static final Path GOLDEN = Path.of("src/test/resources/io/countersign/plans");
  private static final String PLAN =
      """
      plan: p
      title: Probe
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: quarter
      rounding: half-up
      exchange-rates: { EUR: 1.08 }
      weights:
        products: { by: product, values: { A: 1.1, B: 0.5 }, otherwise: 1 }
      measures:
        sales:
          count: amount
          credit: direct
          where: { product: [ A, B ], amount: { at-least: 100 } }
          weights: products
      quotas:
        target:
          amounts:
            - { for: { position: Seller }, amount: 1000 }
            - { for: { position: Seller }, period: 2017-Q2, amount: 2000 }
      components:
        commission:
          kind: commission
          for: { position: Seller }
          measure: sales
          quota: target
          method: marginal
          tiers:
            - { up-to: 50 %, rate: 2 % }
            - { rate: 4 % }
        bonus: { kind: bonus, measure: sales, quota: target, at-least: 100 %, amount: 500 }
        push: { kind: spif, during: { from: 2017-07-01, until: 2017-08-01 }, where: { units: { more-than: 2 } }, per-deal: 50 }
      clawback:
        early: { within-days: 30, recover: full, components: [ commission ] }
      """;

  @Test
  void tellsEachMistakeWithItsPlaceAndTheWayOut() throws IOException {
    tells(PLAN, GOLDEN.resolve("wrong-plans.txt"));
  }

  @Test
  void tellsEachMistakeInAPlanOfEveryKind() throws IOException {
    tells(EveryKind.plan(), GOLDEN.resolve("wrong-words.txt"));
  }

  private static void tells(String plan, Path file) throws IOException {
    String golden = Files.readString(file);
    String told =
        golden
            .lines()
            .filter(line -> !line.startsWith("=> "))
            .map(line -> line.contains(" ==> ") ? line + "\n" + answer(plan, line) : line)
            .collect(Collectors.joining("\n", "", "\n"));

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, told);
    }
    assertThat(told).isEqualTo(golden);
    assertThat(PlanReader.read("p.yaml", plan).plan().components()).isNotEmpty();
  }

  private static String answer(String right, String mistake) {
    String[] parts = mistake.split(" ==> ?", 2);
    String plan = right.replace(parts[0].translateEscapes(), parts[1].translateEscapes());
    assertThat(plan).as(mistake).isNotEqualTo(right);
    try {
      PlanReader.read("p.yaml", plan);
      return "=> accepted";
    } catch (DocumentRefused refused) {
      assertThat(refused.problems())
          .allMatch(p -> p.line() > 0 && p.column() > 0 && !p.path().isBlank())
          .allMatch(p -> !p.found().isBlank() && !p.expected().isBlank());
      return refused.problems().stream()
          .map(problem -> "=> " + problem)
          .collect(Collectors.joining("\n"));
    }
  }
}
