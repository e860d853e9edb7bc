package io.countersign.bench.sql;

import io.countersign.bench.facts.Facts;
import io.countersign.bench.facts.PayLine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The commission of every seller in every month, with what is taken back of it, from tables in
 * memory. The tables are gone when it is closed.
 */
public final class SqlCommission implements AutoCloseable {

  private final Tables tables;

  private SqlCommission(Connection database) {
    tables = new Tables(database);
  }

  /** The tables with the facts in them. */
  public static SqlCommission load(Facts facts) {
    try {
      SqlCommission commission = new SqlCommission(DriverManager.getConnection("jdbc:h2:mem:"));
      commission.tables.fill(facts);
      return commission;
    } catch (SQLException e) {
      throw new IllegalStateException("the tables cannot be filled", e);
    }
  }

  /** One line for each seller and month that has any. To be asked once. */
  public List<PayLine> pay() {
    List<String> statements = Script.statements("commission.sql");
    try {
      tables.run(statements.get(0));
      return totals(statements.get(1));
    } catch (SQLException e) {
      throw new IllegalStateException("the commission cannot be computed", e);
    }
  }

  private List<PayLine> totals(String query) throws SQLException {
    List<PayLine> totals = new ArrayList<>();
    try (PreparedStatement statement = tables.database().prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        long cents = rows.getBigDecimal("amount").movePointRight(2).longValueExact();
        totals.add(
            new PayLine(
                rows.getString("who"), "commission", rows.getInt("month_no"), "", false, cents));
      }
    }
    return totals;
  }

  @Override
  public void close() {
    try {
      tables.database().close();
    } catch (SQLException e) {
      throw new IllegalStateException("the tables cannot be dropped", e);
    }
  }
}
