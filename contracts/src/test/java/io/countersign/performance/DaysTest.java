package io.countersign.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Test
  void hasTheMiddleAsItsMedian() {
    assertThat(new Days(List.of()).median()).isEmpty();
    assertThat(new Days(List.of(9L, 1L, 4L)).median()).contains(new BigDecimal("4"));
    assertThat(new Days(List.of(1L, 4L)).median()).contains(new BigDecimal("2.5"));
    assertThat(new Days(List.of(4L, 6L)).median()).contains(new BigDecimal("5"));
  }
}
