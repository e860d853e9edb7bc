package io.countersign.close;

import io.countersign.ledger.RecoveryLimit;
import io.countersign.ledger.RecoveryLimits;
import io.countersign.money.Rate;
import io.countersign.people.PayGroup;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Where the part of a pay is limited that may be taken for what is carried: one person asks,
 * another confirms, and neither is paid with the group.
 */
@Component
public class LimitDesk {

  private final RecoveryLimits limits;
  private final Sources sources;
  private final Clock clock;

  LimitDesk(RecoveryLimits limits, Sources sources, Clock clock) {
    this.limits = limits;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Asks for a limit. It does not hold yet.
   *
   * @throws LimitRefused when it is no part of a pay, or the actor is paid with the group
   */
  public void ask(RecoveryLimit.Asked asked, Actor by) {
    BigDecimal fraction = asked.atMost().fraction();
    if (fraction.signum() < 0
        || asked.atMost().compareTo(Rate.WHOLE) > 0
        || fraction.stripTrailingZeros().scale() > 8) {
      throw LimitRefused.part();
    }
    requireNotOwn(asked.group(), by);
    limits.ask(asked, mark(by));
  }

  /**
   * Confirms a limit, which holds for what is calculated from now on, or declines it.
   *
   * @throws LimitRefused when the actor asked for it or is paid with the group, or it is decided
   */
  public void decide(long number, boolean confirmed, Actor by) {
    RecoveryLimit found = limits.find(number).orElseThrow(() -> LimitRefused.unknown(number));
    if (found.decided().isPresent()) {
      throw LimitRefused.decided();
    }
    if (found.by().by().equals(by.login())) {
      throw LimitRefused.fourEyes();
    }
    requireNotOwn(found.asked().group(), by);
    try {
      limits.decide(number, new RecoveryLimit.Decided(confirmed, mark(by)));
    } catch (DuplicateKeyException e) {
      throw LimitRefused.decided();
    }
  }

  private void requireNotOwn(PayGroup group, Actor by) {
    by.participant()
        .filter(who -> sources.roster().get().groupOf(who).equals(group))
        .ifPresent(
            who -> {
              throw LimitRefused.ownPay(group);
            });
  }

  private RecoveryLimit.Mark mark(Actor by) {
    return new RecoveryLimit.Mark(by.login(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
