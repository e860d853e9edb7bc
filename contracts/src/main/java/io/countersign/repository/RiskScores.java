package io.countersign.repository;

import io.countersign.clauses.Value;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Deviations;
import io.countersign.library.Library;
import io.countersign.money.Money;
import io.countersign.obligations.Obligations;
import io.countersign.risk.RiskAspect;
import io.countersign.risk.RiskFacts;
import io.countersign.risk.RiskScore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The risk of contracts by the policy of the day. A void contract has none. What the list shows was
 * kept when the contract was looked at last, at least once a day.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class RiskScores {

  private final Contracts contracts;
  private final Deviations deviations;
  private final Library library;
  private final Obligations obligations;
  private final JdbcClient jdbc;
  private final Clock clock;

  RiskScores(
      Contracts contracts,
      Deviations deviations,
      Library library,
      Obligations obligations,
      JdbcClient jdbc,
      Clock clock) {
    this.contracts = contracts;
    this.deviations = deviations;
    this.library = library;
    this.obligations = obligations;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The points of a contract as it stands now, each with its reason. */
  @Transactional(readOnly = true)
  public RiskScore of(ContractId id) {
    Contract contract = contracts.find(id);
    RiskFacts facts =
        contract.state() == ContractState.VOIDED
            ? new RiskFacts(Map.of(), Map.of(), List.of())
            : new RiskFacts(amounts(contract), numbers(contract), deviations.of(id));
    return library.riskPolicy(today()).score(facts);
  }

  /** Keeps the points of a contract for the list. */
  public void keep(ContractId id) {
    RiskScore score = of(id);
    jdbc.sql("update filed_contract set risk = ?, risk_band = ? where contract_id = ?")
        .params(score.total(), score.band().name(), id.value())
        .update();
  }

  /**
   * Filed contracts by their ids.
   *
   * @param after begins behind this one; from the first when empty
   */
  @Transactional(readOnly = true)
  public List<ContractId> filed(String after, int atMost) {
    return jdbc
        .sql(
            "select contract_id from filed_contract where contract_id > ? order by contract_id"
                + " limit ?")
        .params(after, atMost)
        .query(String.class)
        .list()
        .stream()
        .map(ContractId::new)
        .toList();
  }

  private Map<RiskAspect, Money> amounts(Contract contract) {
    Map<RiskAspect, Money> amounts = new EnumMap<>(RiskAspect.class);
    jdbc.sql(
            "select value_minor, currency from filed_contract where contract_id = ? and currency"
                + " is not null")
        .param(contract.id().value())
        .query(
            (row, number) ->
                new Money(
                    Currency.getInstance(row.getString("currency")), row.getLong("value_minor")))
        .optional()
        .ifPresent(value -> amounts.put(RiskAspect.VALUE, value));
    said(contract, "liability-cap")
        .filter(Value.Amount.class::isInstance)
        .ifPresent(cap -> amounts.put(RiskAspect.LIABILITY, ((Value.Amount) cap).money()));
    return amounts;
  }

  private Map<RiskAspect, BigDecimal> numbers(Contract contract) {
    Map<RiskAspect, BigDecimal> numbers = new EnumMap<>(RiskAspect.class);
    said(contract, "payment-days")
        .filter(Value.Count.class::isInstance)
        .map(days -> BigDecimal.valueOf(((Value.Count) days).number()))
        .ifPresent(days -> numbers.put(RiskAspect.PAYMENT_DAYS, days));
    if (contract.state() == ContractState.GENERATED
        || contract.state() == ContractState.PARTLY_SIGNED) {
      long days = ChronoUnit.DAYS.between(contract.drafted().at(), clock.instant());
      numbers.put(RiskAspect.UNSIGNED_DAYS, BigDecimal.valueOf(days));
    }
    numbers.put(RiskAspect.BREACHES, BigDecimal.valueOf(obligations.breached(contract.id())));
    numbers.put(
        RiskAspect.COPIES_MISSING,
        jdbc.sql(
                "select count(*) from compliance_finding where contract_id = ? and live_key is not"
                    + " null and code = 'COPY_MISSING'")
            .param(contract.id().value())
            .query(BigDecimal.class)
            .single());
    return numbers;
  }

  private Optional<Value> said(Contract contract, String variable) {
    return library
        .clauses()
        .template(contract.template())
        .flatMap(template -> template.value(variable, contract.terms()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
