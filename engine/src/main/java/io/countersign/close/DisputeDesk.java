package io.countersign.close;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealTeam;
import io.countersign.disputes.Attachment;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeId;
import io.countersign.disputes.DisputeRefused;
import io.countersign.disputes.DisputeTerms;
import io.countersign.disputes.Fact;
import io.countersign.disputes.Ground;
import io.countersign.disputes.Note;
import io.countersign.disputes.Reason;
import io.countersign.disputes.Replayed;
import io.countersign.disputes.Verdict;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementId;
import io.countersign.statements.StatementLine;
import io.countersign.statements.StatementLines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where participants question lines of their own statements, with the fact that they say is wrong
 * and what it would come to, and add words and files until the question is answered.
 */
@Component
public class DisputeDesk {

  private final DisputeShelf shelf;
  private final Books books;
  private final Replays replays;
  private final StatementLines lines;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DisputeDesk(
      DisputeShelf shelf,
      Books books,
      Replays replays,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.shelf = shelf;
    this.books = books;
    this.replays = replays;
    this.lines = new StatementLines(books.ledger());
    this.transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  /**
   * What somebody asks.
   *
   * @param line the id of a line of the statement; empty for the statement as a whole
   * @param fact the fact that is said to be wrong, where there is one
   */
  public record Asked(
      StatementId statement, String line, Ground ground, String words, Optional<Fact> fact) {}

  /** The line that is questioned, what is known of its deal, and the last day for it. */
  public record Questionable(
      Optional<StatementLine> line, Optional<DealEvent.Won> deal, LocalDate until) {}

  /**
   * A line as it can be questioned.
   *
   * @throws DisputeRefused when it is not the actor's, too old, or not the latest version
   */
  public Questionable look(StatementId statement, String line, Actor by) {
    Statement found = mayQuestion(statement, by);
    Optional<StatementLine> of = line(found, line);
    return new Questionable(
        of,
        of.flatMap(DisputeDesk::deal).flatMap(deal -> replays.deal(deal).won()),
        shelf.terms().raiseBy(found.made().at()));
  }

  /**
   * What the asker's pay would be otherwise by, if the fact were as proposed; empty where none is
   * proposed. Nothing is kept.
   *
   * @throws DisputeRefused as {@link #raise} does
   */
  public Optional<Replayed> replay(Asked asked, Actor by) {
    Statement statement = mayQuestion(asked.statement(), by);
    Dispute.Place place = place(statement, asked.line());
    return asked.fact().map(fact -> replayed(place, fact).of(statement.id().holder().who()));
  }

  /**
   * Raises a dispute. Nothing is corrected yet.
   *
   * @throws DisputeRefused when the line is not the actor's or may not be questioned any more, is
   *     questioned already, or the fact cannot be used
   */
  public Dispute raise(Asked asked, Actor by) {
    DisputeShelf.require(asked.words());
    Statement statement = mayQuestion(asked.statement(), by);
    Holder holder = statement.id().holder();
    Dispute.Place place = place(statement, asked.line());
    Optional<Dispute.Proposed> proposed =
        asked
            .fact()
            .map(
                fact -> {
                  Replayed replayed = replayed(place, fact).of(holder.who());
                  Money sum = replayed.sum(holder.currency());
                  return new Dispute.Proposed(
                      fact, replayed.problems().isEmpty() ? Optional.of(sum) : Optional.empty());
                });
    Dispute.Question question =
        new Dispute.Question(place, asked.ground(), asked.words(), proposed);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              shelf.disputes().lock();
              requireNotOpen(place);
              return shelf.disputes().raise(question, mark(by), shelf.terms());
            }));
  }

  /**
   * Adds words to a dispute that is open.
   *
   * @throws DisputeRefused when it has ended
   */
  public void note(DisputeId id, String words, Actor by) {
    DisputeShelf.require(words);
    transaction.executeWithoutResult(
        status -> {
          shelf.lockOpen(id);
          shelf.disputes().note(id, new Note(words, mark(by)));
        });
  }

  /**
   * Adds a file to a dispute that is open.
   *
   * @throws DisputeRefused when it has ended, or the file is not taken
   */
  public Attachment attach(DisputeId id, String name, byte[] content, Actor by) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              shelf.lockOpen(id);
              return shelf.attachments().add(id, name, content, mark(by));
            }));
  }

  /**
   * Ends a dispute without an answer.
   *
   * @throws DisputeRefused when it has ended, or somebody else raised it
   */
  public Dispute withdraw(DisputeId id, String words, Actor by) {
    if (words.length() > Dispute.WORDS) {
      throw DisputeRefused.words(Dispute.WORDS);
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Dispute found = shelf.lockOpen(id);
              if (!by.participant().equals(Optional.of(found.who()))) {
                throw DisputeRefused.notYours();
              }
              Dispute.Answer answer =
                  new Dispute.Answer(
                      Verdict.WITHDRAWN,
                      Reason.WITHDRAWN,
                      words,
                      mark(by),
                      new Dispute.Correction.Nothing());
              shelf.disputes().answer(id, answer, List.of());
              return shelf.find(id);
            }));
  }

  /** What everything would come to with the fact, up to the last period the asker was told of. */
  Replayed replayed(Dispute.Place place, Fact fact) {
    DealId deal = place.deal().orElseThrow(DisputeRefused::withoutDeal);
    DealHistory known = replays.deal(deal);
    DealEvent.Won told = fact.in(known);
    requireKnown(told);
    List<DealEvent> events = new ArrayList<>(known.events());
    events.add(told);
    ParticipantId who = place.statement().holder().who();
    List<Statement> all = books.statements().of(who);
    Statement last = all.get(all.size() - 1);
    return replays.of(new DealHistory(deal, events), last.id().cycle().period());
  }

  private void requireKnown(DealEvent.Won told) {
    Roster roster = replays.roster();
    for (DealTeam.Member member : told.opportunity().team().members()) {
      if (roster.participant(member.who()).isEmpty()) {
        throw DisputeRefused.nobody(member.who().value());
      }
    }
  }

  private Statement mayQuestion(StatementId id, Actor by) {
    if (!by.participant().equals(Optional.of(id.holder().who()))) {
      throw DisputeRefused.otherStatement();
    }
    Statement found = books.statements().find(id).orElseThrow(DisputeRefused::otherStatement);
    int latest =
        books.statements().of(id.cycle(), id.holder().who()).stream()
            .filter(other -> other.id().holder().equals(id.holder()))
            .mapToInt(other -> other.id().version())
            .max()
            .orElse(id.version());
    if (latest > id.version()) {
      throw DisputeRefused.newer(latest);
    }
    LocalDate last = shelf.terms().raiseBy(found.made().at());
    if (DisputeTerms.day(clock.instant()).isAfter(last)) {
      throw DisputeRefused.tooLate(last);
    }
    return found;
  }

  private Dispute.Place place(Statement statement, String line) {
    return new Dispute.Place(
        statement.id(), line, line(statement, line).flatMap(DisputeDesk::deal));
  }

  private Optional<StatementLine> line(Statement statement, String line) {
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.find(statement, line).orElseThrow(DisputeRefused::otherStatement));
  }

  private static Optional<DealId> deal(StatementLine line) {
    String deal = line.about().key().origin().deal();
    return deal.isEmpty() ? Optional.empty() : Optional.of(new DealId(deal));
  }

  private void requireNotOpen(Dispute.Place place) {
    shelf.disputes().of(place.statement().holder().who()).stream()
        .filter(Dispute::isOpen)
        .filter(other -> isSame(other.question().about(), place))
        .findFirst()
        .ifPresent(
            other -> {
              throw DisputeRefused.openAlready(other.id());
            });
  }

  private static boolean isSame(Dispute.Place one, Dispute.Place other) {
    return one.line().equals(other.line())
        && one.statement().cycle().equals(other.statement().cycle())
        && one.statement().holder().equals(other.statement().holder());
  }

  private Dispute.Mark mark(Actor by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Dispute.Mark(by.login(), now);
  }
}
