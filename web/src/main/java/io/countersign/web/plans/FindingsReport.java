package io.countersign.web.plans;

import io.countersign.checking.Finding;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanVersion;
import io.countersign.yaml.DocumentPlace;
import java.util.List;

/** What the check says of a plan, for programs. */
record FindingsReport(
    String plan, int version, String digest, boolean publishable, List<Entry> findings) {

  static FindingsReport of(PlanVersion version, List<Finding> findings) {
    Plan.Head head = version.plan().head();
    return new FindingsReport(
        head.name(),
        head.version(),
        version.digest().hex(),
        findings.stream().noneMatch(Finding::isError),
        findings.stream().map(Entry::of).toList());
  }

  /** One finding; {@code pointer} is the part of the request that it is about. */
  record Entry(
      String pointer,
      String severity,
      String code,
      int line,
      int column,
      String path,
      String what,
      String why,
      String wayOut) {

    static Entry of(Finding finding) {
      DocumentPlace place = finding.place();
      return new Entry(
          "/document",
          finding.severity().word(),
          finding.code().word(),
          place.line(),
          place.column(),
          place.path(),
          finding.what(),
          finding.why(),
          finding.wayOut());
    }
  }
}
