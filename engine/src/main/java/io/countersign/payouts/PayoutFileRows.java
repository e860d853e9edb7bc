package io.countersign.payouts;

import io.countersign.canonical.Digest;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.payees.FieldVault;
import io.countersign.payees.PayMethod;
import io.countersign.people.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** How made files stand in {@code payout_file} and {@code payout_file_line}; the bytes hidden. */
final class PayoutFileRows {

  private final JdbcTemplate jdbc;
  private final FieldVault vault;

  PayoutFileRows(JdbcTemplate jdbc, FieldVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Keeps others from making files of a run until the caller's transaction ends. */
  void lock(PayCycle cycle) {
    String sql = "select period from payout_run where period = ? for update";
    if (jdbc.queryForList(sql, String.class, cycle.name()).isEmpty()) {
      throw new PayoutUnknown(cycle);
    }
  }

  void insert(PayoutFile file, String text) {
    PayoutFile.Key key = file.key();
    jdbc.update(
        "insert into payout_file (period, method, version, name, media_type, sha256, secret,"
            + " pay_on, reason, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key.cycle().name(),
        key.method().name(),
        key.version(),
        file.content().name(),
        file.content().mediaType(),
        file.content().digest().hex(),
        vault.hide(text, place(key)),
        file.payOn(),
        file.made().reason(),
        file.made().by(),
        LocalDateTime.ofInstant(file.made().at(), ZoneOffset.UTC));
    List<Object[]> rows = new ArrayList<>();
    for (PayoutFile.Line line : file.lines()) {
      rows.add(
          new Object[] {
            key.cycle().name(),
            key.method().name(),
            key.version(),
            line.payee().who().value(),
            line.payee().currency().getCurrencyCode(),
            line.reference(),
            line.masked()
          });
    }
    jdbc.batchUpdate(
        "insert into payout_file_line (period, method, version, participant, currency, reference,"
            + " masked) values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Keeps by which details the payees of a run are paid, from its first file on. */
  void fix(PayCycle cycle, Map<Holder, Integer> versions) {
    List<Object[]> rows = new ArrayList<>();
    versions.forEach(
        (payee, version) ->
            rows.add(
                new Object[] {
                  cycle.name(), payee.who().value(), payee.currency().getCurrencyCode(), version
                }));
    jdbc.batchUpdate(
        "insert into payout_payee (period, participant, currency, version) values (?, ?, ?, ?)",
        rows);
  }

  /** By which details the payees of a run are paid; nothing before its first file. */
  Map<Holder, Integer> fixed(PayCycle cycle) {
    Map<Holder, Integer> versions = new TreeMap<>();
    jdbc.query(
        "select participant, currency, version from payout_payee where period = ?",
        row -> {
          versions.put(payee(row), row.getInt("version"));
        },
        cycle.name());
    return versions;
  }

  /** All files of a run, by method and version. */
  List<PayoutFile> of(PayCycle cycle) {
    return jdbc.query(
        "select period, method, version, name, media_type, sha256, pay_on, reason, made_by, made_at"
            + " from payout_file where period = ? order by method, version",
        (row, n) -> file(row),
        cycle.name());
  }

  /** The bytes of a file as text. */
  String text(PayoutFile.Key key) {
    String sql = "select secret from payout_file where period = ? and method = ? and version = ?";
    String hidden =
        jdbc.queryForObject(
            sql, String.class, key.cycle().name(), key.method().name(), key.version());
    return vault.show(String.valueOf(hidden), place(key));
  }

  /** How many lines all files of a method held so far. */
  long lines(PayMethod method) {
    String sql = "select count(*) from payout_file_line where method = ?";
    Long count = jdbc.queryForObject(sql, Long.class, method.name());
    return count == null ? 0 : count;
  }

  /** The period and payee of a bank's line by its reference. */
  Optional<PayoutFiles.Paid> paid(String reference) {
    return jdbc
        .query(
            "select period, participant, currency from payout_file_line where reference = ?"
                + " and method in ('NACHA', 'SEPA')",
            (row, n) -> new PayoutFiles.Paid(PayCycle.parse(row.getString("period")), payee(row)),
            reference)
        .stream()
        .findFirst();
  }

  private PayoutFile file(ResultSet row) throws SQLException {
    PayoutFile.Key key =
        new PayoutFile.Key(
            PayCycle.parse(row.getString("period")),
            PayMethod.valueOf(row.getString("method")),
            row.getInt("version"));
    return new PayoutFile(
        key,
        new PayoutFile.Content(
            row.getString("name"),
            row.getString("media_type"),
            new Digest(row.getString("sha256"))),
        row.getObject("pay_on", LocalDate.class),
        new PayoutFile.Made(
            row.getString("made_by"),
            row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            row.getString("reason")),
        lines(key));
  }

  private List<PayoutFile.Line> lines(PayoutFile.Key key) {
    return jdbc.query(
        "select participant, currency, reference, masked from payout_file_line where period = ?"
            + " and method = ? and version = ? order by participant, currency",
        (row, n) ->
            new PayoutFile.Line(payee(row), row.getString("reference"), row.getString("masked")),
        key.cycle().name(),
        key.method().name(),
        key.version());
  }

  private static Holder payee(ResultSet row) throws SQLException {
    return new Holder(
        new ParticipantId(row.getString("participant")),
        Currency.getInstance(row.getString("currency")));
  }

  private static String place(PayoutFile.Key key) {
    return "payout_file/" + key.cycle().name() + "/" + key.method() + "/" + key.version();
  }
}
