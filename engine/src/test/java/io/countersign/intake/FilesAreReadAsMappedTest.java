package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Lost;
import io.countersign.deals.DealEvent.Opened;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.intake.ImportReport.Outcome;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesAreReadAsMappedTest {

  @TempDir private Path folder;
  private Office office = new Office(Path.of("/"));

  @BeforeEach
  void opensTheOffice() {
    office = new Office(folder);
  }

  @Test
  void makesOpenedWonAndLostOfTheStages() {
    office.deals(
        """
            D-1,amy,Acme,Srv,Closed Won,2026-01-05,2026-02-01,1000.50
            D-2,bob,,,Talking,2026-01-06,2027-01-01,
            D-3,bob,Acme,Storage Box,Closed Lost,,2026-03-01,0
            """);

    assertThat(office.read().events())
        .containsExactly(
            new Won(deal("D-1", "amy", "Acme", "Server", "1000.5"), LocalDate.of(2026, 2, 1)),
            new Opened(deal("D-2", "bob", "", "", "0"), LocalDate.of(2026, 1, 6)),
            new Lost(deal("D-3", "bob", "Acme", "Storage Box", "0"), LocalDate.of(2026, 3, 1)));
  }

  @Test
  void readsEuropeanFiles() {
    office
        .mapped(
            "currency: EUR",
            """
            currency: EUR
            format:
              encoding: windows-1252
              delimiter: ";"
              dates: d.M.yyyy
              decimal: ","
              grouping: "."
            """)
        .file("people.csv", "login;name;boss;office;since\namy;Amy;;Köln;1.1.2026\n", WINDOWS)
        .file(
            "deals.csv",
            Office.HEADER.replace(',', ';')
                + "D-1;amy;Müller;Server;Closed Won;1.1.2026;5.2.2026;1.234.567,25\n",
            WINDOWS);

    CsvReading reading = office.read();

    assertThat(reading.events())
        .containsExactly(
            new Won(
                deal("D-1", "amy", "Müller", "Server", "1234567.25"), LocalDate.of(2026, 2, 5)));
    assertThat(reading.roster().assignmentsOf(new ParticipantId("amy")).get(0).as().region())
        .isEqualTo("Köln");
  }

  @Test
  void readsNumbersBelowOneAsDatabasesPrintThem() {
    office.deals("D-1,amy,Acme,Server,Closed Won,2026-01-05,2026-02-01,.5025\n");

    assertThat(office.read().events())
        .containsExactly(
            new Won(deal("D-1", "amy", "Acme", "Server", "0.5025"), LocalDate.of(2026, 2, 1)));
  }

  @Test
  void skipsAByteOrderMarkAndStrayBlanks() {
    office.file(
        "deals.csv",
        "\ufeff"
            + Office.HEADER.replace("id,owner", "id, owner ")
            + "D-1,amy\u00a0, Acme ,Server, Closed Won,2026-01-05,2026-02-01 , 5\r\n");

    assertThat(office.read().events())
        .extracting(DealEvent::deal)
        .containsExactly(new DealId("D-1"));
  }

  @Test
  void sharesADealAmongSellers() {
    office
        .mapped(
            "owner: owner",
            "owner: {column: owner, by: name}\n"
                + "  splits: [{seller: co, percent: co_percent}, {seller: aid, percent: aid_percent}]")
        .file(
            "deals.csv",
            """
            id,owner,account,product,stage,opened,closed,amount,co,co_percent,aid,aid_percent
            D-1,Amy Adams,A,Server,Closed Won,,2026-02-01,5,bob,33.5,zoe,10
            D-2,Amy Adams,A,Server,Closed Won,,2026-02-01,5,bob,100,,
            D-3,Amy Adams,A,Server,Closed Won,,2026-02-01,5,bob,60,zoe,50
            D-4,Amy Adams,A,Server,Closed Won,,2026-02-01,5,bob,,zoe,50
            D-5,Amy Adams,A,Server,Closed Won,,2026-02-01,5,amy,10,,
            """);

    CsvReading reading = office.read();

    assertThat(reading.events())
        .extracting(event -> ((Won) event).opportunity().team())
        .containsExactly(
            new DealTeam(
                List.of(member("amy", "56.5"), member("bob", "33.5"), member("zoe", "10"))),
            new DealTeam(List.of(member("bob", "100"))));
    assertThat(reading.report().problems())
        .extracting(ImportProblem::line, ImportProblem::column)
        .containsExactly(tuple(4L, "owner"), tuple(5L, "co_percent"), tuple(6L, "owner"));
  }

  @Test
  void takesWordsFromOtherFiles() {
    office
        .mapped(
            "  closed: closed\n",
            """
              closed: closed
              attributes:
                sector: {file: accounts.csv, key: name, column: branch, by: account}
                customer: account
            """)
        .file("accounts.csv", "name,branch\nAcme,retail\nBolt,\n")
        .deals(
            Office.GOOD
                + """
            D-2,amy,Bolt,Server,Closed Won,2026-01-05,2026-02-01,1
            D-3,amy,Cord,Server,Closed Won,2026-01-05,2026-02-01,1
            """);

    CsvReading reading = office.read();

    assertThat(reading.events())
        .extracting(event -> ((Won) event).opportunity().sale().attributes())
        .containsExactly(
            Map.of("sector", "retail", "customer", "Acme"), Map.of("customer", "Bolt"));
    assertThat(reading.report().problems())
        .singleElement()
        .hasToString(
            "deals.csv line 4, column 3 account: found 'Cord'; expected a 'name' of accounts.csv."
                + " Add 'Cord' to accounts.csv, or write it as there.");
  }

  @Test
  void takesTheCurrencyAndTheUnitsFromColumns() {
    office
        .mapped("  amount: amount\n", "  amount: amount\n  currency: cur\n  units: pieces\n")
        .file(
            "deals.csv",
            """
            id,owner,account,product,stage,opened,closed,amount,cur,pieces
            D-1,amy,A,Server,Closed Won,,2026-02-01,5,JPY,2.5
            D-2,amy,A,Server,Closed Won,,2026-02-01,5,,1
            D-3,amy,A,Server,Closed Won,,2026-02-01,5,yen,1
            """);

    CsvReading reading = office.read();

    assertThat(reading.events())
        .extracting(event -> ((Won) event).opportunity().sale().lines().get(0))
        .containsExactly(
            new DealLine("Server", new BigDecimal("2.5"), Quantity.of("5", "JPY")),
            new DealLine("Server", BigDecimal.ONE, Quantity.of("5", "EUR")));
    assertThat(reading.report().problems())
        .singleElement()
        .hasToString(
            "deals.csv line 4, column 9 cur: found 'yen'; expected an ISO 4217 code such as USD."
                + " Write currencies as ISO 4217 codes.");
  }

  @Test
  void stopsBeforeTheFirstRowWhenAColumnIsMissing() {
    office.file("deals.csv", "id,owner,amount,product,stage\n" + Office.GOOD);

    ImportReport report = office.report();

    assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(report.stops())
        .singleElement()
        .hasToString(
            "deals.csv line 1: found the columns 'id', 'owner', 'amount', 'product', 'stage';"
                + " expected also 'account', 'closed', 'opened'. Correct the names of columns in"
                + " the mapping, or its delimiter if this looks like one column.");
  }

  @Test
  void stopsAtWhatIsNoCsv() {
    assertStop("no such file", () -> office.mapped("deals.csv", "deels.csv"));
    office.mapped("deels.csv", "deals.csv");
    assertStop("an empty file", () -> office.file("deals.csv", ""));
    assertStop(
        "the column 'owner' twice", () -> office.file("deals.csv", "owner," + Office.HEADER));
    assertStop(
        "bytes on this line", () -> office.file("deals.csv", Office.HEADER + "\u00fc", WINDOWS));
    assertStop(
        "Unexpected character after closing quote",
        () -> office.deals("D-1,amy,\"Acme\"x,Server,New,2026-01-05,,5\n"));
    assertStop(
        "a quotation mark that is never closed",
        () -> office.deals(Office.GOOD + "D-2,amy,A,Server,New,2026-01-05,,\"5\n" + Office.GOOD));
    office.deals(Office.GOOD);
    assertStop("alias 'Srv: Servus'", () -> office.mapped("Srv: Server", "Srv: Servus"));
  }

  private void assertStop(String found, Runnable spoil) {
    spoil.run();
    ImportReport report = office.report();
    assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(report.stops())
        .singleElement()
        .satisfies(s -> assertThat(s.found()).contains(found));
  }

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static DealTeam.Member member(String who, String percent) {
    return new DealTeam.Member(new ParticipantId(who), Rate.percent(percent));
  }

  private static Opportunity deal(
      String key, String seller, String account, String product, String amount) {
    return new Opportunity(
        new DealId(key),
        DealTeam.alone(new ParticipantId(seller)),
        new Sale(
            account,
            List.of(new DealLine(product, BigDecimal.ONE, Quantity.of(amount, "EUR"))),
            Map.of()));
  }
}
