package io.countersign.bench.sql;

import io.countersign.bench.facts.Facts;
import io.countersign.bench.facts.Plan;
import io.countersign.bench.facts.Terms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The facts as rows of tables that nobody else sees. */
record Tables(Connection database) {

  private static final int BATCH = 1_000;

  /** Fills new tables with facts; what is looked up by a key gets an index. */
  void fill(Facts facts) throws SQLException {
    for (String statement : Script.statements("tables.sql")) {
      run(statement);
    }
    fill("seat", facts.seats(), s -> row(s.who(), s.title(), s.region(), s.starts(), s.ends()));
    fill("deal", facts.deals(), d -> row(d.key(), d.day(), d.month(), d.number()));
    fill("line", facts.lines(), l -> row(l.deal(), l.product(), l.amount()));
    fill("member", facts.members(), m -> row(m.deal(), m.who(), m.share()));
    fill("cancelled", facts.cancellations(), c -> row(c.deal(), c.on(), c.month(), c.days()));
    fill("weight", Plan.WEIGHTS, w -> row(w.product(), w.weight()));
    fill("quota", Plan.QUOTAS, q -> row(q.region(), q.amount()));
    fill(
        "tier",
        Plan.TIERS.stream().filter(tier -> tier.component().equals("commission")).toList(),
        t -> row(t.above(), t.upTo(), t.rate()));
    fill(
        "terms",
        List.of(Plan.TERMS),
        t -> row(t.cap(), t.fullDays(), t.linearDays(), Terms.YEAR_END));
    run("create index line_of_deal on line (deal_key)");
    run("create index member_of_deal on member (deal_key)");
    run("create index seat_of on seat (who)");
    run("analyze");
  }

  void run(String statement) throws SQLException {
    try (PreparedStatement prepared = database.prepareStatement(statement)) {
      prepared.execute();
    }
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private <T> void fill(String table, List<T> rows, Function<T, Object[]> cells)
      throws SQLException {
    int columns = cells.apply(rows.get(0)).length;
    String insert = "insert into " + table + " values (" + "?, ".repeat(columns - 1) + "?)";
    try (PreparedStatement prepared = database.prepareStatement(insert)) {
      int waiting = 0;
      for (T row : rows) {
        Object[] values = cells.apply(row);
        for (int i = 0; i < columns; i++) {
          prepared.setObject(i + 1, values[i]);
        }
        prepared.addBatch();
        if (++waiting == BATCH) {
          prepared.executeBatch();
          waiting = 0;
        }
      }
      prepared.executeBatch();
    }
  }
}
