package io.countersign.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.obligations.DueRule.After;
import io.countersign.obligations.DueRule.BeforeEnd;
import io.countersign.obligations.DueRule.Each;
import io.countersign.obligations.DueRule.Every;
import io.countersign.obligations.DueRule.From;
import io.countersign.obligations.DueRule.On;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On which days something is due while nobody told how long the contract runs. */
class DueRuleTest {

  private static final Anchors SIGNED = new Anchors(day("2026-01-31"), Optional.empty());
  private static final LocalDate UNTIL = day("2026-06-30");

  @Test
  void countsFromTheSignature() {
    assertThat(new On(day("2026-03-31")).days(SIGNED, UNTIL)).containsExactly(day("2026-03-31"));
    assertThat(new On(day("2026-07-01")).days(SIGNED, UNTIL)).isEmpty();
    assertThat(new After(30, From.SIGNATURE).days(SIGNED, UNTIL))
        .containsExactly(day("2026-03-02"));
    assertThat(new After(30, From.START).days(SIGNED, UNTIL)).containsExactly(day("2026-03-02"));
  }

  @Test
  void waitsForTheEndToBeKnown() {
    assertThat(new After(0, From.END).days(SIGNED, UNTIL)).isEmpty();
    assertThat(new BeforeEnd(0).days(SIGNED, UNTIL)).isEmpty();
  }

  @Test
  void comesBackAfterEachMonthThroughShortOnes() {
    assertThat(new Each(5, Every.MONTH).days(SIGNED, day("2026-04-10")))
        .containsExactly(day("2026-03-04"), day("2026-04-04"));
    assertThat(new Each(0, Every.QUARTER).days(SIGNED, day("2026-12-31")))
        .containsExactly(day("2026-04-29"), day("2026-07-30"), day("2026-10-30"));
    assertThat(new Each(0, Every.YEAR).days(SIGNED, UNTIL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 2026-03-31",
        "30 days after signature",
        "0 days after end",
        "60 days before end",
        "10 days after each quarter"
      })
  void isWrittenAsItIsRead(String spelled) {
    assertThat(DueRule.parse(spelled).toString()).isEqualTo(spelled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "on 2026-02-30",
        "30 days after lunch",
        "30 days before start",
        "9999 days before end",
        "1 days after each week"
      })
  void refusesWhatIsNoRule(String spelled) {
    assertThatThrownBy(() -> DueRule.parse(spelled)).isInstanceOf(IllegalArgumentException.class);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
