package io.countersign.bookings;

import io.countersign.deals.Booking;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every won deal as a booking ({@code BK-} and the deal's key), in all its revisions, as the bytes
 * that contracts carry and signatures are bound to. Revisions are only added; the database refuses
 * to change or remove one.
 */
@Component
public class BookingRegister {

  private static final int CHUNK = 500;
  private static final String LATEST =
      " from booking b where not exists (select 1 from booking later where later.booking_id ="
          + " b.booking_id and later.revision > b.revision)";
  private static final RowMapper<Booking> BOOKING =
      (row, index) -> BookingJson.read(row.getBytes("content"));

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public BookingRegister(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /**
   * Adds the revisions that the histories tell and the register does not have yet.
   *
   * @return the added revisions; none when nothing was learned since the last time
   * @throws IllegalStateException when a won deal has no line, so that it is worth nothing
   */
  public List<Booking> register(Collection<DealHistory> deals) {
    List<DealHistory> all = List.copyOf(deals);
    List<Booking> added = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          jdbc.queryForList("select book from write_lock where book = 'bookings' for update");
          for (int from = 0; from < all.size(); from += CHUNK) {
            added.addAll(add(all.subList(from, Math.min(from + CHUNK, all.size()))));
          }
        });
    return added;
  }

  /** The latest revision that the history of a deal tells, whether it is registered or not. */
  public static Optional<Booking> told(DealHistory deal) {
    List<Booking> revisions = Revisions.of(deal);
    return revisions.isEmpty()
        ? Optional.empty()
        : Optional.of(revisions.get(revisions.size() - 1));
  }

  /** The latest revision under a booking number. */
  public Optional<Booking> latest(String bookingId) {
    return jdbc
        .query("select b.content" + LATEST + " and b.booking_id = ?", BOOKING, bookingId)
        .stream()
        .findFirst();
  }

  /** The latest revision of a deal's booking. */
  public Optional<Booking> latest(DealId deal) {
    return jdbc
        .query("select b.content" + LATEST + " and b.deal_id = ?", BOOKING, deal.value())
        .stream()
        .findFirst();
  }

  /** All revisions under a booking number, the first first. */
  public List<Booking> revisions(String bookingId) {
    return jdbc.query(
        "select content from booking where booking_id = ? order by revision", BOOKING, bookingId);
  }

  /** The latest revisions, those booked last first; some of them, after so many others. */
  public List<Booking> page(int after, int atMost) {
    return jdbc.query(
        "select b.content" + LATEST + " order by b.booked_on desc, b.booking_id limit ? offset ?",
        BOOKING,
        atMost,
        after);
  }

  /** How many bookings there are, each counted once. */
  public long count() {
    Long count = jdbc.queryForObject("select count(*)" + LATEST, Long.class);
    return count == null ? 0 : count;
  }

  private List<Booking> add(List<DealHistory> deals) {
    Map<String, Integer> known = new HashMap<>();
    jdbc.query(
        "select deal_id, max(revision) as revision from booking where deal_id in ("
            + String.join(", ", Collections.nCopies(deals.size(), "?"))
            + ") group by deal_id",
        row -> {
          known.put(row.getString("deal_id"), row.getInt("revision"));
        },
        deals.stream().map(deal -> deal.deal().value()).toArray());
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    List<Booking> added = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (DealHistory deal : deals) {
      List<Booking> told = Revisions.of(deal);
      for (Booking booking :
          told.subList(known.getOrDefault(deal.deal().value(), 0), told.size())) {
        added.add(booking);
        rows.add(
            new Object[] {
              booking.id(),
              booking.revision(),
              deal.deal().value(),
              booking.bookedOn(),
              booking.canonical(),
              booking.digest().hex(),
              now
            });
      }
    }
    jdbc.batchUpdate(
        "insert into booking (booking_id, revision, deal_id, booked_on, content, digest,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)",
        rows);
    return added;
  }
}
