package io.countersign.payees;

import io.countersign.ledger.Holder;
import io.countersign.people.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The payment details of all payees with their history. What one person enters is used when another
 * one has confirmed it; until then the version before stays in use.
 */
@Component
public class Payees {

  private static final String SELECT =
      "select d.participant, d.currency, d.version, d.valid_from, d.secret, d.entered_by,"
          + " d.entered_at, v.verdict, v.decided_by, v.decided_at from payee_details d"
          + " left join payee_verdict v on v.participant = d.participant"
          + " and v.currency = d.currency and v.version = d.version ";
  private static final String ORDER = " order by d.participant, d.currency, d.version";

  private final JdbcTemplate jdbc;
  private final FieldVault vault;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public Payees(
      JdbcTemplate jdbc, FieldVault vault, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /** Enters details as new versions, all or none; what is entered already stays as it is. */
  public List<PayeeVersion> enter(List<PayeeDetails> details, String by) {
    List<PayeeVersion> entered =
        transaction.execute(
            status -> {
              Map<Holder, PayeeVersion> last = new TreeMap<>(latest());
              List<PayeeVersion> added = new ArrayList<>();
              PayeeVersion.Entered now = new PayeeVersion.Entered(by, now());
              for (PayeeDetails one : details) {
                PayeeVersion before = last.get(one.payee());
                if (before == null || before.isRefused() || !before.details().equals(one)) {
                  int version = before == null ? 1 : before.version() + 1;
                  PayeeVersion next = new PayeeVersion(one, version, now, null);
                  insert(next);
                  last.put(one.payee(), next);
                  added.add(next);
                }
              }
              return added;
            });
    return entered == null ? List.of() : entered;
  }

  /**
   * Confirms or refuses details that wait.
   *
   * @param own the participant who decides, if that is one
   * @throws PayeeRefusal when the same person entered them, they are the own ones, or not waiting
   */
  public void decide(
      Holder payee, int version, boolean confirmed, String by, Optional<ParticipantId> own) {
    transaction.executeWithoutResult(
        status -> {
          PayeeVersion found =
              Optional.ofNullable(latest().get(payee))
                  .filter(last -> last.version() == version && last.isWaiting())
                  .orElseThrow(() -> PayeeRefusal.notWaiting(payee, version));
          if (found.entered().by().equals(by)) {
            throw PayeeRefusal.secondPerson(payee);
          }
          if (own.filter(payee.who()::equals).isPresent()) {
            throw PayeeRefusal.own();
          }
          try {
            jdbc.update(
                "insert into payee_verdict (participant, currency, version, verdict, decided_by,"
                    + " decided_at) values (?, ?, ?, ?, ?, ?)",
                payee.who().value(),
                payee.currency().getCurrencyCode(),
                version,
                confirmed ? "CONFIRMED" : "REFUSED",
                by,
                LocalDateTime.ofInstant(now(), ZoneOffset.UTC));
          } catch (DuplicateKeyException e) {
            throw PayeeRefusal.notWaiting(payee, version);
          }
        });
  }

  /**
   * What is in use at a moment: for each payee the latest details that were confirmed by then and
   * hold on that day. It does not change any more once the moment has passed.
   */
  public Map<Holder, PayeeVersion> inUse(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    Map<Holder, PayeeVersion> used = new TreeMap<>();
    for (PayeeVersion version : all()) {
      PayeeVersion.Decided decided = version.decided();
      if (decided != null
          && decided.confirmed()
          && !decided.at().isAfter(at)
          && !version.details().from().isAfter(day)) {
        used.put(version.details().payee(), version);
      }
    }
    return used;
  }

  /** The last details of every payee, whether confirmed or not. */
  public Map<Holder, PayeeVersion> latest() {
    Map<Holder, PayeeVersion> latest = new TreeMap<>();
    all().forEach(version -> latest.put(version.details().payee(), version));
    return latest;
  }

  /** Every version of everybody, by payee, the first one first. */
  public List<PayeeVersion> all() {
    return jdbc.query(SELECT + ORDER, (row, n) -> version(row));
  }

  private void insert(PayeeVersion version) {
    Holder payee = version.details().payee();
    PayTo to = version.details().to();
    jdbc.update(
        "insert into payee_details (participant, currency, version, valid_from, method, masked,"
            + " secret, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        payee.who().value(),
        payee.currency().getCurrencyCode(),
        version.version(),
        version.details().from(),
        to.method().name(),
        to.masked(),
        vault.hide(PayToText.write(to), place(payee, version.version())),
        version.entered().by(),
        LocalDateTime.ofInstant(version.entered().at(), ZoneOffset.UTC));
  }

  private PayeeVersion version(ResultSet row) throws SQLException {
    Holder payee =
        new Holder(
            new ParticipantId(row.getString("participant")),
            Currency.getInstance(row.getString("currency")));
    int version = row.getInt("version");
    PayTo to = PayToText.read(vault.show(row.getString("secret"), place(payee, version)));
    LocalDate from = row.getObject("valid_from", LocalDate.class);
    return new PayeeVersion(
        new PayeeDetails(payee, from, to),
        version,
        new PayeeVersion.Entered(row.getString("entered_by"), instant(row, "entered_at")),
        decided(row));
  }

  private static PayeeVersion.@Nullable Decided decided(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null
        ? null
        : new PayeeVersion.Decided(
            verdict.equals("CONFIRMED"), row.getString("decided_by"), instant(row, "decided_at"));
  }

  private static String place(Holder payee, int version) {
    return "payee_details/" + payee.who() + "/" + payee.currency() + "/" + version;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
