package io.countersign.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccrualTest {

  private static final Period JANUARY = Period.month(2017, 1);
  private static final Period FEBRUARY = Period.month(2017, 2);
  private static final Holder AMY =
      new Holder(new ParticipantId("amy"), Currency.getInstance("USD"));

  private final Map<LocalDate, Map<Holder, Owed>> owed = new HashMap<>();
  private final Map<LocalDate, Map<Holder, Money>> paid = new HashMap<>();

  @Test
  void whatWasPaidAboveWhatIsDueIsAClaim() {
    owed(JANUARY, "100.00", "0.00", "0.00");
    owed(FEBRUARY, "30.00", "0.00", "0.00");
    paid(FEBRUARY.from(), "100.00");

    assertThat(february(Policies.text()))
        .containsExactly(
            "REVERSAL COMMISSION_EXPENSE -100.00",
            "REVERSAL ACCRUED 100.00",
            "PAYOUT COMMISSION_EXPENSE 100.00",
            "PAYOUT PAYROLL -100.00",
            "ACCRUAL COMMISSION_EXPENSE -70.00",
            "ACCRUAL OVERPAID 70.00");
  }

  @Test
  void whatIsAdvancedOnADrawIsAClaimAndNoCost() {
    owed(JANUARY, "500.00", "0.00", "200.00");
    owed(FEBRUARY, "650.00", "25.00", "50.00");
    paid(FEBRUARY.from(), "500.00");

    assertThat(february(Policies.text()))
        .containsExactly(
            "REVERSAL COMMISSION_EXPENSE -300.00",
            "REVERSAL ACCRUED 500.00",
            "REVERSAL OVERPAID -200.00",
            "PAYOUT COMMISSION_EXPENSE 500.00",
            "PAYOUT PAYROLL -500.00",
            "ACCRUAL COMMISSION_EXPENSE 150.00",
            "ACCRUAL ACCRUED -150.00",
            "ACCRUAL COMMISSION_EXPENSE 25.00",
            "ACCRUAL HELD -25.00",
            "ACCRUAL OVERPAID 50.00",
            "ACCRUAL COMMISSION_EXPENSE -50.00");
  }

  @Test
  void nothingIsAccruedWherePayrollPaysInTheSamePeriod() {
    owed(JANUARY, "100.00", "0.00", "0.00");
    owed(FEBRUARY, "130.00", "0.00", "0.00");
    paid(JANUARY.until(), "100.00");
    paid(FEBRUARY.until(), "130.00");

    assertThat(february(Policies.text().replace("payout: next-period", "payout: same-period")))
        .containsExactly("PAYOUT COMMISSION_EXPENSE 30.00", "PAYOUT PAYROLL -30.00");
  }

  @Test
  void linesAreSummedUpByCostCentreWhereThePolicySaysSo() {
    owed(JANUARY, "100.00", "7.00", "0.00");
    String policy = Policies.text().replace("lines: participant", "lines: cost-centre");
    PeriodAccounts january =
        new PeriodBooking(Policies.read(policy), facts()).next(new BookPeriod(JANUARY, null));

    assertThat(JournalCsv.of(january).lines())
        .contains(
            "2017-01-31,2017-01-accrual-USD,6100,Commission expense,107.00,,USD,2017-01,,CC-100,,"
                + "Earned and not paid,no")
        .hasSize(4);
    assertThat(Accrued.of(january))
        .containsExactly(
            new Accrued(
                LocalDate.parse("2017-01-31"),
                LocalDate.parse("2017-02-01"),
                usd("100.00"),
                usd("7.00"),
                usd("0.00")));
    assertThat(JournalTotal.of(january))
        .extracting(JournalTotal::debits, JournalTotal::credits)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(usd("107.00"), usd("107.00")));
  }

  private List<String> february(String policy) {
    PeriodBooking booking = new PeriodBooking(Policies.read(policy), facts());
    booking.next(new BookPeriod(JANUARY, null));
    return booking.next(new BookPeriod(FEBRUARY, null)).lines().stream()
        .map(
            line ->
                line.journal()
                    + " "
                    + line.side().account()
                    + " "
                    + line.side().debit().amount().toPlainString())
        .toList();
  }

  private Facts facts() {
    return new Facts(Map.of(), owed, paid, Map.of(), Map.of(), Map.of(), Costs.roster());
  }

  private void owed(Period period, String earned, String held, String advanced) {
    owed.put(period.until(), Map.of(AMY, new Owed(usd(earned), usd(held), usd(advanced))));
  }

  private void paid(LocalDate before, String amount) {
    paid.put(before, Map.of(AMY, usd(amount)));
  }

  private static Money usd(String amount) {
    return Money.of("USD", amount);
  }
}
