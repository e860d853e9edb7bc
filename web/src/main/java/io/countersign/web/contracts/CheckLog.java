package io.countersign.web.contracts;

import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Happening;
import io.countersign.evidence.EventLog;
import io.countersign.evidence.LoggedEvent;
import io.countersign.signing.SealCheck;
import io.countersign.signing.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the event log of a contract that it was checked, with what result and by which versions of
 * what. Strangers are told of once an hour for the same document and result, and twenty times in
 * all, so that nobody fills a log from outside.
 */
@Component
class CheckLog {

  private static final String STRANGER = "somebody without a sign-in";
  private static final Duration QUIET = Duration.ofHours(1);
  private static final int AN_HOUR = 20;

  private final EventLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CheckLog(EventLog log, ApplicationEventPublisher events, Clock clock) {
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody who is signed in checked the stored document.
   *
   * @param sha256 of the document
   */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  void checked(ContractId contract, String sha256, Verdict verdict, String by) {
    events.publishEvent(event(contract, sha256, verdict, by));
  }

  /**
   * Somebody brought a document.
   *
   * @param sha256 of the document that was brought
   */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  void brought(ContractId contract, String sha256, Verdict verdict) {
    ContractEvent event = event(contract, sha256, verdict, STRANGER);
    List<LoggedEvent> lately =
        log.of(contract).events().stream()
            .filter(before -> before.at().isAfter(clock.instant().minus(QUIET)))
            .filter(before -> before.what().equals(event.what().name()))
            .filter(before -> before.by().equals(STRANGER))
            .toList();
    if (lately.size() < AN_HOUR
        && lately.stream().noneMatch(before -> before.facts().equals(event.facts()))) {
      events.publishEvent(event);
    }
  }

  private static ContractEvent event(
      ContractId contract, String sha256, Verdict verdict, String by) {
    return ContractEvent.of(contract, Happening.VERIFIED, by)
        .with("result", verdict.outcome())
        .with("codes", verdict.codes().isEmpty() ? "none" : String.join(", ", verdict.codes()))
        .with("sha256", sha256)
        .with("engines", SealCheck.engines());
  }
}
