package io.countersign.checking;

import io.countersign.plans.PlanVersion;
import io.countersign.yaml.YamlText;
import java.util.List;

/** The check of a plan that can be read: everything in it that nobody can have meant, at once. */
public final class PlanCheck {

  private static final List<Check> ALONE =
      List.of(
          new NeverTrue(),
          new FallingPay(),
          new FallingRows(),
          new Cliffs(),
          new UncappedPay(),
          new UnreachableTiers(),
          new OutsideGate(),
          new HiddenRows(),
          new Shares(),
          new Events(),
          new Advances(),
          new UnsaidTerms());

  private static final List<KnownCheck> WITH_PEOPLE =
      List.of(
          new QuotasOfPeople(),
          new WordsOfPeople(),
          new PoolParts(),
          new RatesOfDeals(),
          new EventsOfDeals());

  private PlanCheck() {}

  /**
   * What is to be said of a plan alone, in the order of the document.
   *
   * @param file the name of the document, for messages
   */
  public static List<Finding> check(String file, PlanVersion version) {
    return alone(file, version).inOrder();
  }

  /** What is to be said of a plan for these people and deals, in the order of the document. */
  public static List<Finding> check(String file, PlanVersion version, Known known) {
    Findings findings = alone(file, version);
    WITH_PEOPLE.forEach(check -> check.look(known, findings));
    return findings.inOrder();
  }

  private static Findings alone(String file, PlanVersion version) {
    Findings findings = new Findings(YamlText.parse(file, version.document()), version.plan());
    ALONE.forEach(check -> check.look(findings));
    return findings;
  }
}
