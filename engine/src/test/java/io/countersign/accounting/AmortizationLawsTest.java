package io.countersign.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounting.CostChange.Kind;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for every history of costs; a failure names its seed. */
class AmortizationLawsTest {

  private static final int RUNS = 60;
  private static final List<Period> MONTHS = Costs.months(2017, 1, 72);
  private static final int LAST_EVENT = 30;
  private static final String[] WHOSE = {"amy/commission", "bob/commission", "amy/push"};

  private final AccountingPolicy policy = Policies.read(Policies.byTerm());

  /** A random history; what was told of each cost is kept beside it for the plain loop. */
  private static final class History {
    private final Costs costs = new Costs();
    private final Map<String, long[]> earned = new TreeMap<>();
    private final Map<String, long[]> recovered = new TreeMap<>();
    private final Map<String, Integer> won = new TreeMap<>();
    private final Map<String, Integer> term = new TreeMap<>();
    private final Map<String, LocalDate> ends = new TreeMap<>();

    private History(long seed) {
      Random random = new Random(seed);
      for (int d = 0; d < 3; d++) {
        String deal = "D" + d;
        int month = random.nextInt(12);
        int months = 13 + random.nextInt(24);
        LocalDate on = MONTHS.get(month).from().plusDays(random.nextInt(28));
        won.put(deal, month);
        term.put(deal, months);
        costs.won(deal, on.toString(), Map.of("term-months", String.valueOf(months)));
        for (String whose : WHOSE) {
          earn(deal, whose, month, random);
        }
        if (random.nextInt(3) == 0) {
          LocalDate ended = on.plusDays(40L + random.nextInt(500));
          ends.put(deal, ended);
          String learned = ended.atStartOfDay().toInstant(ZoneOffset.UTC).toString();
          costs.ended(deal, ended.toString(), learned);
        }
      }
    }

    private void earn(String deal, String whose, int month, Random random) {
      long[] plus = new long[MONTHS.size()];
      long[] back = new long[MONTHS.size()];
      long left = 100L + random.nextInt(1_000_000);
      plus[month] = left;
      if (random.nextBoolean()) {
        plus[month + random.nextInt(LAST_EVENT - month)] += random.nextInt(50_000);
      }
      if (random.nextInt(3) == 0) {
        int at = month + random.nextInt(LAST_EVENT - month);
        back[at] -= 1 + random.nextLong(left);
      }
      String key = deal + " " + whose;
      earned.put(key, plus);
      recovered.put(key, back);
      for (int m = 0; m < MONTHS.size(); m++) {
        post(EarningKey.Kind.EARNED, deal, whose, m, plus[m]);
        post(EarningKey.Kind.RECOVERED, deal, whose, m, back[m]);
      }
    }

    private void post(EarningKey.Kind kind, String deal, String whose, int month, long minor) {
      if (minor != 0) {
        String amount = BigDecimal.valueOf(minor, 2).toPlainString();
        costs.post(kind, deal, whose, MONTHS.get(month), amount);
      }
    }
  }

  @Test
  void everythingThatIsCapitalisedIsWrittenOffTakenBackOrEnds() {
    for (long seed = 1; seed <= RUNS; seed++) {
      PeriodBooking booking = new History(seed).costs.book(policy, MONTHS);
      for (CapitalizedCost cost : booking.books().costs()) {
        assertThat(cost.carried()).as("seed " + seed).isEqualTo(Money.of("USD", "0.00"));
        Money gone = Money.of("USD", "0.00");
        for (Kind kind : List.of(Kind.AMORTISATION, Kind.RECOVERY, Kind.TERMINATION)) {
          gone = gone.plus(cost.sum(kind));
        }
        assertThat(gone.negated()).as("seed " + seed).isEqualTo(cost.sum(Kind.ADDITION));
      }
      assertThat(booking.books().costs()).as("seed " + seed).hasSize(9);
    }
  }

  @Test
  void aPlainLoopOverMonthsComesToTheSame() {
    for (long seed = 1; seed <= RUNS; seed++) {
      History history = new History(seed);
      PeriodBooking booking = history.costs.book(policy, MONTHS);
      for (CapitalizedCost cost : booking.books().costs()) {
        String key =
            cost.key().deal() + " " + cost.key().who().value() + "/" + cost.key().of().id();
        assertThat(carriedByMonth(cost))
            .as("seed " + seed + " " + key)
            .isEqualTo(loop(history, key));
      }
    }
  }

  @Test
  void theOrderInWhichThingsArriveMakesNoDifference() {
    for (long seed = 1; seed <= RUNS; seed++) {
      Facts facts = new History(seed).costs.facts();
      List<PeriodAccounts> one = accounts(facts);
      List<PeriodAccounts> other = accounts(shuffled(facts, new Random(seed)));
      assertThat(other).as("seed " + seed).isEqualTo(one);
    }
  }

  @Test
  void goingOnFromWhatWasWrittenDownComesToTheSame() {
    for (long seed = 1; seed <= RUNS; seed++) {
      Facts facts = new History(seed).costs.facts();
      List<PeriodAccounts> all = accounts(facts);
      int known = new Random(seed).nextInt(MONTHS.size());
      PeriodBooking later = new PeriodBooking(policy, facts);
      for (int m = 0; m < known; m++) {
        later.past(MONTHS.get(m), all.get(m).lines());
      }
      for (int m = known; m < MONTHS.size(); m++) {
        assertThat(later.next(new BookPeriod(MONTHS.get(m), null)))
            .as("seed " + seed)
            .isEqualTo(all.get(m));
      }
    }
  }

  @Test
  void debitsEqualCreditsInEveryJournalAndTheExpenseIsThatOfTheBooks() {
    for (long seed = 1; seed <= RUNS; seed++) {
      Facts facts = new History(seed).costs.facts();
      for (PeriodAccounts accounts : accounts(facts)) {
        Map<String, Money> open = new TreeMap<>();
        for (GeneralLine line : accounts.lines()) {
          String journal = JournalCsv.id(accounts.period().period(), line);
          open.merge(journal, line.side().debit(), Money::plus);
        }
        assertThat(open.values()).as("seed " + seed).allMatch(Money::isZero);
        assertThat(
                TieOut.of(
                    facts.expense().getOrDefault(accounts.period().period(), Map.of()),
                    accounts.lines()))
            .as("seed " + seed)
            .allMatch(TieOut::holds);
      }
    }
  }

  private List<PeriodAccounts> accounts(Facts facts) {
    PeriodBooking booking = new PeriodBooking(policy, facts);
    List<PeriodAccounts> all = new ArrayList<>();
    MONTHS.forEach(month -> all.add(booking.next(new BookPeriod(month, null))));
    return all;
  }

  private static Facts shuffled(Facts facts, Random random) {
    Map<Period, Map<EarningLine, Balance>> posted = new LinkedHashMap<>();
    List<Period> periods = new ArrayList<>(facts.posted().keySet());
    Collections.shuffle(periods, random);
    for (Period period : periods) {
      Map<EarningLine, Balance> found = facts.posted().getOrDefault(period, Map.of());
      List<EarningLine> lines = new ArrayList<>(found.keySet());
      Collections.shuffle(lines, random);
      Map<EarningLine, Balance> mixed = new LinkedHashMap<>();
      lines.forEach(line -> mixed.put(line, java.util.Objects.requireNonNull(found.get(line))));
      posted.put(period, mixed);
    }
    return new Facts(
        posted,
        facts.owed(),
        facts.paid(),
        facts.expense(),
        facts.deals(),
        facts.ends(),
        facts.roster());
  }

  private static List<Long> carriedByMonth(CapitalizedCost cost) {
    List<Long> carried = new ArrayList<>();
    long now = 0;
    for (Period month : MONTHS) {
      for (CostChange change : cost.changes()) {
        now += change.period().equals(month) ? change.amount().minor() : 0;
      }
      carried.add(now);
    }
    return carried;
  }

  /**
   * Carries the exact balance from month to month and writes off what is left over the months that
   * are left; what is earned late is caught up as if it had been there from the start.
   */
  private static List<Long> loop(History history, String key) {
    String deal = key.substring(0, key.indexOf(' '));
    int start = java.util.Objects.requireNonNull(history.won.get(deal)) + 1;
    int term = java.util.Objects.requireNonNull(history.term.get(deal));
    LocalDate end = history.ends.get(deal);
    long[] earned = java.util.Objects.requireNonNull(history.earned.get(key));
    long[] recovered = java.util.Objects.requireNonNull(history.recovered.get(key));
    List<Long> carried = new ArrayList<>();
    BigDecimal exact = BigDecimal.ZERO;
    long added = 0;
    long back = 0;
    long owedBack = 0;
    boolean over = false;
    for (int m = 0; m < MONTHS.size(); m++) {
      int stepsBefore = Math.max(0, Math.min(term, m - start));
      boolean stepCounts =
          m >= start && m < start + term && (end == null || !end.isBefore(MONTHS.get(m).until()));
      if (earned[m] != 0) {
        int steps = over ? stepsAt(end, start, term) : stepsBefore;
        added += earned[m];
        exact =
            exact.add(
                BigDecimal.valueOf(earned[m])
                    .multiply(BigDecimal.valueOf(term - steps))
                    .divide(BigDecimal.valueOf(term), 30, RoundingMode.HALF_EVEN));
      }
      if (stepCounts) {
        int left = term - stepsBefore;
        exact =
            exact
                .multiply(BigDecimal.valueOf(left - 1))
                .divide(BigDecimal.valueOf(left), 30, RoundingMode.HALF_EVEN);
      }
      owedBack -= recovered[m];
      long writtenOff =
          BigDecimal.valueOf(added - back)
              .subtract(exact)
              .setScale(8, RoundingMode.HALF_EVEN)
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact();
      long balance = over ? 0 : added - back - writtenOff;
      long taken = Math.min(owedBack, Math.max(0, balance));
      owedBack -= taken;
      back += taken;
      exact = exact.subtract(BigDecimal.valueOf(taken));
      if (end != null && end.isBefore(MONTHS.get(m).until())) {
        over = true;
      }
      carried.add(over ? 0 : balance - taken);
    }
    return carried;
  }

  private static int stepsAt(LocalDate end, int start, int term) {
    long months =
        java.time.temporal.ChronoUnit.MONTHS.between(MONTHS.get(0).from().plusMonths(start), end);
    return (int) Math.max(0, Math.min(term, months));
  }
}
