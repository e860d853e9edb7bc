package io.countersign.library;

import io.countersign.contracts.Desk;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
    named = Desk.MYSQL,
    matches = "jdbc:mysql:.+",
    disabledReason = "no MySQL server is given")
class LibraryStoryOnMySqlTest extends LibraryStory {

  @Override
  Desk open(Path home) throws SQLException {
    return Desk.onMySql(home);
  }
}
