package io.countersign.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The body of a plan by chance: measures that count and credit in every way, and components of
 * every kind that is paid by deals or by the period. It is for the people and deals of {@link
 * AnyHistory}.
 */
final class AnyPlan {

  private static final List<String> PRODUCTS = List.of("Widget", "Gadget", "Gizmo", "Tool");

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> counts = new HashMap<>();

  private AnyPlan(long seed) {
    random = new Random(seed);
  }

  /** A plan; the same for the same seed. */
  static String body(long seed) {
    return new AnyPlan(seed).body();
  }

  private String body() {
    lines.add("rounding: " + one("half-up", "half-even", "{ mode: half-up, at: line }"));
    lines.add("amendments: " + one("netted", "netted", "at-original-rate"));
    lines.add("measures:");
    for (String id : List.of("sales", "team", "extra")) {
      measure(id);
    }
    lines.add("weights:");
    lines.add("  products: { by: product, values: { Widget: 1.1, Gadget: 0.75 }, otherwise: 1 }");
    lines.add("  kinds: { by: deal.kind, values: { new: 1.25 }, otherwise: 0.5 }");
    lines.add("quotas:");
    lines.add(
        "  personal: { amounts: [ { for: { region: East }, amount: 2500 }, { amount: 4000 } ] }");
    lines.add("components:");
    lines.add("  first: " + commission("Seller", one("sales", "extra")));
    lines.add("  second: " + commission("Manager", one("team", "extra")));
    lines.add("  third: " + commission(one("Seller", "Manager"), one("sales", "team", "extra")));
    lines.add(
        "  bonus: { kind: bonus, measure: sales, quota: personal, at-least: 90 %, amount: 100 }");
    lines.add("  push: " + spif());
    lines.add("  draw: " + draw());
    lines.add("clawback:");
    lines.add("  early: { within-days: 40, recover: full }");
    lines.add("  late: { within-days: 120, " + recover() + " }");
    return String.join("\n", lines) + "\n";
  }

  private void measure(String id) {
    lines.add("  " + id + ":");
    counts.put(id, one("amount", "amount", "units", "deals", "margin"));
    add("count", counts.get(id));
    add(
        "credit",
        id.equals("team") ? one("rollup", "own-and-below", "[ " + rule() + " ]") : credit());
    add("resets", one("period", "period", "period", "month", "year"));
    add("shares", one("of-credit", "of-credit", "of-pay", "in-full"));
    add("where", random.nextInt(3) == 0 ? condition() : "");
    add("weights", id.equals("team") ? "" : id.equals("sales") ? "products" : "kinds");
  }

  private void add(String key, String value) {
    if (!value.isEmpty()) {
      lines.add("    " + key + ": " + value);
    }
  }

  private String credit() {
    return one("direct", "direct", "everybody", "[ " + rule() + ", " + rule() + " ]");
  }

  private String rule() {
    String to =
        one(
            "to: sellers",
            "to: sellers, share: 50 %",
            "to: managers",
            "to: managers, levels: 1, share: 20 %",
            "to: managers, levels: [ 1, 2 ], vacant: passes",
            "to: role, role: engineer",
            "to: named, field: deal.partner, share: 10 %",
            "to: territory, field: deal.area");
    return "{ " + to + (random.nextBoolean() ? "" : ", where: " + condition()) + " }";
  }

  /** A condition on a deal line. */
  private String condition() {
    return one(
        "{ product: " + PRODUCTS.get(random.nextInt(PRODUCTS.size())) + " }",
        "{ product: [ Gadget, Tool ], amount: { at-least: " + random.nextInt(900) + " } }",
        "{ units: { more-than: " + random.nextInt(5) + " } }",
        "{ won-on: { at-least: 2017-0" + (1 + random.nextInt(9)) + "-15 } }",
        "{ margin-rate: { less-than: " + random.nextInt(60) + " % } }",
        "{ price: { at-most: " + (50 + random.nextInt(300)) + " } }",
        "{ deal.kind: new }",
        "{ deal.score: { at-least: " + random.nextInt(5) + " } }",
        "{ any: [ { deal.kind: old }, { not: { amount: { less-than: 500 } } } ] }",
        "{ currency: USD, account: [ Acme, Umbrella ] }");
  }

  private String commission(String position, String measure) {
    List<String> parts = new ArrayList<>();
    parts.add("kind: commission, for: { position: " + position + " }, measure: " + measure);
    String tiers = "quota: personal, " + tiers(measure);
    parts.add(
        switch (random.nextInt(5)) {
          case 0 -> tiers + ", method: retroactive";
          case 1 -> tiers + ", method: top-tier";
          case 2 -> tiers + ", walks: " + one("each-deal", "total", "running");
          default -> one(rate(measure, "3.75"), tiers, rates(measure));
        });
    parts.add(one("", "", "cap: { pay: 150 }", "cap: { pay: 90, each: deal }"));
    parts.add(one("", "", "threshold: { at-least: 300, pays: all }"));
    parts.add(one("", "", "", "floor: { pay: 5, each: deal }"));
    parts.removeIf(String::isEmpty);
    return "{ " + String.join(", ", parts) + " }";
  }

  private String tiers(String measure) {
    return "tiers: [ { up-to: 40 %, "
        + rate(measure, "2.5")
        + " }, { up-to: 100 %, "
        + rate(measure, "4.125")
        + " }, { "
        + rate(measure, "8")
        + " } ]";
  }

  private String rates(String measure) {
    return "rates: [ { where: "
        + condition()
        + ", "
        + rate(measure, "2")
        + " }, { where: "
        + condition()
        + ", per-deal: 20 }, { "
        + rate(measure, "1.5")
        + " } ], match: "
        + one("first", "most-specific");
  }

  private String rate(String measure, String number) {
    String count = counts.getOrDefault(measure, "amount");
    return count.equals("units") || count.equals("deals")
        ? "per-unit: " + number
        : "rate: " + number + " %";
  }

  private String spif() {
    return "{ kind: spif, for: { position: Seller }, "
        + "during: { from: 2017-02-01, until: 2017-09-01 }, where: "
        + condition()
        + ", "
        + one("per-deal: 25", "per-unit: 1.5", "rate: 0.333 %")
        + one("", "", ", every: 2", ", first: 9", ", first-each: 2", ", budget: 60")
        + one("", "", ", cap: { pay: 40 }")
        + " }";
  }

  private String draw() {
    return "{ kind: draw, for: { position: Seller }, amount: 60, recoverable: "
        + one("true, recovery: { share: 50 % }", "true", "false")
        + " }";
  }

  private String recover() {
    return one(
        "recover: linear",
        "recover: { percent: 33 % }",
        "recover: { steps: [ { up-to: 60, share: 75 % }, { up-to: 120, share: 10 % } ] }",
        "recover: full, instalments: 3",
        "recover: linear, attainment: reduced");
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }
}
