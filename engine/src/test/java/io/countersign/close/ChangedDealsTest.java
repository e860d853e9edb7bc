package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.Q3;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.calendar.DateRange;
import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * After a few deals changed only those are calculated whom they reach, and the books are those of a
 * whole calculation; a failure names its seed.
 */
class ChangedDealsTest {

  /** Tiers over the year, managers, a draw, a SPIF that waits for the signature, clawback. */
  private static final String WIDE =
      """
      plan: sellers
      title: Sellers 2017
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: quarter
      measures:
        sales: { count: amount, resets: year }
        team: { count: amount, credit: [ { to: managers } ] }
      quotas:
        personal: { amounts: [ { amount: 5000 } ] }
      components:
        commission:
          kind: commission
          for: { position: Seller }
          measure: sales
          quota: personal
          method: marginal
          tiers: [ { up-to: 50 %, rate: 3.33 % }, { up-to: 100 %, rate: 5 % }, { rate: 7.77 % } ]
        override: { kind: commission, for: { position: Manager }, measure: team, rate: 1.5 % }
        draw: { kind: draw, for: { position: Seller }, amount: 60, recoverable: true, of: [ commission ] }
        push:
          kind: spif
          during: { from: 2017-01-01, until: 2018-01-01 }
          where: { product: Gadget }
          per-deal: 40.00
          earned-when: signed
      clawback:
        early: { clause: early, within-days: 120, recover: full, components: [ commission ] }
      """;

  private static final String CONTEST =
      CompanyPlan.SELLERS.replace(
          "clawback:",
          """
            race:
              kind: contest
              by: sales
              prizes: [ { rank: 1, amount: 100 } ]
          clawback:""");

  private final AtomicInteger wholes = new AtomicInteger();

  private Company company(String plan, TestDatabase database) {
    Company company = Company.under(plan, database.dataSource());
    company.journaled = true;
    company.rosterNow = roster();
    company.calculation =
        worksheet -> {
          wholes.incrementAndGet();
          return Calculation.calculate(worksheet);
        };
    return company;
  }

  @OnEveryDatabase
  void areAllThatIsCalculatedAndTheBooksAreThoseOfAWholeCalculation(TestDatabase database) {
    assertSmallIsWhole(company(CompanyPlan.SELLERS, database), 11);
  }

  @OnEveryDatabase
  void areAllThatIsCalculatedUnderAWidePlanToo(TestDatabase database) {
    assertSmallIsWhole(company(WIDE, database), 12);
  }

  private void assertSmallIsWhole(Company company, long seed) {
    Random random = new Random(seed);
    for (int deal = 0; deal < 25; deal++) {
      company.tell(won(random, "D" + deal));
    }
    company.calculate(Q3);
    for (int round = 0; round < 15; round++) {
      wholes.set(0);
      for (int change = random.nextInt(3); change >= 0; change--) {
        change(company, random);
      }
      CalculationRun small = company.calculate(Q3);
      assertThat(wholes).as("seed %d round %d", seed, round).hasValue(0);
      assertContentsAreKept(company);

      assertThat(company.calculate(Q3).result().entries()).isZero();
      assertThat(wholes).as("nothing changed, seed %d", seed).hasValue(0);

      CalculationRun whole = whole(company);
      assertThat(wholes.get()).isPositive();
      assertThat(whole.result().entries())
          .as("seed %d round %d, after %s", seed, round, small)
          .isZero();
      assertThat(whole.result().statements()).as("seed %d round %d", seed, round).isZero();
      company.assertBooksAreSound();
    }
  }

  @OnEveryDatabase
  void areCalculatedWithEverybodyWhereThePlanComparesThem(TestDatabase database) {
    Company company = company(CONTEST, database);
    Random random = new Random(7);
    company.tell(won(random, "D1"));
    company.calculate(Q3);
    wholes.set(0);
    company.tell(won(random, "D2"));
    List<String> stages = new ArrayList<>();

    company.desk.calculate(Q3, Company.FINANCE, step -> stages.add(step.stage()));

    assertThat(wholes.get()).isPositive();
    assertThat(company.runs.of(Q3).get(0).state()).isEqualTo(RunState.FINISHED);
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void ofClosedPeriodsWaitForApproval(TestDatabase database) {
    Company company = company(CompanyPlan.SELLERS, database);
    company.won("D1", "2017-02-01", "1000", "amy");
    company.closeAndPay(Q1);
    company.won("D2", "2017-05-01", "1000", "bob");
    company.calculate(Q2);
    wholes.set(0);

    company.won("D1", "2017-02-01", "1500", "amy");
    CalculationRun small = company.calculateOnly(Q2);

    assertThat(wholes).hasValue(0);
    assertThat(small.result().entries()).isZero();
    assertThat(company.late.waiting(Q2))
        .singleElement()
        .satisfies(change -> assertThat(change.amount()).isEqualTo(Company.usd("50.00")));
    assertThat(company.calculate(Q2).result().entries()).isEqualTo(1);
    assertThat(wholes.get()).as("what waited is posted by a whole calculation").isPositive();
    company.assertBooksAreSound();
  }

  @OnEveryDatabase
  void areFoundThoughTheirTeamsWereToldBeforeTheyWereListed(TestDatabase database) {
    Company company = company(CompanyPlan.SELLERS, database);
    company.won("D1", "2017-02-01", "1000", "amy").won("D2", "2017-02-02", "500", "amy");
    database.forget("deal_member");
    database.forget("deal_member_told");
    company.calculate(Q1);
    wholes.set(0);

    company.won("D3", "2017-02-03", "100", "amy");

    assertThat(company.calculate(Q1).result().entries()).isEqualTo(1);
    assertThat(wholes).hasValue(0);
    assertThat(database.count("deal_member")).isEqualTo(3);
  }

  @OnEveryDatabase
  void areCalculatedWithEverybodyWhereTheListOfTeamsLacksADeal(TestDatabase database) {
    Company company = company(CompanyPlan.SELLERS, database);
    company.won("D1", "2017-02-01", "1000", "amy").won("D2", "2017-02-02", "500", "amy");
    company.calculate(Q1);
    database.forget("deal_member");
    wholes.set(0);

    company.won("D3", "2017-02-03", "100", "amy");

    assertThat(company.calculate(Q1).result().entries()).isEqualTo(1);
    assertThat(wholes.get()).isPositive();
  }

  /** A calculation that cannot know that nothing changed. */
  private static CalculationRun whole(Company company) {
    company.jdbc.update("update calculation_run set inputs = null");
    return company.calculate(Q3);
  }

  private static void assertContentsAreKept(Company company) {
    for (PayCycle cycle : List.of(Q1, Q2, Q3)) {
      Digest kept = company.period(cycle).contentHash();
      assertThat(kept).as(cycle.toString()).isEqualTo(company.seals.contentHash(cycle));
    }
  }

  private static void change(Company company, Random random) {
    String deal = "D" + random.nextInt(30);
    LocalDate day = day(random);
    switch (random.nextInt(5)) {
      case 0 -> company.cancelled(deal, day.toString());
      case 1 -> company.signed(deal, day.toString());
      case 2 -> company.tell(new DealEvent.Lost(won(random, deal).opportunity(), day));
      default -> company.tell(won(random, deal));
    }
  }

  private static DealEvent.Won won(Random random, String deal) {
    List<String> sellers = List.of("amy", "bob", "cleo", "dan");
    ParticipantId first = new ParticipantId(sellers.get(random.nextInt(4)));
    ParticipantId second = new ParticipantId(sellers.get(random.nextInt(4)));
    DealTeam team =
        first.equals(second)
            ? DealTeam.alone(first)
            : new DealTeam(
                List.of(
                    new DealTeam.Member(first, new Rate(new BigDecimal("0.6"))),
                    new DealTeam.Member(second, new Rate(new BigDecimal("0.4")))));
    String product = random.nextBoolean() ? "Gadget" : "Widget";
    Quantity amount = Quantity.of(1 + random.nextInt(300_000) + "." + random.nextInt(10), "USD");
    Quantity cents = Quantity.of(amount.value().movePointLeft(2).toPlainString(), "USD");
    List<DealLine> lines = List.of(new DealLine(product, BigDecimal.ONE, cents));
    Sale sale = new Sale("Acme", lines, Map.of());
    return new DealEvent.Won(new Opportunity(new DealId(deal), team, sale), day(random));
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2017, 1, 1).plusDays(random.nextInt(270));
  }

  /** Four sellers, two of them below each of two managers; one moves in May. */
  private static Roster roster() {
    List<Participant> people = new ArrayList<>();
    List<Assignment> seats = new ArrayList<>();
    LocalDate ever = LocalDate.parse("2016-01-01");
    LocalDate may = LocalDate.parse("2017-05-01");
    for (String name : List.of("max", "mia", "amy", "bob", "cleo", "dan")) {
      people.add(new Participant(new ParticipantId(name), name));
    }
    Position manager = Position.of("Manager", "East");
    Position seller = Position.of("Seller", "East");
    ParticipantId max = new ParticipantId("max");
    ParticipantId mia = new ParticipantId("mia");
    seats.add(new Assignment(max, manager, null, DateRange.from(ever)));
    seats.add(new Assignment(mia, manager, max, DateRange.from(ever)));
    seats.add(new Assignment(new ParticipantId("amy"), seller, max, DateRange.from(ever)));
    seats.add(new Assignment(new ParticipantId("bob"), seller, max, new DateRange(ever, may)));
    seats.add(new Assignment(new ParticipantId("bob"), seller, mia, DateRange.from(may)));
    seats.add(new Assignment(new ParticipantId("cleo"), seller, mia, DateRange.from(ever)));
    seats.add(new Assignment(new ParticipantId("dan"), seller, mia, DateRange.from(ever)));
    return new Roster(people, seats);
  }
}
