package io.countersign.gate;

import io.countersign.bookings.BookingRegister;
import io.countersign.canonical.Digest;
import io.countersign.close.BeforeRelease;
import io.countersign.deals.Booking;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.intake.DealJournal;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.payouts.Release;
import io.countersign.payouts.Releases;
import io.countersign.publishing.PublishedPlans;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The gate before pay that waited for a signature. While a period is locked and while it is paid,
 * nobody tells a deal or a booking anything new, and for each deal the register has to say what the
 * journal tells, and the contract for exactly that has to hold.
 */
@Component
public class SignatureGate implements BeforeRelease {

  private static final int LONGEST = 700;

  private final JdbcTemplate jdbc;
  private final WaitingPay waiting;
  private final Told told;
  private final Overrides overrides;
  private final Releases releases;
  private final List<ContractCheck> checks;

  /** What is told of deals. */
  @Component
  record Told(DealJournal journal, BookingRegister bookings) {}

  SignatureGate(
      JdbcTemplate jdbc,
      PublishedPlans plans,
      Told told,
      Overrides overrides,
      Releases releases,
      ObjectProvider<ContractCheck> checks) {
    this.jdbc = jdbc;
    this.waiting = new WaitingPay(jdbc, plans);
    this.told = told;
    this.overrides = overrides;
    this.releases = releases;
    this.checks = checks.stream().toList();
  }

  @Override
  public void lock(PayCycle cycle) {
    requireOpen(cycle);
  }

  @Override
  public void pay(PayCycle cycle, Posted posted) {
    List<Release> relied = new ArrayList<>();
    for (Relied one : requireOpen(cycle)) {
      relied.add(
          new Release(
              one.deal(),
              one.signed(),
              posted.at(),
              one.valid() ? null : one.override().map(SignatureGate::by).orElse(null)));
      told.bookings().latest(one.deal()).ifPresent(b -> checks.get(0).released(b, one));
    }
    releases.keep(cycle, relied);
  }

  /**
   * The deals with pay of a period that waited for a signature, or that a contract holds back, and
   * what stands for each now. Where nobody looks at contracts, there is nothing to say.
   */
  public List<Relied> look(PayCycle cycle) {
    if (checks.isEmpty()) {
      return List.of();
    }
    WaitingPay.Payable payable = waiting.of(cycle);
    Set<DealId> deals = new TreeSet<>(payable.released());
    deals.addAll(checks.get(0).holding(payable.all()));
    Map<DealId, DealHistory> histories = told.journal().histories(deals);
    List<SignatureOverride> asked = overrides.of(cycle);
    List<Relied> all = new ArrayList<>();
    for (DealId deal : deals) {
      Relied found = look(deal, Optional.ofNullable(histories.get(deal)));
      all.add(
          new Relied(
              deal,
              found.signed(),
              found.valid(),
              asked.stream()
                  .filter(one -> one.deal().equals(deal) && one.finding().equals(found.finding()))
                  .findFirst()));
    }
    return all;
  }

  private Relied look(DealId deal, Optional<DealHistory> history) {
    Optional<Booking> registered = told.bookings().latest(deal);
    Optional<Booking> journal = history.flatMap(BookingRegister::told);
    if (registered.isEmpty()) {
      return shut(deal, "none", "INVALID: it has no booking");
    }
    Booking booking = registered.get();
    String name = booking.id() + ", revision " + booking.revision();
    if (journal.filter(b -> b.digest().equals(booking.digest())).isEmpty()) {
      return shut(deal, name, "INVALID: the booking is not the one that the deal journal tells");
    }
    ContractCheck.Seen seen = checks.get(0).look(booking);
    String verdict = seen.verdict();
    Release.Signed signed =
        new Release.Signed(
            name,
            booking.digest(),
            seen.document(),
            verdict.length() <= LONGEST ? verdict : verdict.substring(0, LONGEST));
    return new Relied(deal, signed, seen.valid(), Optional.empty());
  }

  private static Relied shut(DealId deal, String booking, String why) {
    Digest nothing = Digest.of(new byte[0]);
    return new Relied(deal, new Release.Signed(booking, nothing, "", why), false, Optional.empty());
  }

  private List<Relied> requireOpen(PayCycle cycle) {
    if (checks.isEmpty()) {
      return List.of();
    }
    jdbc.queryForList("select book from write_lock where book = 'journal' for update");
    jdbc.queryForList("select book from write_lock where book = 'bookings' for update");
    List<Relied> all = look(cycle);
    List<Relied> shut = all.stream().filter(one -> !one.open()).toList();
    if (!shut.isEmpty()) {
      tellWhenUndone(shut);
      throw GateRefused.shut(cycle, shut);
    }
    return all;
  }

  /** Pay stays held: that is told once the transaction that wanted to pay is undone. */
  private void tellWhenUndone(List<Relied> shut) {
    Map<Relied, Booking> bookings = new LinkedHashMap<>();
    shut.forEach(
        one -> told.bookings().latest(one.deal()).ifPresent(booking -> bookings.put(one, booking)));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            bookings.forEach((one, booking) -> checks.get(0).held(booking, one));
          }
        });
  }

  private static Release.PassedBy by(SignatureOverride override) {
    return new Release.PassedBy(
        override.asked().by(),
        override.decided().map(decided -> decided.mark().by()).orElse(""),
        override.reason());
  }
}
