package io.countersign.web.retention;

import io.countersign.contracts.Contract;
import io.countersign.deals.DealId;
import io.countersign.retention.Reliance;
import io.countersign.signing.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pay that relies on contracts: of the deal, or of the participant of a plan letter, while a period
 * with it is not paid or some of it is held. Books and contracts are kept by rooms that do not know
 * each other; this is the question that needs the tables of both.
 */
@Component
class PayReliance implements Reliance {

  private static final String UNPAID =
      "select distinct e.period from journal_entry e left join pay_period p on p.name = e.period"
          + " where %s = ? and (p.state is null or p.state <> 'PAID') order by e.period";

  private final JdbcClient jdbc;

  PayReliance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> on(Contract contract) {
    List<String> relied = new ArrayList<>();
    Optional<String> deal = contract.deal().map(DealId::value);
    deal.ifPresent(
        key -> {
          unpaid("e.deal", key)
              .forEach(p -> relied.add("period " + p + " has pay for its deal and is not paid"));
          if (held(key)) {
            relied.add("pay for its deal is held");
          }
        });
    if (contract.kind() == SubjectKind.PLAN_LETTER) {
      String id = contract.subject().id();
      unpaid("e.participant", id.substring(id.lastIndexOf('/') + 1))
          .forEach(p -> relied.add("period " + p + " pays its participant and is not paid"));
    }
    return relied;
  }

  private List<String> unpaid(String column, String key) {
    return jdbc.sql(UNPAID.formatted(column)).param(key).query(String.class).list();
  }

  private boolean held(String deal) {
    return !jdbc.sql(
            "select p.currency from journal_entry e join posting p on p.entry_number = e.number"
                + " where e.deal = ? and p.account = 'HELD' group by p.currency having sum(case"
                + " when p.direction = 'CREDIT' then p.amount_minor else -p.amount_minor end) <> 0")
        .param(deal)
        .query(String.class)
        .list()
        .isEmpty();
  }
}
