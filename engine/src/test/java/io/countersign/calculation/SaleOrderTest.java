package io.countersign.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.plans.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sales are in the order of day, key and telling, however their keys look. */
class SaleOrderTest {

  private static final List<String> STARTS =
      List.of("", "D", "DEAL-2017-", "Ä", "Δέ", "\uffff", "zz{~");

  @Test
  void isTheOrderOfDayThenKeyThenTelling() {
    for (long seed = 1; seed <= 200; seed++) {
      List<Sold> sales = sales(new Random(seed));

      List<Sold> sorted = Arrays.stream(SaleOrder.of(sales)).mapToObj(sales::get).toList();

      List<Sold> expected = new ArrayList<>(sales);
      expected.sort(
          Comparator.comparing(Sold::on)
              .thenComparing(Sold::deal)
              .thenComparing(sold -> sold.telling().revision()));
      assertThat(sorted).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void noSalesAreInOrder() {
    assertThat(SaleOrder.of(List.of())).isEmpty();
  }

  private static List<Sold> sales(Random random) {
    boolean mixed = random.nextBoolean();
    String start = STARTS.get(random.nextInt(STARTS.size()));
    List<Sold> sales = new ArrayList<>();
    for (int i = random.nextInt(60); i >= 0; i--) {
      String key =
          (mixed ? STARTS.get(random.nextInt(STARTS.size())) : start) + random.nextInt(500);
      LocalDate on = LocalDate.parse("2017-02-01").plusDays(random.nextInt(3));
      sales.add(sold(key, on, 1 + i));
    }
    return sales;
  }

  private static Sold sold(String key, LocalDate on, int revision) {
    DealEvent.Won won = new DealEvent.Won(Story.opportunity(key, "USD 1", "amy"), on);
    return new Sold(
        new DealHistory(new DealId(key), List.of(won)),
        won.opportunity(),
        new Sold.Telling(Measure.On.WON, Sold.Counts.FULLY, revision, on),
        won.opportunity().sale().lines());
  }
}
