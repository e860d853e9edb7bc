package io.countersign.close;

import static io.countersign.close.Company.Q1;
import static io.countersign.close.Company.Q2;
import static io.countersign.close.Company.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementChanges;
import io.countersign.statements.StatementHistory;
import io.countersign.statements.StatementLine;
import java.time.LocalDate;
import java.util.List;

/** What a version of a statement says otherwise than the one before it. */
class StatementVersionsTest {

  @OnEveryDatabase
  void saysWhichSumsComponentsAndLinesChangedAndWhy(TestDatabase database) {
    Company company =
        Company.on(database)
            .won("D1", "2017-02-01", "1000", "amy")
            .won("D2", "2017-02-02", "500", "amy")
            .won("D9", "2017-02-09", "700", "amy");
    company.calculate(Q1);
    company.won("D1", "2017-02-01", "1200", "amy").won("D3", "2017-03-01", "100", "amy");
    company.tell(new DealEvent.Lost(company.told.won("D2"), LocalDate.parse("2017-02-03")));
    company.calculate(Q1);
    StatementHistory history = history(company);
    List<Statement> versions = history.versions(company.statement(Q1, "amy"));

    assertThat(versions).hasSize(2);
    assertThat(history.changes(versions.get(0))).isEmpty();
    StatementChanges changes = history.changes(versions.get(1)).orElseThrow();
    assertThat(changes.totals())
        .extracting(
            StatementChanges.Sum::name, StatementChanges.Sum::before, StatementChanges.Sum::after)
        .containsExactly(
            tuple("Earned", usd("220.00"), usd("200.00")),
            tuple("Payout", usd("220.00"), usd("200.00")));
    assertThat(changes.components())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.payable().name()).isEqualTo("Commission");
              assertThat(part.payable().difference()).isEqualTo(usd("-20.00"));
              assertThat(part.stood()).isEqualByComparingTo("2200");
              assertThat(part.stands()).isEqualByComparingTo("2000");
            });
    assertThat(changes.lines())
        .extracting(
            line -> line.key().origin().deal(),
            StatementChanges.Line::what,
            StatementChanges.Line::difference)
        .containsExactly(
            tuple("D1", "Changed", usd("20.00")),
            tuple("D3", "Added", usd("10.00")),
            tuple("D2", "Gone", usd("-50.00")));
    assertThat(changes.lines().get(2).cause()).startsWith("No longer earned");
  }

  @OnEveryDatabase
  void anOldVersionReadsAsItDidWhateverIsPostedLater(TestDatabase database) {
    Company company = Company.on(database).won("D1", "2017-02-01", "1000", "amy");
    company.calculate(Q2);
    Statement then = company.statement(Q2, "amy");
    company.cancelled("D1", "2017-04-10");
    company.calculate(Q2);
    Statement second = company.statement(Q2, "amy");
    List<StatementLine> lines = company.lines.of(second);
    company.won("D1", "2017-02-01", "1500", "amy");
    company.calculate(Q2);

    assertThat(company.lines.of(then)).isEmpty();
    assertThat(company.lines.of(second)).isEqualTo(lines);
    assertThat(company.statement(Q2, "amy").id().version()).isEqualTo(3);
  }

  private static StatementHistory history(Company company) {
    return new StatementHistory(company.statements, company.lines, company.ledger);
  }
}
