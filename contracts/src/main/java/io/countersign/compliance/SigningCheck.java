package io.countersign.compliance;

import io.countersign.contracts.ContractId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether contracts wait for signatures for too long, amendments before all. */
@Component
class SigningCheck implements Check {

  /** How long a contract may be out, or an amendment open. */
  static final Duration PATIENCE = Duration.ofDays(14);

  private final JdbcClient jdbc;

  SigningCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<FindingCode> codes() {
    return EnumSet.of(FindingCode.AMENDMENT_UNSIGNED, FindingCode.UNSIGNED_LONG);
  }

  @Override
  public List<Found> look(Instant now) {
    LocalDateTime before = LocalDateTime.ofInstant(now.minus(PATIENCE), ZoneOffset.UTC);
    List<Found> found =
        new ArrayList<>(
            jdbc.sql(
                    "select c.id, c.drafted_at as since from contract c join contract earlier on"
                        + " earlier.id = c.amends where earlier.state = 'SIGNED' and c.state not"
                        + " in ('SIGNED', 'VOIDED') and c.drafted_at < ? order by c.id")
                .param(before)
                .query(
                    (row, number) ->
                        Found.of(
                            FindingCode.AMENDMENT_UNSIGNED,
                            new ContractId(row.getString("id")),
                            "It amends a signed contract, was drafted on %s and is not signed."
                                .formatted(since(row))))
                .list());
    found.addAll(
        jdbc.sql(
                "select contract_id, sent_at as since from signing_round where state = 'OPEN'"
                    + " and sent_at < ? order by contract_id")
            .param(before)
            .query(
                (row, number) ->
                    Found.of(
                        FindingCode.UNSIGNED_LONG,
                        new ContractId(row.getString("contract_id")),
                        "It was sent on %s and is not signed by all.".formatted(since(row))))
            .list());
    return found;
  }

  private static String since(ResultSet row) throws SQLException {
    return row.getObject("since", LocalDateTime.class).toLocalDate().toString();
  }
}
