package io.countersign.web.periods;

import io.countersign.close.CalculationRun;
import io.countersign.close.LateChange;
import io.countersign.close.PayPeriod;
import io.countersign.close.PeriodEvent;
import io.countersign.close.PeriodState;
import io.countersign.close.RunState;
import io.countersign.money.Money;
import io.countersign.payouts.PayoutRun;
import io.countersign.statements.Statement;
import io.countersign.web.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A pay period as its page shows it to a role. */
public record PeriodView(
    PayPeriod found,
    List<Statement> statements,
    List<CalculationRun> runs,
    @Nullable PayoutRun payout,
    List<PeriodEvent> history,
    List<LateChange> changes,
    Role role,
    Instant now) {

  /** The sums of a period's statements in one currency. */
  public record Sums(String currency, Money earned, Money held, Money recovered, Money payout) {
    Sums plus(Statement s) {
      return new Sums(
          currency,
          earned.plus(s.totals().payable().earned()),
          held.plus(s.totals().held()),
          recovered.plus(s.totals().payable().recovered()),
          payout.plus(s.totals().payout()));
    }
  }

  /** One step of the cycle: done or not, by whom and when. */
  public record Step(String name, PayPeriod.@Nullable Mark mark) {}

  public String name() {
    return found.cycle().name();
  }

  public String status() {
    return running().isPresent() ? "Calculating" : title(found.state());
  }

  public String title(PeriodEvent event) {
    return title(event.state());
  }

  static String title(PeriodState state) {
    String words = state.words();
    return StringUtils.capitalize(words);
  }

  public Optional<CalculationRun> running() {
    return runs.stream().filter(CalculationRun::isRunning).findFirst();
  }

  /** The last run, when it ended with something that needs eyes. */
  public Optional<CalculationRun> troubled() {
    return runs.stream()
        .findFirst()
        .filter(
            run ->
                run.state() == RunState.PROBLEMS
                    || run.state() == RunState.FAILED
                    || run.state() == RunState.CANCELLED);
  }

  /** It was calculated, by a run of its own or by that of a later period. */
  public boolean wasCalculated() {
    return !runs.isEmpty() || found.steps().at(PeriodState.CALCULATED) != null;
  }

  public boolean mayCalculate() {
    return role == Role.FINANCE && !found.isClosed() && running().isEmpty();
  }

  public boolean mayApprove() {
    return role == Role.CONTROLLER && found.state() == PeriodState.REVIEWED;
  }

  public boolean mayReview() {
    return found.state() == PeriodState.CALCULATED && changes.isEmpty();
  }

  /** The digest of the changes of closed periods that wait. */
  public String changesDigest() {
    return LateChange.of(changes).hex();
  }

  public boolean mayLock() {
    return found.state() == PeriodState.APPROVED;
  }

  public boolean mayPay() {
    return role == Role.FINANCE && found.state() == PeriodState.LOCKED;
  }

  /** What stands next, and for whom, in words. */
  public String next() {
    return switch (found.state()) {
      case OPEN -> "Finance calculates it. Nothing is posted before.";
      case CALCULATED -> "Somebody looks at what needs eyes, and says so.";
      case REVIEWED -> "A controller who did not calculate it approves.";
      case APPROVED -> "Locking settles it: what is payable becomes due, or is carried.";
      case LOCKED -> "Finance pays it; whoever approved it cannot.";
      case PAID -> "It is closed: what changes later is posted in the next open period.";
    };
  }

  public List<Step> steps() {
    return Stream.of(PeriodState.values())
        .skip(1)
        .map(state -> new Step(title(state), found.steps().at(state)))
        .toList();
  }

  public List<Sums> sums() {
    TreeMap<String, Sums> sums = new TreeMap<>();
    for (Statement statement : statements) {
      String currency = statement.totals().held().currency().getCurrencyCode();
      Money zero = Money.zero(statement.totals().held().currency());
      sums.put(
          currency,
          sums.getOrDefault(currency, new Sums(currency, zero, zero, zero, zero)).plus(statement));
    }
    return new ArrayList<>(sums.values());
  }

  /** How long a run took, or has been running. */
  public String took(CalculationRun run) {
    Instant end = run.result().endedAt() == null ? now : run.result().endedAt();
    long millis = Math.max(0, Duration.between(run.asked().at(), end).toMillis());
    return String.format(java.util.Locale.ROOT, "%d.%d s", millis / 1000, millis % 1000 / 100);
  }
}
