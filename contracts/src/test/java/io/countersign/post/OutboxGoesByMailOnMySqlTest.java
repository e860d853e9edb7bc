package io.countersign.post;

import io.countersign.ceremony.House;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
    named = House.MYSQL,
    matches = "jdbc:mysql:.+",
    disabledReason = "no MySQL server is given")
class OutboxGoesByMailOnMySqlTest extends MailStory {

  @Override
  House open(Path home) throws SQLException {
    return House.onMySql(home);
  }
}
