package io.countersign.obligations;

import io.countersign.obligations.ObligationFact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An obligation on one of its due days, as it stands on a day. The state follows from the facts and
 * from that day, and is never stored.
 *
 * @param facts what happened to it, the first thing first
 * @param waiver a waiver that was asked for and is not decided
 */
public record Duty(
    Obligation obligation,
    LocalDate due,
    State state,
    List<ObligationFact> facts,
    Optional<ObligationFact> waiver) {

  /** How many days before its due day something is shown as due soon. */
  static final int SOON = 14;

  /** Where a duty stands. */
  public enum State {
    AHEAD("Ahead"),
    SOON("Due soon"),
    /** Its day passed without its being told met, or somebody declared it. */
    BREACHED("Breached"),
    MET("Met"),
    WAIVED("Waived");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** The state as pages say it. */
    public String words() {
      return words;
    }

    public boolean open() {
      return compareTo(MET) < 0;
    }
  }

  public Duty {
    facts = List.copyOf(facts);
  }

  /** The duties of an obligation: all that were due before a day or on it, and the next one. */
  static List<Duty> of(
      Obligation obligation, Anchors anchors, List<ObligationFact> facts, LocalDate today) {
    TreeSet<LocalDate> days = new TreeSet<>();
    LocalDate next = null;
    for (LocalDate day : obligation.what().due().days(anchors, Obligations.horizon(today))) {
      if (!day.isAfter(today)) {
        days.add(day);
      } else if (next == null || day.isBefore(next)) {
        next = day;
      }
    }
    if (next != null) {
      days.add(next);
    }
    facts.forEach(fact -> days.add(fact.due()));
    List<Duty> duties = new ArrayList<>();
    for (LocalDate day : days) {
      duties.add(of(obligation, day, facts, today));
    }
    return duties;
  }

  private static Duty of(
      Obligation obligation, LocalDate due, List<ObligationFact> all, LocalDate today) {
    List<ObligationFact> facts =
        all.stream()
            .filter(fact -> fact.due().equals(due) || (fact.onward() && fact.due().isBefore(due)))
            .toList();
    List<Long> decided = facts.stream().flatMap(fact -> fact.asked().stream()).toList();
    Optional<ObligationFact> waiver =
        facts.stream()
            .filter(fact -> fact.kind() == Kind.ASKED && !decided.contains(fact.number()))
            .findFirst();
    return new Duty(obligation, due, state(due, facts, today), facts, waiver);
  }

  private static State state(LocalDate due, List<ObligationFact> facts, LocalDate today) {
    if (facts.stream().anyMatch(fact -> fact.kind() == Kind.WAIVED)) {
      return State.WAIVED;
    }
    Optional<Kind> told =
        facts.stream()
            .map(ObligationFact::kind)
            .filter(kind -> kind == Kind.MET || kind == Kind.BREACHED)
            .reduce((earlier, later) -> later);
    if (told.isPresent()) {
      return told.get() == Kind.MET ? State.MET : State.BREACHED;
    }
    if (today.isAfter(due)) {
      return State.BREACHED;
    }
    return due.isAfter(today.plusDays(SOON)) ? State.AHEAD : State.SOON;
  }

  /** Whether it keeps pay from being released now. */
  public boolean holding() {
    return obligation.what().holdsPay() && state == State.BREACHED;
  }
}
