package io.countersign.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans by seed that use everything the plan language has, as the text finance would write. */
final class RandomPlan {

  private static final List<String> DEAL_MEASURES = List.of("sales", "team", "units", "deals");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> components = new ArrayList<>();

  private RandomPlan(long seed) {
    random = new Random(seed);
  }

  /** A plan that takes back what cancelled deals earned by {@code clawback}, a mapping or empty. */
  static String text(long seed, String clawback) {
    return new RandomPlan(seed).whole(clawback);
  }

  private String whole(String clawback) {
    text.append("plan: random\ntitle: Random\nversion: 1\ncurrency: ");
    text.append(one("USD", "JPY", "KWD")).append('\n');
    text.append("effective: { from: 2017-01-01, until: 2018-01-01 }\n");
    text.append("period: ").append(one("month", "quarter")).append('\n');
    text.append("rounding: { mode: ").append(one("half-up", "half-even"));
    text.append(", at: ").append(one("component", "line", "payment")).append(" }\n");
    text.append("amendments: ").append(one("netted", "at-original-rate")).append('\n');
    measures();
    text.append(
        """
        quotas:
          target:
            amounts:
              - { amount: 5000 }
              - { for: { region: West }, amount: 3333 }
          salary: { amounts: [ { amount: 1000.5 } ] }
        """);
    text.append("components:\n");
    int count = 2 + random.nextInt(5);
    head("first", "commission");
    line("measure: sales");
    line("rate: 3.333 %");
    limits();
    release();
    components.add("first");
    for (int i = 0; i < count; i++) {
      component("c" + i);
    }
    text.append("  base:\n    kind: salary\n    for: { position: Manager }\n");
    line("amount: salary");
    last();
    text.append(clawback);
    return text.toString();
  }

  private void measures() {
    String resets = one("period", "month", "quarter", "half-year", "year", "never", "week");
    text.append("measures:\n");
    text.append("  sales: { count: amount, quota: target, resets: ").append(resets);
    text.append(", shares: ").append(one("of-credit", "of-pay", "in-full")).append(" }\n");
    text.append("  team: { count: amount, credit: ").append(one("rollup", "own-and-below"));
    text.append(" }\n");
    text.append("  units: { count: units, where: { product: [ Widget, Gadget ] } }\n");
    text.append("  deals: { count: deals, resets: ").append(one("period", "year")).append(" }\n");
    text.append("  csat: { metric: csat, takes: ").append(one("last", "average")).append(" }\n");
    text.append("  share: { ratio: { of: units, to: deals } }\n");
  }

  private void component(String id) {
    switch (random.nextInt(8)) {
      case 0 -> bonus(id);
      case 1 -> spif(id);
      case 2 -> scorecard(id);
      case 3 -> contest(id);
      case 4 -> pool(id);
      default -> commission(id);
    }
    components.add(id);
  }

  private void commission(String id) {
    String measure = one(DEAL_MEASURES.toArray(new String[0]));
    boolean amount = measure.equals("sales") || measure.equals("team");
    boolean byQuota = measure.equals("sales") && random.nextBoolean();
    boolean byDeal = true;
    head(id, "commission");
    line("measure: " + measure);
    if (byQuota) {
      line("quota: target");
    }
    switch (random.nextInt(amount ? 4 : 2)) {
      case 0 -> line((amount ? "rate: " : "per-unit: ") + rate(amount));
      case 2 -> {
        line("rate: " + rate(true));
        tiers("accelerators", byQuota, "times: ");
        line("method: " + one("marginal", "retroactive"));
      }
      case 3 -> {
        line("rates:");
        line("  - { where: { product: Widget }, rate: " + rate(true) + " }");
        line("  - { where: { product: [ Gadget, Widget ] }, per-deal: 12.34 }");
        line("  - { rate: " + rate(true) + " }");
      }
      default -> {
        tiers("tiers", byQuota, amount ? "rate: " : "per-unit: ");
        line("method: " + one("marginal", "retroactive"));
        byDeal = random.nextInt(3) > 0;
        line("walks: " + (byDeal ? one("running", "each-deal") : "total"));
      }
    }
    limits();
    if (byDeal) {
      release();
    }
  }

  private void tiers(String key, boolean byQuota, String pay) {
    line(key + ":");
    String[] bounds = byQuota ? new String[] {"50 %", "99.9 %"} : new String[] {"1000", "4000.5"};
    boolean percent = !pay.startsWith("per-unit");
    for (String bound : bounds) {
      line("  - { " + one("up-to", "below") + ": " + bound + ", " + pay + rate(percent) + " }");
    }
    line("  - { " + pay + rate(percent) + " }");
  }

  private void bonus(String id) {
    head(id, "bonus");
    switch (random.nextInt(3)) {
      case 0 -> {
        line("measure: sales");
        line("quota: target");
        line("at-least: " + one("50 %", "100 %"));
        line("amount: 250");
      }
      case 1 -> {
        line("times-reached: deals");
        line("at-most: 3");
        line("amount: 100");
      }
      default -> {
        line("amount: 99");
        line("gate: { sales: { at-least: 2000 } }");
      }
    }
  }

  private void spif(String id) {
    head(id, "spif");
    line("during: { from: 2017-02-01, until: 2017-09-01 }");
    line("where: { product: Gadget }");
    line(one("per-deal: 25", "per-unit: 1.5", "rate: 0.333 %"));
    if (random.nextBoolean()) {
      line(one("every: 2", "first: 5", "first-each: 2", "budget: 120"));
    }
    release();
  }

  private void scorecard(String id) {
    head(id, "scorecard");
    line("target: " + one("1000", "salary"));
    line("goals:");
    line("  sold: { measure: sales, quota: target, weight: 60 %, cap: 150 % }");
    line("  liked: { measure: csat, weight: 40 %, score: achieved, floor: 20 % }");
  }

  private void contest(String id) {
    head(id, "contest");
    line("by: " + one("sales", "units"));
    line("prizes: [ { rank: 1, amount: 500 }, { ranks: 2-3, amount: 100 } ]");
    line("ties: " + one("share", "earliest", "each"));
  }

  private void pool(String id) {
    head(id, "pool");
    line("pool: " + one("1000", "{ measure: sales, rate: 1 % }"));
    line("dealt: " + one("equally", "{ by-measure: sales }"));
  }

  /** What looks at the components before it, and is paid on top. */
  private void last() {
    if (random.nextBoolean()) {
      text.append("  override:\n    kind: override\n    for: { position: Manager }\n");
      line("of: [ " + components.get(0) + " ]");
      line("from: below");
      line("rate: 7.5 %");
      line("on: " + one("exact", "rounded"));
    }
    if (random.nextBoolean()) {
      text.append("  draw:\n    kind: draw\n    for: { position: Seller }\n");
      line("amount: " + one("300", "salary"));
      line("recoverable: " + one("true", "false"));
    }
  }

  private void limits() {
    if (random.nextInt(3) == 0) {
      line("cap: { pay: 150, excess: " + one("lost", "carried") + " }");
    }
    if (random.nextInt(4) == 0) {
      line("gate: { sales: { at-least: 1500 } }");
    }
    if (random.nextInt(4) == 0) {
      line("factors: [ { title: Net, times: 90 % } ]");
    }
  }

  private void release() {
    if (random.nextInt(3) == 0) {
      line(
          one(
              "earned-when: signed",
              "release: [ { on: won, share: 60 % }, { on: collected, share: 40 % } ]",
              "release: [ { on: won, share: 33.3 % }, { on: signed, share: 66.7 % } ]",
              "instalments: 3"));
    }
  }

  private void head(String id, String kind) {
    text.append("  ").append(id).append(":\n    kind: ").append(kind).append('\n');
    if (random.nextInt(3) == 0) {
      line("for: { position: Seller }");
    }
  }

  private void line(String line) {
    text.append("    ").append(line).append('\n');
  }

  private String rate(boolean percent) {
    return percent ? one("2 %", "4.125 %", "6.667 %", "10 %") : one("1.5", "0.333", "12");
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }
}
