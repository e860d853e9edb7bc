package io.countersign.checking;

import io.countersign.plans.PlanVersion;
import io.countersign.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/** The check of a plan that can be read: everything in it that nobody can have meant, at once. */
public final class PlanCheck {

  private static final List<Check> OF_THE_PLAN = List.of(
          new FallingPay(), new UncappedPay(), new Cliffs(), new UnreachableTiers(), new OutsideGate(), new HiddenRows(), new NeverTrue());

  private PlanCheck() {}

  /**
   * What is to be said about a plan alone, in the order of the document.
   *
   * @param file the name of the document, for messages
   */
  public static List<Finding> check(String file, PlanVersion version) {
    return look(file, version, OF_THE_PLAN);
  }

  private static List<Finding> look(String file, PlanVersion version, List<Check> checks) {
    Findings findings =
        new Findings(YamlText.parse(file, version.document()), version.plan());
    checks.forEach(check -> check.look(findings));
    return findings.inOrder();
  }
}
