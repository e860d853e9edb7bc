package io.countersign.contracts;

import io.countersign.approval.Risk;
import io.countersign.clauses.Wording;
import io.countersign.contracts.ProposedChange.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private List<DraftVersion.Clause> clauses(ContractId id, int version) {
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
                + " other_side, said_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.value(),
            comment.version(),
            comment.clause(),
            comment.words(),
            comment.said().by().login(),
            comment.otherSide(),
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
                    row.getBoolean("other_side")))
        .list();
  }

  void propose(ContractId id, ProposedChange change) {
    jdbc.sql(
            "insert into contract_change (contract_id, version, clause, title, body, why,"
                + " proposed_by, proposed_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")
        .params(
            id.value(),
            change.version(),
            change.clause(),
            change.title(),
            change.body(),
            change.why(),
            change.proposed().by().login(),
            column(change.proposed().at()))
        .update();
  }

  List<ProposedChange> changes(ContractId id) {
    return jdbc.sql("select * from contract_change where contract_id = ? order by id")
        .param(id.value())
        .query(Drafts::change)
        .list();
  }

  Optional<ProposedChange> change(ContractId id, long change) {
    return changes(id).stream().filter(one -> one.id() == change).findFirst();
  }

  /** Decides on a change that is open; says whether it still was. */
  boolean decide(long change, State state, Stamp decided) {
    return jdbc.sql(
                "update contract_change set state = ?, decided_by = ?, decided_at = ?"
                    + " where id = ? and state = 'OPEN'")
            .params(state.name(), decided.by().login(), column(decided.at()), change)
            .update()
        == 1;
  }

  private static ProposedChange change(ResultSet row, int number) throws SQLException {
    return new ProposedChange(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("clause"),
        row.getString("title"),
        row.getString("body"),
        row.getString("why"),
        stamp(row, "proposed"),
        State.valueOf(row.getString("state")));
  }

  private static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(
        new Actor(row.getString(what + "_by")),
        row.getObject(what + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime column(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
