package io.countersign.intake;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger by which H2 refuses to update or delete a row. MySQL does the same with a {@code
 * signal}; both are created by the migrations.
 */
public final class AppendOnly implements Trigger {

  private String table = "";

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int type) {
    this.table = table;
  }

  @Override
  public void fire(
      Connection connection, @Nullable Object @Nullable [] old, @Nullable Object @Nullable [] now)
      throws SQLException {
    throw new SQLException(table + " is append only: a correction is one more line", "45000");
  }
}
