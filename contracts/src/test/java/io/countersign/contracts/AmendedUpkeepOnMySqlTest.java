package io.countersign.contracts;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
    named = Desk.MYSQL,
    matches = "jdbc:mysql:.+",
    disabledReason = "no MySQL server is given")
class AmendedUpkeepOnMySqlTest extends AmendedUpkeep {

  @Override
  Desk open(Path home) throws SQLException {
    return Desk.onMySql(home);
  }
}
