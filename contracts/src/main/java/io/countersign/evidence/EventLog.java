package io.countersign.evidence;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The event logs of all contracts. An event is written in the transaction in which it happened;
 * whoever writes holds the log's head, so that no two events have the same number.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class EventLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  EventLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes what happened, before anybody acts upon it. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  public void write(ContractEvent event) {
    String contract = event.contract().value();
    Standing before = held(contract);
    LoggedEvent line =
        new LoggedEvent(
            contract,
            before.seq() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            event.what().name(),
            event.by(),
            event.facts(),
            before.digest());
    String digest = line.digest().hex();
    jdbc.sql("insert into contract_event (contract_id, seq, content, sha256) values (?, ?, ?, ?)")
        .params(contract, line.seq(), line.json(), digest)
        .update();
    jdbc.sql("update contract_log set seq = ?, sha256 = ? where contract_id = ?")
        .params(line.seq(), digest, contract)
        .update();
  }

  /** The log of a contract as it is stored, the first event first. */
  @Transactional(readOnly = true)
  public Chain of(ContractId contract) {
    return Chain.of(contract.value(), lines(contract.value()));
  }

  /** The lines of a log, as they are stored. */
  @Transactional(readOnly = true)
  public List<String> lines(ContractId contract) {
    return lines(contract.value());
  }

  /** Where a log stands by its own book; nothing for a contract that has none. */
  @Transactional(readOnly = true)
  public Optional<Standing> standing(ContractId contract) {
    return jdbc.sql("select contract_id, seq, sha256 from contract_log where contract_id = ?")
        .param(contract.value())
        .query(EventLog::standing)
        .optional();
  }

  List<String> lines(String contract) {
    return jdbc.sql("select content from contract_event where contract_id = ? order by seq")
        .param(contract)
        .query(String.class)
        .list();
  }

  /** Every contract that has a log, or ought to. */
  List<String> contracts() {
    return jdbc.sql(
            "select contract_id from contract_log union select contract_id from contract_event"
                + " order by contract_id")
        .query(String.class)
        .list();
  }

  static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        row.getString("contract_id"), row.getInt("seq"), new Digest(row.getString("sha256")));
  }

  private Standing held(String contract) {
    Optional<Standing> found = locked(contract);
    if (found.isEmpty()) {
      jdbc.sql(
              "insert ignore into contract_log (contract_id, seq, sha256, anchored)"
                  + " values (?, 0, ?, 0)")
          .params(contract, LoggedEvent.NOTHING.hex())
          .update();
      found = locked(contract);
    }
    return found.orElseThrow();
  }

  private Optional<Standing> locked(String contract) {
    return jdbc.sql(
            "select contract_id, seq, sha256 from contract_log where contract_id = ? for update")
        .param(contract)
        .query(EventLog::standing)
        .optional();
  }
}
