package io.countersign.web.insight;

import io.countersign.plans.PlanComponent;
import io.countersign.plans.Release;
import io.countersign.plans.Terms;
import java.util.ArrayList;
import java.util.List;

/** Sentences about what limits the pay of a component and when it becomes payable. */
final class LimitPhrases {

  private final Phrases phrases;

  LimitPhrases(Phrases phrases) {
    this.phrases = phrases;
  }

  List<String> of(PlanComponent component) {
    Terms terms = component.terms();
    List<String> said = new ArrayList<>();
    String gate = Phrases.where("", terms.gate());
    if (!gate.isEmpty()) {
      said.add("It pays nothing unless " + gate + ".");
    }
    terms.factors().forEach(factor -> said.add(factor(factor)));
    Terms.Floor floor = terms.floor();
    if (floor != null) {
      said.add(
          "Pay above zero is raised to at least "
              + phrases.money(floor.amount())
              + each(floor.each())
              + ".");
    }
    Terms.Cap cap = terms.cap();
    if (cap != null) {
      said.add(cap(cap));
    }
    if (terms.prorated()) {
      said.add("Its target follows the part of the period that is worked.");
    }
    if (terms.negative() == Terms.Negative.CARRIED) {
      said.add("What comes to less than zero is carried into the next period.");
    }
    String release = release(component.head().release());
    if (!release.isEmpty()) {
      said.add(release);
    }
    return said;
  }

  private static String factor(Terms.Factor factor) {
    String by =
        factor.by() == null
            ? factor.times().tiers().get(0).rate().inPercent()
            : "the tier that " + factor.by().measure() + " reaches";
    return "The whole pay is multiplied by " + by + " (" + factor.title() + ").";
  }

  private String cap(Terms.Cap cap) {
    List<String> limits = new ArrayList<>();
    cap.pay().forEach(pay -> limits.add("pay of " + phrases.target(pay)));
    if (cap.credit() != null) {
      limits.add("credit of " + Phrases.number(cap.credit()));
    }
    if (cap.attainment() != null) {
      limits.add("an attainment of " + Phrases.percent(cap.attainment()));
    }
    return "It is limited to "
        + String.join(" and ", limits)
        + each(cap.each())
        + (cap.carried() ? "; what is above is carried into the next period." : ".");
  }

  private static String each(Terms.Each each) {
    return each == Terms.Each.DEAL ? " for each deal" : " in a period";
  }

  private static String when(Release.Stage stage) {
    boolean end =
        stage.on() == Release.Trigger.PERIOD_END || stage.on() == Release.Trigger.YEAR_END;
    String after = end ? "at " : "once ";
    return (stage.afterMonths() == 0 ? " " + after : " after ") + stage.on().before();
  }

  private static String release(Release release) {
    if (release.equals(Release.AT_ONCE)) {
      return "";
    }
    List<String> stages = new ArrayList<>();
    for (Release.Stage stage : release.stages()) {
      stages.add(
          stage.share().inPercent()
              + (stage.afterMonths() == 0 ? "" : " " + stage.afterMonths() + " months")
              + when(stage));
    }
    return "Payable: "
        + String.join(", ", stages)
        + (release.instalments() > 1
            ? ", in " + release.instalments() + " monthly instalments."
            : ".");
  }
}
