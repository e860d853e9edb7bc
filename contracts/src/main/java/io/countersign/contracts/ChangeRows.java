package io.countersign.contracts;

import io.countersign.approval.Risk;
import io.countersign.contracts.ProposedChange.Answer;
import io.countersign.contracts.ProposedChange.State;
import io.countersign.contracts.ProposedChange.Term;
import io.countersign.contracts.ProposedChange.What;
import io.countersign.contracts.ProposedChange.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposed changes as they stand in the database. */
@Component
class ChangeRows {

  private static final String WORDS = "WORDS";
  private static final String TERM = "TERM";

  private final JdbcClient jdbc;

  ChangeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a change; the title of a term is what it said before. */
  void add(ContractId id, ProposedChange change) {
    What what = change.what();
    jdbc.sql(
            "insert into contract_change (contract_id, version, kind, clause, title, body, why,"
                + " proposed_by, proposed_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")
        .params(
            id.value(),
            change.version(),
            what instanceof Term ? TERM : WORDS,
            what.name(),
            what instanceof Term term ? term.before() : what.title(),
            what instanceof Term term ? term.value() : ((Words) what).body(),
            change.why(),
            change.proposed().by().login(),
            Drafts.column(change.proposed().at()))
        .update();
  }

  List<ProposedChange> of(ContractId id) {
    return jdbc.sql("select * from contract_change where contract_id = ? order by id")
        .param(id.value())
        .query(ChangeRows::change)
        .list();
  }

  /** Decides on a change that is open; says whether it still was. */
  boolean decide(long change, State state, Answer answer) {
    return jdbc.sql(
                "update contract_change set state = ?, decided_by = ?, decided_at = ?, answer = ?,"
                    + " risk = ? where id = ? and state = 'OPEN'")
            .param(state.name())
            .param(answer.decided().by().login())
            .param(Drafts.column(answer.decided().at()))
            .param(answer.words())
            .param(answer.risk().map(Risk::name).orElse(null))
            .param(change)
            .update()
        == 1;
  }

  private static ProposedChange change(ResultSet row, int number) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    String name = row.getString("clause");
    String title = row.getString("title");
    String body = row.getString("body");
    return new ProposedChange(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("kind").equals(TERM)
            ? new Term(name, title, body)
            : new Words(name, title, body),
        row.getString("why"),
        Drafts.stamp(row, "proposed"),
        state,
        state == State.OPEN ? Optional.empty() : Optional.of(answer(row)));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    @Nullable String words = row.getString("answer");
    @Nullable String risk = row.getString("risk");
    return new Answer(
        Drafts.stamp(row, "decided"),
        words == null ? "" : words,
        Optional.ofNullable(risk).map(Risk::valueOf));
  }
}
