package io.countersign.compliance;

import io.countersign.contracts.ContractId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what is signed is preserved, and preserved again in time. */
@Component
class ArchiveCheck implements Check {

  /** Earlier it is preserved again by itself; here is told what that did not reach. */
  static final Duration AHEAD = Duration.ofDays(179);

  private final JdbcClient jdbc;

  ArchiveCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<FindingCode> codes() {
    return EnumSet.of(FindingCode.ARCHIVE_DUE);
  }

  @Override
  public List<Found> look(Instant now) {
    return jdbc.sql(
            "select contract_id, proven_until, failure from contract_preservation"
                + " where proven_until is null or proven_until < ? order by contract_id")
        .param(LocalDateTime.ofInstant(now.plus(AHEAD), ZoneOffset.UTC))
        .query(
            (row, number) -> {
              @Nullable LocalDateTime until = row.getObject("proven_until", LocalDateTime.class);
              String proven =
                  until == null
                      ? "It was never preserved."
                      : "It can be proven until " + until.toLocalDate() + ".";
              return Found.of(
                  FindingCode.ARCHIVE_DUE,
                  new ContractId(row.getString("contract_id")),
                  proven
                      + Optional.ofNullable(row.getString("failure"))
                          .map(why -> " The last attempt failed: " + why)
                          .orElse(""));
            })
        .list();
  }
}
