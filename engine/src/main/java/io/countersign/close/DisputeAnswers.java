package io.countersign.close;

import io.countersign.adjustments.Adjustment;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeId;
import io.countersign.disputes.DisputeRefused;
import io.countersign.disputes.Effect;
import io.countersign.disputes.Fact;
import io.countersign.disputes.Reason;
import io.countersign.disputes.Replayed;
import io.countersign.disputes.Verdict;
import io.countersign.intake.DealJournal;
import io.countersign.ledger.JournalEntry;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where finance answers disputes. What is accepted is corrected by a fact told to the deal journal,
 * which the next calculation posts as it posts any late change, or by an adjustment that somebody
 * else confirms. Of many who answer at once, one does.
 */
@Component
public class DisputeAnswers {

  private final DisputeShelf shelf;
  private final DisputeDesk desk;
  private final Replays replays;
  private final Correcting correcting;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DisputeAnswers(
      DisputeShelf shelf,
      DisputeDesk desk,
      Replays replays,
      Correcting correcting,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.shelf = shelf;
    this.desk = desk;
    this.replays = replays;
    this.correcting = correcting;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /** What an acceptance corrects something with. */
  @Component
  record Correcting(
      DealJournal journal, AdjustmentDesk adjusting, PayPeriods periods, Books books) {}

  /**
   * What somebody answers.
   *
   * @param given how it is corrected, where it is
   */
  public record Reply(Verdict verdict, Reason reason, String words, Given given) {}

  /**
   * How an acceptance corrects: by the fact that was proposed, by another one, or by an amount.
   *
   * @param fact another fact than was proposed
   * @param amount what is granted by hand, or taken where it is negative
   * @param told how much was told of the deal when its replay was looked at
   */
  public record Given(Optional<Fact> fact, Optional<Money> amount, int told) {}

  /** What a fact would come to now, and how much was told of the deal. */
  public record Outlook(Replayed replayed, int told) {}

  /**
   * What a fact would come to for everybody, as things stand now.
   *
   * @throws DisputeRefused when the fact cannot be used
   */
  public Outlook outlook(DisputeId id, Fact fact) {
    Dispute.Place place = shelf.find(id).question().about();
    int told = place.deal().map(deal -> replays.deal(deal).events().size()).orElse(0);
    return new Outlook(desk.replayed(place, fact), told);
  }

  /** The entries that posted what a dispute corrects, as far as they are posted. */
  public List<JournalEntry> posted(DisputeId id) {
    Books books = correcting.books();
    return books.ledger().entries(books.corrections().posted(id));
  }

  /**
   * Answers a dispute, and corrects what is accepted.
   *
   * @throws DisputeRefused when it has ended, the answer decides pay of the actor, facts changed
   *     since the actor looked, or something about the answer cannot be used
   */
  public Dispute answer(DisputeId id, Reply reply, Actor by) {
    Dispute asked = shelf.find(id);
    requireUsable(reply);
    requireNotOwn(Set.of(asked.who()), by);
    Optional<Fact> fact = fact(asked, reply);
    List<Effect> effects = fact.map(f -> effects(asked, f, by)).orElse(List.of());
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Dispute found = shelf.lockOpen(id);
              Dispute.Mark mark =
                  new Dispute.Mark(by.login(), clock.instant().truncatedTo(ChronoUnit.MICROS));
              Dispute.Correction correction = correct(found, reply, fact, new Done(mark, effects));
              Dispute.Answer answer =
                  new Dispute.Answer(
                      reply.verdict(), reply.reason(), reply.words(), mark, correction);
              shelf.disputes().answer(id, answer, effects);
              return shelf.find(id);
            }));
  }

  /** Who does it when, and what a fact does then. */
  private record Done(Dispute.Mark mark, List<Effect> effects) {}

  private Dispute.Correction correct(Dispute of, Reply reply, Optional<Fact> fact, Done done) {
    if (fact.isPresent()) {
      return tell(of, fact.get(), reply.given().told(), done);
    }
    if (reply.given().amount().isPresent()) {
      return adjust(of, reply, reply.given().amount().get(), done.mark());
    }
    return new Dispute.Correction.Nothing();
  }

  private Dispute.Correction tell(Dispute of, Fact fact, int looked, Done done) {
    DealId deal = of.question().about().deal().orElseThrow(DisputeRefused::withoutDeal);
    DealHistory known = replays.deal(deal);
    if (known.events().size() != looked) {
      throw DisputeRefused.otherFacts(deal);
    }
    DealEvent.Won told = fact.in(known);
    correcting.journal().record(of.id().words(), told);
    long line = correcting.journal().told();
    Set<PayGroup> groups = new TreeSet<>();
    groups.add(of.question().about().statement().cycle().group());
    done.effects().forEach(effect -> groups.add(replays.roster().groupOf(effect.key().who())));
    Dispute.Mark mark = done.mark();
    String why = "A fact was corrected by " + of.id().words() + ".";
    Books books = correcting.books();
    for (PayGroup group : groups) {
      List<PayPeriod> open = correcting.periods().lockOpen(group);
      Reopening.By by = new Reopening.By(mark.by(), mark.at(), why);
      Reopening.of(open, books, correcting.periods(), by);
    }
    return new Dispute.Correction.OfFact(fact, line, books.ledger().lock());
  }

  private Dispute.Correction adjust(Dispute of, Reply reply, Money amount, Dispute.Mark mark) {
    String dispute = "D" + of.id().words().substring(1);
    String words = dispute + ": " + reply.words();
    Adjustment.Asked asked =
        new Adjustment.Asked(
            of.who(),
            amount,
            new Adjustment.Ground(
                io.countersign.adjustments.Reason.DISPUTE,
                words.length() <= Adjustment.WORDS
                    ? words
                    : words.substring(0, Adjustment.WORDS - 1) + '…',
                new Adjustment.Evidence(dispute, Optional.empty()),
                of.question().about().entry()));
    Adjustment entered = correcting.adjusting().enter(asked, Actor.of(mark.by()));
    return new Dispute.Correction.ByHand(entered.id());
  }

  private List<Effect> effects(Dispute asked, Fact fact, Actor by) {
    Replayed replayed;
    try {
      replayed = desk.replayed(asked.question().about(), fact);
    } catch (DisputeRefused refused) {
      // another answer may have told the very fact meanwhile; then that is what stands against it
      transaction.executeWithoutResult(status -> shelf.lockOpen(asked.id()));
      throw refused;
    }
    if (!replayed.problems().isEmpty()) {
      throw DisputeRefused.notReplayable(replayed.problems());
    }
    Set<ParticipantId> paid = new TreeSet<>();
    replayed.effects().forEach(effect -> paid.add(effect.key().who()));
    requireNotOwn(paid, by);
    return replayed.effects();
  }

  /** The fact that the answer corrects; empty when it corrects none. */
  private static Optional<Fact> fact(Dispute asked, Reply reply) {
    Given given = reply.given();
    boolean offered = given.fact().isPresent() || given.amount().isPresent();
    if (!reply.verdict().corrects()) {
      if (offered) {
        throw DisputeRefused.correction(
            "a rejection corrects nothing", "Leave fact and amount empty, or accept in part.");
      }
      return Optional.empty();
    }
    Optional<Fact> proposed = asked.question().proposed().map(Dispute.Proposed::fact);
    if (reply.verdict() == Verdict.ACCEPTED && proposed.isPresent()) {
      if (offered) {
        throw DisputeRefused.correction(
            "accepting takes the proposed fact as it is",
            "Leave fact and amount empty, or accept in part.");
      }
      return proposed;
    }
    if (given.fact().isPresent() == given.amount().isPresent()) {
      throw DisputeRefused.correction(
          "an acceptance needs one correction", "Give either the right fact, or an amount.");
    }
    return given.fact();
  }

  private static void requireUsable(Reply reply) {
    DisputeShelf.require(reply.words());
    if (reply.verdict() == Verdict.WITHDRAWN) {
      throw DisputeRefused.notYours();
    }
    if (reply.reason() == Reason.WITHDRAWN
        || reply.reason().accepts() != reply.verdict().corrects()) {
      throw DisputeRefused.reason();
    }
  }

  private static void requireNotOwn(Set<ParticipantId> paid, Actor by) {
    by.participant()
        .filter(paid::contains)
        .ifPresent(
            own -> {
              throw DisputeRefused.ownPay();
            });
  }
}
