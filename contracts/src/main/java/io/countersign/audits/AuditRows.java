package io.countersign.audits;

import io.countersign.audits.AuditItem.Note;
import io.countersign.audits.AuditItem.Result;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Audits as they stand in the database: facts, to which rows are only added. */
@Component
class AuditRows {

  private static final int LONGEST = 2000;

  private final JdbcClient jdbc;

  AuditRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a fact tells. */
  enum Kind {
    DRAWN,
    CHECKED,
    NOTED,
    CLOSED
  }

  /** One fact; the sequence is 0 where it is about the whole audit. */
  record Fact(Kind kind, int seq, @Nullable String contract, @Nullable String outcome, Note note) {}

  long add(String name, String seed, int population, Stamp drawn) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into audit_campaign (name, seed, population, drawn_by, drawn_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(name, seed, population, drawn.by().login(), column(drawn))
        .update(key, "id");
    return Optional.ofNullable(key.getKey()).orElseThrow().longValue();
  }

  void add(long campaign, Fact fact) {
    String words = fact.note().words();
    jdbc.sql(
            "insert into audit_fact (campaign_id, kind, seq, contract_id, outcome, words, done_by,"
                + " done_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(campaign)
        .param(fact.kind().name())
        .param(fact.seq())
        .param(fact.contract())
        .param(fact.outcome())
        .param(words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…")
        .param(fact.note().said().by().login())
        .param(column(fact.note().said()))
        .update();
  }

  Optional<AuditCampaign> find(long id) {
    return jdbc.sql("select * from audit_campaign where id = ?")
        .param(id)
        .query(this::campaign)
        .optional();
  }

  /** Every audit, the newest first. */
  List<AuditCampaign> all() {
    return jdbc.sql("select * from audit_campaign order by id desc").query(this::campaign).list();
  }

  private AuditCampaign campaign(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    List<Fact> facts =
        jdbc.sql("select * from audit_fact where campaign_id = ? order by id")
            .param(id)
            .query(AuditRows::fact)
            .list();
    Map<Integer, AuditItem> items = new TreeMap<>();
    Optional<Note> closing = Optional.empty();
    for (Fact fact : facts) {
      Note note = fact.note();
      switch (fact.kind()) {
        case DRAWN ->
            items.put(
                fact.seq(),
                new AuditItem(
                    fact.seq(),
                    new ContractId(String.valueOf(fact.contract())),
                    note.words(),
                    Optional.empty(),
                    List.of()));
        case CHECKED ->
            items.computeIfPresent(
                fact.seq(),
                (seq, item) ->
                    new AuditItem(
                        seq,
                        item.contract(),
                        item.stratum(),
                        Optional.of(
                            new Result(String.valueOf(fact.outcome()), note.words(), note.said())),
                        item.notes()));
        case NOTED ->
            items.computeIfPresent(
                fact.seq(),
                (seq, item) -> {
                  List<Note> notes = new ArrayList<>(item.notes());
                  notes.add(note);
                  return new AuditItem(seq, item.contract(), item.stratum(), item.result(), notes);
                });
        case CLOSED -> closing = Optional.of(note);
      }
    }
    return new AuditCampaign(
        id,
        row.getString("name"),
        row.getString("seed"),
        row.getInt("population"),
        stamp(row, "drawn"),
        List.copyOf(items.values()),
        closing);
  }

  private static Fact fact(ResultSet row, int number) throws SQLException {
    return new Fact(
        Kind.valueOf(row.getString("kind")),
        row.getInt("seq"),
        row.getString("contract_id"),
        row.getString("outcome"),
        new Note(row.getString("words"), stamp(row, "done")));
  }

  private static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(
        new Actor(row.getString(what + "_by")),
        row.getObject(what + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime column(Stamp stamp) {
    return LocalDateTime.ofInstant(stamp.at(), ZoneOffset.UTC);
  }
}
