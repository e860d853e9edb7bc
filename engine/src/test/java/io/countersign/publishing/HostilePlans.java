package io.countersign.publishing;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Plans that nobody writes by accident: the large ones, and the wrong ones with the reason. */
final class HostilePlans {

  static final String HEAD =
      """
      plan: hostile
      title: Hostile plan
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: quarter
      """;
  static final String SALES = "measures: { sales: { count: amount } }\n";
  static final String FLAT = "{ kind: commission, measure: sales, rate: 5 % }";
  static final String ONE = "components: { c: " + FLAT + " }\n";
  static final String QUOTA = "quotas: { q: { amounts: [ { amount: 5 } ] } }\n";
  static final String BONUS =
      "components: { c: { kind: bonus, measure: sales, quota: q, at-least: 100 %, amount: 5 } }\n";
  static final String EXAMPLE =
      """
      examples:
        played:
          deals: [ { won: 2026-02-10, by: amy, amount: 1000 }, { won: 2026-03-10, by: bob, amount: 5 } ]
          expect: [ { pay: 1.00 } ]
      """;

  private HostilePlans() {}

  static Stream<Arguments> large() {
    return Stream.of(
        Arguments.of(
            "tiers", SALES + commission("tiers", tiers("rate"), "      - { rate: 5 % }\n")),
        Arguments.of(
            "retroactive tiers",
            SALES
                + commission(
                    "method: retroactive\n    tiers", tiers("rate"), "      - { rate: 1 % }\n")),
        Arguments.of(
            "accelerators",
            SALES
                + QUOTA
                + commission(
                    "quota: q\n    target: 1000\n    accelerators",
                    many(5_000, i -> "      - { up-to: " + (i + 1) + " %, times: 2 }\n"),
                    "      - { times: 1 }\n")),
        Arguments.of(
            "rows",
            SALES
                + commission(
                    "rates",
                    many(10_000, i -> "      - { where: { product: p" + i + " }, rate: 4 % }\n"),
                    "      - { rate: 3 % }\n")),
        Arguments.of(
            "cases",
            SALES
                + commission(
                    "cases",
                    many(
                        10_000,
                        i ->
                            "      - { when: { sales: { at-least: "
                                + (20_000 - i)
                                + " } }, rate: 4 % }\n"),
                    "")),
        Arguments.of(
            "components",
            SALES + "components:\n" + many(4_000, i -> "  c" + i + ": " + FLAT + "\n")),
        Arguments.of(
            "measures",
            "measures:\n  sales: { count: amount }\n"
                + many(5_000, i -> "  m" + i + ": { count: amount }\n")
                + ONE),
        Arguments.of(
            "quota rows",
            SALES
                + "quotas:\n  q:\n    amounts:\n      - { amount: 3 }\n"
                + many(30_000, i -> "      - { for: { participant: p" + i + " }, amount: 7 }\n")
                + BONUS),
        Arguments.of(
            "weights",
            "measures: { sales: { count: amount, weights: w } }\nweights: { w: { by: product, otherwise: 1, values: {\n"
                + many(50_000, i -> "    p" + i + ": 1.1,\n")
                + "  } } }\n"
                + ONE),
        Arguments.of(
            "words",
            "measures: { sales: { count: amount, where: { product: [ "
                + many(50_000, i -> "p" + i + ", ")
                + "] } } }\n"
                + ONE),
        Arguments.of(
            "goals",
            SALES
                + "components:\n  c:\n    kind: scorecard\n    target: 100\n    goals:\n"
                + many(
                    5_000,
                    i ->
                        "      g" + i + ": { measure: sales, weight: 0.02 %, score: achieved }\n")),
        Arguments.of(
            "clawback",
            SALES
                + ONE
                + "clawback:\n"
                + many(
                    5_000, i -> "  k" + i + ": { within-days: " + (i + 1) + ", recover: full }\n")),
        Arguments.of("remarks", SALES + ONE + "#\n".repeat(900_000)));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            SALES + commission("tiers", tiers("rat"), "      - { rate: 5 % }\n"),
            "line 13, column 9, components.c.tiers[1]: found none of 'rate'"),
        Arguments.of(
            SALES + ONE + "version: 1\n".repeat(10_000),
            "line 9, column 1, version: found the key a second time"),
        Arguments.of(
            SALES + ONE + many(50_000, i -> "k" + i + ": 1\n"),
            "line 9, column 1, k0: found the unknown key"),
        Arguments.of(
            "measures:\n  m0: { count: amount }\n"
                + many(10_000, i -> "  m" + (i + 1) + ": { sum: { m" + i + ": 1 } }\n")
                + "components: { c: { kind: commission, measure: m9, rate: 5 % } }\n",
            "measures.m101.sum.m100: found '1'; expected names that lead through at most 100 others"),
        Arguments.of(
            "measures:\n  m0: { count: amount }\n  n0: { count: amount }\n"
                + many(60, i -> doubled(i))
                + "components: { c: { kind: commission, measure: m60, rate: 5 % } }\n",
            "expected names that lead through at most 100 others"),
        Arguments.of(
            "measures:\n  sales: { count: amount }\n"
                + many(3_000, i -> "  m" + i + ": { sum: { m" + (i + 1) % 3_000 + ": 1 } }\n")
                + ONE,
            "measures.m0.sum.m1: found '1'; expected names that do not lead back to m0"),
        Arguments.of(
            SALES
                + "components:\n  c0: "
                + FLAT
                + "\n"
                + many(
                    5_000,
                    i ->
                        "  c"
                            + (i + 1)
                            + ": { kind: override, of: [ c"
                            + i
                            + " ], from: own, rate: 5 % }\n"),
            "components.c101.of[1]: found 'c100'; expected names that lead through at most 100 others"),
        Arguments.of(
            SALES
                + commission(
                    "rate: 5 %\n    factors", many(5_000, i -> "      - { times: 110 % }\n"), ""),
            "components.c.factors: found a list; expected at most 20 factors"),
        Arguments.of(
            SALES
                + "components: { c: { kind: commission, measure: sales, rate: 5 %, gate: { any: [ "
                + many(10_000, i -> "{ sales: { at-least: " + i + " } }, ")
                + "] } } }\n",
            "expected at most 200 tests in one condition"),
        Arguments.of(
            "measures: { sales: { count: amount, where: "
                + "{ not: ".repeat(10_000)
                + "{ product: A }"
                + " }".repeat(10_000)
                + " } }\n"
                + ONE,
            "line 7, column 303, the document: found a value more than 40 levels deep"),
        Arguments.of(
            "measures: { sales: { count: amount, where: "
                + "{ not: ".repeat(9)
                + "{ product: A }"
                + " }".repeat(9)
                + " } }\n"
                + ONE,
            "expected conditions nested at most 8 deep"),
        Arguments.of(
            "a: " + "[".repeat(1_900_000),
            "line 7, column 43, the document: found a value more than 40 levels deep"),
        Arguments.of("- ".repeat(500_000), "the document: found"),
        Arguments.of(
            SALES + "b: &b [ x, x ]\nc: &c [ *b, *b ]\n" + ONE,
            "line 9, column 9, the document: found the alias '*b'"),
        Arguments.of(
            SALES + "components: &c { c: *c }\n",
            "line 8, column 21, the document: found the alias '*c'"),
        Arguments.of(
            SALES + "components: { c: !!javax.script.ScriptEngineManager [ ] }\n",
            "Global tag is not allowed"),
        Arguments.of(
            SALES + bonus("1e999999999"),
            "line 8, column 72, components.c.amount: found '1e999999999'; expected a number such as 80000"),
        Arguments.of(SALES + bonus("9".repeat(400)), "expected a number such as 80000"),
        Arguments.of(SALES + bonus(".inf"), "components.c.amount: found '.inf'"),
        Arguments.of(SALES + bonus("\u0661\u0662\u0663"), "expected a number such as 80000"),
        Arguments.of(SALES + bonus("0x10"), "expected a number such as 80000"),
        Arguments.of(
            SALES + ONE + "title: \"Half \\uD800\"\n", "title: found the key a second time"),
        Arguments.of(
            SALES + ONE + "# \uD800\n",
            "line 9, column 3, the document: found the character U+D800"),
        Arguments.of(
            SALES + ONE + "# \u0000\n",
            "line 9, column 3, the document: found the character U+0000"),
        Arguments.of(
            SALES
                + "components: { c: { kind: commission, title: \"a\\0\", measure: sales, rate: 5 % } }\n",
            "components.c.title: found 'a<U+0000>'"),
        Arguments.of(
            SALES
                + "components: { c: { kind: commission, title: a\u202Eb, measure: sales, rate: 5 % } }\n",
            "components.c.title: found 'a<U+202E>b'"),
        Arguments.of(
            SALES
                + "components: { c: { kind: commission, title: \u3164\u115F, measure: sales, rate: 5 % } }\n",
            "components.c.title: found '<U+3164><U+115F>'"),
        Arguments.of(
            SALES + "components: { c: { kind: commission, ra\u200Bte: 5 %, measure: sales } }\n",
            "expected a key that people can see"),
        Arguments.of(
            "measures:\n\tsales: { count: amount }\n" + ONE,
            "line 8, column 1, the document: found character '\\t(TAB)'"),
        Arguments.of(
            "\uFEFF" + SALES + ONE, "line 7, column 1, the document: found '<U+FEFF>measures'"),
        Arguments.of(
            SALES + ONE + "? " + "k".repeat(1_000_000) + "\n: 1\n",
            "expected a key that people can see"),
        Arguments.of(
            SALES
                + "components: { c: { kind: commission, title: "
                + "L".repeat(1_500_000)
                + ", measure: sales, rate: 5 % } }\n",
            "expected a text of at most 500 characters"),
        Arguments.of(SALES + ONE + "#\n".repeat(50_000_000), "expected at most 2000000"),
        Arguments.of(
            SALES
                + ONE
                + "examples:\n"
                + many(10_000, i -> "  e" + i + ": { expect: [ { pay: 0.00 } ] }\n"),
            "line 9, column 1, examples: found 10000 examples; expected at most 1000"));
  }

  private static String commission(String key, String list, String last) {
    return "components:\n  c:\n    kind: commission\n    measure: sales\n    "
        + key
        + ":\n"
        + list
        + last;
  }

  private static String tiers(String rate) {
    return many(9_999, i -> "      - { up-to: " + (i + 1) + ", " + rate + ": " + i % 97 + " % }\n");
  }

  private static String doubled(int i) {
    String sum = ": { sum: { m" + i + ": 1, n" + i + ": 2 } }\n";
    return "  m" + (i + 1) + sum + "  n" + (i + 1) + sum;
  }

  private static String bonus(String amount) {
    return "components: { c: { kind: bonus, measure: sales, at-least: 100, amount: "
        + amount
        + " } }\n";
  }

  static String many(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }
}
