package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealLine;
import io.countersign.intake.ImportReport.FileCount;
import io.countersign.intake.ImportReport.Outcome;
import io.countersign.money.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesOfDealsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
  private static final String LINES = "order,product,pieces,price,off,cost,kind\n";
  private static final String FIRST = "1,10,3,9.99,0.15,20,new\n1,11,1,100,,,\n";

  @TempDir private Path folder;
  @TempDir private Path rejected;
  private String mapping = "";

  @BeforeEach
  void writesTheFiles() {
    file("people.csv", "login,first,last,since\namy,Amy,Adams,2026-01-01\n");
    file("groups.csv", "group,title\nA,Servers\nB,Storage\n");
    file("products.csv", "no,name,group\n10,Server,A\n11,Box,B\n");
    file("orders.csv", "id,by,day\n1,amy,2026-02-01\n2,amy,2026-02-02\n");
    file("lines.csv", LINES + FIRST + "2,10,1,5,0,,\n");
    mapping =
        """
        source: shop
        currency: EUR
        people:
          file: people.csv
          key: login
          name: [first, last]
          titles: {seller: Seller}
          from: since
        products:
          file: products.csv
          key: no
          column: name
          aliases: {S: 10}
          attributes:
            group: {file: groups.csv, key: group, column: title, by: group}
        opportunities: {file: orders.csv, key: id, owner: by, stage: won, closed: day}
        lines:
          file: lines.csv
          deal: order
          key: [order, product]
          product: product
          units: pieces
          price: price
          discount: {column: off, as: fraction}
          cost: cost
          attributes: {kind: kind}
        """;
  }

  @Test
  void makeItsAmountToTheLastDecimal() {
    assertThat(lines(0))
        .containsExactly(
            new DealLine(
                "Server",
                new BigDecimal("3"),
                eur("25.4745"),
                eur("20"),
                Map.of("group", "Servers", "kind", "new")),
            new DealLine("Box", BigDecimal.ONE, eur("100"), null, Map.of("group", "Storage")));
    assertThat(read().roster().participants())
        .singleElement()
        .satisfies(amy -> assertThat(amy.name()).isEqualTo("Amy Adams"));
  }

  @Test
  void mayTellTheirWholeAmountOrADiscountInPerCent() {
    mapping = mapping.replace("as: fraction", "as: percent");
    file("lines.csv", LINES + "1,S,3,9.99,15,,\n2,10,1,5,100,,\n");
    assertThat(lines(0)).extracting(DealLine::amount).containsExactly(eur("25.4745"));
    assertThat(lines(1)).extracting(DealLine::amount).containsExactly(eur("0"));

    mapping = mapping.replace("price: price", "amount: price").replaceAll("  discount: .*\n", "");
    assertThat(lines(0)).extracting(DealLine::amount).containsExactly(eur("9.99"));
  }

  @Test
  void refuseADealWithARejectedLineAndItsOtherLines() {
    file("lines.csv", LINES + FIRST + "1,12,1,5,0,,\n2,10,1,5,0,,\n");

    ImportReport report = report();

    assertThat(report.problems())
        .extracting(
            ImportProblem::file, ImportProblem::line, ImportProblem::column, ImportProblem::found)
        .containsExactly(
            tuple("orders.csv", 2L, "id", "'1', whose line 4 of lines.csv is rejected"),
            tuple("lines.csv", 2L, "order", "'1', a deal that is rejected"),
            tuple("lines.csv", 3L, "order", "'1', a deal that is rejected"),
            tuple("lines.csv", 4L, "product", "'12'"));
    assertThat(report.files())
        .contains(
            new FileCount("orders.csv", 2, 1, 0, 0, 1), new FileCount("lines.csv", 4, 1, 0, 0, 3));
  }

  @Test
  void refuseALineWithoutADealAndADealWithoutALine() {
    file("lines.csv", LINES + FIRST + "3,10,1,5,0,,\n");

    assertThat(report().problems())
        .extracting(
            ImportProblem::file,
            ImportProblem::line,
            ImportProblem::column,
            ImportProblem::found,
            ImportProblem::expected,
            ImportProblem::repair)
        .containsExactly(
            tuple(
                "orders.csv",
                3L,
                "id",
                "'2' without a line in lines.csv",
                "one line or more, as the deal is won",
                "Add the lines of every won deal to lines.csv."),
            tuple(
                "lines.csv",
                4L,
                "order",
                "'3'",
                "the key of a deal in orders.csv",
                "Add the deal to orders.csv, or write its key as there."));
  }

  @Test
  void followADealWhoseOwnRowIsWrong() {
    file("orders.csv", "id,by,day\n1,eve,2026-02-01\n2,amy\n");

    assertThat(report().problems())
        .filteredOn(problem -> problem.file().equals("lines.csv"))
        .extracting(ImportProblem::found)
        .containsExactly(
            "'1', a deal that is rejected",
            "'1', a deal that is rejected",
            "'2', a deal that is rejected");
  }

  @Test
  void refuseWrongNumbersAndTheSameLineTwice() {
    file(
        "lines.csv",
        LINES + "1,10,x,5,0,,\n1,11,1,-5,0,,\n2,10,1,5,15,,\n2,11,1,5,0,,\n2,11,1,5,0,,\n");

    assertThat(report().problems())
        .filteredOn(problem -> problem.file().equals("lines.csv"))
        .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::expected)
        .containsExactly(
            tuple(2L, "pieces", "a number such as 1234.50"),
            tuple(3L, "price", "a number of zero or more"),
            tuple(4L, "off", "a fraction from 0 to 1, such as 0.15"),
            tuple(5L, "order", "the key of a deal in orders.csv"),
            tuple(6L, "order", "each key once in a file"));
  }

  @Test
  void leaveADealThatIsNotWonWithoutAmount() {
    mapping = mapping.replace("stage: won", "stage: {column: how, open: N, won: W}, opened: day");
    file("orders.csv", "id,by,day,how\n1,amy,2026-02-01,W\n2,amy,2026-02-02,N\n");
    file("lines.csv", LINES + FIRST);

    assertThat(report().clean()).isTrue();
    assertThat(read().events().get(1)).isInstanceOf(DealEvent.Opened.class);
  }

  @Test
  void stopAtAProductWhoseGroupNobodyKnows() {
    file("products.csv", "no,name,group\n10,Server,C\n");

    assertThat(report().stops())
        .singleElement()
        .satisfies(
            stop -> {
              assertThat(stop.file()).isEqualTo("products.csv");
              assertThat(stop.line()).isEqualTo(2);
              assertThat(stop.found()).isEqualTo("'C' in 'group'");
              assertThat(stop.expected()).isEqualTo("a 'group' of groups.csv");
            });
  }

  @OnEveryDatabase
  void areImportedOnceAndThenChangeNothing(TestDatabase database) {
    CsvImport csv = new CsvImport(Office.database(database, CLOCK), database.transactions());
    DealJournal journal = new DealJournal(database.jdbc(), database.transactions(), CLOCK);

    csv.run(mapping(), folder, ImportMode.ALL_ROWS);
    assertThat(journal.histories()).isEqualTo(read().histories());
    assertThat(csv.run(mapping(), folder, ImportMode.ALL_ROWS).files())
        .contains(
            new FileCount("orders.csv", 2, 0, 0, 2, 0), new FileCount("lines.csv", 3, 0, 0, 3, 0));

    file("lines.csv", LINES + FIRST + "2,10,2,5,0,,\n");
    assertThat(csv.run(mapping(), folder, ImportMode.ALL_ROWS).files())
        .contains(
            new FileCount("orders.csv", 2, 0, 1, 1, 0), new FileCount("lines.csv", 3, 0, 1, 2, 0));
  }

  @OnEveryDatabase
  void comeBackTogetherWhenTheyAreRepaired(TestDatabase database) throws IOException {
    CsvImport csv = new CsvImport(Office.database(database, CLOCK), database.transactions());
    file("lines.csv", LINES + FIRST + "1,12,1,5,0,,\n2,10,1,5,0,,\n");

    csv.run(mapping(), folder, ImportMode.GOOD_ROWS, rejected);
    Path lines = rejected.resolve("lines.csv");
    Files.writeString(lines, Files.readString(lines).replace(",1,12,", ",1,S,"));
    ImportReport report = csv.run(mapping(), rejected, ImportMode.ALL_ROWS);
    assertThat(report.outcome()).as(report.text()).isEqualTo(Outcome.WRITTEN);
    assertThat(database.count("deal_event")).isEqualTo(2);
  }

  private List<DealLine> lines(int deal) {
    CsvReading reading = read();
    assertThat(reading.report().clean()).as(reading.report().text()).isTrue();
    return ((Won) reading.events().get(deal)).opportunity().sale().lines();
  }

  private ImportReport report() {
    return read().report();
  }

  private CsvReading read() {
    return CsvReading.of(mapping(), folder);
  }

  private Mapping mapping() {
    return Mapping.parse("mapping.yaml", mapping);
  }

  private void file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Quantity eur(String amount) {
    return Quantity.of(amount, "EUR");
  }
}
