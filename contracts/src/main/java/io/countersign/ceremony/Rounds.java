package io.countersign.ceremony;

import io.countersign.canonical.Digest;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import io.countersign.contracts.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds and invitations as they stand in the database. */
@Component
class Rounds {

  private static final String ROUND =
      "select id, contract_id, signing_order, words, sent_by, sent_at, until, remind_days, state,"
          + " reason from signing_round";
  private static final String INVITATION =
      "select id, round_id, contract_id, role, turn, name, title, mail, delegated_from, state,"
          + " link_id, opened_at, consent, viewed, ended_at, method, reason"
          + " from signing_invitation";

  private final JdbcClient jdbc;

  Rounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(SigningRound round) {
    jdbc.sql(
            "insert into signing_round (id, contract_id, live_contract, signing_order, words,"
                + " sent_by, sent_at, until, remind_days, reminded_at, state)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            round.id(),
            round.contract().value(),
            round.contract().value(),
            round.order().name(),
            round.words(),
            round.sent().by().login(),
            utc(round.sent().at()),
            utc(round.until()),
            round.remindDays(),
            utc(round.sent().at()),
            round.state().name())
        .update();
    round.invitations().forEach(this::add);
  }

  void add(Invitation one) {
    jdbc.sql(
            "insert into signing_invitation (id, round_id, contract_id, role, turn, name, title,"
                + " mail, delegated_from, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(one.id())
        .param(one.round())
        .param(one.contract().value())
        .param(one.role().name())
        .param(one.turn())
        .param(one.invitee().person().name())
        .param(one.invitee().person().title())
        .param(one.invitee().mail())
        .param(one.delegatedFrom().orElse(null))
        .param(one.state().name())
        .update();
  }

  Optional<SigningRound> find(String id) {
    return jdbc.sql(ROUND + " where id = ?").param(id).query(this::round).optional();
  }

  /** Every round of a contract, the newest first. */
  List<SigningRound> of(ContractId contract) {
    return jdbc.sql(ROUND + " where contract_id = ? order by sent_at desc, id")
        .param(contract.value())
        .query(this::round)
        .list();
  }

  Optional<SigningRound> open(ContractId contract) {
    return jdbc.sql(ROUND + " where live_contract = ?")
        .param(contract.value())
        .query(this::round)
        .optional();
  }

  /** Contracts whose open round ran out before, or is due for a reminder. */
  List<ContractId> due(Instant now) {
    return jdbc
        .sql(
            "select contract_id, until, remind_days, reminded_at from signing_round where state ="
                + " 'OPEN'")
        .query(
            (row, n) ->
                time(row, "until").orElseThrow().isAfter(now) && !remindable(row, now)
                    ? Optional.<ContractId>empty()
                    : Optional.of(new ContractId(row.getString("contract_id"))))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  boolean remindable(String round, Instant now) {
    return jdbc.sql("select remind_days, reminded_at from signing_round where id = ?")
        .param(round)
        .query((row, n) -> remindable(row, now))
        .single();
  }

  private static boolean remindable(ResultSet row, Instant now) throws SQLException {
    int days = row.getInt("remind_days");
    long since = Duration.between(time(row, "reminded_at").orElseThrow(), now).toDays();
    return days > 0 && since >= days;
  }

  void reminded(String round, Instant at) {
    jdbc.sql("update signing_round set reminded_at = ? where id = ?")
        .params(utc(at), round)
        .update();
  }

  void close(String round, RoundState state, String reason, Instant at) {
    jdbc.sql(
            "update signing_round set state = ?, reason = ?, closed_at = ?, live_contract = null"
                + " where id = ?")
        .params(state.name(), reason, utc(at), round)
        .update();
  }

  Optional<Invitation> invitation(String id) {
    return jdbc.sql(INVITATION + " where id = ?").param(id).query(Rounds::invitation).optional();
  }

  void invited(String id, String link) {
    jdbc.sql(
            "update signing_invitation set link_id = ?, state = case when state = 'WAITING' then"
                + " 'INVITED' else state end where id = ?")
        .params(link, id)
        .update();
  }

  void opened(String id, Instant at) {
    jdbc.sql("update signing_invitation set opened_at = ? where id = ?")
        .params(utc(at), id)
        .update();
  }

  void proven(String id, Digest proof, Instant until) {
    jdbc.sql("update signing_invitation set proof_sha256 = ?, proven_until = ? where id = ?")
        .params(proof.hex(), utc(until), id)
        .update();
  }

  /** The digest of the secret that is good until later than now. */
  Optional<Digest> proof(String id, Instant now) {
    return jdbc.sql("select proof_sha256 from signing_invitation where id = ? and proven_until > ?")
        .params(id, utc(now))
        .query(String.class)
        .optional()
        .map(Digest::new);
  }

  void consented(String id, Optional<Digest> text) {
    jdbc.sql("update signing_invitation set consent = ? where id = ?")
        .param(text.map(Digest::hex).orElse(null))
        .param(id)
        .update();
  }

  void viewed(String id, Digest document) {
    jdbc.sql("update signing_invitation set viewed = ? where id = ?")
        .params(document.hex(), id)
        .update();
  }

  void ended(String id, InvitationState state, Invitation.End end) {
    jdbc.sql(
            "update signing_invitation set state = ?, ended_at = ?, method = ?, reason = ?"
                + " where id = ?")
        .params(state.name(), utc(end.at()), end.method(), end.reason(), id)
        .update();
  }

  void drew(String id, Drawing drawing) {
    jdbc.sql("update signing_invitation set drawing = ? where id = ?")
        .params(drawing.path(), id)
        .update();
  }

  Optional<Drawing> drawing(String id) {
    return jdbc.sql("select drawing from signing_invitation where id = ? and drawing is not null")
        .param(id)
        .query(String.class)
        .optional()
        .map(Drawing::new);
  }

  private SigningRound round(ResultSet row, int number) throws SQLException {
    String id = row.getString("id");
    return new SigningRound(
        id,
        new ContractId(row.getString("contract_id")),
        SigningOrder.valueOf(row.getString("signing_order")),
        row.getString("words"),
        new Stamp(new Actor(row.getString("sent_by")), time(row, "sent_at").orElseThrow()),
        time(row, "until").orElseThrow(),
        row.getInt("remind_days"),
        RoundState.valueOf(row.getString("state")),
        text(row, "reason").orElse(""),
        jdbc.sql(INVITATION + " where round_id = ? order by turn, state desc, id")
            .param(id)
            .query(Rounds::invitation)
            .list());
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    Optional<Instant> ended = time(row, "ended_at");
    String method = text(row, "method").orElse("");
    String reason = text(row, "reason").orElse("");
    return new Invitation(
        row.getString("id"),
        row.getString("round_id"),
        new ContractId(row.getString("contract_id")),
        Role.valueOf(row.getString("role")),
        row.getInt("turn"),
        new Invitee(
            new Representative(row.getString("name"), row.getString("title")),
            row.getString("mail")),
        text(row, "delegated_from"),
        InvitationState.valueOf(row.getString("state")),
        new Invitation.Steps(
            text(row, "link_id"),
            time(row, "opened_at"),
            text(row, "consent").map(Digest::new),
            text(row, "viewed").map(Digest::new)),
        ended.map(at -> new Invitation.End(at, method, reason)));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    @Nullable LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return Optional.ofNullable(time).map(t -> t.toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }
}
