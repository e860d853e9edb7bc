package io.countersign.repository;

import io.countersign.approval.Risk;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The search of all contracts. */
@Component
@Transactional(readOnly = true)
public class Repository {

  /** No page has more. */
  public static final int LARGEST_PAGE = 500;

  private static final int LONGEST_EXCERPT = 200;

  private final JdbcClient jdbc;

  Repository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(FiledContract contract, Object key) {}

  /**
   * A page of contracts.
   *
   * @param cursor where the page begins; the first one when empty
   * @param size how many at most, from 1 to {@link #LARGEST_PAGE}
   * @throws CursorUnknown when the cursor is of another search
   */
  public SearchPage find(Search search, Optional<String> cursor, int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + ", asked " + size);
    }
    Question all = Question.of(search);
    long total =
        jdbc.sql("select count(*)" + all.from()).params(all.values()).query(Long.class).single();
    Question question = cursor.map(at -> all.behind(Cursor.read(at, search.order()))).orElse(all);
    List<@Nullable Object> values = new ArrayList<>(question.values());
    values.add(size + 1);
    String key = search.order().key();
    List<Line> lines =
        jdbc.sql(
                "select c.id, c.booking_id, c.booking_revision, c.template_id, c.seller_name,"
                    + " c.customer_name, c.state, c.drafted_at, f.signed_on, f.starts_on,"
                    + " f.ends_on, f.value_minor, f.currency, f.text_sha256, f.risk, f.risk_band, "
                    + key
                    + " as sort_key"
                    + question.from()
                    + " order by sort_key"
                    + search.order().direction()
                    + ", c.id limit ?")
            .params(values)
            .query((row, number) -> line(row, search))
            .list();
    List<Line> shown = lines.subList(0, Math.min(size, lines.size()));
    Optional<String> next = Optional.empty();
    if (lines.size() > size) {
      Line last = shown.get(size - 1);
      next =
          Optional.of(new Cursor(search.order(), last.key(), last.contract().id().value()).text());
    }
    return new SearchPage(shown.stream().map(Line::contract).toList(), total, next);
  }

  private Line line(ResultSet row, Search search) throws SQLException {
    Object key =
        switch (search.order()) {
          case NEWEST -> row.getObject("sort_key", LocalDateTime.class);
          case ENDING -> row.getObject("sort_key", LocalDate.class);
          case WORTH, RISKIEST -> row.getLong("sort_key");
        };
    @Nullable String text = row.getString("text_sha256");
    return new Line(
        new FiledContract(
            new ContractId(row.getString("id")),
            row.getString("booking_id"),
            row.getInt("booking_revision"),
            row.getString("template_id"),
            row.getString("seller_name"),
            row.getString("customer_name"),
            ContractState.valueOf(row.getString("state")),
            row.getObject("drafted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            day(row, "signed_on"),
            day(row, "starts_on"),
            day(row, "ends_on"),
            value(row),
            rated(row),
            text == null || search.words().isBlank() ? "" : excerpt(text, search.words())),
        key);
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Money> value(ResultSet row) throws SQLException {
    @Nullable String currency = row.getString("currency");
    return currency == null
        ? Optional.empty()
        : Optional.of(new Money(Currency.getInstance(currency), row.getLong("value_minor")));
  }

  private static Optional<Rated> rated(ResultSet row) throws SQLException {
    @Nullable String band = row.getString("risk_band");
    return band == null
        ? Optional.empty()
        : Optional.of(new Rated(row.getInt("risk"), Risk.valueOf(band)));
  }

  /** The first line of the pages with one of the words in it. */
  private String excerpt(String text, String words) {
    Set<String> wanted = new HashSet<>(SearchWords.in(words));
    String found =
        jdbc.sql("select content from document_text where sha256 = ?")
            .param(text)
            .query(String.class)
            .optional()
            .orElse("")
            .lines()
            .filter(line -> SearchWords.in(line).stream().anyMatch(word -> fits(word, wanted)))
            .findFirst()
            .orElse("")
            .strip();
    return found.length() <= LONGEST_EXCERPT ? found : found.substring(0, LONGEST_EXCERPT) + "…";
  }

  private static boolean fits(String word, Set<String> wanted) {
    return wanted.stream().anyMatch(word::startsWith);
  }
}
