package io.countersign.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.countersign.house.planted.calculation.CountsInDoubles;
import io.countersign.house.planted.web.RevenueChart;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * No double and no float where money could be. Geometry is exempt in two places that cannot do
 * harm: the charts of the pages, and the documents, a room that may not use money at all.
 */
class NoBinaryFractionsTest {

  private static final DescribedPredicate<JavaClass> DRAW =
      DescribedPredicate.describe(
          "draw",
          type ->
              type.getPackageName().matches(".*\\.documents(\\..*)?")
                  || type.getName().matches(".*\\.web\\.(.*\\.)?\\w+Chart(\\$.*)?"));

  private static final Gate NO_BINARY_FRACTION =
      new Gate(
          classes()
              .that(DescribedPredicate.not(DRAW).as("do not draw"))
              .should(new CountExactly())
              .because("money and measures are exact: use Money, Quantity, Rate or BigDecimal"));

  @Test
  void countsInExactNumbersOnly() {
    NO_BINARY_FRACTION.isKeptByTheProduct();
    NO_BINARY_FRACTION.catchesOnly(CountsInDoubles.class);
  }

  @Test
  void seesEveryWayAFractionGetsIn() {
    assertThat(NO_BINARY_FRACTION.complaints())
        .map(complaint -> complaint.replaceAll(".*CountsInDoubles[.]([^ ]+) .*", "$1"))
        .contains("field", "parameter", "result", "literal", "cast", "boxed", "array", "reference");
  }

  @Test
  void makesNoExactNumberFromABinaryOne() {
    Gate gate =
        new Gate(
            noClasses()
                .should()
                .callConstructor(BigDecimal.class, double.class)
                .orShould()
                .callMethod(BigDecimal.class, "valueOf", double.class));
    gate.isKeptByTheProduct();
    gate.catchesOnly(CountsInDoubles.class, RevenueChart.class);
  }
}
