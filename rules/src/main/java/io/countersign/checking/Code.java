package io.countersign.checking;

import static io.countersign.checking.Severity.ERROR;
import static io.countersign.checking.Severity.WARNING;

import java.util.Locale;

/** What the plan check knows to find, with the reason why it matters. */
public enum Code {
  TIER_UNREACHABLE(
      ERROR,
      "The plan promises a rate that nobody can ever be paid; it reads better than it pays."),
  PAY_FALLS(
      ERROR,
      "Whoever sells more is paid less. Sellers hold deals back at the bound, and the pay is hard to"
          + " defend."),
  DECELERATOR(
      WARNING, "As this rises, pay falls. That may be meant; sellers will steer around it."),
  UNCAPPED(WARNING, "One windfall deal can cost more than anybody planned; there is no upper end."),
  CLIFF(
      WARNING,
      "A single deal more or less decides over a large sum, which invites moving deals between"
          + " periods."),
  NEVER_TRUE(ERROR, "Nothing can ever meet it, so what stands behind it is never paid."),
  QUOTA_MISSING(
      ERROR, "Without a quota there is no honest amount; the calculation stops and pays nobody."),
  QUOTA_AMBIGUOUS(
      ERROR, "The calculation does not choose between targets; it stops and pays nobody."),
  QUOTA_UNUSED(WARNING, "A target for nobody is mostly a misspelled word; somebody lacks it."),
  RATE_MISSING(
      ERROR, "Without the rate the deal has no amount; the calculation stops and pays nobody."),
  PARTICIPANT_MISSING(
      WARNING, "A word that nobody has is mostly a misspelled one; somebody is left out."),
  CLAUSE_MISSING(
      ERROR, "Pay that was earned is taken back only by a clause that was agreed in writing."),
  SPLIT_OVER(
      WARNING,
      "Together more than the whole deal is credited, so quotas and costs count it twice."),
  RELEASE_UNDER(WARNING, "What is in no stage is earned and never paid."),
  POOL_OVER(ERROR, "The pool deals out more than there is in it."),
  NEVER_RELEASED(ERROR, "It is earned and waits for an event that does not come."),
  EVENT_UNSEEN(
      WARNING, "Pay waits for an event that no source has told so far; it may never be paid."),
  BUDGET_WITHOUT_CAP(
      WARNING, "Deals are paid in the order of their days; one large deal can take all of it."),
  DRAW_NEVER_RECOVERED(ERROR, "The plan calls the draw owed and never takes anything of it back."),
  GUARANTEE_BELOW_DRAW(
      WARNING, "The draw raises pay above the guarantee, which therefore never pays anything."),
  SPIF_OUTSIDE_PLAN(WARNING, "Deals won on the days outside the plan are not paid for."),
  EXAMPLE_MISSING(
      WARNING,
      "Nobody has worked the plan out by hand, so nobody knows that it pays what is meant.");

  private final Severity severity;
  private final String why;

  Code(Severity severity, String why) {
    this.severity = severity;
    this.why = why;
  }

  public Severity severity() {
    return severity;
  }

  /** Why it matters, in a sentence. */
  public String why() {
    return why;
  }

  /** The stable word for people and programs, such as {@code pay-falls}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
