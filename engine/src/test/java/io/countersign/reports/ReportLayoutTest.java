package io.countersign.reports;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.yaml.DocumentRefused;
import org.junit.jupiter.api.Test;

class ReportLayoutTest {

  @Test
  void refusesWhatItDoesNotKnowAndSaysWhatItDoes() {
    String layout =
        """
        report: r
        columns:
          who: nmae
          sum: { value: sales, decimals: 2, colour: red }
          height: attainment
        """;

    assertThatThrownBy(() -> ReportLayout.read("r.yaml", layout))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("one of participant, name")
        .hasMessageContaining("colour")
        .hasMessageContaining("attainment: NAME");
  }
}
