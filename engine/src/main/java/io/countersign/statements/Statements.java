package io.countersign.statements;

import static java.util.Collections.nCopies;
import static java.util.Comparator.naturalOrder;

import io.countersign.bulk.Bulk;
import io.countersign.canonical.Digest;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.RecoveryLimits;
import io.countersign.ledger.Tally;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * The statements, one per participant, pay period and currency (nearly always one currency). A
 * version never changes; a new one is stored only when it says something else than the last.
 */
@Component
public class Statements {

  private static final String SELECT =
      "select period, participant, currency, version, calculated_at, run_id, as_of, content"
          + " from statement s where ";
  private static final String LATEST =
      " and not exists (select 1 from statement n where n.period = s.period and n.participant ="
          + " s.participant and n.currency = s.currency and n.version > s.version)";
  private static final String ORDER = " order by participant, currency, version";
  private static final RowMapper<Statement> ROW = (row, n) -> statement(row);

  private static final Bulk.Target STATEMENT =
      new Bulk.Target(
          "statement",
          List.of(
              "period",
              "participant",
              "currency",
              "version",
              "calculated_at",
              "run_id",
              "as_of",
              "content_digest",
              "content"));

  private final JdbcTemplate jdbc;
  private final Bulk bulk;
  private final RecoveryLimits limits;

  public Statements(JdbcTemplate jdbc, RecoveryLimits limits) {
    this.jdbc = jdbc;
    this.bulk = new Bulk(jdbc);
    this.limits = limits;
  }

  /** What the last version of a statement said, by its digest. */
  private record Last(int version, String digest) {
    static final Last NONE = new Last(0, "");
  }

  /**
   * Stores a new version of every statement of some pay periods that would read differently now.
   *
   * @param cycles of one pay group
   * @param basis what participants come to
   * @param books theirs
   * @param whose null for everybody
   * @return how many were stored, by period
   */
  public Map<PayCycle, Integer> make(
      List<PayCycle> cycles,
      Statement.Made made,
      Basis basis,
      Tally books,
      @Nullable Collection<ParticipantId> whose) {
    Map<PayCycle, Integer> stored = new TreeMap<>();
    if (cycles.isEmpty()) {
      return stored;
    }
    NavigableMap<LocalDate, Rate> dated = limits.of(cycles.get(0).group());
    Map<PayCycle, Map<Holder, Last>> few = whose == null ? null : last(cycles, whose);
    for (PayCycle cycle : cycles) {
      Map<Holder, Last> last =
          few == null
              ? last(List.of(cycle), null).getOrDefault(cycle, Map.of())
              : few.getOrDefault(cycle, Map.of());
      Rate limit = RecoveryLimits.in(dated, cycle).orElse(null);
      stored.put(cycle, make(cycle, made, basis, books, last, limit));
    }
    return stored;
  }

  private int make(
      PayCycle cycle,
      Statement.Made made,
      Basis basis,
      Tally books,
      Map<Holder, Last> last,
      @Nullable Rate limit) {
    List<Object[]> rows = new ArrayList<>();
    Map<Holder, EntryNumber> lines = new TreeMap<>();
    Map<EarningLine, Balance> posted = books.in(cycle);
    posted.forEach(
        (line, balance) ->
            lines.merge(Drafts.holder(line), balance.last(), BinaryOperator.maxBy(naturalOrder())));
    Map<Holder, Balance> adjusted = books.adjustedIn(cycle);
    adjusted.forEach(
        (holder, balance) ->
            lines.merge(holder, balance.last(), BinaryOperator.maxBy(naturalOrder())));
    Drafts.of(cycle, basis, new Drafts.Books(books, posted, adjusted, limit), last.keySet())
        .forEach(
            (holder, content) -> {
              String json = StatementJson.write(content);
              // the last entry stands for the lines, which may differ while all sums agree
              String all = json + lines.getOrDefault(holder, EntryNumber.NONE);
              Digest digest = Digest.of(all.getBytes(StandardCharsets.UTF_8));
              Last before = last.getOrDefault(holder, Last.NONE);
              if (!digest.hex().equals(before.digest())) {
                StatementId id = new StatementId(holder, cycle, before.version() + 1);
                rows.add(row(id, made, digest, json));
              }
            });
    bulk.insert(STATEMENT, rows);
    return rows.size();
  }

  private Map<PayCycle, Map<Holder, Last>> last(
      List<PayCycle> cycles, @Nullable Collection<ParticipantId> whose) {
    List<String> asked = new ArrayList<>(cycles.stream().map(PayCycle::name).toList());
    String some = "period in " + places(cycles);
    if (whose != null) {
      whose.forEach(who -> asked.add(who.value()));
      some += " and participant in " + places(whose);
    }
    Map<PayCycle, Map<Holder, Last>> last = new TreeMap<>();
    jdbc.query(
        "select period, participant, currency, version, content_digest from statement s where "
            + some
            + LATEST,
        row -> {
          last.computeIfAbsent(PayCycle.parse(row.getString("period")), cycle -> new TreeMap<>())
              .put(holder(row), new Last(row.getInt("version"), row.getString("content_digest")));
        },
        asked.toArray());
    return last;
  }

  private static String places(Collection<?> values) {
    return "(" + String.join(", ", nCopies(values.size(), "?")) + ")";
  }

  /** How much of the pay of a group statements take for what is carried, by the day from which. */
  public NavigableMap<LocalDate, Rate> limits(PayGroup group) {
    return limits.of(group);
  }

  /** The latest statement of everybody in a period, by participant. */
  public List<Statement> of(PayCycle cycle) {
    return jdbc.query(SELECT + "period = ?" + LATEST + ORDER, ROW, cycle.name());
  }

  /** The latest statements of a participant in a period: one per currency, none, or several. */
  public List<Statement> of(PayCycle cycle, ParticipantId who) {
    String where = "period = ? and participant = ?";
    return jdbc.query(SELECT + where + LATEST + ORDER, ROW, cycle.name(), who.value());
  }

  /** The latest statements of a participant in all periods, the earliest period first. */
  public List<Statement> of(ParticipantId who) {
    List<Statement> all =
        new ArrayList<>(jdbc.query(SELECT + "participant = ?" + LATEST + ORDER, ROW, who.value()));
    all.sort(java.util.Comparator.comparing(statement -> statement.id().cycle()));
    return all;
  }

  /** Every version of what a participant was told of a period, the first one first. */
  public List<Statement> versions(PayCycle cycle, ParticipantId who) {
    String where = "period = ? and participant = ?";
    return jdbc.query(SELECT + where + ORDER, ROW, cycle.name(), who.value());
  }

  public Optional<Statement> find(StatementId id) {
    String where = "period = ? and participant = ? and currency = ? and version = ?";
    return jdbc
        .query(
            SELECT + where,
            ROW,
            id.cycle().name(),
            id.holder().who().value(),
            id.holder().currency().getCurrencyCode(),
            id.version())
        .stream()
        .findFirst();
  }

  private static Object[] row(StatementId id, Statement.Made made, Digest digest, String content) {
    return new Object[] {
      id.cycle().name(),
      id.holder().who().value(),
      id.holder().currency().getCurrencyCode(),
      id.version(),
      LocalDateTime.ofInstant(made.at(), ZoneOffset.UTC),
      made.run(),
      made.asOf().value(),
      digest.hex(),
      content
    };
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        new ParticipantId(row.getString("participant")),
        Currency.getInstance(row.getString("currency")));
  }

  private static Statement statement(ResultSet row) throws SQLException {
    PayCycle cycle = PayCycle.parse(row.getString("period"));
    return new Statement(
        new StatementId(holder(row), cycle, row.getInt("version")),
        new Statement.Made(
            row.getObject("calculated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            row.getLong("run_id"),
            new EntryNumber(row.getLong("as_of"))),
        StatementJson.read(row.getString("content")));
  }
}
