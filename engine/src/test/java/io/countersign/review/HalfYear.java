package io.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.checking.Known;
import io.countersign.close.Actor;
import io.countersign.close.CalculationDesk;
import io.countersign.close.CalculationRun;
import io.countersign.close.Office;
import io.countersign.close.PayPeriod;
import io.countersign.close.PayPeriods;
import io.countersign.close.PeriodClose;
import io.countersign.close.Progress;
import io.countersign.close.RunState;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Rosters;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Seals;
import io.countersign.money.Quantity;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.PayGroup;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.Accepted;
import io.countersign.publishing.PlanDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A company of two sellers and a manager without a plan, with the months of half a year. */
final class HalfYear implements AutoCloseable {

  static final Actor FINANCE = Actor.of("fay");
  static final Actor CONTROLLER = Actor.of("cora");

  /** Ten per cent of widgets and gadgets; 40.00 for a gadget once it is signed. */
  private static final String PLAN =
      """
      plan: sellers
      title: Sellers 2017
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: month
      measures:
        sales: { count: amount, where: { product: [ Widget, Gadget ] } }
      components:
        commission:
          kind: commission
          title: Commission
          for: { position: Seller }
          measure: sales
          rate: 10 %
        push:
          kind: spif
          title: Gadget push
          for: { position: Seller }
          during: { from: 2017-01-01, until: 2018-01-01 }
          where: { product: Gadget }
          per-deal: 40.00
          earned-when: signed
      clawback:
        early: { clause: early, within-days: 120, recover: full, components: [ commission ] }
      """;

  private final Office office;

  HalfYear(TestDatabase database) {
    office =
        new Office(
            Clock.systemUTC(),
            database.jdbc(),
            database.transactions(),
            more -> more.scan("io.countersign.review"));
    Roster roster =
        new Roster(
            List.of(person("amy", "Amy Adams"), person("bob", "Bob Brown"), person("max", "Max M")),
            List.of(seat("amy", "Seller"), seat("bob", "Seller"), seat("max", "Manager")));
    bean(Rosters.class).tell(roster);
    PlanVersion version = PlanReader.read("sellers.yaml", PLAN);
    Known known = Known.of(roster, List.of());
    List<Accepted> accepted =
        bean(PlanDesk.class).check(version, known).stream()
            .map(w -> new Accepted(w.code().word(), w.place().path(), "As agreed for the test"))
            .toList();
    bean(PlanDesk.class).publish(version, known, accepted, "pia");
    bean(PayPeriods.class)
        .open(
            PayGroup.EVERYBODY,
            Cadence.MONTH,
            LocalDate.parse("2017-01-01"),
            LocalDate.parse("2017-07-01"));
  }

  <T> T bean(Class<T> type) {
    return office.get(type);
  }

  Review review() {
    return bean(Review.class);
  }

  static PayCycle month(int month) {
    return PayCycle.of(Period.month(2017, month));
  }

  /** What needs eyes, as kind, participant, deal and sentence. */
  List<String> words(int month) {
    return review().of(month(month)).stream().map(HalfYear::words).toList();
  }

  private static String words(Concern concern) {
    Concern.About about = concern.about();
    String of = (about.participant() + " " + about.deal()).strip();
    return concern.kind() + " " + of + ": " + concern.what();
  }

  Concern only(int month, Concern.Kind kind) {
    List<Concern> found =
        review().of(month(month)).stream().filter(concern -> concern.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  CalculationRun calculateOnly(int month) {
    return bean(CalculationDesk.class).calculate(month(month), FINANCE, Progress.UNHEARD);
  }

  HalfYear calculate(int month) {
    CalculationRun run = calculateOnly(month);
    assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FINISHED);
    return this;
  }

  PayPeriod reviewed(int month) {
    PayCycle cycle = month(month);
    return bean(PeriodClose.class).review(cycle, FINANCE, bean(Seals.class).contentHash(cycle));
  }

  /** Calculates and locks. */
  HalfYear lock(int month) {
    calculate(month);
    PayPeriod found = reviewed(month);
    PayCycle cycle = month(month);
    bean(PeriodClose.class).approve(cycle, CONTROLLER, bean(Seals.class).contentHash(cycle));
    bean(PeriodClose.class).lock(found.cycle(), CONTROLLER);
    return this;
  }

  HalfYear won(String deal, String on, String amount, String seller, String product) {
    DealLine line = new DealLine(product, BigDecimal.ONE, quantity(amount));
    Opportunity sold =
        new Opportunity(
            new DealId(deal),
            DealTeam.alone(new ParticipantId(seller)),
            new Sale("Acme", List.of(line), Map.of()));
    return tell(new DealEvent.Won(sold, LocalDate.parse(on)));
  }

  private static Quantity quantity(String amount) {
    String[] words = amount.split(" ", -1);
    return Quantity.of(words[1], words[0]);
  }

  HalfYear cancelled(String deal, String on) {
    return tell(new DealEvent.Cancelled(new DealId(deal), "test", LocalDate.parse(on)));
  }

  private HalfYear tell(DealEvent event) {
    bean(DealJournal.class).record("test", event);
    return this;
  }

  private static Participant person(String id, String name) {
    return new Participant(new ParticipantId(id), name);
  }

  private static Assignment seat(String who, String title) {
    DateRange always = DateRange.from(LocalDate.parse("2016-01-01"));
    return new Assignment(new ParticipantId(who), Position.of(title, "East"), null, always);
  }

  @Override
  public void close() {
    office.close();
  }
}
