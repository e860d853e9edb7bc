package io.countersign.gate;

import io.countersign.bookings.BookingRegister;
import io.countersign.intake.DealJournal;
import io.countersign.ledger.Ledger;
import io.countersign.payouts.Releases;
import io.countersign.publishing.PublishedPlans;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A gate and its desk over the database of a test. */
public record Gating(SignatureGate gate, OverrideDesk desk) {

  public static Gating of(
      JdbcTemplate jdbc,
      PublishedPlans plans,
      DealJournal journal,
      BookingRegister bookings,
      Ledger ledger,
      ContractCheck check) {
    Overrides overrides = new Overrides(jdbc);
    SignatureGate gate =
        new SignatureGate(
            jdbc,
            plans,
            new SignatureGate.Told(journal, bookings),
            overrides,
            new Releases(jdbc),
            new StaticListableBeanFactory(Map.of("check", check))
                .getBeanProvider(ContractCheck.class));
    Clock clock = Clock.fixed(Instant.parse("2017-10-02T08:00:00Z"), ZoneOffset.UTC);
    return new Gating(gate, new OverrideDesk(gate, overrides, ledger, clock));
  }
}
