package io.countersign.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.plans.PlanVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixRoundTripTest {

  private static final List<String> WORDS =
      List.of("Router", "GTX Pro", "\"null\"", "'4'", "\"a: b\"", "Ü-ber 100", "😀 x", "\"x, y\"");
  private static final String PART = "components.commission.rates";

  @TempDir Path folder;

  @Test
  void aTableThatComesBackUntouchedIsTheSamePlan() {
    Desk desk = new Desk(folder);
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      String plan = plan(random, random.nextBoolean());
      byte[] workbook = PlanMatrix.of("plan.yaml", plan, PART).table(Path.of("t.xlsx"));
      PlanVersion asked = PlanMatrix.of("plan.yaml", plan, PART).plan();
      assertThat(desk.back(plan, PART, "t.xlsx", workbook).digest())
          .as("seed %d, workbook", seed)
          .isEqualTo(asked.digest());
      assertThat(desk.back(plan, PART, desk.csv(plan, PART)).digest())
          .as("seed %d, CSV", seed)
          .isEqualTo(asked.digest());
    }
  }

  @Test
  void rowsWrittenAnewSayWhatTheTableSays() {
    Desk desk = new Desk(folder);
    for (long seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      String table = desk.csv(plan(random, true), PART);
      String written = desk.back(Desk.RATES, PART, table).document();
      List<String> before = table.lines().toList();
      List<String> after = desk.csv(written, PART).lines().toList();
      assertThat(after).as("seed %d", seed).hasSameSizeAs(before);
      assertThat(desk.back(written, PART, table).document()).as("seed %d", seed).isEqualTo(written);
    }
  }

  private static String plan(Random random, boolean block) {
    List<String> rows = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      rows.add(row(random, i));
    }
    rows.add("{ rate: 0.50 % }");
    String list =
        block
            ? rows.stream().map(row -> "\n      - " + row + "  # c").reduce("", String::concat)
            : " [ " + String.join(", ", rows) + " ]";
    return Desk.RATES.substring(0, Desk.RATES.indexOf("    # by product"))
        + "    rates:"
        + list
        + "\n    clause: \"1\"\n";
  }

  private static String row(Random random, int number) {
    List<String> tests = new ArrayList<>();
    tests.add("account: " + (random.nextBoolean() ? "[ A" + number + " ]" : "A" + number));
    if (random.nextBoolean()) {
      tests.add("product: [ " + word(random) + ", Cable ]");
    }
    if (random.nextBoolean()) {
      tests.add("deal.kind: " + word(random));
    }
    if (random.nextBoolean()) {
      tests.add("amount: { at-least: " + random.nextInt(1000) + ".50, less-than: 2000 }");
    }
    if (random.nextBoolean()) {
      tests.add("won-on: { more-than: 2026-0" + (1 + random.nextInt(9)) + "-15 }");
    }
    if (random.nextBoolean()) {
      tests.add("not: { currency: EUR }");
    } else if (random.nextBoolean()) {
      tests.add("not: { any: [ { currency: [ EUR, JPY ] }, { deal.x: " + word(random) + " } ] }");
    }
    String rate = random.nextInt(20) + (random.nextBoolean() ? " %" : ".250%");
    return "{ where: { " + String.join(", ", tests) + " }, rate: " + rate + " }";
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
