package io.countersign.obligations;

import io.countersign.canonical.Digest;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Role;
import io.countersign.contracts.Stamp;
import io.countersign.deals.DealId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Obligations and what happened to them, as they stand in the database. */
@Component
class ObligationRows {

  private static final int CHUNK = 500;
  private static final String OBLIGATION =
      "select o.*, c.customer_name from obligation o join contract c on c.id = o.contract_id";
  private static final String FACT =
      "insert into obligation_fact (obligation_id, due, kind, onward, words, file_sha256,"
          + " file_name, asked, told_by, told_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final JdbcClient jdbc;

  ObligationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(ContractId contract, NewObligation what, Stamp told) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into obligation (contract_id, kind, obliged, words, due_rule, owner,"
                + " holds_pay, told_by, told_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            contract.value(),
            what.kind().name(),
            what.obliged().name(),
            what.words(),
            what.due().toString(),
            what.owner(),
            what.holdsPay(),
            told.by().login(),
            column(told.at()))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  /** The obligation, held until the transaction ends: nobody else adds a fact to it meanwhile. */
  Optional<Obligation> held(long id) {
    jdbc.sql("select id from obligation where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional();
    return find(id);
  }

  Optional<Obligation> find(long id) {
    return jdbc.sql(OBLIGATION + " where o.id = ?")
        .param(id)
        .query(ObligationRows::obligation)
        .optional();
  }

  List<Obligation> of(ContractId contract) {
    return jdbc.sql(OBLIGATION + " where o.contract_id = ? order by o.id")
        .param(contract.value())
        .query(ObligationRows::obligation)
        .list();
  }

  List<Obligation> all() {
    return jdbc.sql(OBLIGATION + " order by o.id").query(ObligationRows::obligation).list();
  }

  /** Obligations whose breach holds pay, by the deal whose pay it is. */
  Map<DealId, List<Obligation>> holdingPay() {
    Map<DealId, List<Obligation>> found = new HashMap<>();
    jdbc.sql(
            "select o.*, c.customer_name, c.deal from obligation o join contract c on c.id = o.contract_id where"
                + " o.holds_pay and c.state = 'SIGNED' and c.deal <> '' order by o.id")
        .query(
            row -> {
              found
                  .computeIfAbsent(new DealId(row.getString("deal")), deal -> new ArrayList<>())
                  .add(obligation(row, 0));
            });
    return found;
  }

  /** How far everything is told from which the states of duties follow. */
  String standing() {
    return jdbc.sql(
            "select concat_ws('/', (select count(*) from obligation), (select count(*) from"
                + " obligation_fact), (select count(*) from contract_tenure), (select count(*)"
                + " from renewal_fact), (select count(*) from contract where state = 'SIGNED'))")
        .query(String.class)
        .single();
  }

  /** The day of the last signature of each signed contract that obliges somebody. */
  Map<ContractId, LocalDate> signed() {
    Map<ContractId, LocalDate> days = new HashMap<>();
    jdbc.sql(
            "select s.contract_id, max(s.signed_at) as at_last from contract_signature s join"
                + " contract c on c.id = s.contract_id where c.state = 'SIGNED' and exists (select"
                + " 1 from obligation o where o.contract_id = c.id) group by s.contract_id")
        .query(
            row -> {
              days.put(
                  new ContractId(row.getString("contract_id")),
                  row.getObject("at_last", LocalDateTime.class).toLocalDate());
            });
    return days;
  }

  /** The day of the last signature of a contract; empty before all have signed. */
  Optional<LocalDate> signed(ContractId contract) {
    return jdbc.sql(
            "select max(s.signed_at) as at_last from contract_signature s join contract c on c.id ="
                + " s.contract_id where c.state = 'SIGNED' and c.id = ? group by c.id")
        .param(contract.value())
        .query(LocalDateTime.class)
        .optional()
        .map(LocalDateTime::toLocalDate);
  }

  /** What happened to some obligations, by their ids, the first thing first. */
  Map<Long, List<ObligationFact>> facts(List<Obligation> obligations) {
    Map<Long, List<ObligationFact>> facts = new HashMap<>();
    for (int from = 0; from < obligations.size(); from += CHUNK) {
      List<Long> ids =
          obligations.subList(from, Math.min(from + CHUNK, obligations.size())).stream()
              .map(Obligation::id)
              .toList();
      jdbc.sql("select * from obligation_fact where obligation_id in (:ids) order by number")
          .param("ids", ids)
          .query(ObligationRows::fact)
          .list()
          .forEach(
              fact -> facts.computeIfAbsent(fact.obligation(), id -> new ArrayList<>()).add(fact));
    }
    return facts;
  }

  /** Adds a fact; its number is given by the database. */
  void add(ObligationFact fact) {
    jdbc.sql(FACT)
        .param(fact.obligation())
        .param(fact.due())
        .param(fact.kind().name())
        .param(fact.onward())
        .param(fact.words())
        .param(fact.proof().map(proof -> proof.digest().hex()).orElse(null))
        .param(fact.proof().map(ObligationFact.Proof::name).orElse(null))
        .param(fact.asked().orElse(null))
        .param(fact.told().by().login())
        .param(column(fact.told().at()))
        .update();
  }

  /** Keeps the bytes of a file, once for each digest. */
  void keep(ProofFile file, Instant now) {
    jdbc.sql(
            "insert ignore into obligation_file (sha256, media_type, content, stored_at)"
                + " values (?, ?, ?, ?)")
        .params(file.digest().hex(), file.mediaType(), file.content(), column(now))
        .update();
  }

  /** A file of an obligation, with the name that it has there. */
  Optional<ProofFile> file(long obligation, Digest digest) {
    return jdbc.sql(
            "select b.media_type, b.content, f.file_name as name from obligation_file b join"
                + " obligation_fact f on f.number = (select min(g.number) from obligation_fact g"
                + " where g.obligation_id = ? and g.file_sha256 = b.sha256) where b.sha256 = ?")
        .params(obligation, digest.hex())
        .query(
            (row, n) ->
                new ProofFile(
                    row.getString("name"), row.getString("media_type"), row.getBytes("content")))
        .optional();
  }

  private static Obligation obligation(ResultSet row, int number) throws SQLException {
    return new Obligation(
        row.getLong("id"),
        new ContractId(row.getString("contract_id")),
        row.getString("customer_name"),
        new NewObligation(
            ObligationKind.valueOf(row.getString("kind")),
            Role.valueOf(row.getString("obliged")),
            row.getString("words"),
            DueRule.parse(row.getString("due_rule")),
            row.getString("owner"),
            row.getBoolean("holds_pay")),
        stamp(row));
  }

  private static ObligationFact fact(ResultSet row, int number) throws SQLException {
    String digest = row.getString("file_sha256");
    long asked = row.getLong("asked");
    return new ObligationFact(
        row.getLong("number"),
        row.getLong("obligation_id"),
        row.getObject("due", LocalDate.class),
        ObligationFact.Kind.valueOf(row.getString("kind")),
        row.getBoolean("onward"),
        row.getString("words"),
        digest == null
            ? Optional.empty()
            : Optional.of(new ObligationFact.Proof(new Digest(digest), row.getString("file_name"))),
        asked == 0 ? Optional.empty() : Optional.of(asked),
        stamp(row));
  }

  private static Stamp stamp(ResultSet row) throws SQLException {
    return new Stamp(
        new Actor(row.getString("told_by")),
        row.getObject("told_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime column(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
