package io.countersign.payouts;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealId;
import io.countersign.ledger.PayCycle;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What each payout relied on, kept in the transaction that paid: rows are only added. */
@Component
public class Releases {

  private final JdbcTemplate jdbc;

  public Releases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what a payment relied on, as part of the caller's transaction. */
  public void keep(PayCycle cycle, List<Release> releases) {
    for (Release release : releases) {
      Release.@Nullable PassedBy override = release.override();
      jdbc.update(
          "insert into signature_release (period, deal, booking, booking_hash, document, verdict,"
              + " checked_at, asked_by, confirmed_by, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          cycle.name(),
          release.deal().value(),
          release.signed().booking(),
          release.signed().bookingHash().hex(),
          release.signed().document(),
          release.signed().verdict(),
          LocalDateTime.ofInstant(release.at(), ZoneOffset.UTC),
          override == null ? null : override.askedBy(),
          override == null ? null : override.confirmedBy(),
          override == null ? null : override.reason());
    }
  }

  /** What the payout of a period relied on, by deal. */
  public List<Release> of(PayCycle cycle) {
    return jdbc.query(
        "select deal, booking, booking_hash, document, verdict, checked_at, asked_by, confirmed_by,"
            + " reason from signature_release where period = ? order by deal",
        (row, n) ->
            new Release(
                new DealId(row.getString("deal")),
                new Release.Signed(
                    row.getString("booking"),
                    new Digest(row.getString("booking_hash")),
                    row.getString("document"),
                    row.getString("verdict")),
                row.getObject("checked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("reason") == null
                    ? null
                    : new Release.PassedBy(
                        row.getString("asked_by"),
                        row.getString("confirmed_by"),
                        row.getString("reason"))),
        cycle.name());
  }

  /** The same as a manifest says it. */
  static List<Object> told(List<Release> releases) {
    return releases.stream().<Object>map(Releases::told).toList();
  }

  private static Map<String, Object> told(Release release) {
    Map<String, Object> one = new TreeMap<>();
    one.put("deal", release.deal().value());
    one.put("booking", release.signed().booking());
    one.put("bookingSha256", release.signed().bookingHash().hex());
    one.put("document", release.signed().document());
    one.put("verdict", release.signed().verdict());
    one.put("checkedAt", release.at().toString());
    Release.@Nullable PassedBy override = release.override();
    if (override != null) {
      one.put("overriddenBy", List.of(override.askedBy(), override.confirmedBy()));
      one.put("overrideReason", override.reason());
    }
    return one;
  }
}
