package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.CountersignApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code countersign plan test}: one line for each scenario, everything about each difference. */
class PlanTestCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("examples.yaml");
    Files.writeString(
        file,
        """
        plans:
          flat:
            measures: { sales: { count: amount } }
            components: { commission: { kind: commission, measure: sales, rate: 5 % } }
        scenarios:
          right:
            plan: flat
            deals: [ { by: amy, amount: 1000 } ]
            expect: [ { who: amy, pay: 50.00 } ]
          wrong:
            plan: flat
            deals: [ { by: amy, amount: 1000 } ]
            expect: [ { who: amy, pay: 60.00 } ]
        """);
  }

  @Test
  void saysWhichScenariosPassAndWhatDiffers() {
    assertThat(run("plan", "test", file.toString())).isEqualTo(1);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            %s
            passed  right
            FAILED  wrong
              line 13, amy: pay: expected 60.00, got 50
                2026-01 amy commission earned D1 USD 50.00 = Commission: 1,000.00 × 5 %% = 50
            1 passed, 1 failed
            """
                .formatted(file));
  }

  @Test
  void endsWellWhenEverythingComesOut() throws IOException {
    Files.writeString(file, Files.readString(file).replace("60.00", "50.00"));

    assertThat(run("plan", "test", file.toString())).isZero();
    assertThat(out.toString()).contains("2 passed, 0 failed");
  }

  @Test
  void tellsWhatCannotBeReadAndGoesOn() throws IOException {
    Path other = Files.writeString(folder.resolve("other.yaml"), "scenarios: { a: { plan: b } }");

    assertThat(run("plan", "test", other.toString(), "nowhere.yaml", file.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains(other + ": line 1, column", "There is no file nowhere.yaml. Check the path.");
    assertThat(out.toString()).contains("1 passed, 1 failed; 2 files cannot be read as scenarios");
  }

  private int run(String... args) {
    return new Commands(CountersignApplication.class)
        .run(
            line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
            args);
  }
}
