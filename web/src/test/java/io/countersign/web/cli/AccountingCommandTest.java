package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.CountersignApplication;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The commands before there is anything to account for. */
class AccountingCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsWhichPeriodsThereAre() {
    assertThat(run("accounting", "journal", "--period", "1999-Q1")).isEqualTo(1);

    assertThat(err.toString()).contains("There is no pay period '1999-Q1'. There are:");
  }

  @Test
  void needsAPeriod() {
    assertThat(run("accounting", "schedule")).isEqualTo(2);

    assertThat(err.toString()).contains("--period");
  }

  private int run(String... args) {
    return new Commands(CountersignApplication.class)
        .run(
            line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
            args);
  }
}
