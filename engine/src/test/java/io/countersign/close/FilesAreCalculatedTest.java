package io.countersign.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.intake.ImportMode;
import io.countersign.intake.ImportReport;
import io.countersign.intake.Imports;
import io.countersign.intake.Mapping;
import io.countersign.ledger.PayCycle;
import io.countersign.people.ParticipantId;
import io.countersign.plans.PlanReader;
import io.countersign.publishing.PublishedPlans;
import io.countersign.publishing.Unchecked;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import io.countersign.statements.StatementLines;
import io.countersign.statements.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Everything that files can tell goes through the database into a statement. */
class FilesAreCalculatedTest {

  private static final PayCycle Q1 = PayCycle.of(Period.quarter(2026, 1));
  private static final String PLAN =
      """
      plan: wide
      title: Everything files can tell
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: quarter
      exchange: { rates: market, on: transaction }
      measures:
        margin: { count: margin }
        help: { count: amount, credit: [ { to: role, role: engineer } ] }
        mentored: { count: amount, credit: [ { to: related, relation: mentor } ] }
        cash: { count: amount, on: collected }
        satisfaction: { metric: satisfaction, takes: last }
        logos: { metric: new logos, of: company }
      components:
        commission: { kind: commission, measure: margin, rate: 10 % }
        engineer: { kind: commission, measure: help, rate: 2 % }
        mentor: { kind: commission, measure: mentored, rate: 1 % }
        collected: { kind: commission, measure: cash, rate: 3 % }
        service: { kind: bonus, gate: { satisfaction: { at-least: 8 } }, amount: 70 }
        company: { kind: bonus, for: { position: Manager }, gate: { logos: { at-least: 3 } }, amount: 90 }
      """;
  private static final String MAPPING =
      """
      source: erp
      currency: USD
      people:
        file: people.csv
        key: login
        name: login
        manager: boss
        titles: {seller: Seller, manager: Manager}
        from: 2026-01-01
      relations: {file: mentors.csv, who: who, as: mentor, to: of, from: 2026-01-01}
      opportunities:
        file: deals.csv
        key: id
        owner: owner
        members: [{who: engineer, role: engineer, percent: share}]
        amount: amount
        cost: cost
        currency: cur
        stage: {column: stage, won: Won}
        opened: 2026-01-01
        closed: closed
      payments: {file: cash.csv, deal: deal, kind: paid, invoice: no, amount: amount, on: day}
      metrics: {file: scores.csv, who: who, on: day, metric: metric, value: value}
      rates: {file: rates.csv, from: from, to: to, on: day, rate: rate}
      """;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-02T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @OnEveryDatabase
  void andBackWithEveryAmountExplained(TestDatabase database) throws IOException {
    write("people.csv", "login,boss", "zoe,", "amy,zoe", "eve,zoe");
    write("mentors.csv", "who,of", "eve,amy");
    write(
        "deals.csv",
        "id,owner,engineer,share,amount,cost,cur,stage,closed",
        "D-1,amy,eve,50,1000,600,EUR,Won,2026-02-01");
    write("cash.csv", "deal,no,amount,day", "D-1,I-1,500,2026-03-01");
    write(
        "scores.csv",
        "who,metric,day,value",
        "amy,satisfaction,2026-03-31,8",
        "eve,satisfaction,2026-03-31,7.9",
        "company,new logos,2026-03-31,3");
    write("rates.csv", "from,to,day,rate", "EUR,USD,2026-02-01,1.10", "EUR,USD,2026-03-01,1.20");
    try (Office office = new Office(database.dataSource(), CLOCK)) {
      ImportReport report =
          Imports.into(database, CLOCK)
              .run(Mapping.parse("mapping.yaml", MAPPING), folder, ImportMode.ALL_ROWS);
      assertThat(report.clean()).as(report.text()).isTrue();
      Unchecked.publish(
          office.get(PublishedPlans.class), PlanReader.read("wide.yaml", PLAN), "pia");
      office.get(PayPeriods.class).open(Q1);

      CalculationRun run =
          office.get(CalculationDesk.class).calculate(Q1, Actor.of("fay"), Progress.UNHEARD);

      assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FINISHED);
      assertThat(lines(office, "amy"))
          .containsExactlyInAnyOrder(
              "commission USD 44.00", "collected USD 18.00", "service USD 70.00");
      assertThat(lines(office, "eve"))
          .containsExactlyInAnyOrder("engineer USD 11.00", "mentor USD 11.00");
      assertThat(lines(office, "zoe")).containsExactly("company USD 90.00");
    }
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }

  private static List<String> lines(Office office, String who) {
    Statement statement = office.get(Statements.class).of(Q1, new ParticipantId(who)).get(0);
    List<String> lines = new ArrayList<>();
    for (StatementLine line : office.get(StatementLines.class).of(statement)) {
      lines.add(line.about().key().component() + " " + line.amount());
    }
    return lines;
  }
}
