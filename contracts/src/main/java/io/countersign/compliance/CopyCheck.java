package io.countersign.compliance;

import io.countersign.ceremony.Ceremonies;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Role;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LoggedEvent;
import io.countersign.signing.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the other side has its copy of what it signed: fetched through its link, or handed over
 * by legal. Participants have theirs on their own page.
 */
@Component
class CopyCheck implements Check {

  /** How long after the last signature a copy may be missing. */
  static final Duration PATIENCE = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final EventLog log;
  private final Ceremonies ceremonies;

  CopyCheck(JdbcClient jdbc, EventLog log, Ceremonies ceremonies) {
    this.jdbc = jdbc;
    this.log = log;
    this.ceremonies = ceremonies;
  }

  @Override
  public Set<FindingCode> codes() {
    return EnumSet.of(FindingCode.COPY_MISSING);
  }

  @Override
  public List<Found> look(Instant now) {
    return jdbc
        .sql(
            "select c.id from contract c where c.state = 'SIGNED' and c.subject <> ? and not"
                + " exists (select 1 from contract_event e where e.contract_id = c.id and"
                + " e.content like '%\"what\":\"COPY_GIVEN\"%') order by c.id")
        .param(SubjectKind.PLAN_LETTER.name())
        .query(String.class)
        .list()
        .stream()
        .map(id -> missing(new ContractId(id), now))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Found> missing(ContractId id, Instant now) {
    List<LoggedEvent> events = log.of(id).events();
    Optional<Instant> completed =
        events.stream()
            .filter(event -> event.what().equals(Happening.COMPLETED.name()))
            .map(LoggedEvent::at)
            .findFirst();
    if (completed.isEmpty() || completed.get().isAfter(now.minus(PATIENCE))) {
      return Optional.empty();
    }
    Set<String> theirs =
        ceremonies.of(id).stream()
            .flatMap(round -> round.invitations().stream())
            .filter(one -> one.role() == Role.CUSTOMER)
            .map(one -> one.invitee().inLog())
            .collect(Collectors.toSet());
    boolean fetched =
        events.stream()
            .anyMatch(
                event ->
                    event.what().equals(Happening.DOWNLOADED.name())
                        && !event.at().isBefore(completed.get())
                        && theirs.contains(event.by()));
    return fetched
        ? Optional.empty()
        : Optional.of(
            Found.of(
                FindingCode.COPY_MISSING,
                id,
                "It was signed by both sides on %s, and %s."
                    .formatted(
                        KeyCheck.day(completed.get()),
                        theirs.isEmpty()
                            ? "nobody told that the customer has a copy"
                            : "the customer did not fetch the copy through the link")));
  }
}
