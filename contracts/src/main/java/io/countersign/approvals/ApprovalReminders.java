package io.countersign.approvals;

import io.countersign.approval.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be reminded of which approval: once at each step of its deadline, however many servers
 * ask.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ApprovalReminders {

  private final ApprovalRows rows;
  private final Approvals approvals;
  private final Clock clock;

  ApprovalReminders(ApprovalRows rows, Approvals approvals, Clock clock) {
    this.rows = rows;
    this.approvals = approvals;
    this.clock = clock;
  }

  /** Requests of which somebody is to be reminded now, the oldest first. */
  @Transactional(readOnly = true)
  public List<Long> due() {
    Instant now = clock.instant();
    return rows.notClosed().stream()
        .filter(ApprovalRequest::open)
        .filter(request -> request.needs().stream().anyMatch(need -> isDue(request, need, now)))
        .map(ApprovalRequest::id)
        .toList();
  }

  /**
   * Takes the reminders of a request that are due, for the caller to send in the same transaction:
   * nobody else gets them, unless it fails. The request is held meanwhile.
   *
   * @param people everybody who signs in here
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Reminder> take(long id, Collection<Person> people) {
    Optional<ApprovalRequest> held = rows.held(id).filter(ApprovalRequest::open);
    if (held.isEmpty()) {
      return List.of();
    }
    ApprovalRequest request = held.get();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Reminder> reminders = new ArrayList<>();
    for (AskedNeed need : request.needs()) {
      if (isDue(request, need, now)) {
        List<String> to =
            people.stream()
                .filter(person -> approvals.mayDecide(request, need, person))
                .map(Person::login)
                .sorted()
                .toList();
        rows.reminded(id, need.seq(), need.state(now), to, now);
        reminders.add(new Reminder(request, need, need.state(now), to));
      }
    }
    return reminders;
  }

  private boolean isDue(ApprovalRequest request, AskedNeed need, Instant now) {
    return need.state(now).open() && !rows.isReminded(request.id(), need.seq(), need.state(now));
  }
}
