package io.countersign.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class BulkTest {

  private static final Bulk.Target METRIC =
      new Bulk.Target(
          "metric",
          List.of(
              "participant_id", "name", "happened_on", "revision", "figure", "source", "told_at"));

  private static final String ODD =
      "tab\t line\n feed\r back\\slash \\N 'quote' \"double\" nul\0 ß 漢 🙂 end\\";

  private static @Nullable Object[] row(String who, int revision, @Nullable String figure) {
    return new @Nullable Object[] {
      who,
      ODD,
      LocalDate.parse("2017-02-01"),
      revision,
      figure == null ? null : new BigDecimal(figure),
      "test",
      LocalDateTime.parse("2017-02-01T10:11:12.123456")
    };
  }

  private static List<@Nullable Object[]> rows(int count) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(row("amy", i, i % 3 == 0 ? null : "-" + i + ".0625"));
    }
    return rows;
  }

  private static List<Map<String, Object>> all(TestDatabase database) {
    return database.jdbc().queryForList("select * from metric order by revision");
  }

  @OnEveryDatabase
  void writesTheSameInWhateverWay(TestDatabase database) {
    int count = 3 * Bulk.FILE;
    new Bulk(database.jdbc()).insert(METRIC, rows(count));
    List<Map<String, Object>> atOnce = all(database);
    assertThat(atOnce).hasSize(count);
    assertThat(atOnce.get(0)).containsEntry("name", ODD);
    assertThat(atOnce.get(0).get("figure")).isEqualTo(new BigDecimal("-1.0625000000"));

    database.jdbc().execute("truncate table metric");
    for (@Nullable Object[] row : rows(count)) {
      new Bulk(database.jdbc()).insert(METRIC, Arrays.asList(new @Nullable Object[][] {row}));
    }

    assertThat(all(database)).isEqualTo(atOnce);
  }

  @OnEveryDatabase
  void refusesWhatIsTooLongOrThereAlready(TestDatabase database) {
    List<@Nullable Object[]> tooLong = rows(Bulk.FILE);
    tooLong.set(7, row("x".repeat(300), 7, "1"));
    List<@Nullable Object[]> twice = rows(Bulk.FILE);
    twice.set(7, row("amy", 7, "1"));
    TransactionTemplate transaction = new TransactionTemplate(database.transactions());

    for (List<@Nullable Object[]> wrong : List.of(tooLong, twice)) {
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> new Bulk(database.jdbc()).insert(METRIC, wrong)))
          .isInstanceOf(DataAccessException.class);
      assertThat(all(database)).isEmpty();
    }
  }

  @OnEveryDatabase
  void writesInBatchesWhereMySqlTakesNoFiles(TestDatabase database) {
    assumeTrue(database.url().startsWith("jdbc:mysql"), "only MySQL takes files");
    String address = database.url().replace("&allowLoadLocalInfileInPath=/nowhere", "");
    JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(address, database.user(), ""));

    new Bulk(jdbc).insert(METRIC, rows(Bulk.FILE));

    assertThat(all(database)).hasSize(Bulk.FILE);
  }

  @OnEveryDatabase
  void leavesTheDriverAsItWas(TestDatabase database) {
    assumeTrue(database.url().startsWith("jdbc:mysql"), "only MySQL takes files");
    new Bulk(database.jdbc()).insert(METRIC, rows(Bulk.FILE));

    assertThatThrownBy(
            () ->
                database
                    .jdbc()
                    .execute("load data local infile '/etc/hostname' into table metric (name)"))
        .hasStackTraceContaining("/nowhere");
  }
}
