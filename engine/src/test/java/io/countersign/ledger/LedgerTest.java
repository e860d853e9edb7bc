package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.rulebook.Explanation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final PayCycle Q1 = PayCycle.of(Period.quarter(2017, 1));
  private static final PayCycle Q2 = PayCycle.of(Period.quarter(2017, 2));
  private static final Currency USD = Currency.getInstance("USD");
  private static final ParticipantId AMY = new ParticipantId("amy");
  private static final Posted NOW =
      new Posted("fay", "run 1", Instant.parse("2017-04-01T08:00:00Z"));

  @Test
  void refusesAnEntryWhoseSidesDiffer() {
    List<Posting> postings =
        List.of(
            new Posting(Account.COMMISSION_EXPENSE, Direction.DEBIT, usd("10.00")),
            new Posting(Account.PAYABLE, Direction.CREDIT, usd("9.99")));

    assertThatThrownBy(() -> new Entry(Q1, about("D1"), postings))
        .hasMessageContaining("debits and credits differ by USD 0.01");
    assertThatThrownBy(() -> new Posting(Account.PAYABLE, Direction.DEBIT, usd("-1.00")))
        .hasMessageContaining("above zero");
    assertThatThrownBy(() -> new Entry(Q1, about("D1"), List.of()))
        .hasMessageContaining("without postings");
  }

  @OnEveryDatabase
  void givesBackWhatWasPosted(TestDatabase database) {
    Ledger ledger = ledger(database);
    Entry earned = accrual(Q1, about("D1"), usd("100.00"), usd("0.00"));
    Entry turned = accrual(Q2, about("D1"), usd("-100.00"), usd("70.00"));
    About.OfPayout payout =
        new About.OfPayout(AMY, Q1.period().lastDay(), new Cause(Cause.Kind.PAID, "Paid"));
    Entry paid = Entry.payment(Q1, payout, usd("100.00"));

    ledger.post(List.of(earned, paid), NOW);
    ledger.post(List.of(turned), NOW);

    assertThat(ledger.entries(Q1)).extracting(JournalEntry::entry).containsExactly(earned, paid);
    assertThat(ledger.entries(Q2, AMY)).extracting(JournalEntry::posted).containsExactly(NOW);
    assertThat(turned.postings())
        .containsExactly(
            new Posting(Account.COMMISSION_EXPENSE, Direction.CREDIT, usd("30.00")),
            new Posting(Account.HELD, Direction.CREDIT, usd("70.00")),
            new Posting(Account.PAYABLE, Direction.DEBIT, usd("100.00")));
    Map<EarningLine, Money> payable = new HashMap<>();
    Map<EarningLine, Money> held = new HashMap<>();
    ledger
        .balances()
        .eachOfOrigin(
            Q1.period().until(),
            (line, change) -> {
              payable.merge(line, change.payable(), Money::plus);
              held.merge(line, change.held(), Money::plus);
            });
    assertThat(payable).containsExactly(Map.entry(new EarningLine(key("D1"), USD), usd("0.00")));
    assertThat(held).containsExactly(Map.entry(new EarningLine(key("D1"), USD), usd("70.00")));
    assertThat(ledger.balances().of(Account.PAYABLE, Q2.period().until()))
        .containsEntry(new Holder(AMY, USD), usd("0.00"));
    assertThat(ledger.balances().of(Account.PAYABLE, Q2.period().from()))
        .containsEntry(new Holder(AMY, USD), usd("100.00"));
    assertThat(
            ledger
                .balances()
                .unsettledBefore(PayCycle.of(Period.quarter(2017, 3)))
                .get(new Holder(AMY, USD)))
        .containsExactly(entry(Q1, usd("100.00")), entry(Q2, usd("-100.00")));
    assertDebitsAreCredits(database);
  }

  @OnEveryDatabase
  void postsAllOrNothing(TestDatabase database) {
    Entry good = accrual(Q1, about("D1"), usd("100.00"), usd("0.00"));
    Entry bad = accrual(Q1, about("D".repeat(200)), usd("100.00"), usd("0.00"));

    assertThatThrownBy(() -> ledger(database).post(List.of(good, bad), NOW))
        .isInstanceOf(org.springframework.dao.DataAccessException.class);

    assertThat(database.count("journal_entry")).isZero();
  }

  @OnEveryDatabase
  void hashesWhatEntriesSayAndNotWhoPostedThem(TestDatabase database) {
    Ledger ledger = ledger(database);
    Seals seals = new Seals(database.jdbc());
    Digest empty = seals.contentHash(Q1);
    Entry entry = accrual(Q1, about("D1"), usd("100.00"), usd("0.00"));

    ledger.post(List.of(entry), NOW);
    Digest one = seals.contentHash(Q1);
    ledger.post(
        List.of(accrual(Q2, about("D1"), usd("100.00"), usd("0.00"))),
        new Posted("fred", "run 2", Instant.parse("2017-05-01T08:00:00Z")));

    assertThat(one).isNotEqualTo(empty);
    assertThat(seals.contentHash(Q1)).isEqualTo(one);
    assertThat(seals.contentHash(Q2)).isEqualTo(one);
    ledger.post(List.of(accrual(Q1, about("D2"), usd("0.01"), usd("0.00"))), NOW);
    assertThat(seals.contentHash(Q1)).isNotEqualTo(one);
  }

  @OnEveryDatabase
  void refusesToForget(TestDatabase database) {
    ledger(database).post(List.of(accrual(Q1, about("D1"), usd("100.00"), usd("0.00"))), NOW);

    for (String change :
        List.of(
            "update journal_entry set participant = 'bob'",
            "delete from journal_entry",
            "update posting set amount_minor = 1",
            "delete from posting")) {
      assertThatThrownBy(() -> database.jdbc().update(change))
          .as(change)
          .hasStackTraceContaining("45000");
    }
    assertThat(ledger(database).entries(Q1)).hasSize(1);
  }

  @OnEveryDatabase
  void numbersWithoutGapsWhenManyPostAtOnce(TestDatabase database) throws Exception {
    Ledger ledger = ledger(database);
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    List<Callable<EntryNumber>> all = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Entry entry = accrual(Q1, about("D" + i), usd("1.00"), usd("0.00"));
      all.add(() -> ledger.post(Collections.nCopies(3, entry), NOW));
    }
    for (Future<EntryNumber> done : crowd.invokeAll(all)) {
      assertThat(done.get().value()).isPositive();
    }
    crowd.shutdown();

    List<Long> numbers =
        ledger.entries(Q1).stream().map(journal -> journal.number().value()).toList();
    assertThat(numbers).hasSize(72);
    assertThat(numbers.get(71) - numbers.get(0)).isEqualTo(71);
    assertDebitsAreCredits(database);
  }

  @OnEveryDatabase
  void hashesMoreThanItReadsAtOnce(TestDatabase database) {
    Ledger ledger = ledger(database);
    Seals seals = new Seals(database.jdbc());
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      entries.add(accrual(Q1, about("D" + i), usd("12.34"), usd("0.00")));
    }
    ledger.post(entries, NOW);
    Digest all = seals.contentHash(Q1);

    ledger.post(List.of(accrual(Q1, about("D6000"), usd("0.01"), usd("0.00"))), NOW);

    assertThat(database.count("posting")).isEqualTo(12_002);
    assertThat(seals.contentHash(Q1)).isNotEqualTo(all);
  }

  private static void assertDebitsAreCredits(TestDatabase database) {
    Money open = usd("0.00");
    for (TrialBalance.Sums sums : new TrialBalance(database.jdbc()).sums()) {
      open = open.plus(sums.debits()).minus(sums.credits());
    }
    assertThat(open).isEqualTo(usd("0.00"));
  }

  private static Ledger ledger(TestDatabase database) {
    return new Ledger(database.jdbc(), database.transactions());
  }

  private static EarningKey key(String deal) {
    return new EarningKey(
        AMY,
        "plan",
        "commission",
        Q1.period(),
        new EarningKey.Origin(EarningKey.Kind.EARNED, deal, 1));
  }

  static Entry accrual(PayCycle cycle, About about, Money payable, Money held) {
    return Entry.accrual(cycle, about, Account.COMMISSION_EXPENSE, payable, held);
  }

  static About.OfEarning about(String deal) {
    Explanation why =
        new Explanation(
            "Each slice is paid at its rate",
            "Commission, clause 1",
            List.of(new Explanation.Input("Widget", "1,000.00", "deal " + deal)),
            List.of(new Explanation.Step("Tier 1", "1,000.00 × 10 %", new BigDecimal("100.00"))));
    DealFacts facts =
        new DealFacts(
            "Acme \"Ltd\"", "Widget", Quantity.of("1000.0050", "EUR"), Rate.percent("50"), null);
    return new About.OfEarning(
        key(deal),
        LocalDate.parse("2017-02-01"),
        new Cause(Cause.Kind.EARNED, "Earned in 2017-Q1"),
        new About.Basis(Digest.of(new byte[0]), facts, why));
  }

  private static Money usd(String amount) {
    return Money.of("USD", amount);
  }
}
