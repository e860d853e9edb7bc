package io.countersign.web.cli;

import io.countersign.matrices.PlanMatrix;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The plan and the part of it that a table holds. */
final class MatrixPart {

  @Parameters(index = "0", paramLabel = "PLAN", description = "The plan document.")
  private Path plan = Path.of("");

  @Option(
      names = "--part",
      required = true,
      paramLabel = "PART",
      description = "The part, such as components.commission.rates or quotas.target.")
  private String part = "";

  PlanMatrix matrix() throws IOException {
    return PlanMatrix.of(plan, part);
  }

  String name() {
    return part;
  }

  Path plan() {
    return plan;
  }
}
