package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.money.Fraction;
import io.countersign.people.Assignment;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Plan;
import io.countersign.plans.SeatFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is paid when every target is met exactly (on-target earnings): base salary and
 * target incentive, in the plan's currency, and the quota that the incentive is for.
 */
public record OnTargetPay(ParticipantId who, Period period, Mix mix, @Nullable Fraction quota) {

  /** The fixed and the variable part. */
  public record Mix(BigDecimal baseSalary, BigDecimal targetIncentive) {

    /** Both together. */
    public BigDecimal ote() {
      return baseSalary.add(targetIncentive);
    }

    /** The fixed part of the whole. */
    public Fraction baseShare() {
      return Fraction.of(baseSalary).over(ote());
    }
  }

  /** The incentive for one unit of the quota; empty without a quota. */
  public Optional<Fraction> targetRate() {
    return Optional.ofNullable(quota).map(Fraction.of(mix.targetIncentive())::over);
  }

  /** Everybody's pay on target in every period of a worksheet. */
  public static List<OnTargetPay> of(Worksheet worksheet) {
    Plan plan = worksheet.plan().plan();
    People people = new People(worksheet.roster());
    Targets targets = new Targets(plan, people, new Problems(plan));
    List<OnTargetPay> all = new ArrayList<>();
    for (Plan.OnTarget terms : plan.shown().onTarget()) {
      for (int who = 0; who < people.count(); who++) {
        for (Period period : worksheet.periods()) {
          Assignment seat = people.seat(who, period, plan.head().effective()).orElse(null);
          if (seat != null && terms.who().holds(new SeatFacts(seat))) {
            String quota = terms.quota();
            Fraction target =
                quota == null
                    ? null
                    : targets.of(new Targets.Asked(quota, who, seat, period.days())).orElse(null);
            Mix mix = new Mix(terms.baseSalary(), terms.targetIncentive());
            all.add(new OnTargetPay(people.id(who), period, mix, target));
          }
        }
      }
    }
    return all;
  }
}
