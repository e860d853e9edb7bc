package io.countersign.web.insight;

import io.countersign.documents.Block;
import io.countersign.money.Rate;
import io.countersign.plans.Commission;
import io.countersign.plans.Contest;
import io.countersign.plans.Draw;
import io.countersign.plans.OverridePay;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.PlanComponent.Guarantee;
import io.countersign.plans.PlanComponent.Reward;
import io.countersign.plans.PlanComponent.Salary;
import io.countersign.plans.Pool;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Spif;
import io.countersign.plans.TotalCap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Each component of a plan in plain words, with its clause, for the plan letter. */
final class ComponentWords {

  private final Phrases phrases;
  private final LimitPhrases limits;
  private final ExtraWords extras;
  private final BonusWords bonuses;

  ComponentWords(Plan plan) {
    phrases = new Phrases(plan);
    limits = new LimitPhrases(phrases);
    extras = new ExtraWords(phrases);
    bonuses = new BonusWords(phrases);
  }

  /** The heading, what it pays, and what limits it. */
  List<Block> of(PlanComponent component) {
    PlanComponent.Head head = component.head();
    List<Block> blocks = new ArrayList<>();
    String clause = head.clause().isBlank() ? "" : "Clause " + head.clause() + ". ";
    blocks.add(new Block.Heading(2, clause + head.title()));
    blocks.addAll(pay(component));
    String limited = String.join(" ", limits.of(component));
    if (!limited.isEmpty()) {
      blocks.add(new Block.Paragraph(limited));
    }
    return blocks;
  }

  private List<Block> pay(PlanComponent component) {
    if (component instanceof Commission commission) {
      return new CommissionWords(phrases).of(commission);
    }
    if (component instanceof Bonus bonus) {
      return bonuses.bonus(bonus);
    }
    if (component instanceof Scorecard scorecard) {
      return bonuses.scorecard(scorecard);
    }
    if (component instanceof Contest contest) {
      return bonuses.contest(contest);
    }
    return List.of(new Block.Paragraph(sentence(component)));
  }

  private String sentence(PlanComponent component) {
    if (component instanceof Spif spif) {
      return extras.spif(spif);
    }
    if (component instanceof Pool pool) {
      return extras.pool(pool);
    }
    if (component instanceof OverridePay override) {
      return extras.override(override);
    }
    if (component instanceof Draw draw) {
      return extras.draw(draw);
    }
    if (component instanceof Guarantee guarantee) {
      return "Raises the pay of a period to "
          + phrases.target(guarantee.amount())
          + (guarantee.periods() == 0 ? "" : " for " + guarantee.periods() + " periods")
          + "; nothing of it is owed back.";
    }
    if (component instanceof TotalCap cap) {
      return "Takes away what "
          + String.join(", ", cap.of())
          + " pay together above "
          + cap.pay().stream().map(phrases::target).collect(Collectors.joining(" and "))
          + (cap.times().compareTo(BigDecimal.ONE) == 0
              ? ""
              : " times " + new Rate(cap.times()).inPercent())
          + (cap.carried() ? "; it is paid when there is room." : "; it is lost.");
    }
    if (component instanceof Salary salary) {
      return "Pays " + phrases.target(salary.amount()) + " for each period, by calendar days.";
    }
    Reward reward = (Reward) component;
    return "Gives "
        + reward.item().words()
        + ", worth "
        + phrases.target(reward.value())
        + (reward.item().taxable() ? ", taxed as pay" : "")
        + (reward.base() == null
            ? "."
            : ", at "
                + reward.atLeast().inPercent()
                + " of "
                + phrases.measure(reward.base().measure())
                + ".");
  }
}
