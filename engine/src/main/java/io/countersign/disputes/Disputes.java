package io.countersign.disputes;

import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * All disputes with what was added to them and how each was answered, once: tables {@code dispute},
 * {@code dispute_note}, {@code dispute_answer} and {@code dispute_effect}, to which rows are only
 * added.
 */
@Component
public class Disputes {

  private static final String LATEST = " order by d.number desc";

  private final JdbcTemplate jdbc;

  public Disputes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All disputes, the latest first. */
  public List<Dispute> all() {
    return jdbc.query(DisputeRows.SELECT + LATEST, DisputeRows.ROW);
  }

  /** Those that a participant raised, the latest first. */
  public List<Dispute> of(ParticipantId who) {
    return jdbc.query(
        DisputeRows.SELECT + "where d.participant = ?" + LATEST, DisputeRows.ROW, who.value());
  }

  /** Those about statements of a pay period, the latest first. */
  public List<Dispute> of(PayCycle cycle) {
    return jdbc.query(
        DisputeRows.SELECT + "where d.period = ?" + LATEST, DisputeRows.ROW, cycle.name());
  }

  public Optional<Dispute> find(DisputeId id) {
    return jdbc
        .query(DisputeRows.SELECT + "where d.number = ?", DisputeRows.ROW, id.value())
        .stream()
        .findFirst();
  }

  /** Keeps others from writing to disputes until the caller's transaction ends. */
  public void lock() {
    jdbc.queryForList("select book from write_lock where book = 'disputes' for update");
  }

  /** Keeps a question. */
  public Dispute raise(Dispute.Question question, Dispute.Mark raised, DisputeTerms terms) {
    Dispute.Place about = question.about();
    GeneratedKeyHolder keys = new GeneratedKeyHolder();
    JdbcClient.create(jdbc)
        .sql(
            "insert into dispute (participant, currency, period, version, line, deal, ground,"
                + " words, fact_kind, fact_value, replayed_minor, raised_by, raised_at, answer_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.<@Nullable Object>asList(
                about.statement().holder().who().value(),
                about.statement().holder().currency().getCurrencyCode(),
                about.statement().cycle().name(),
                about.statement().version(),
                about.line(),
                about.deal().map(Record::toString).orElse(null),
                question.ground().name(),
                question.words(),
                question.proposed().map(p -> p.fact().kind().name()).orElse(null),
                question.proposed().map(p -> p.fact().value()).orElse(null),
                question
                    .proposed()
                    .flatMap(Dispute.Proposed::replayed)
                    .map(Money::minor)
                    .orElse(null),
                raised.by(),
                DisputeRows.utc(raised.at()),
                terms.answerBy(raised.at())))
        .update(keys, "number");
    Number key = keys.getKeyAs(Number.class);
    if (key == null) {
      throw new IllegalStateException("the database gave no number");
    }
    return find(new DisputeId(key.longValue())).orElseThrow();
  }

  /** Everything that was added to a dispute in words, the earliest first. */
  public List<Note> notes(DisputeId id) {
    return jdbc.query(
        "select words, written_by, written_at from dispute_note where dispute = ? order by number",
        (row, n) -> new Note(row.getString("words"), DisputeRows.mark(row, "written")),
        id.value());
  }

  /** Adds words. */
  public void note(DisputeId id, Note note) {
    jdbc.update(
        "insert into dispute_note (dispute, words, written_by, written_at) values (?, ?, ?, ?)",
        id.value(),
        note.words(),
        note.written().by(),
        DisputeRows.utc(note.written().at()));
  }

  /** What an accepted fact was to change, by earning. */
  public List<Effect> effects(DisputeId id) {
    return jdbc.query(
        "select * from dispute_effect where dispute = ? order by line",
        (row, n) -> DisputeRows.effect(row),
        id.value());
  }

  /**
   * Keeps how a dispute ended, as part of the caller's transaction, which has corrected something.
   *
   * @param effects what a corrected fact changes
   * @throws DisputeRefused when it has ended already
   */
  public void answer(DisputeId id, Dispute.Answer answer, List<Effect> effects) {
    Dispute.Correction.OfFact fact =
        answer.correction() instanceof Dispute.Correction.OfFact of ? of : null;
    Long adjustment =
        answer.correction() instanceof Dispute.Correction.ByHand by
            ? Long.valueOf(by.adjustment().value())
            : null;
    try {
      jdbc.update(
          "insert into dispute_answer (dispute, verdict, reason, words, fact_kind, fact_value,"
              + " journal_line, after_entry, adjustment, given_by, given_at)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id.value(),
          answer.verdict().name(),
          answer.reason().name(),
          answer.words(),
          fact == null ? null : fact.fact().kind().name(),
          fact == null ? null : fact.fact().value(),
          fact == null ? null : fact.journalLine(),
          fact == null ? null : fact.after().value(),
          adjustment,
          answer.given().by(),
          DisputeRows.utc(answer.given().at()));
    } catch (DuplicateKeyException e) {
      String how = find(id).flatMap(Dispute::answer).map(a -> a.verdict().words()).orElse("");
      throw DisputeRefused.ended(id, how.isEmpty() ? "somebody was faster" : how);
    }
    for (int i = 0; i < effects.size(); i++) {
      jdbc.update(
          "insert into dispute_effect (dispute, line, participant, plan, component, origin,"
              + " origin_kind, deal, revision, currency, before_minor, after_minor)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          DisputeRows.effect(id, i + 1, effects.get(i)));
    }
  }
}
