package io.countersign.gate;

import io.countersign.close.Actor;
import io.countersign.deals.DealId;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Where pay is let pass although its contract does not hold: one person asks with a reason, another
 * confirms, and neither is paid in the period. It counts only for what was found when it was asked.
 */
@Component
public class OverrideDesk {

  private static final int LONGEST = 500;

  private final SignatureGate gate;
  private final Overrides overrides;
  private final Ledger ledger;
  private final Clock clock;

  OverrideDesk(SignatureGate gate, Overrides overrides, Ledger ledger, Clock clock) {
    this.gate = gate;
    this.overrides = overrides;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Asks for an override. It does not count yet.
   *
   * @throws GateRefused when nothing stands against the deal, without a reason, or for the own pay
   */
  public void ask(PayCycle cycle, DealId deal, String reason, Actor by) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST) {
      throw GateRefused.reason();
    }
    requireNotOwn(cycle, by);
    Relied relied =
        gate.look(cycle).stream()
            .filter(one -> one.deal().equals(deal) && !one.open())
            .findFirst()
            .orElseThrow(() -> GateRefused.nothingShut(deal));
    overrides.ask(cycle, relied, why, mark(by));
  }

  /**
   * Confirms an override, or declines it.
   *
   * @throws GateRefused when the actor asked for it or is paid in the period, or it is decided
   */
  public void decide(long number, boolean confirmed, Actor by) {
    SignatureOverride found = overrides.find(number).orElseThrow(() -> GateRefused.unknown(number));
    if (found.decided().isPresent()) {
      throw GateRefused.decided();
    }
    if (found.asked().by().equals(by.login())) {
      throw GateRefused.fourEyes();
    }
    requireNotOwn(found.cycle(), by);
    try {
      overrides.decide(number, new SignatureOverride.Decided(confirmed, mark(by)));
    } catch (DuplicateKeyException e) {
      throw GateRefused.decided();
    }
  }

  private void requireNotOwn(PayCycle cycle, Actor by) {
    by.participant()
        .filter(who -> ledger.concerns(cycle, who))
        .ifPresent(
            who -> {
              throw GateRefused.ownPay();
            });
  }

  private SignatureOverride.Mark mark(Actor by) {
    return new SignatureOverride.Mark(by.login(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
