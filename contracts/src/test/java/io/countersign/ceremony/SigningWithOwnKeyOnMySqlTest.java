package io.countersign.ceremony;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
    named = House.MYSQL,
    matches = "jdbc:mysql:.+",
    disabledReason = "no MySQL server is given")
class SigningWithOwnKeyOnMySqlTest extends SigningWithOwnKey {

  @Override
  House open(Path home) throws SQLException {
    return House.onMySql(home);
  }
}
