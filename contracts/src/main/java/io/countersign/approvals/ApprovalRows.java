package io.countersign.approvals;

import io.countersign.approval.Need;
import io.countersign.approvals.AskedNeed.State;
import io.countersign.canonical.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests, votes and delegations as they stand in the database. */
@Component
class ApprovalRows {

  private static final String REQUEST = "select * from approval_request";

  private static final int LONGEST_PEOPLE = 4_000;

  private final JdbcClient jdbc;

  ApprovalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ApprovalRequest> find(long id) {
    return jdbc.sql(REQUEST + " where id = ?").param(id).query(this::request).optional();
  }

  Optional<ApprovalRequest> held(long id) {
    return jdbc.sql(REQUEST + " where id = ? for update").param(id).query(this::request).optional();
  }

  /** What was asked about a matter, the newest first. */
  List<ApprovalRequest> of(String matter) {
    return jdbc.sql(REQUEST + " where matter = ? order by id desc")
        .param(matter)
        .query(this::request)
        .list();
  }

  List<ApprovalRequest> notClosed() {
    return jdbc.sql(REQUEST + " where closed_at is null order by id").query(this::request).list();
  }

  void add(Matter matter, String policy, List<AskedNeed> needs, Instant now) {
    jdbc.sql(
            "insert into approval_request (matter, content, title, authors, policy, asked_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            matter.key(),
            matter.content().hex(),
            matter.title(),
            String.join("\n", matter.authors()),
            policy,
            column(now))
        .update();
    long id =
        jdbc.sql("select id from approval_request where matter = ? and content = ?")
            .params(matter.key(), matter.content().hex())
            .query(Long.class)
            .single();
    for (AskedNeed asked : needs) {
      Need need = asked.need();
      jdbc.sql(
              "insert into approval_need (request_id, seq, line, approver_group, quorum, due_at,"
                  + " then_group, because) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              id,
              asked.seq(),
              need.line(),
              need.group(),
              need.quorum(),
              column(asked.dueAt()),
              need.then(),
              String.join("\n", asked.because()))
          .update();
    }
  }

  /** Ends what was asked about other contents of a matter. */
  void closeAllBut(String matter, String content, Instant now) {
    jdbc.sql(
            "update approval_request set closed_at = ? where matter = ? and content <> ?"
                + " and closed_at is null")
        .params(column(now), matter, content)
        .update();
  }

  void vote(long id, int seq, Vote vote) {
    jdbc.sql(
            "insert into approval_vote (request_id, seq, voter, stands_for, granted, reason,"
                + " voted_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            seq,
            vote.voter(),
            vote.standsFor(),
            vote.granted(),
            vote.reason(),
            column(vote.at()))
        .update();
  }

  boolean isReminded(long id, int seq, State step) {
    return jdbc.sql(
                "select count(*) from approval_reminder where request_id = ? and seq = ? and"
                    + " step = ?")
            .params(id, seq, step.name())
            .query(Integer.class)
            .single()
        > 0;
  }

  void reminded(long id, int seq, State step, List<String> people, Instant now) {
    String all = String.join("\n", people);
    jdbc.sql(
            "insert into approval_reminder (request_id, seq, step, reminded_at, people)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            id,
            seq,
            step.name(),
            column(now),
            all.length() <= LONGEST_PEOPLE ? all : all.substring(0, LONGEST_PEOPLE))
        .update();
  }

  void add(Delegation delegation, Instant now) {
    jdbc.sql(
            "insert into approval_delegation (from_login, to_login, approver_group, from_day,"
                + " until_day, made_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            delegation.from(),
            delegation.to(),
            delegation.group(),
            delegation.first(),
            delegation.until(),
            column(now))
        .update();
  }

  List<Delegation> delegations() {
    return jdbc.sql("select * from approval_delegation order by id")
        .query(
            (row, number) ->
                new Delegation(
                    row.getString("from_login"),
                    row.getString("to_login"),
                    row.getString("approver_group"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class)))
        .list();
  }

  private ApprovalRequest request(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    Instant asked = instant(row, "asked_at");
    LocalDateTime closed = row.getObject("closed_at", LocalDateTime.class);
    return new ApprovalRequest(
        id,
        new Matter(
            row.getString("matter"),
            new Digest(row.getString("content")),
            row.getString("title"),
            Set.copyOf(row.getString("authors").lines().toList())),
        row.getString("policy"),
        asked,
        Optional.ofNullable(closed).map(time -> time.toInstant(ZoneOffset.UTC)),
        needs(id, asked));
  }

  private List<AskedNeed> needs(long id, Instant asked) {
    return jdbc.sql("select * from approval_need where request_id = ? order by seq")
        .param(id)
        .query(
            (row, number) -> {
              Instant due = instant(row, "due_at");
              return new AskedNeed(
                  row.getInt("seq"),
                  new Need(
                      row.getString("line"),
                      row.getString("approver_group"),
                      row.getInt("quorum"),
                      (int) Duration.between(asked, due).toDays(),
                      row.getString("then_group")),
                  due,
                  row.getString("because").lines().toList(),
                  votes(id, row.getInt("seq")));
            })
        .list();
  }

  private List<Vote> votes(long id, int seq) {
    return jdbc.sql(
            "select * from approval_vote where request_id = ? and seq = ? order by voted_at")
        .params(id, seq)
        .query(
            (row, number) ->
                new Vote(
                    row.getString("voter"),
                    row.getString("stands_for"),
                    row.getBoolean("granted"),
                    row.getString("reason"),
                    instant(row, "voted_at")))
        .list();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime column(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
