package io.countersign.contracts;

import io.countersign.approval.Risk;
import io.countersign.clauses.Wording;
import io.countersign.contracts.ContractComment.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of drafts, and what was said about them, as they stand in the database. */
@Component
class Drafts {

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version that holds now; 0 of a contract that was drafted before versions were kept. */
  int version(ContractId id) {
    return jdbc.sql("select coalesce(max(version), 0) from contract_draft where contract_id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  void add(ContractId id, DraftVersion draft, List<OwnWording> wordings) {
    jdbc.sql("insert into contract_draft values (?, ?, ?, ?, ?)")
        .params(
            id.value(),
            draft.version(),
            draft.written().by().login(),
            column(draft.written().at()),
            draft.note())
        .update();
    int seq = 0;
    for (DraftVersion.Clause clause : draft.clauses()) {
      jdbc.sql("insert into contract_draft_clause values (?, ?, ?, ?, ?, ?)")
          .params(id.value(), draft.version(), ++seq, clause.id(), clause.title(), clause.words())
          .update();
    }
    for (OwnWording own : wordings) {
      jdbc.sql("insert into contract_wording values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              id.value(),
              draft.version(),
              own.clause(),
              own.title(),
              own.body(),
              own.risk().name(),
              own.why())
          .update();
    }
  }

  /** The words of a draft, the cover page first. */
  static List<DraftVersion.Clause> clauses(Wording wording) {
    List<DraftVersion.Clause> clauses = new ArrayList<>();
    clauses.add(
        new DraftVersion.Clause(
            DraftVersion.COVER,
            "Cover page",
            wording.cover().stream()
                .map(entry -> entry.term() + ": " + entry.value().replace("\n", ", "))
                .collect(Collectors.joining("\n"))));
    for (Wording.Section section : wording.sections()) {
      clauses.add(
          new DraftVersion.Clause(
              section.clause(),
              section.title(),
              section.items().stream()
                  .map(item -> item.number() + " " + item.text())
                  .collect(Collectors.joining("\n"))));
    }
    return clauses;
  }

  /** Every version, the first one first. */
  List<DraftVersion> versions(ContractId id) {
    return jdbc.sql("select * from contract_draft where contract_id = ? order by version")
        .param(id.value())
        .query(
            (row, number) ->
                new DraftVersion(
                    row.getInt("version"),
                    stamp(row, "written"),
                    row.getString("note"),
                    clauses(id, row.getInt("version"))))
        .list();
  }

  /** What the draft says now. */
  List<DraftVersion.Clause> newest(ContractId id) {
    return clauses(id, version(id));
  }

  List<DraftVersion.Clause> clauses(ContractId id, int version) {
    return jdbc.sql(
            "select * from contract_draft_clause where contract_id = ? and version = ? order by"
                + " seq")
        .params(id.value(), version)
        .query(
            (row, number) ->
                new DraftVersion.Clause(
                    row.getString("clause"), row.getString("title"), row.getString("words")))
        .list();
  }

  /** Who wrote on a draft. */
  List<String> authors(ContractId id) {
    return jdbc.sql("select distinct written_by from contract_draft where contract_id = ?")
        .param(id.value())
        .query(String.class)
        .list();
  }

  /** The clauses of the contract's own, in the version that holds now. */
  List<OwnWording> wordings(ContractId id) {
    return jdbc.sql(
            "select * from contract_wording where contract_id = ? and version = ? order by clause")
        .params(id.value(), version(id))
        .query(
            (row, number) ->
                new OwnWording(
                    row.getString("clause"),
                    row.getString("title"),
                    row.getString("body"),
                    Risk.valueOf(row.getString("risk")),
                    row.getString("why")))
        .list();
  }

  void say(ContractId id, ContractComment comment) {
    jdbc.sql(
            "insert into contract_comment (contract_id, version, clause, words, said_by,"
                + " other_side, shared, said_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.value(),
            comment.version(),
            comment.clause(),
            comment.words(),
            comment.said().by().login(),
            comment.otherSide(),
            comment.shared(),
            column(comment.said().at()))
        .update();
  }

  List<ContractComment> comments(ContractId id) {
    return jdbc.sql("select * from contract_comment where contract_id = ? order by id")
        .param(id.value())
        .query(
            (row, number) ->
                new ContractComment(
                    row.getInt("version"),
                    row.getString("clause"),
                    row.getString("words"),
                    stamp(row, "said"),
                    audience(row)))
        .list();
  }

  private static Audience audience(ResultSet row) throws SQLException {
    if (row.getBoolean("other_side")) {
      return Audience.OTHER_SIDE;
    }
    return row.getBoolean("shared") ? Audience.BOTH : Audience.HOUSE;
  }

  static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(
        new Actor(row.getString(what + "_by")),
        row.getObject(what + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  static LocalDateTime column(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
