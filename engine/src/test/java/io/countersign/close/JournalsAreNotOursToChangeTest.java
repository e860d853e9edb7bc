package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** The grants of docs/operations.md: enough for a whole cycle, too few to change a journal. */
class JournalsAreNotOursToChangeTest {

  private static final Path PAGE = Path.of("..", "docs", "operations.md");
  private static final Pattern GRANT =
      Pattern.compile("(?m)^grant ([a-z, ]+) on countersign\\.(\\S+) to 'countersign_app'@'%';$");
  private static final int NOT_GRANTED = 1142;
  private static final String USER = "app_of_tests";

  /** A journal and one of its columns. */
  private record Journal(String table, String column) {}

  private static final List<Journal> JOURNALS =
      List.of(
          new Journal("deal_event", "content"),
          new Journal("deal_member", "deal_id"),
          new Journal("metric", "figure"),
          new Journal("exchange_rate", "rate"),
          new Journal("published_plan", "document"),
          new Journal("plan_sign_off", "what"),
          new Journal("journal_entry", "participant"),
          new Journal("posting", "amount_minor"),
          new Journal("ledger_checkpoint", "seal"),
          new Journal("statement", "content"),
          new Journal("payout_run", "made_by"),
          new Journal("payout", "amount_minor"),
          new Journal("dispute", "words"),
          new Journal("dispute_note", "words"),
          new Journal("dispute_file", "name"),
          new Journal("dispute_file_content", "content"),
          new Journal("dispute_answer", "words"),
          new Journal("dispute_effect", "deal"),
          new Journal("recovery_limit_asked", "fraction"),
          new Journal("recovery_limit_decided", "decided_by"));

  @OnEveryDatabase
  void theyTakeAWholeCycleAndNoChange(TestDatabase database) throws IOException {
    assumeTrue(database.url().startsWith("jdbc:mysql"), "H2 in the process has no other users");
    try (HikariDataSource application = application(database)) {
      Company company =
          Company.on(application)
              .won("D1", "2017-02-01", "1000", "amy", "Gadget")
              .won("D2", "2017-02-02", "500", "bob");
      for (int i = 0; i < 300; i++) {
        company.won("M" + i, "2017-03-01", "10", "bob"); // so many that they go as a file
      }

      company.closeAndPay(Q1);

      assertThat(company.statement(Q1, "amy").totals().payout()).isEqualTo(usd("100.00"));
      assertThat(database.count("journal_entry")).isGreaterThan(300);
      company.assertBooksAreSound();
      for (Journal journal : JOURNALS) {
        assertRefused(
            company.jdbc, "update %s set %s = null".formatted(journal.table(), journal.column()));
        assertRefused(company.jdbc, "delete from " + journal.table());
        assertRefused(company.jdbc, "truncate table " + journal.table());
      }
      assertRefused(company.jdbc, "drop trigger journal_entry_no_update");
    } finally {
      database.jdbc().execute("drop user if exists " + USER);
    }
  }

  private static void assertRefused(JdbcTemplate jdbc, String change) {
    assertThatThrownBy(() -> jdbc.execute(change))
        .as(change)
        .hasRootCauseInstanceOf(java.sql.SQLSyntaxErrorException.class)
        .rootCause()
        .extracting(cause -> ((java.sql.SQLException) cause).getErrorCode())
        .isEqualTo(NOT_GRANTED);
  }

  /** Somebody with the grants of the page, as far as there are such tables here. */
  private static HikariDataSource application(TestDatabase database) throws IOException {
    JdbcTemplate owner = database.jdbc();
    owner.execute("drop user if exists " + USER);
    owner.execute("create user " + USER);
    String schema = String.valueOf(owner.queryForObject("select database()", String.class));
    Set<String> tables = Set.copyOf(owner.queryForList("show tables", String.class));
    List<String> granted = new ArrayList<>();
    Matcher grants = GRANT.matcher(Files.readString(PAGE));
    while (grants.find()) {
      String table = grants.group(2);
      if (table.equals("*") || tables.contains(table)) {
        owner.execute("grant %s on %s.%s to %s".formatted(grants.group(1), schema, table, USER));
        granted.add(table);
      }
    }
    assertThat(granted).contains("*", "pay_period");
    HikariDataSource application = new HikariDataSource();
    application.setJdbcUrl(database.url());
    application.setUsername(USER);
    return application;
  }
}
