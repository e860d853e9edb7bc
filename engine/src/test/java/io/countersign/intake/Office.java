package io.countersign.intake;

import io.countersign.database.TestDatabase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** A folder of small CSV files with their mapping, for tests to spoil. */
final class Office {

  static final String HEADER = "id,owner,account,product,stage,opened,closed,amount\n";
  static final String GOOD = "D-1,amy,Acme,Server,Closed Won,2026-01-05,2026-02-01,1000\n";

  private static final String MAPPING =
      """
      source: crm
      currency: EUR
      people:
        file: people.csv
        key: login
        name: name
        manager: boss
        region: office
        titles: {seller: Seller, manager: Manager}
        from: since
      products:
        names: [Server, Storage Box]
        aliases: {Srv: Server}
      opportunities:
        file: deals.csv
        key: id
        owner: owner
        account: account
        product: product
        amount: amount
        stage: {column: stage, open: [New, Talking], won: Closed Won, lost: Closed Lost}
        opened: opened
        closed: closed
      """;

  private final Path folder;
  private String mapping = MAPPING;

  Office(Path folder) {
    this.folder = folder;
    people("amy,Amy Adams,zoe,North,2026-01-01\nbob,Bob Brown,zoe,South,2026-01-01\n");
    deals(GOOD);
  }

  /** A database as the destination of imports. */
  static Database database(TestDatabase database, Clock clock) {
    JdbcTemplate jdbc = database.jdbc();
    PlatformTransactionManager transactions = database.transactions();
    return new Database(
        new Rosters(jdbc, transactions, clock),
        new DealJournal(jdbc, transactions, clock),
        new Metrics(jdbc, transactions, clock),
        new Quotes(jdbc, transactions, clock));
  }

  Office people(String rows) {
    return file("people.csv", "login,name,boss,office,since\nzoe,Zoe Zimmer,,,2026-01-01\n" + rows);
  }

  Office deals(String rows) {
    return file("deals.csv", HEADER + rows);
  }

  Office file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Office file(String name, String text, Charset encoding) {
    try {
      Files.write(folder.resolve(name), text.getBytes(encoding));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return this;
  }

  /** Replaces words of the mapping. */
  Office mapped(String words, String by) {
    if (!mapping.contains(words)) {
      throw new IllegalArgumentException("the mapping does not say " + words);
    }
    mapping = mapping.replace(words, by);
    return this;
  }

  Mapping mapping() {
    return Mapping.parse("mapping.yaml", mapping);
  }

  Path folder() {
    return folder;
  }

  CsvReading read() {
    return CsvReading.of(mapping(), folder);
  }

  ImportReport report() {
    return read().report();
  }
}
