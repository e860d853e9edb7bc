package io.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DrawingTest {

  @Test
  void isAPathOfWholePoints() {
    Drawing drawing = new Drawing("M10 20L30 40M1 2L599 199");
    assertThat(drawing.svg()).contains("d=\"M10 20L30 40M1 2L599 199\"");
    assertThat(Drawing.typed("  ")).isEmpty();
  }

  @Test
  void mayBeLong() {
    String path = "M1 1" + "L100 100".repeat(7_000);
    assertThat(Drawing.typed(path)).contains(new Drawing(path));
  }

  @Test
  void isNothingElse() {
    for (String hostile :
        new String[] {
          "",
          "L1 1",
          "M1 1L2",
          "M1 1Z",
          "M1 1 L2 2",
          "M1 1\"/><script>alert(1)</script>",
          "M1111 1",
          "M1 1" + "L100 100".repeat(8_000)
        }) {
      assertThatIllegalArgumentException().as(hostile).isThrownBy(() -> new Drawing(hostile));
    }
  }
}
