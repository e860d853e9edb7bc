package io.countersign.close;

import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.database.TestDatabase;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.disputes.Attachments;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeRefused;
import io.countersign.disputes.DisputeTerms;
import io.countersign.disputes.Disputes;
import io.countersign.disputes.Fact;
import io.countersign.disputes.Ground;
import io.countersign.disputes.Reason;
import io.countersign.disputes.Verdict;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The desks of disputes of a company, and questions and answers in a few words. */
final class Disputing {

  static final Actor AMY = Actor.of("amy", new ParticipantId("amy"));
  static final Actor BOB = Actor.of("bob", new ParticipantId("bob"));
  static final Actor DORA = Actor.of("dora");

  /** How many deals the company has told before anybody asks. */
  static final long TOLD = 2;

  static final String TODAY = "2017-10-02T08:00:00Z";

  final Company company;
  final Disputes disputes;
  final DisputeDesk desk;
  final DisputeAnswers answers;
  final Attachments attachments;

  private Disputing(Company company, Instant now) {
    this.company = company;
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    JdbcTransactionManager transactions = new JdbcTransactionManager(company.database);
    disputes = new Disputes(company.jdbc);
    attachments = new Attachments(company.jdbc);
    DisputeShelf shelf = new DisputeShelf(disputes, attachments, new DisputeTerms(45, 10));
    Replays replays = new Replays(company.plans, company.sources);
    desk = new DisputeDesk(shelf, company.books(), replays, transactions, clock);
    answers =
        new DisputeAnswers(
            shelf,
            desk,
            replays,
            new DisputeAnswers.Correcting(
                company.journal, company.adjusting, company.periods, company.books()),
            transactions,
            clock);
  }

  /** Two deals are won, and the first quarter is calculated. */
  static Disputing calculated(TestDatabase database) {
    Company company =
        Company.journaled(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-02-01", "333.33", "bob");
    company.calculate(Company.Q1);
    return of(company);
  }

  static Disputing of(Company company) {
    return on(TODAY, company);
  }

  /** As it is at another moment. */
  static Disputing on(String now, Company company) {
    return new Disputing(company, Instant.parse(now));
  }

  /** A question about the line for a deal on somebody's latest statement. */
  DisputeDesk.Asked asked(PayCycle cycle, String who, String deal, Optional<Fact> fact) {
    Statement statement = company.statement(cycle, who);
    return new DisputeDesk.Asked(
        statement.id(), line(statement, deal).id(), Ground.AMOUNT, "It was more", fact);
  }

  StatementLine line(Statement statement, String deal) {
    List<StatementLine> found =
        company.lines.of(statement).stream()
            .filter(line -> line.about().key().origin().deal().equals(deal))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  static Optional<Fact> amount(String value) {
    return Optional.of(new Fact(Fact.Kind.AMOUNT, value));
  }

  /** Accepts what was proposed, as things stand. */
  DisputeAnswers.Reply accepted(String deal) {
    int told = deal(deal).events().size();
    return new DisputeAnswers.Reply(
        Verdict.ACCEPTED,
        Reason.FACT_WAS_WRONG,
        "You are right",
        new DisputeAnswers.Given(Optional.empty(), Optional.empty(), told));
  }

  static DisputeAnswers.Reply byHand(Verdict verdict, String amount) {
    return new DisputeAnswers.Reply(
        verdict,
        Reason.PLAN_MISREAD,
        "As agreed",
        new DisputeAnswers.Given(Optional.empty(), Optional.of(usd(amount)), 0));
  }

  static DisputeAnswers.Reply rejected() {
    return new DisputeAnswers.Reply(
        Verdict.REJECTED,
        Reason.AS_THE_PLAN_SAYS,
        "See clause 3",
        new DisputeAnswers.Given(Optional.empty(), Optional.empty(), 0));
  }

  String status(Dispute dispute) {
    return disputes.find(dispute.id()).orElseThrow().status(DisputeTerms.day(Instant.parse(TODAY)));
  }

  DealHistory deal(String deal) {
    return new Replays(company.plans, company.sources).deal(new DealId(deal));
  }

  static void assertRefused(String code, ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            DisputeRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
