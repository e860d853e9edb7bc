package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCheckCommandTest {

  private static final String PLAN =
      """
      plan: story
      title: Story
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: quarter
      measures:
        sales: { count: amount }
      components:
        commission: { kind: commission, measure: sales, rate: 5 % }
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");
  private Path plan = Path.of("");

  @BeforeEach
  void aPlanIsWritten() throws IOException {
    plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
  }

  @Test
  void printsOneLineForEachFinding() {
    assertThat(run(plan.toString())).isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith(plan + ":1:7 warning example-missing: The plan has no worked example.");
    assertThat(out.toString()).endsWith("0 errors, 2 warnings\n");
  }

  @Test
  void failsForErrorsAndForWarningsWhenAskedTo() throws IOException {
    assertThat(run("--strict", plan.toString())).isEqualTo(1);
    Files.writeString(plan, PLAN + "clawback: { early: { within-days: 9, recover: full } }\n");
    assertThat(run(plan.toString())).isEqualTo(1);
    assertThat(out.toString()).contains(plan + ":11:13 error clause-missing: ");
  }

  @Test
  void tellsWhatIsNoPlanTheSameWayAndLooksAtTheOtherFiles() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), PLAN.replace("5 %", "5"));
    assertThat(run(wrong.toString(), folder.resolve("none.yaml").toString(), plan.toString()))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains(wrong + ":10:57 error refused: components.commission.rate: found '5'; expected")
        .contains(plan + ":1:7 warning example-missing")
        .endsWith("2 errors, 2 warnings\n");
    assertThat(err.toString()).contains("There is no file " + folder.resolve("none.yaml"));
  }

  private int run(String... args) {
    String[] command = new String[args.length + 2];
    command[0] = "plan";
    command[1] = "check";
    System.arraycopy(args, 0, command, 2, args.length);
    return new Commands(String.class, List.of(PlanCommand.class))
        .run(
            line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
            command);
  }
}
