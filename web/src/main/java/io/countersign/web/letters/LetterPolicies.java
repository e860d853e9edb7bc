package io.countersign.web.letters;

import io.countersign.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The policies about unsigned plans: tables {@code letter_policy_asked} and {@code
 * letter_policy_decided}, to which rows are only added. Of those confirmed for a day the one from
 * the latest day holds, of several from one day the last one; before the first it is to warn.
 */
@Component
class LetterPolicies {

  private static final String SELECT =
      "select a.number, a.policy, a.from_day, a.asked_by, a.asked_at, d.confirmed, d.decided_by,"
          + " d.decided_at from letter_policy_asked a left join letter_policy_decided d on d.asked"
          + " = a.number ";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  LetterPolicies(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The policy for a period that starts on a day. */
  LetterPolicy.Kind of(LocalDate day) {
    return jdbc
        .query(
            SELECT
                + "where d.confirmed and a.from_day <= ? order by a.from_day desc, a.number desc",
            (row, n) -> policy(row),
            day)
        .stream()
        .findFirst()
        .map(LetterPolicy::kind)
        .orElse(LetterPolicy.Kind.WARN);
  }

  /** How many policies were confirmed. */
  long confirmed() {
    Long count =
        jdbc.queryForObject(
            "select count(*) from letter_policy_decided where confirmed", Long.class);
    return count == null ? 0 : count;
  }

  /** Everything that was asked for, the latest first. */
  List<LetterPolicy> all() {
    return jdbc.query(SELECT + "order by a.number desc", (row, n) -> policy(row));
  }

  void ask(LetterPolicy.Kind kind, LocalDate from, String by) {
    jdbc.update(
        "insert into letter_policy_asked (policy, from_day, asked_by, asked_at) values (?, ?, ?, ?)",
        kind.name(),
        from,
        by,
        now());
  }

  /** Confirms a policy, or declines it; who asked for it does not decide it. */
  void decide(long number, boolean confirmed, String by) {
    LetterPolicy found =
        all().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () -> new PolicyRefused("not-found", "there is no such policy", "Choose one."));
    if (found.asked().by().equals(by)) {
      throw new PolicyRefused(
          "four-eyes",
          "you asked for this policy, so you may not decide it",
          "Ask somebody else to confirm or decline it.");
    }
    try {
      jdbc.update(
          "insert into letter_policy_decided (asked, confirmed, decided_by, decided_at)"
              + " values (?, ?, ?, ?)",
          number,
          confirmed,
          by,
          now());
    } catch (DuplicateKeyException e) {
      throw new PolicyRefused(
          "decided-already", "this policy is decided already", "Ask for another one.");
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  private static LetterPolicy policy(ResultSet row) throws SQLException {
    return new LetterPolicy(
        row.getLong("number"),
        LetterPolicy.Kind.valueOf(row.getString("policy")),
        row.getObject("from_day", LocalDate.class),
        new LetterPolicy.Mark(row.getString("asked_by"), at(row, "asked_at")),
        row.getString("decided_by") == null
            ? Optional.empty()
            : Optional.of(
                new LetterPolicy.Decided(
                    row.getBoolean("confirmed"),
                    new LetterPolicy.Mark(row.getString("decided_by"), at(row, "decided_at")))));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** The refusal to decide a policy. */
  static final class PolicyRefused extends Refusal {
    private static final long serialVersionUID = 1;

    PolicyRefused(String code, String why, String wayOut) {
      super(code, why, wayOut);
    }
  }
}
