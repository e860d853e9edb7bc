package io.countersign.review;

import io.countersign.canonical.Digest;
import io.countersign.money.Money;
import io.countersign.statements.CsvSheet;
import java.util.List;
import java.util.Map;

/** Concerns as CSV, one row for each, with who acknowledged it. */
public final class ConcernsCsv {

  private ConcernsCsv() {}

  public static String of(List<Concern> concerns, Map<Digest, Acknowledgement> acknowledged) {
    CsvSheet sheet =
        new CsvSheet(
            "period",
            "severity",
            "kind",
            "participant",
            "name",
            "deal",
            "what",
            "way_out",
            "amount",
            "currency",
            "acknowledged_by",
            "acknowledged_at",
            "note");
    for (Concern concern : concerns) {
      Money amount = concern.amount();
      Acknowledgement seen = acknowledged.get(concern.id());
      sheet.row(
          concern.cycle().name(),
          concern.kind().severity().words(),
          concern.kind().words(),
          concern.about().participant(),
          concern.about().name(),
          concern.about().deal(),
          concern.what(),
          concern.wayOut(),
          amount == null ? null : amount.amount(),
          amount == null ? null : amount.currency(),
          seen == null ? null : seen.by(),
          seen == null ? null : seen.at(),
          seen == null ? null : seen.note());
    }
    return sheet.toString();
  }
}
