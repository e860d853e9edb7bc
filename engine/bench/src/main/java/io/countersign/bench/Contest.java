package io.countersign.bench;

import io.countersign.bench.evrete.Commission;
import io.countersign.bench.facts.Facts;
import io.countersign.bench.facts.PayLine;
import io.countersign.bench.naive.Naive;
import io.countersign.bench.sql.SqlCommission;
import io.countersign.calculation.Calculation;
import io.countersign.calculation.Worksheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Other designs on the same deals as the engine, one after the other, each after it was warmed up.
 * They begin with flat facts in memory, the engine with the histories of the deals.
 */
final class Contest {

  private static final String ALL = "the whole plan";
  private static final String COMMISSION = "commission";
  private static final String ITS_COMMISSION = "commission with clawback";
  private static final int WARM_UP = 2;

  private final Workload workload;
  private final Facts facts;
  private final Totals expected;
  private final Stopwatch engine;
  private final int runs;
  private final List<Rival> rivals = new ArrayList<>();

  private Contest(int deals, long seed, int runs) {
    this.runs = runs;
    workload = Workload.of(deals, seed);
    facts = Facts.of(workload.roster(), workload.deals());
    expected = Totals.of(HandWritten.pay(workload.roster(), workload.deals()), workload.periods());
    Worksheet worksheet = workload.worksheet();
    engine = Stopwatch.over(runs, WARM_UP, () -> Calculation.calculate(worksheet));
  }

  /** All designs at a size that all of them bear. */
  static List<Rival> ofAll(int deals, long seed, int runs) {
    Contest contest = new Contest(deals, seed, runs);
    contest.run("one session of Drools", ALL, () -> contest.totals(Naive.pay(contest.facts)));
    contest.run("Evrete", ITS_COMMISSION, () -> contest.totals(Commission.pay(contest.facts)));
    contest.inSql();
    return contest.rivals;
  }

  /** The designs that bear a large size. */
  static List<Rival> ofSql(int deals, long seed, int runs) {
    Contest contest = new Contest(deals, seed, runs);
    contest.inSql();
    return contest.rivals;
  }

  private void inSql() {
    run(
        "SQL in H2, with loading",
        ITS_COMMISSION,
        () -> {
          try (SqlCommission sql = SqlCommission.load(facts)) {
            return totals(sql.pay());
          }
        });
    Stopwatch query = new Stopwatch(runs);
    Totals totals = new Totals();
    for (int i = 0; i < runs; i++) {
      try (SqlCommission sql = SqlCommission.load(facts)) {
        totals = query.time(() -> totals(sql.pay()));
      }
    }
    add("SQL in H2, the queries only", ITS_COMMISSION, query, totals);
  }

  private Totals totals(List<PayLine> lines) {
    return Totals.of(lines, workload.periods());
  }

  private void run(String name, String pays, Supplier<Totals> design) {
    Totals totals = design.get();
    add(name, pays, Stopwatch.over(runs, WARM_UP - 1, design::get), totals);
  }

  private void add(String name, String pays, Stopwatch watch, Totals totals) {
    List<String> differences =
        pays.equals(ALL)
            ? totals.differences(expected)
            : totals.only(COMMISSION).differences(expected.only(COMMISSION));
    rivals.add(new Rival(name, pays, workload.deals().size(), watch, engine, differences));
  }
}
