package io.countersign.review;

import static io.countersign.review.HalfYear.month;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.close.LateChange;
import io.countersign.close.LateChanges;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.ledger.Holder;
import io.countersign.payees.PayMethod;
import io.countersign.payees.PayTo;
import io.countersign.payees.PayeeDetails;
import io.countersign.payees.Payees;
import io.countersign.people.ParticipantId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What needs eyes, one planted case of each kind beside one that is as it should be. */
class PeriodsAreReviewedTest {

  private static final Holder AMY =
      new Holder(new ParticipantId("amy"), Currency.getInstance("USD"));

  @OnEveryDatabase
  void findsWhatIsStrangeUnpaidHeldOrWithoutPlan(TestDatabase database) {
    try (HalfYear office = new HalfYear(database)) {
      office.won("D1", "2017-01-10", "USD 1000", "amy", "Widget").calculate(1);
      office.won("D2", "2017-02-10", "USD 1100", "amy", "Widget").calculate(2);
      office.won("D3", "2017-03-10", "USD 900", "amy", "Widget").calculate(3);
      office.won("D4", "2017-04-10", "USD 9050", "amy", "Widget").calculate(4);
      office.won("D5", "2017-05-10", "USD 99000", "amy", "Gadget");
      office.won("D6", "2017-05-11", "USD 500", "bob", "Service");
      office.won("D7", "2017-05-12", "USD 500", "max", "Widget").calculate(5);

      assertThat(office.words(5))
          .containsExactly(
              "OUTLIER amy: Earned USD 9900.00; the median of 4 earlier periods is 105.00",
              "DEAL_WITHOUT_PAY bob D6: Won on 2017-05-11, and nothing was ever posted for it: no"
                  + " component counts it",
              "DEAL_WITHOUT_PAY max D7: Won on 2017-05-12, and nothing was ever posted for it:"
                  + " nobody of its team is on a plan",
              "PERSON_WITHOUT_PLAN max: Has a position in the period, and no plan that pays it",
              "PERSON_WITHOUT_CREDIT bob: On Sellers 2017, and nothing was credited in the period",
              "NO_PAYMENT_DETAILS amy: No payment details in USD are confirmed",
              "HELD amy: Held: Pay that is earned when signed waits until the contract is signed;"
                  + " deal D5 is released by its signature");
      // three earlier periods are no history, however far the fourth is from them
      assertThat(office.words(4)).noneMatch(words -> words.startsWith("OUTLIER"));
    }
  }

  @OnEveryDatabase
  void tellsWhatChangedAndWhatIsNegative(TestDatabase database) {
    try (HalfYear office = new HalfYear(database)) {
      office.won("D1", "2017-01-10", "USD 1000", "amy", "Widget");
      office.won("D2", "2017-01-11", "USD 200", "bob", "Widget").calculate(1);
      assertThat(office.words(1)).noneMatch(words -> words.startsWith("CHANGED"));

      office.won("D3", "2017-01-12", "USD 500", "amy", "Widget").calculate(1);

      assertThat(office.words(1).stream().filter(words -> words.startsWith("CHANGED")))
          .containsExactly("CHANGED amy: Payout USD 100.00 before, USD 150.00 now (version 2)");
      office.cancelled("D1", "2017-02-02").calculate(2);
      assertThat(office.words(2).stream().filter(words -> words.startsWith("NEGATIVE")))
          .containsExactly(
              "NEGATIVE_STATEMENT amy: The period and what was carried into it come to USD"
                  + " -100.00");
      assertThat(ConcernsCsv.of(office.review().of(month(2)), Map.of()).lines())
          .anyMatch(line -> line.startsWith("2017-02,look,Negative statements,amy,Amy Adams,,"))
          .anyMatch(line -> line.endsWith(",-100.00,USD,,,"));
    }
  }

  @OnEveryDatabase
  void namesMissingFactsUntilTheyAreTold(TestDatabase database) {
    try (HalfYear office = new HalfYear(database)) {
      office.won("D1", "2017-01-10", "USD 1000", "amy", "Widget").calculate(1);
      assertThat(office.words(1)).noneMatch(words -> words.startsWith("MISSING"));

      office.won("D2", "2017-01-12", "EUR 500", "amy", "Widget").calculateOnly(1);

      Concern missing = office.only(1, Concern.Kind.MISSING_FACT);
      assertThat(missing.sentence()).contains("EUR");
      assertThat(office.review().open(month(1))).containsExactly(missing.sentence());
      office.won("D2", "2017-01-12", "USD 500", "amy", "Widget").calculate(1);
      assertThat(office.words(1)).noneMatch(words -> words.startsWith("MISSING"));
    }
  }

  @OnEveryDatabase
  void listsChangesOfClosedPeriodsUntilTheyAreApproved(TestDatabase database) {
    try (HalfYear office = new HalfYear(database)) {
      office.won("D1", "2017-01-10", "USD 1000", "amy", "Widget").lock(1).calculate(2);
      assertThat(office.words(2)).noneMatch(words -> words.startsWith("LATE"));

      office.won("D2", "2017-01-12", "USD 500", "bob", "Widget").calculate(2);

      Concern late = office.only(2, Concern.Kind.LATE_CHANGE);
      assertThat(late.about()).isEqualTo(new Concern.About("bob", "Bob Brown", "D2"));
      assertThat(late.what()).isEqualTo("2017-01, commission: Earned in 2017-01");
      LateChanges changes = office.bean(LateChanges.class);
      changes.approve(month(2), HalfYear.CONTROLLER, LateChange.of(changes.waiting(month(2))));
      assertThat(office.words(2)).noneMatch(words -> words.startsWith("LATE"));
    }
  }

  @OnEveryDatabase
  void asksForPaymentDetailsUntilTheyAreConfirmed(TestDatabase database) {
    try (HalfYear office = new HalfYear(database)) {
      office.won("D1", "2017-01-10", "USD 1000", "amy", "Widget").calculate(1);
      Payees payees = office.bean(Payees.class);
      payees.enter(
          List.of(
              new PayeeDetails(
                  AMY, LocalDate.parse("2017-01-01"), new PayTo.Payroll(PayMethod.CSV, "007"))),
          "fay");
      assertThat(office.only(1, Concern.Kind.NO_PAYMENT_DETAILS).about().participant())
          .isEqualTo("amy");

      payees.decide(AMY, 1, true, "cora", Optional.empty());

      assertThat(office.words(1)).noneMatch(words -> words.startsWith("NO_PAYMENT"));
    }
  }
}
