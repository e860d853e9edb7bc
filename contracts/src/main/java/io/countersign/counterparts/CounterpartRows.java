package io.countersign.counterparts;

import io.countersign.canonical.Digest;
import io.countersign.ceremony.Invitee;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counterparts as they stand in the database. */
@Component
class CounterpartRows {

  private final JdbcClient jdbc;

  CounterpartRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How often somebody did something since when. */
  record Acts(int count, Instant since) {}

  void add(Counterpart one, String words) {
    jdbc.sql(
            "insert into counterpart (id, contract_id, name, title, mail, words, invited_by,"
                + " invited_at, until, seen, seen_before, acts)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)")
        .params(
            one.id(),
            one.contract().value(),
            one.invitee().person().name(),
            one.invitee().person().title(),
            one.invitee().mail(),
            words,
            one.invited().by().login(),
            utc(one.invited().at()),
            utc(one.until()))
        .update();
  }

  Optional<Counterpart> find(String id) {
    return jdbc.sql("select * from counterpart where id = ?")
        .param(id)
        .query(CounterpartRows::counterpart)
        .optional();
  }

  /** Everybody who was ever asked about a contract, the first one first. */
  List<Counterpart> of(ContractId contract) {
    return jdbc.sql("select * from counterpart where contract_id = ? order by invited_at, id")
        .param(contract.value())
        .query(CounterpartRows::counterpart)
        .list();
  }

  String words(String id) {
    return jdbc.sql("select words from counterpart where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  void linked(String id, String link) {
    jdbc.sql("update counterpart set link_id = ? where id = ?").params(link, id).update();
  }

  void opened(String id, Instant at) {
    jdbc.sql("update counterpart set opened_at = ? where id = ?").params(utc(at), id).update();
  }

  void closed(String id, Instant at) {
    jdbc.sql("update counterpart set closed_at = ?, proof_sha256 = null where id = ?")
        .params(utc(at), id)
        .update();
  }

  void proven(String id, Digest proof, Instant until) {
    jdbc.sql("update counterpart set proof_sha256 = ?, proven_until = ? where id = ?")
        .params(proof.hex(), utc(until), id)
        .update();
  }

  /** The digest of the secret that is good until later than now. */
  Optional<Digest> proof(String id, Instant now) {
    return jdbc.sql(
            "select proof_sha256 from counterpart where id = ? and proven_until > ? and"
                + " proof_sha256 is not null")
        .params(id, utc(now))
        .query(String.class)
        .optional()
        .map(Digest::new);
  }

  /** The version was read; the one that was read before is kept to compare with. */
  void saw(Counterpart one, int version) {
    jdbc.sql("update counterpart set seen = ?, seen_before = ? where id = ?")
        .params(version, one.steps().seen(), one.id())
        .update();
  }

  Acts acts(String id) {
    return jdbc.sql("select acts, acts_since from counterpart where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new Acts(row.getInt("acts"), time(row, "acts_since").orElse(Instant.EPOCH)))
        .single();
  }

  void acted(String id, Acts acts) {
    jdbc.sql("update counterpart set acts = ?, acts_since = ? where id = ?")
        .params(acts.count(), utc(acts.since()), id)
        .update();
  }

  private static Counterpart counterpart(ResultSet row, int number) throws SQLException {
    return new Counterpart(
        row.getString("id"),
        new ContractId(row.getString("contract_id")),
        new Invitee(
            new Representative(row.getString("name"), row.getString("title")),
            row.getString("mail")),
        new Stamp(new Actor(row.getString("invited_by")), time(row, "invited_at").orElseThrow()),
        time(row, "until").orElseThrow(),
        time(row, "closed_at").isEmpty(),
        new Counterpart.Steps(
            Optional.ofNullable(row.getString("link_id")),
            time(row, "opened_at"),
            row.getInt("seen"),
            row.getInt("seen_before")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    @Nullable LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return Optional.ofNullable(time).map(t -> t.toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
