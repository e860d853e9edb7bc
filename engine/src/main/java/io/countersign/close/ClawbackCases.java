package io.countersign.close;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Plan;
import io.countersign.publishing.PublishedPlan;
import io.countersign.publishing.PublishedPlans;
import io.countersign.statements.SignedPlans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * The cases for legal: tables {@code clawback_case} and {@code clawback_case_answer}, to which rows
 * are only added. The next calculation posts what legal says is to be posted.
 */
@Component
public class ClawbackCases {

  private static final int LONGEST = 300;

  private static final String SELECT =
      "select c.id, c.period, c.participant, c.plan, c.version, c.component, c.origin,"
          + " c.origin_kind, c.deal, c.revision, c.currency, c.before_minor, c.now_minor, c.words,"
          + " c.found_at, a.posted, a.words answer_words, a.given_by, a.given_at, (select"
          + " min(j.number) from journal_entry j where j.participant = c.participant and j.plan ="
          + " c.plan and j.component = c.component and j.origin = c.origin and j.origin_kind ="
          + " c.origin_kind and j.deal = c.deal and j.revision = c.revision and j.number >"
          + " c.after_entry) entry from clawback_case c left join clawback_case_answer a on"
          + " a.case_id = c.id ";

  private static final RowMapper<ClawbackCase> ROW = (row, n) -> found(row);

  private final JdbcTemplate jdbc;
  private final PublishedPlans plans;
  private final SignedPlans signed;
  private final Clock clock;

  @Autowired
  ClawbackCases(
      JdbcTemplate jdbc, PublishedPlans plans, ObjectProvider<SignedPlans> signed, Clock clock) {
    this(jdbc, plans, signed.getIfAvailable(() -> SignedPlans.NONE), clock);
  }

  ClawbackCases(JdbcTemplate jdbc, PublishedPlans plans, SignedPlans signed, Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.signed = signed;
    this.clock = clock;
  }

  /** All cases, the latest first. */
  public List<ClawbackCase> all() {
    return jdbc.query(SELECT + "order by c.found_at desc, c.id", ROW);
  }

  /** The cases that the calculations of a pay period found. */
  public List<ClawbackCase> of(PayCycle cycle) {
    return jdbc.query(SELECT + "where c.period = ? order by c.id", ROW, cycle.name());
  }

  /**
   * Says once whether something is posted.
   *
   * @throws ClaimRefused when there is no such case, it is answered or settled, it is about the
   *     actor's own pay, or the words are missing or too long
   */
  public void answer(Digest id, boolean posted, String words, Actor by) {
    ClawbackCase asked =
        jdbc.query(SELECT + "where c.id = ?", ROW, id.hex()).stream()
            .findFirst()
            .orElseThrow(() -> ClaimRefused.unknown(id));
    if (!asked.isOpen()) {
      throw ClaimRefused.answered(asked);
    }
    if (by.participant().filter(asked.key().who()::equals).isPresent()) {
      throw ClaimRefused.own();
    }
    if (words.isBlank() || words.length() > LONGEST) {
      throw ClaimRefused.words(LONGEST);
    }
    try {
      jdbc.update(
          "insert into clawback_case_answer (case_id, posted, words, given_by, given_at)"
              + " values (?, ?, ?, ?, ?)",
          id.hex(),
          posted,
          words,
          by.login(),
          now());
    } catch (DuplicateKeyException e) {
      throw ClaimRefused.answered(asked);
    }
  }

  /** What statements show of signed plans. */
  Map<SignedPlans.Key, SignedPlans.Letter> letters() {
    return signed.letters();
  }

  /** How far signatures and answers have come: as long as it is the same, nothing was told. */
  String told() {
    return signed.told()
        + " "
        + jdbc.queryForObject("select count(*) from clawback_case_answer", Long.class);
  }

  /** What sorts the true-ups of a pay period by what is known now. */
  ClaimSieve sieve(PayCycle cycle) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!signed.asked(cycle)) {
      return new ClaimSieve(cycle, at, null);
    }
    Map<Digest, Plan> known = new HashMap<>();
    for (PublishedPlan plan : plans.list()) {
      known.put(plan.digest(), plan.plan());
    }
    List<String> claimed =
        jdbc.queryForList("select case_id from clawback_case_answer where posted", String.class);
    return new ClaimSieve(
        cycle, at, new ClaimSieve.Known(signed.letters().keySet(), known, new HashSet<>(claimed)));
  }

  /** Keeps what a run found and did not post, once. */
  void keep(RunId run, ClaimSieve sieve, EntryNumber last) {
    List<Object[]> rows = new ArrayList<>();
    for (ClawbackCase one : sieve.cases()) {
      Integer known =
          jdbc.queryForObject(
              "select count(*) from clawback_case where id = ?", Integer.class, one.id().hex());
      if (known != null && known == 0) {
        EarningKey key = one.key();
        rows.add(
            new Object[] {
              one.id().hex(),
              run.value(),
              one.cycle().name(),
              key.who().value(),
              key.plan(),
              one.version(),
              key.component(),
              key.period().name(),
              key.origin().kind().name(),
              key.origin().deal(),
              key.origin().revision(),
              one.change().now().currency().getCurrencyCode(),
              one.change().before().minor(),
              one.change().now().minor(),
              one.change().words(),
              last.value(),
              LocalDateTime.ofInstant(one.foundAt(), ZoneOffset.UTC)
            });
      }
    }
    jdbc.batchUpdate(
        "insert into clawback_case (id, run_id, period, participant, plan, version, component,"
            + " origin, origin_kind, deal, revision, currency, before_minor, now_minor, words,"
            + " after_entry, found_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  private static ClawbackCase found(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    EarningKey key =
        new EarningKey(
            new ParticipantId(row.getString("participant")),
            row.getString("plan"),
            row.getString("component"),
            Period.parse(row.getString("origin")),
            new EarningKey.Origin(
                EarningKey.Kind.valueOf(row.getString("origin_kind")),
                row.getString("deal"),
                row.getInt("revision")));
    long entry = row.getLong("entry");
    boolean posted = !row.wasNull() && entry > 0;
    String by = row.getString("given_by");
    return new ClawbackCase(
        new Digest(row.getString("id")),
        PayCycle.parse(row.getString("period")),
        key,
        row.getInt("version"),
        new ClawbackCase.Change(
            new Money(currency, row.getLong("before_minor")),
            new Money(currency, row.getLong("now_minor")),
            row.getString("words")),
        instant(row, "found_at"),
        posted,
        by == null
            ? Optional.empty()
            : Optional.of(
                new ClawbackCase.Answer(
                    row.getBoolean("posted"),
                    row.getString("answer_words"),
                    by,
                    instant(row, "given_at"))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
