package io.countersign.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A folder with one small CSV file of every kind and their mapping, for tests to spoil. */
final class Branch {

  static final String MAPPING =
      """
      source: erp
      currency: USD
      people:
        file: people.csv
        key: login
        name: name
        manager: boss
        titles: {seller: Seller, manager: Manager}
        paid-in: pay
        from: 2026-01-01
      relations:
        file: relations.csv
        who: mentor
        as: {column: as}
        to: of
        from: since
        until: until
      products:
        names: [Server, Box]
        aliases: {Srv: Server}
      opportunities:
        file: deals.csv
        key: id
        owner: owner
        members:
          - {who: engineer, role: engineer, percent: engineer_share}
          - {who: partner, role: {column: partner_role}}
        product: product
        amount: amount
        cost: cost
        currency: cur
        stage: {column: stage, open: New, won: Won, lost: Lost}
        opened: 2026-01-01
        closed: closed
      payments:
        file: money.csv
        deal: deal
        kind: {column: what, invoiced: [INV, CN], paid: PMT}
        invoice: no
        amount: amount
        currency: cur
        on: day
      changes:
        file: changes.csv
        deal: deal
        kind: {column: what, amended: Upsell, cancelled: Churn}
        on: day
        product: product
        units: units
        amount: amount
        cost: cost
        reason: why
      metrics:
        - file: scores.csv
          who: who
          on: day
          metric: metric
          value: value
          none: [void]
        - file: activity.csv
          who: {column: name, by: name}
          on: day
          values: {calls: calls, meetings: mtgs}
      rates:
        - file: rates.csv
          from: from
          to: to
          on: day
          rate: average
        - file: ecb.csv
          from: {currency: EUR}
          to-each: [USD, GBP]
          on: Date
          none: [N/A]
      """;

  private final Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();
  private String mapping = MAPPING;

  Branch(Path folder) {
    this.folder = folder;
    file(
        "people.csv",
        """
        login,name,boss,pay
        zoe,Zoe Zimmer,,
        amy,Amy Adams,zoe,EUR
        bob,Bob Brown,zoe,
        eve,Eve Engel,zoe,
        """);
    file("relations.csv", "mentor,as,of,since,until\nzoe,mentor,amy,2026-01-01,2026-07-01\n");
    file(
        "deals.csv",
        """
        id,owner,product,stage,closed,amount,cost,cur,engineer,engineer_share,partner,partner_role
        D-1,amy,Srv,Won,2026-02-01,1000,600.50,,eve,50,bob,partner manager
        D-2,bob,Box,New,,200,,EUR,,,,
        D-3,bob,Box,Won,2026-03-01,300,,EUR,,,,
        """);
    file(
        "money.csv",
        """
        deal,no,what,amount,cur,day
        D-1,I-1,INV,1000,USD,2026-02-10
        D-1,I-1,PMT,400,,2026-03-10
        D-1,I-1,PMT,600,,2026-04-10
        D-3,I-2,INV,300,EUR,2026-03-02
        D-3,C-1,CN,-100,EUR,2026-05-02
        """);
    file(
        "changes.csv",
        """
        deal,what,day,product,units,amount,cost,why
        D-1,Upsell,2026-04-01,Server,2,1500,900,
        D-1,Upsell,2026-05-01,Box,1,50,,
        D-3,Churn,2026-06-01,,,,,bankrupt
        """);
    file(
        "scores.csv",
        """
        who,metric,day,value
        amy,satisfaction,2026-01-31,8.5
        bob,satisfaction,2026-01-31,void
        company,new logos,2026-01-31,-2
        """);
    file(
        "activity.csv", "name,day,calls,mtgs\nAmy Adams,2026-01-31,40,\nBob Brown,2026-01-31,,3\n");
    file("rates.csv", "from,to,day,average,closing\nUSD,GBP,2026-01-02,0.8,0.81\n");
    file("ecb.csv", "Date,USD,JPY,GBP\n2026-01-02,1.1684,186.75,N/A\n2026-01-05,1.17,186,0.87\n");
  }

  Branch file(String name, String text) {
    files.put(name, text);
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return this;
  }

  /** Adds rows to a file. */
  Branch add(String name, String rows) {
    return file(name, files.get(name) + rows + "\n");
  }

  /** Replaces words of a file. */
  Branch told(String name, String words, String by) {
    if (!files.get(name).contains(words)) {
      throw new IllegalArgumentException(name + " does not say " + words);
    }
    return file(name, files.get(name).replace(words, by));
  }

  /** Replaces words of the mapping. */
  Branch mapped(String words, String by) {
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
}
