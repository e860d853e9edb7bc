package io.countersign.publishing;

import io.countersign.checking.Finding;
import io.countersign.plans.Plan;
import io.countersign.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** The refusal to publish a plan with errors, or with warnings that nobody signed off. */
public final class PlanNotSound extends Refusal {

  private static final long serialVersionUID = 1;
  private static final int MOST_NAMED = 5;

  private final transient List<Finding> findings;

  private PlanNotSound(String code, String why, String wayOut, List<Finding> findings) {
    super(code, why, wayOut);
    this.findings = List.copyOf(findings);
  }

  static PlanNotSound errors(Plan plan, List<Finding> findings) {
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    return new PlanNotSound(
        "plan-has-errors",
        PublishedPlan.label(plan) + " has " + count(errors, "error") + ": " + named(errors),
        "Repair what the check tells of each, then publish.",
        findings);
  }

  static PlanNotSound unsigned(Plan plan, List<Finding> findings, List<Finding> unsigned) {
    return new PlanNotSound(
        "warnings-not-signed-off",
        PublishedPlan.label(plan)
            + " has "
            + count(unsigned, "warning")
            + " that nobody signed off: "
            + named(unsigned),
        "Repair what the check tells of each, or sign it off by name.",
        findings);
  }

  /** Everything that the check found, in the order of the document. */
  public List<Finding> findings() {
    return findings;
  }

  private static String count(List<Finding> findings, String word) {
    return findings.size() + " " + word + (findings.size() == 1 ? "" : "s");
  }

  private static String named(List<Finding> findings) {
    String named =
        findings.stream()
            .limit(MOST_NAMED)
            .map(finding -> finding.code().word() + " at " + finding.place().path())
            .collect(Collectors.joining(", "));
    return findings.size() > MOST_NAMED ? named + " and more" : named;
  }
}
