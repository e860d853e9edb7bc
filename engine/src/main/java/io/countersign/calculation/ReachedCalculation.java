package io.countersign.calculation;

import io.countersign.deals.DealHistory;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Relation;
import io.countersign.people.Roster;
import io.countersign.plans.CreditRule;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What those are paid whom some changed deals reach, from their own deals alone. It keeps nothing
 * of an earlier calculation: whom the deals reach is asked first, then whose deals may be credited
 * to them; with those deals they are paid as a whole calculation pays them. {@link #refusal} says
 * when only that will do.
 */
public final class ReachedCalculation {

  private final Worksheet worksheet;
  private final Ground ground;
  private final Set<CreditRule.To> ways = new HashSet<>();

  /**
   * @param worksheet one without deals
   * @throws ArithmeticException when its amounts are out of range
   */
  public ReachedCalculation(Worksheet worksheet) {
    this.worksheet = worksheet;
    ground = new Ground(worksheet);
    for (Measure measure : worksheet.plan().plan().measures().values()) {
      if (measure instanceof Measure.OfDeals deals) {
        deals.credits().forEach(rule -> ways.add(rule.to()));
      }
    }
  }

  /** What of a plan makes a changed deal reach everybody, by name; empty where nothing does. */
  public static Optional<String> refusal(Plan plan) {
    Reach reach = Reach.of(plan);
    if (reach.extent() == Reach.Extent.EVERYBODY) {
      return Optional.of(reach.because());
    }
    for (Measure measure : plan.measures().values()) {
      if (measure instanceof Measure.OfDeals deals) {
        for (CreditRule rule : deals.credits()) {
          switch (rule.to()) {
            case SELLERS, MANAGERS, ROLE, RELATED -> {
              // found by the teams of the deals
            }
            case NAMED, TERRITORY, EVERYBODY -> {
              return Optional.of("measure '" + measure.id() + "' credits others than the team");
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Those who are credited with one of the deals, or may be paid for it. */
  public Set<ParticipantId> payees(Collection<DealHistory> deals) {
    Grid grid = ground.everybody();
    Credits credits =
        Credits.of(ground.sales(List.copyOf(deals)), ground.crediting, grid, ground.cells);
    Seats seats = new Seats(ground, grid);
    Set<ParticipantId> payees = new TreeSet<>();
    for (int sale = 0; sale < credits.sales(); sale++) {
      for (int seat : seats.of(credits, sale)) {
        payees.add(ground.people.id(grid.who(seat)));
      }
    }
    return payees;
  }

  /** Everybody whose deals may be credited to one of the payees on any day. */
  public Set<ParticipantId> teams(Set<ParticipantId> payees) {
    Set<ParticipantId> teams = new TreeSet<>(payees);
    Roster roster = worksheet.roster();
    if (ways.contains(CreditRule.To.RELATED)) {
      for (Relation relation : roster.relations()) {
        if (payees.contains(relation.who())) {
          teams.add(relation.to());
        }
      }
    }
    if (ways.contains(CreditRule.To.MANAGERS)) {
      teams.addAll(below(roster, payees));
    }
    return teams;
  }

  /** Everybody who ever reported to one of them, over all levels. */
  private static Set<ParticipantId> below(Roster roster, Set<ParticipantId> managers) {
    Map<ParticipantId, Set<ParticipantId>> reports = new HashMap<>();
    for (Participant person : roster.participants()) {
      for (Assignment seat : roster.assignmentsOf(person.id())) {
        if (seat.reportsTo() != null) {
          reports.computeIfAbsent(seat.reportsTo(), m -> new HashSet<>()).add(person.id());
        }
      }
    }
    Set<ParticipantId> below = new HashSet<>();
    Deque<ParticipantId> next = new ArrayDeque<>(managers);
    while (!next.isEmpty()) {
      for (ParticipantId report : reports.getOrDefault(next.remove(), Set.of())) {
        if (below.add(report)) {
          next.add(report);
        }
      }
    }
    return below;
  }

  /**
   * What the payees come to, and nobody else.
   *
   * @param deals all deals of their teams, and others too
   * @throws ArithmeticException when an amount is out of range
   */
  public Outcome calculate(Set<ParticipantId> payees, Collection<DealHistory> deals) {
    int[] numbers =
        payees.stream().mapToInt(ground.people::number).filter(who -> who >= 0).sorted().toArray();
    Grid grid = ground.everybody().only(numbers);
    Credits credits =
        Credits.of(ground.sales(List.copyOf(deals)), ground.crediting, grid, ground.cells);
    Sums sums = new Sums(grid);
    sums.count(credits);
    Payroll payroll = new Payroll(ground, grid, sums);
    return payroll.outcome(credits, payroll.earnings(credits));
  }

  /** What is missing for everything that was asked so far. */
  public List<CalculationProblem> problems() {
    return ground.problems.all();
  }
}
