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

class CalculateCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void oneDealIsWonInEuros() throws IOException {
    file(
        "plan.yaml",
        """
        plan: story
        title: Story
        version: 1
        currency: USD
        effective: { from: 2026-01-01, until: 2026-04-01 }
        period: quarter
        exchange: { rates: market, on: transaction }
        measures:
          sales: { count: amount }
          score: { metric: score, takes: last }
        components:
          commission: { kind: commission, measure: sales, rate: 10 % }
          service: { kind: bonus, gate: { score: { at-least: 8 } }, amount: 70 }
        """);
    file(
        "layout.yaml",
        """
        report: pay
        columns:
          seller: name
          commission: { earned: commission }
          service: { earned: service }
          total: total
        """);
    file(
        "crm.yaml",
        """
        source: crm
        people:
          file: people.csv
          key: name
          name: name
          titles: {seller: Seller}
          from: 2026-01-01
        opportunities:
          file: deals.csv
          key: id
          owner: owner
          amount: amount
          currency: currency
          stage: {column: stage, won: Won}
          opened: 2026-01-01
          closed: closed
        """);
    file("people.csv", "name\nAmy\n");
    file("deals.csv", "id,owner,amount,currency,stage,closed\nD1,Amy,1000,EUR,Won,2026-02-02\n");
    file(
        "more.yaml",
        """
        source: more
        metrics: {file: scores.csv, who: who, on: day, values: {score: score}}
        rates: {file: rates.csv, from: from, to: to, on: day, rate: rate}
        """);
    file("scores.csv", "who,day,score\nAmy,2026-03-31,8.5\n");
    file("rates.csv", "from,to,day,rate\nEUR,USD,2026-02-01,1.10\n");
  }

  @Test
  void readsDealsMetricsAndRatesThroughTheirMappings() {
    assertThat(run("crm.yaml", "more.yaml")).as(err.toString()).isZero();

    assertThat(out.toString())
        .isEqualTo("seller,commission,service,total\nAmy,110.00,70.00,180.00\n");
  }

  @Test
  void namesTheRateThatNobodyTold() {
    assertThat(run("crm.yaml")).isEqualTo(1);

    assertThat(err.toString()).contains("no exchange rate from EUR to USD for 2026-02-02");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void calculatesNothingFromMetricsOfSomebodyUnknown() throws IOException {
    file("scores.csv", "who,day,score\nAmi,2026-03-31,8.5\n");

    assertThat(run("crm.yaml", "more.yaml")).isEqualTo(1);

    assertThat(err.toString())
        .contains("scores.csv line 2, column 1 who: found 'Ami'", "Nothing was calculated.");
    assertThat(out.toString()).isEmpty();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int run(String... mappings) {
    var commands = new Commands(String.class, List.of(CalculateCommand.class));
    var args = new java.util.ArrayList<String>();
    args.addAll(List.of("calculate", folder.resolve("plan.yaml").toString()));
    args.addAll(List.of("--report", folder.resolve("layout.yaml").toString()));
    for (String mapping : mappings) {
      args.addAll(
          List.of("--mapping", folder.resolve(mapping).toString(), "--data", folder.toString()));
    }
    return commands.run(
        line -> line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
        args.toArray(String[]::new));
  }
}
