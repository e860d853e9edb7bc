package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.intake.ImportReport.FileCount;
import io.countersign.intake.ImportReport.Repair;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadRowsComeBackTest {

  private static final String ROW = "D-2,bob,Acme,%s,%s,2026-01-05,%s,%s\n";

  @TempDir private Path folder;
  private Office office = new Office(Path.of("/"));

  @BeforeEach
  void opensTheOffice() {
    office = new Office(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "D-2,bob,Acme,Servr,Closed Won,2026-01-05,2026-02-01,5 | product | 4 | 'Servr'"
            + " | a known product | 'Servr: Server' under products: aliases",
        "D-2,bob,Acme,,Closed Won,2026-01-05,2026-02-01,5 | product | 4 | an empty cell"
            + " | a known product | to the products",
        "D-2,bob,Acme,Server,Closed won,2026-01-05,2026-02-01,5 | stage | 5 | 'Closed won'"
            + " | one of 'New', 'Talking', 'Closed Won', 'Closed Lost' | Add 'Closed won' under stage",
        "D-2,bobby,Acme,Server,Closed Won,2026-01-05,2026-02-01,5 | owner | 2 | 'bobby'"
            + " | somebody on the roster | Did they mean 'bob'?",
        "D-2,,Acme,Server,Closed Won,2026-01-05,2026-02-01,5 | owner | 2 | an empty cell"
            + " | the key of a seller | Fill in 'owner'",
        "D-2,bob,Acme,Server,Closed Won,2026-01-05,01.02.2026,5 | closed | 7 | '01.02.2026'"
            + " | a date written 'yyyy-MM-dd' | Write the dates in 'closed' in one way",
        "D-2,bob,Acme,Server,Closed Won,2026-01-05,2026-02-31,5 | closed | 7 | '2026-02-31'"
            + " | a date written | Write the dates",
        "D-2,bob,Acme,Server,Closed Won,2026-01-05,0206-02-01,5 | closed | 7 | '0206-02-01'"
            + " | a date written | Write the dates",
        "D-2,bob,Acme,Server,Closed Won,2026-01-05,,5 | closed | 7 | an empty cell"
            + " | a date | Fill in 'closed' of every won or lost deal",
        "D-2,bob,Acme,Server,Closed Lost,2026-01-05,,5 | closed | 7 | an empty cell"
            + " | a date | Fill in 'closed' of every won or lost deal",
        "D-2,bob,Acme,Server,New,,,5 | opened | 6 | an empty cell | a date | otherwise",
        "D-2,bob,Acme,Server,Closed Won,2026-01-05,2026-02-01, | amount | 8 | an empty cell"
            + " | a number, as the deal is won | Fill in 'amount' of won deals",
        "D-2,bob,Acme,Server,Closed Won,2026-01-05,2026-02-01,EUR 5 | amount | 8 | 'EUR 5'"
            + " | a number such as 1234.50 | Write 'amount' as a number",
        "D-2,bob,Acme,Server,New,2026-01-05,,1e3 | amount | 8 | '1e3' | a number | as a number",
        "D-2,bob,Acme,Server,Closed Won,2026-01-05,2026-02-01,-5 | amount | 8 | '-5'"
            + " | zero or more | Remove the minus sign",
        ",bob,Acme,Server,Closed Won,2026-01-05,2026-02-01,5 | id | 1 | an empty cell"
            + " | the key of an opportunity | Fill in 'id'",
        "D-1,bob,Acme,Server,Closed Won,2026-01-05,2026-02-01,5 | id | 1"
            + " | 'D-1', which is on line 2 too | each key once | Delete all but one",
      })
  void withPlaceFindingExpectationAndRepair(
      String row, String column, int number, String found, String expected, String repair) {
    ImportReport report = office.deals(Office.GOOD + row + "\n").report();

    assertThat(report.files()).last().isEqualTo(new FileCount("deals.csv", 2, 1, 0, 0, 1));
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("deals.csv");
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.column()).isEqualTo(column);
              assertThat(problem.columnNumber()).isEqualTo(number);
              assertThat(problem.found()).isEqualTo(found);
              assertThat(problem.expected()).contains(expected);
              assertThat(problem.repair()).contains(repair);
            });
  }

  @Test
  void withTheNumberOfCellsWhenItIsWrong() {
    ImportReport report =
        office.deals("D-1,amy,Acme Inc, Paris,Server,New,2026-01-05,,5\nD-2,amy\n").report();

    assertThat(report.problems())
        .extracting(ImportProblem::found, ImportProblem::expected)
        .containsExactly(
            tuple("9 cells", "8 cells, as in the header"),
            tuple("2 cells", "8 cells, as in the header"));
    assertThat(report.rejected()).isEqualTo(2);
  }

  @Test
  void onceWithAllTheirProblems() {
    ImportReport report =
        office.deals(ROW.formatted("Servr", "Closed Won", "soon", "many")).report();

    assertThat(report.problems())
        .extracting(ImportProblem::column)
        .containsExactly("closed", "product", "amount");
    assertThat(report.rejected()).isEqualTo(1);
  }

  @Test
  void withTheLineTheyBeginOnWhenCellsHaveSeveralLines() {
    ImportReport report =
        office
            .deals(
                """
                D-1,amy,"Acme
                Paris",Server,New,2026-01-05,,5

                D-2,amy,Acme,None,New,2026-01-05,,5
                """)
            .report();

    assertThat(report.problems()).extracting(ImportProblem::line).containsExactly(5L);
    assertThat(report.read()).as("with three rows of people").isEqualTo(5);
  }

  @Test
  void groupedByWhatRepairsThem() {
    StringBuilder rows = new StringBuilder(Office.GOOD);
    for (int i = 0; i < 7; i++) {
      rows.append("E-" + i + ",amy,Acme,Servr,Closed Won,2026-01-05,2026-02-01,5\n");
      rows.append("F-" + i + ",amy,Acme,Server,Closed Won,2026-01-05," + i + ",5\n");
    }
    rows.append("G,amy,Acme,Servr,Closed Won,2026-01-05,2026-02-01,5\n");

    ImportReport report = office.deals(rows.toString()).report();

    assertThat(report.repairs()).extracting(Repair::problems).containsExactly(8L, 7L);
    assertThat(report.text())
        .contains(
            "deals.csv: 16 rows read, 1 accepted (1 new, 0 changed, 0 unchanged), 15 rejected")
        .contains("     8 x Add 'Servr' to the products")
        .contains("deals.csv line 3, column 4 product: found 'Servr'; expected a known product.");
  }

  @Test
  void whenTwoDatePatternsDisagree() {
    office
        .mapped("currency: EUR", "currency: EUR\nformat: {dates: [d/M/yyyy, M/d/yyyy]}")
        .file("people.csv", "login,name,boss,office,since\namy,Amy,,North,13/1/2026\n")
        .deals(
            """
            D-1,amy,Acme,Server,Closed Won,1/13/2026,3/3/2026,1
            D-2,amy,Acme,Server,Closed Won,1/13/2026,3/4/2026,1
            """);

    assertThat(office.report().problems())
        .singleElement()
        .extracting(ImportProblem::expected)
        .isEqualTo("one day; it reads as [2026-03-04, 2026-04-03]");
  }
}
