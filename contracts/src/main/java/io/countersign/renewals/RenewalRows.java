package io.countersign.renewals;

import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Role;
import io.countersign.contracts.Stamp;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.renewals.RenewalFact.Notice;
import io.countersign.renewals.RenewalFact.Renewed;
import io.countersign.renewals.RenewalFact.Terminated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tenures and what was said to the end of contracts, as they stand in the database. */
@Component
class RenewalRows {

  private static final String LATEST =
      "select t.* from contract_tenure t where t.number = (select max(later.number) from"
          + " contract_tenure later where later.contract_id = t.contract_id)";
  private static final String RUNNING =
      "select c.id, c.customer_name, c.booking_id from contract c where c.state = 'SIGNED' and"
          + " c.subject <> 'PLAN_LETTER' and not exists (select 1 from contract later where"
          + " later.amends = c.id and later.state = 'SIGNED') order by c.customer_name, c.id";

  private final JdbcClient jdbc;

  RenewalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ContractId id, Tenure tenure, Stamp told) {
    Following following = tenure.following();
    jdbc.sql(
            "insert into contract_tenure (contract_id, starts, ends, renewal, renewal_months,"
                + " notice_days, uplift, currency, yearly_minor, told_by, told_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(id.value())
        .param(tenure.starts())
        .param(tenure.ends())
        .param(following.kind().name())
        .param(following.months())
        .param(following.noticeDays())
        .param(following.uplift().fraction())
        .param(tenure.yearly().map(price -> price.currency().getCurrencyCode()).orElse(null))
        .param(tenure.yearly().map(Money::minor).orElse(null))
        .param(told.by().login())
        .param(column(told.at()))
        .update();
  }

  void add(ContractId id, RenewalFact fact) {
    Written written = written(fact);
    jdbc.sql(
            "insert into renewal_fact (contract_id, kind, side, on_day, ends, currency,"
                + " yearly_minor, words, told_by, told_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(id.value())
        .param(written.kind())
        .param(written.side())
        .param(written.on())
        .param(written.ends())
        .param(written.price().map(price -> price.currency().getCurrencyCode()).orElse(null))
        .param(written.price().map(Money::minor).orElse(null))
        .param(fact.words())
        .param(fact.told().by().login())
        .param(column(fact.told().at()))
        .update();
  }

  private static Written written(RenewalFact fact) {
    if (fact instanceof Notice notice) {
      return new Written("NOTICE", notice.side().name(), notice.on(), null, Optional.empty());
    }
    if (fact instanceof Terminated ended) {
      return new Written("TERMINATED", ended.side().name(), ended.on(), null, Optional.empty());
    }
    Renewed renewed = (Renewed) fact;
    LocalDate told = LocalDate.ofInstant(renewed.told().at(), ZoneOffset.UTC);
    return new Written("RENEWED", "", told, renewed.ends(), renewed.yearly());
  }

  /** A fact as its row has it. */
  private record Written(
      String kind, String side, LocalDate on, @Nullable LocalDate ends, Optional<Money> price) {}

  /** What was told of the contract's time, the last telling first. */
  List<Tenure.Told> tellings(ContractId id) {
    return jdbc.sql("select * from contract_tenure where contract_id = ? order by number desc")
        .param(id.value())
        .query((row, n) -> new Tenure.Told(tenure(row), stamp(row)))
        .list();
  }

  List<RenewalFact> facts(ContractId id) {
    return jdbc.sql("select * from renewal_fact where contract_id = ? order by number")
        .param(id.value())
        .query((row, n) -> fact(row))
        .list();
  }

  /** The tenure that holds, of every contract that has one. */
  Map<ContractId, Tenure> tenures() {
    Map<ContractId, Tenure> tenures = new HashMap<>();
    jdbc.sql(LATEST)
        .query(
            row -> {
              tenures.put(new ContractId(row.getString("contract_id")), tenure(row));
            });
    return tenures;
  }

  Map<ContractId, List<RenewalFact>> facts() {
    Map<ContractId, List<RenewalFact>> facts = new HashMap<>();
    jdbc.sql("select * from renewal_fact order by number")
        .query(
            row -> {
              facts
                  .computeIfAbsent(
                      new ContractId(row.getString("contract_id")), id -> new ArrayList<>())
                  .add(fact(row));
            });
    return facts;
  }

  /** The signed contract that amends this one. */
  Optional<ContractId> amendment(ContractId id) {
    return jdbc
        .sql("select id from contract where state = 'SIGNED' and amends = ?")
        .param(id.value())
        .query(String.class)
        .list()
        .stream()
        .findFirst()
        .map(ContractId::new);
  }

  /** Signed contracts, by the one that each amends. */
  Map<ContractId, ContractId> amendments() {
    Map<ContractId, ContractId> amendments = new HashMap<>();
    jdbc.sql("select amends, id from contract where state = 'SIGNED' and amends is not null")
        .query(
            row -> {
              amendments.put(
                  new ContractId(row.getString("amends")), new ContractId(row.getString("id")));
            });
    return amendments;
  }

  /** Signed contracts that no later signed one amends, by customer. */
  List<Running> running(Map<ContractId, Tenure> tenures) {
    return jdbc.sql(RUNNING)
        .query(
            (row, n) -> {
              ContractId id = new ContractId(row.getString("id"));
              return new Running(
                  id,
                  row.getString("customer_name"),
                  row.getString("booking_id"),
                  Optional.ofNullable(tenures.get(id)));
            })
        .list();
  }

  private static Tenure tenure(ResultSet row) throws SQLException {
    return new Tenure(
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        new Following(
            RenewalKind.valueOf(row.getString("renewal")),
            row.getInt("renewal_months"),
            row.getInt("notice_days"),
            new Rate(row.getBigDecimal("uplift"))),
        money(row));
  }

  private static RenewalFact fact(ResultSet row) throws SQLException {
    String words = row.getString("words");
    return switch (row.getString("kind")) {
      case "NOTICE" -> new Notice(side(row), day(row, "on_day"), words, stamp(row));
      case "RENEWED" -> new Renewed(day(row, "ends"), money(row), words, stamp(row));
      case "TERMINATED" -> new Terminated(side(row), day(row, "on_day"), words, stamp(row));
      default -> throw new IllegalStateException("no such fact: " + row.getString("kind"));
    };
  }

  private static Role side(ResultSet row) throws SQLException {
    return Role.valueOf(row.getString("side"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static Optional<Money> money(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return currency == null
        ? Optional.empty()
        : Optional.of(new Money(Currency.getInstance(currency), row.getLong("yearly_minor")));
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
