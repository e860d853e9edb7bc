package io.countersign.accruals;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.EarningLine;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostedLinesTest {

  private static EarningLine line(int number) {
    EarningKey.Kind kind =
        List.of(EarningKey.Kind.EARNED, EarningKey.Kind.RECOVERED, EarningKey.Kind.CARRIED)
            .get(number % 3);
    return new EarningLine(
        new EarningKey(
            new ParticipantId("P" + number % 7),
            "plan",
            "component",
            Period.month(2025, 1 + number % 12),
            new EarningKey.Origin(kind, "D" + number, number % 4)),
        Currency.getInstance(number % 2 == 0 ? "USD" : "EUR"));
  }

  /** Against maps that keep everything. */
  @Test
  void areWhatMapsWouldHold() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    PostedLines lines = new PostedLines();
    Map<Integer, PostedLines.Sum> expected = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    int most = 30_000;
    for (int i = 1; i <= 60_000; i++) {
      int number = random.nextInt(most);
      if (random.nextBoolean()) {
        PostedLines.Sum more = new PostedLines.Sum(random.nextInt(9) - 4, random.nextInt(3) - 1, i);
        lines.post(line(number), more);
        expected.merge(
            number,
            more,
            (a, b) ->
                new PostedLines.Sum(a.payable() + b.payable(), a.held() + b.held(), b.last()));
      } else {
        assertThat(lines.see(line(number))).as("seed " + seed).isEqualTo(seen.add(number));
      }
    }
    for (int number = 0; number < most; number++) {
      assertThat(lines.posted(line(number))).as("seed " + seed).isEqualTo(expected.get(number));
    }
    List<Long> unseen = new ArrayList<>();
    lines.unseen(unseen::add);
    assertThat(unseen)
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .filter(one -> !seen.contains(one.getKey()))
                .filter(one -> one.getValue().payable() != 0 || one.getValue().held() != 0)
                .map(one -> one.getValue().last())
                .toList());
  }
}
