package io.countersign.matrices;

import io.countersign.plans.PlanVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** Where somebody takes a part of a plan out, edits it and brings it back. */
record Desk(Path folder) {

  static final String HEAD =
      """
      plan: desk
      title: Desk
      version: 1
      currency: USD
      effective: { from: 2026-01-01, until: 2027-01-01 }
      period: quarter
      """;

  static final String RATES =
      HEAD
          + """
      measures:
        sales: { count: amount }  # all of it
      components:
        commission:
          kind: commission
          measure: sales
          # by product and kind
          rates:
            # the routers
            - { where: { product: [ Router, Switch ], deal.kind: New }, rate: 6 % }
            - where:
                product: Router   # renewed
                amount: { at-least: 1000.50, less-than: 5000 }
              rate: 4.25%
            - { rate: 1 % } # the rest
          # after the rows
          clause: "4.2"
      """;

  /** The table of a part as CSV. */
  String csv(String plan, String part) {
    return new String(
        PlanMatrix.of("plan.yaml", plan, part).table(Path.of("table.csv")), StandardCharsets.UTF_8);
  }

  PlanVersion back(String plan, String part, String csv) {
    return back(plan, part, "table.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  PlanVersion back(String plan, String part, String file, byte[] table) {
    try {
      Path path = Files.write(folder.resolve(file), table);
      return PlanMatrix.of("plan.yaml", plan, part).read(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words with which a table is refused. */
  String refusal(String plan, String part, String csv) {
    return Assertions.catchThrowableOfType(MatrixRefused.class, () -> back(plan, part, csv))
        .getMessage();
  }
}
