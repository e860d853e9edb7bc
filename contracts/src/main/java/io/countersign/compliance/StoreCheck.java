package io.countersign.compliance;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.RevisionLedgers;
import io.countersign.evidence.LogCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what is stored of contracts is what was stored: documents, ledgers and event logs. */
@Component
class StoreCheck implements Check {

  private final JdbcClient jdbc;
  private final RevisionLedgers ledgers;
  private final LogCheck logs;

  StoreCheck(JdbcClient jdbc, RevisionLedgers ledgers, LogCheck logs) {
    this.jdbc = jdbc;
    this.ledgers = ledgers;
    this.logs = logs;
  }

  @Override
  public Set<FindingCode> codes() {
    return EnumSet.of(FindingCode.LEDGER_BROKEN, FindingCode.LOG_BROKEN);
  }

  @Override
  public List<Found> look(Instant now) {
    List<Found> found = new ArrayList<>();
    for (String contract :
        jdbc.sql("select distinct contract_id from contract_revision order by contract_id")
            .query(String.class)
            .list()) {
      ContractId id = new ContractId(contract);
      List<String> objections = ledgers.objections(id);
      if (!objections.isEmpty()) {
        found.add(
            Found.of(
                FindingCode.LEDGER_BROKEN, id, "Found: " + String.join("; ", objections) + "."));
      }
    }
    logs.check()
        .flaws()
        .forEach(flaw -> found.add(Found.of(FindingCode.LOG_BROKEN, flaw, "Found: " + flaw + ".")));
    return found;
  }
}
