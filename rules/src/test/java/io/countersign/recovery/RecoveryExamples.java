package io.countersign.recovery;

import io.countersign.money.Rate;
import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.ClawbackTerms.Basis;
import io.countersign.plans.ClawbackTerms.From;
import io.countersign.plans.ClawbackTerms.Linear;
import io.countersign.plans.ClawbackTerms.Manner;
import io.countersign.plans.ClawbackTerms.Months;
import io.countersign.plans.ClawbackTerms.Percent;
import io.countersign.plans.ClawbackTerms.RemainingTerm;
import io.countersign.plans.ClawbackTerms.Replay;
import io.countersign.plans.ClawbackTerms.Step;
import io.countersign.plans.ClawbackTerms.Steps;
import io.countersign.plans.ClawbackTerms.Window;
import io.countersign.plans.Field;
import io.countersign.rulebook.RuleExample;
import java.util.List;
import java.util.Set;

/** What is taken back when a deal is cancelled, by example. */
public final class RecoveryExamples {

  private static final Basis FULL = new Percent(Rate.WHOLE);
  private static final Basis LINEAR = new Linear(0, 180);
  private static final Basis MONTHS = new Months(9, true);
  private static final Basis STEPS =
      new Steps(List.of(new Step(30, Rate.WHOLE), new Step(60, Rate.percent("50"))));
  private static final Basis TERM =
      new RemainingTerm(new Field("deal.months", Field.Subject.DEAL, Field.Kind.NUMBER));

  private RecoveryExamples() {}

  public static List<RuleExample> all() {
    return List.of(
        RuleExample.of(
                "What a signed plan takes back by an event, a window and a schedule that it names"
                    + " is posted")
            .hit("a plan that both sides signed", new Claim(0, true, true, true))
            .nearMiss("the same before both have", new Claim(0, true, false, true)),
        RuleExample.of(
                "What no signed plan takes back is posted where the company does not ask for"
                    + " signed plans")
            .hit("nobody asks for a signature", new Claim(0, false, false, true))
            .nearMiss("the company asks for it", new Claim(0, true, false, true)),
        RuleExample.of(
                "What no signed plan takes back is a case for legal where the company asks for"
                    + " signed plans")
            .hit("a signed plan without terms for the component", new Claim(0, true, true, false))
            .nearMiss("the same with terms", new Claim(0, true, true, true)),
        RuleExample.of(
                "A part of what was earned on a deal cancelled inside the window is taken back")
            .hit("30 days passed of a window of 30", early(FULL), inside("early", 30, 30))
            .nearMiss("31 days passed of a window of 30", early(FULL), outside("early", 30, 31)),
        RuleExample.of(
                "What was earned on a deal cancelled inside the window is taken back by the days"
                    + " still to come")
            .hit(
                "31 days passed, with a full window of 30 and a linear one of 180",
                early(FULL),
                late(LINEAR),
                outside("early", 30, 31),
                inside("late", 180, 31))
            .nearMiss(
                "30 days passed, so that the shorter window still holds",
                early(FULL),
                late(LINEAR),
                inside("early", 30, 30),
                inside("late", 180, 30)),
        RuleExample.of(
                "What was earned on a deal cancelled inside the window is taken back by the months"
                    + " not earned")
            .hit(
                "a window of months, of which some passed",
                early(MONTHS),
                inside("early", 270, 100))
            .nearMiss(
                "the same window after all of them passed",
                early(MONTHS),
                outside("early", 270, 280)),
        RuleExample.of(
                "What was earned on a deal cancelled inside the window is taken back by steps of"
                    + " days")
            .hit("45 days passed of steps to 60", early(STEPS), inside("early", 60, 45))
            .nearMiss("61 days passed of steps to 60", early(STEPS), outside("early", 60, 61)),
        RuleExample.of(
                "What was earned on a deal cancelled inside the window is taken back by the term"
                    + " still to come")
            .hit("a contract ended before its term", early(TERM), inside("early", 360, 100))
            .nearMiss(
                "the same, where a shorter window takes back a fixed part",
                early(TERM),
                late(FULL),
                inside("early", 360, 100),
                inside("late", 180, 100)),
        RuleExample.of(
                "What would not have been paid without a deal cancelled inside the window is taken"
                    + " back")
            .hit(
                "30 days passed of a window of 30, in which everything is worked out anew",
                early(new Replay()),
                inside("early", 30, 30))
            .nearMiss(
                "the same, where a fixed part is taken back",
                early(FULL),
                inside("early", 30, 30)));
  }

  private static ClawbackTerms early(Basis basis) {
    return terms("early", basis);
  }

  private static ClawbackTerms late(Basis basis) {
    return terms("late", basis);
  }

  private static ClawbackTerms terms(String id, Basis basis) {
    Window window = new Window(30, false, From.WON, true);
    return new ClawbackTerms(id, "7", window, basis, Manner.AT_ONCE, Set.of("commission"));
  }

  private static Cancellation inside(String terms, int window, int days) {
    return new Cancellation(1, "commission", terms, true, window, days, days / 30, 12);
  }

  private static Cancellation outside(String terms, int window, int days) {
    return new Cancellation(1, "commission", terms, false, window, days, days / 30, 12);
  }
}
