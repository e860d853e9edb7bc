package io.countersign.publishing;

import io.countersign.checking.Finding;
import io.countersign.checking.Known;
import io.countersign.checking.PlanCheck;
import io.countersign.plans.PlanVersion;
import io.countersign.scenarios.PlanExamples;
import io.countersign.scenarios.Played;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk at which a plan is checked and published. A plan with errors is not published; every
 * warning is signed off by whoever publishes it, and that stays with the version.
 */
@Component
public class PlanDesk {

  private final PublishedPlans plans;
  private final SignOffs signOffs;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public PlanDesk(
      PublishedPlans plans,
      SignOffs signOffs,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.plans = plans;
    this.signOffs = signOffs;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /** What is to be said of a plan for the people and deals that are known. */
  public List<Finding> check(PlanVersion version, Known known) {
    return PlanCheck.check(version.plan().name(), version, known);
  }

  /**
   * Publishes a version; doing it again changes nothing and gives what is there.
   *
   * @param accepted the warnings that whoever publishes it signs off
   * @throws PlanNotSound when it has errors, or warnings that are not among the accepted
   * @throws PlanExamplesDiffer when it does not pay what its own examples say
   * @throws ReasonTooLong when a reason is longer than what is kept
   * @throws PlanVersionTaken when another document has this name and version
   * @throws PlanVersionCutsPeriod when it would take over from a version, or a version from it, in
   *     the middle of a period
   */
  public PublishedPlan publish(
      PlanVersion version, Known known, List<Accepted> accepted, String by) {
    Optional<PublishedPlan> present = plans.find(version.digest());
    if (present.isPresent()) {
      return present.get();
    }
    requireExamples(version);
    List<SignOff> signed = signed(version, check(version, known), accepted, by);
    return transaction.execute(
        status -> {
          PublishedPlan published = plans.publish(version, by);
          if (signOffs.of(version.digest()).isEmpty()) {
            // else somebody published the same at the same moment, with what they signed
            signOffs.add(version.digest(), signed);
          }
          return published;
        });
  }

  private static void requireExamples(PlanVersion version) {
    List<Played> failed =
        PlanExamples.play(version.plan().name(), version.document()).stream()
            .filter(played -> !played.passed())
            .toList();
    if (!failed.isEmpty()) {
      throw new PlanExamplesDiffer(version.plan(), failed);
    }
  }

  private List<SignOff> signed(
      PlanVersion version, List<Finding> findings, List<Accepted> accepted, String by) {
    if (findings.stream().anyMatch(Finding::isError)) {
      throw PlanNotSound.errors(version.plan(), findings);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<SignOff> signed = new ArrayList<>();
    List<Finding> unsigned = new ArrayList<>();
    for (Finding warning : findings) {
      Optional<Accepted> own = accepted.stream().filter(a -> a.isOf(warning)).findFirst();
      own.map(a -> new SignOff(warning, by, now, reason(a)))
          .ifPresentOrElse(signed::add, () -> unsigned.add(warning));
    }
    if (!unsigned.isEmpty()) {
      throw PlanNotSound.unsigned(version.plan(), findings, unsigned);
    }
    return signed;
  }

  private static @Nullable String reason(Accepted accepted) {
    String reason = accepted.reason();
    if (reason != null && reason.length() > Accepted.LONGEST_REASON) {
      throw new ReasonTooLong(accepted);
    }
    return reason;
  }
}
