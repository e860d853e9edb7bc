package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What waits for legal. Bookings and contracts are kept by two rooms that do not know each other;
 * these are the questions that need the tables of both.
 */
@Component
class Worklist {

  private static final String UNCONTRACTED =
      """
       from booking b
      where not exists (
              select 1 from booking later
              where later.booking_id = b.booking_id and later.revision > b.revision)
        and not exists (
              select 1 from contract c
              where c.booking_id = b.booking_id
                and c.booking_revision = b.revision
                and c.state <> 'VOIDED')
        and (:words = '%%'
             or lower(b.booking_id) like :words escape '!'
             or lower(cast(substring(b.content, 1, 60000) as char(60000))) like :words escape '!')
      """;

  private final JdbcClient jdbc;
  private final BookingRegister bookings;

  Worklist(JdbcClient jdbc, BookingRegister bookings) {
    this.jdbc = jdbc;
    this.bookings = bookings;
  }

  /** How many contracts have their document and not yet both signatures. */
  long toSign() {
    return jdbc.sql("select count(*) from contract where state in ('GENERATED', 'PARTLY_SIGNED')")
        .query(Long.class)
        .single();
  }

  /**
   * Bookings whose latest revision has no contract.
   *
   * @param words part of the booking's number, customer or products, in any case; all when blank
   * @param page from 1; one that is not there is the nearest one
   */
  Waiting uncontracted(String words, int page) {
    long total = with(words, jdbc.sql("select count(*)" + UNCONTRACTED)).query(Long.class).single();
    int last = Waiting.pages(total);
    int shown = Math.min(Math.max(page, 1), last);
    List<Order> orders =
        with(
                words,
                jdbc.sql(
                    "select b.booking_id"
                        + UNCONTRACTED
                        + " order by b.booked_on desc, b.booking_id limit :most offset :after"))
            .param("most", Waiting.PAGE)
            .param("after", (shown - 1) * Waiting.PAGE)
            .query(String.class)
            .list()
            .stream()
            .map(bookings::latest)
            .flatMap(Optional::stream)
            .map(Order::new)
            .toList();
    return new Waiting(orders, total, words, shown);
  }

  private static StatementSpec with(String words, StatementSpec statement) {
    String escaped = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return statement.param("words", "%" + escaped + "%");
  }
}
