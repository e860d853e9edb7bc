package io.countersign.close;

import io.countersign.adjustments.Adjustment;
import io.countersign.adjustments.AdjustmentId;
import io.countersign.adjustments.AdjustmentRefused;
import io.countersign.adjustments.Adjustments;
import io.countersign.ledger.About;
import io.countersign.ledger.Account;
import io.countersign.ledger.Cause;
import io.countersign.ledger.Entry;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Posted;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where amounts are granted or taken by hand: one person enters, another confirms, and what is
 * confirmed is posted at once in the earliest open period of the participant's group. An approval
 * of that period falls, as by any other change.
 */
@Component
public class AdjustmentDesk {

  private final PayPeriods periods;
  private final Books books;
  private final Sources sources;
  private final Adjustments adjustments;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AdjustmentDesk(
      PayPeriods periods,
      Books books,
      Sources sources,
      Adjustments adjustments,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.periods = periods;
    this.books = books;
    this.sources = sources;
    this.adjustments = adjustments;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /**
   * Enters an adjustment. Nothing is posted yet.
   *
   * @throws AdjustmentRefused when it is the actor's own pay, or a field cannot be used
   */
  public Adjustment enter(Adjustment.Asked asked, Actor by) {
    if (sources.roster().get().participant(asked.who()).isEmpty()) {
      throw AdjustmentRefused.nobody(asked.who());
    }
    if (by.participant().filter(asked.who()::equals).isPresent()) {
      throw AdjustmentRefused.ownToEnter();
    }
    if (asked.amount().isZero()) {
      throw AdjustmentRefused.nothing();
    }
    Adjustment.Ground ground = asked.ground();
    require(ground.words(), "words", Adjustment.WORDS);
    require(ground.evidence().words(), "evidence", Adjustment.EVIDENCE);
    ground.corrects().ifPresent(entry -> require(entry, asked.who()));
    return Objects.requireNonNull(
        transaction.execute(
            status -> adjustments.enter(asked, new Adjustment.Mark(by.login(), now()))));
  }

  /**
   * Confirms an adjustment, which posts it, or declines it.
   *
   * @param words why; may be empty
   * @throws AdjustmentRefused when the actor entered it or it is the actor's own pay, when it is
   *     decided already, or when no period is open
   */
  public Adjustment decide(AdjustmentId id, boolean confirmed, String words, Actor by) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Adjustment found = find(id);
              requireOther(found, by);
              if (words.length() > Adjustment.WORDS) {
                throw AdjustmentRefused.words("words", Adjustment.WORDS);
              }
              Adjustment.Mark mark = new Adjustment.Mark(by.login(), now());
              Optional<Adjustment.PostedIn> posted =
                  confirmed ? Optional.of(post(found, mark)) : Optional.empty();
              adjustments.decide(id, new Adjustment.Verdict(words, mark, posted));
              return find(id);
            }));
  }

  private Adjustment find(AdjustmentId id) {
    return adjustments.find(id).orElseThrow(() -> AdjustmentRefused.unknown(id));
  }

  private static void requireOther(Adjustment found, Actor by) {
    if (!found.isWaiting()) {
      throw AdjustmentRefused.decided(found.id());
    }
    if (by.participant().filter(found.asked().who()::equals).isPresent()) {
      throw AdjustmentRefused.ownToDecide();
    }
    if (found.entered().by().equals(by.login())) {
      throw AdjustmentRefused.fourEyes();
    }
  }

  private Adjustment.PostedIn post(Adjustment found, Adjustment.Mark mark) {
    Adjustment.Asked asked = found.asked();
    Roster roster = sources.roster().get();
    List<PayPeriod> all = periods.lockOpenToPost(roster.groupOf(asked.who()));
    PayPeriod open = all.stream().findFirst().orElseThrow(AdjustmentRefused::nothingOpen);
    books.ledger().lock();
    if (!find(found.id()).isWaiting()) {
      throw AdjustmentRefused.decided(found.id());
    }
    LocalDate day = LocalDate.ofInstant(found.entered().at(), ZoneOffset.UTC);
    Cause cause = new Cause(Cause.Kind.ADJUSTED, asked.cause());
    Money amount = asked.amount();
    Entry entry =
        Entry.accrual(
            open.cycle(),
            new About.OfAdjustment(asked.who(), day, cause),
            Account.ADJUSTMENT_EXPENSE,
            amount,
            Money.zero(amount.currency()));
    // it is the work of who entered it, who may therefore not approve the period
    Posted posted = new Posted(found.entered().by(), "adjustment " + found.id(), mark.at());
    EntryNumber number = books.ledger().post(List.of(entry), posted);
    String why = "Adjustment " + found.id() + " was posted.";
    Reopening.of(all, books, periods, new Reopening.By(mark.by(), mark.at(), why));
    return new Adjustment.PostedIn(open.cycle(), number);
  }

  private static void require(String words, String field, int longest) {
    if (words.isBlank() || words.length() > longest) {
      throw AdjustmentRefused.words(field, longest);
    }
  }

  private void require(EntryNumber corrected, ParticipantId who) {
    boolean known =
        books.ledger().entries(List.of(corrected)).stream()
            .anyMatch(journal -> journal.entry().about().who().equals(who));
    if (!known) {
      throw AdjustmentRefused.otherEntry(corrected, who);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
