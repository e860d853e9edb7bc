package io.countersign.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanMatrixCommandTest {

  private static final String PLAN =
      """
      plan: desk
      title: Desk
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: quarter
      measures:
        sales: { count: amount }
      components:
        commission:
          kind: commission
          measure: sales
          rates:
            - { where: { product: Router }, rate: 4 % }
            - { rate: 1 % }  # the rest
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aPartGoesOutAndComesBackAsTheSamePlan() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Path table = folder.resolve("rates.xlsx");
    Path back = folder.resolve("back.yaml");
    assertThat(run("out", plan, "--out", table)).isZero();
    assertThat(run("in", plan, table, "--out", back)).isZero();
    assertThat(back).hasContent(PLAN);
    assertThat(out.toString()).contains("the same plan");
  }

  @Test
  void aWrongTableWritesNothing() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Path table = Files.writeString(folder.resolve("rates.csv"), "product,rate\nRouter,4\n,1\n");
    Path back = folder.resolve("back.yaml");
    assertThat(run("in", plan, table, "--out", back)).isEqualTo(1);
    assertThat(back).doesNotExist();
    assertThat(err.toString())
        .contains("rates.csv, row 2, column B: found '4'", "rates.csv, row 3, column B: found '1'");
  }

  private int run(String way, Object... arguments) {
    String[] args = new String[arguments.length + 5];
    args[0] = "plan";
    args[1] = "matrix";
    args[2] = way;
    args[3] = "--part";
    args[4] = "components.commission.rates";
    for (int i = 0; i < arguments.length; i++) {
      args[i + 5] = arguments[i].toString();
    }
    return new Commands(String.class)
        .run(
            line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
            args);
  }
}
