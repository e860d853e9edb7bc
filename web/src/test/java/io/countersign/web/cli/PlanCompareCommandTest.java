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

class PlanCompareCommandTest {

  private static final String MAPPING = "../docs/examples/maven-crm/mapping.yaml";
  private static final String PLAN =
      """
      plan: story
      title: Story
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: quarter
      measures:
        sales: { count: amount }
      components:
        commission: { kind: commission, measure: sales, rate: 4 % }
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void oneDealIsWon() throws IOException {
    file("sales_teams.csv", "sales_agent,manager,regional_office", "Amy,Max,East");
    file("products.csv", "product,series,sales_price", "GTK 500,GTK,26768", "GTX Pro,GTX,4821");
    file("accounts.csv", "account,sector", "Cancity,retail");
    deals("D1,Amy,GTK 500,Cancity,Won,2017-01-01,2017-02-10,1000");
    file("before.yaml", PLAN);
    file("after.yaml", PLAN.replace("4 %", "5 %"));
  }

  @Test
  void printsWhoGainsWhat() {
    assertThat(run("before.yaml", "after.yaml")).isZero();
    assertThat(out.toString().lines())
        .hasSize(2)
        .contains(
            "participant,name,period,plan,component,kind,deal,before,after,difference,currency,cause")
        .anyMatch(
            row ->
                row.startsWith("Amy,Amy,2017-Q1,story,commission,earned,D1,40.00,50.00,10.00,USD"));
  }

  @Test
  void writesAFileWhenAsked() throws IOException {
    Path changes = folder.resolve("changes.csv");
    assertThat(run("before.yaml", "after.yaml", "--out", changes.toString())).isZero();
    assertThat(Files.readString(changes)).contains("10.00,USD");
    assertThat(out.toString()).contains("1 changes");
  }

  @Test
  void comparesNothingFromRowsThatCannotBeRead() throws IOException {
    deals("D1,Amy,GTK 500,Cancity,Won,2017-01-01,2017-02-30,1000");
    assertThat(run("before.yaml", "after.yaml")).isEqualTo(1);
    assertThat(err.toString()).contains("2017-02-30", "Nothing was compared");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void namesAPlanThatIsNotThere() {
    assertThat(run("before.yaml", "no.yaml")).isEqualTo(1);
    assertThat(err.toString()).contains("no.yaml");
  }

  private void deals(String... rows) throws IOException {
    file(
        "sales_pipeline.csv",
        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
            + String.join("\n", rows));
  }

  private void file(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  private int run(String before, String after, String... more) {
    var commands = new Commands(String.class, List.of(PlanCommand.class));
    var args = new java.util.ArrayList<String>();
    args.addAll(List.of("plan", "compare"));
    args.add(folder.resolve(before).toString());
    args.add(folder.resolve(after).toString());
    args.addAll(List.of("--mapping", MAPPING, "--data", folder.toString()));
    args.addAll(List.of(more));
    return commands.run(
        line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
        args.toArray(String[]::new));
  }
}
