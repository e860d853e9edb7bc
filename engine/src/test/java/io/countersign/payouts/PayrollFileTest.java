package io.countersign.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayrollFileTest {

  @Test
  void hasOneRowPerPayout() {
    PayoutRun run =
        new PayoutRun(
            PayCycle.of(Period.quarter(2017, 1)),
            "fay",
            Instant.parse("2017-04-03T08:00:00Z"),
            List.of(
                new Payout(new ParticipantId("007"), "Amy Adams", Money.of("USD", "1234.50")),
                new Payout(new ParticipantId("008"), "=Bob", Money.of("JPY", "5000"))));

    assertThat(PayoutRuns.csv(run).lines())
        .containsExactly(
            "employee_id,name,earning_code,amount,currency,period_start,period_end,memo",
            "007,Amy Adams,COMMISSION,1234.50,USD,2017-01-01,2017-03-31,Commission 2017-Q1",
            "008,'=Bob,COMMISSION,5000,JPY,2017-01-01,2017-03-31,Commission 2017-Q1");
  }
}
