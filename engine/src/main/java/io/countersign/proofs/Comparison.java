package io.countersign.proofs;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.About;
import io.countersign.ledger.Balance;
import io.countersign.ledger.Cause;
import io.countersign.ledger.DealFacts;
import io.countersign.ledger.EntryNumber;
import io.countersign.money.Money;
import io.countersign.statements.AdjustmentLine;
import io.countersign.statements.ComponentSummary;
import io.countersign.statements.PayableSums;
import io.countersign.statements.PostedChange;
import io.countersign.statements.StatementLine;
import io.countersign.statements.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a statement says against what its inputs come to. */
final class Comparison {

  private record Slot(EarningKey key, boolean held) {}

  private record Place(String plan, String component, Period period) {}

  private final StatementDocument told;
  private final Inputs inputs;
  private final Recount recount;
  private final PayableSums sums;
  private final Map<Slot, StatementLine> expected = new LinkedHashMap<>();
  private final Map<Place, Balance> components = new LinkedHashMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private final Set<EarningKey> untold = new TreeSet<>();
  private final Map<EarningKey, Money> gone = new TreeMap<>();
  private Money held;

  Comparison(StatementDocument told, Inputs inputs) {
    this.told = told;
    this.inputs = inputs;
    this.recount = Recount.of(inputs);
    this.sums = new PayableSums(period(), recount.zero().currency());
    this.held = recount.zero();
    differences.addAll(recount.problems());
    changes();
    inputs.adjustments().forEach(line -> sums.adjust(line.amount()));
  }

  /** Earnings of earlier periods that come to something else, of which the statement is silent. */
  Set<EarningKey> untold() {
    return Set.copyOf(untold);
  }

  /** What differs about some plans: lines, components and where measures stand. */
  List<Difference> ofPlans(Set<String> plans) {
    lines(plans);
    components(plans);
    return List.copyOf(differences);
  }

  /** Everything that differs. */
  List<Difference> all() {
    if (!told.statement().id().equals(inputs.of())) {
      add(Difference.Kind.INPUTS_OTHER, "inputs", "they are of " + inputs.of());
      return List.copyOf(differences);
    }
    Set<String> plans = new TreeSet<>();
    inputs.plans().forEach(plan -> plans.add(plan.name()));
    inputs.before().forEach(posted -> plans.add(posted.key().plan()));
    for (StatementLine line : told.lines()) {
      requirePlan(line);
    }
    ofPlans(plans);
    adjustments();
    totals();
    return List.copyOf(differences);
  }

  private Period period() {
    return inputs.of().cycle().period();
  }

  private void add(Difference.Kind kind, String about, String words) {
    differences.add(new Difference(kind, about, words));
  }

  /** The change of every earning against what was posted before, as the lines it makes. */
  private void changes() {
    Map<EarningKey, Balance> before = new TreeMap<>();
    for (Inputs.Posted posted : inputs.before()) {
      before.put(posted.key(), new Balance(posted.payable(), posted.held(), EntryNumber.NONE));
    }
    Map<EarningKey, Recount.Earned> earned = recount.earned();
    Set<EarningKey> keys = new TreeSet<>(before.keySet());
    keys.addAll(earned.keySet());
    for (EarningKey key : keys) {
      Recount.@Nullable Earned holds = earned.get(key);
      Balance was = before.getOrDefault(key, Balance.zero(recount.zero()));
      if (inputs.waiting().contains(key)) {
        held = held.plus(was.held());
        continue;
      }
      Money heldNow = holds == null ? recount.zero() : holds.earning().heldAmount();
      Money all = holds == null ? recount.zero() : holds.earning().amount();
      Balance change =
          new Balance(
              all.minus(heldNow).minus(was.payable()), heldNow.minus(was.held()), EntryNumber.NONE);
      held = held.plus(heldNow);
      if (isUntold(key, change)) {
        untold.add(key);
      }
      sums.add(key, change);
      if (sums.isOfComponent(key)) {
        components.merge(
            new Place(key.plan(), key.component(), key.period()), change, Comparison::plus);
      }
      if (holds != null) {
        About.OfEarning about =
            new About.OfEarning(
                key,
                holds.earning().on(),
                new Cause(Cause.Kind.RESTATED, ""),
                new About.Basis(
                    holds.plan().digest(), DealFacts.NONE, holds.earning().explanation()));
        new PostedChange(about, period(), was, change)
            .lines()
            .forEach(line -> expected.put(new Slot(key, line.isHeld()), line));
      } else {
        vanished(key, change);
      }
    }
  }

  /** Whether it changes something of an earlier period, and the statement says nothing of it. */
  private boolean isUntold(EarningKey key, Balance change) {
    return key.period().lastDay().isBefore(period().from())
        && !(change.payable().isZero() && change.held().isZero())
        && told.lines().stream().noneMatch(line -> line.about().key().equals(key));
  }

  /** An earning that holds no more takes back what was posted. */
  private void vanished(EarningKey key, Balance change) {
    for (StatementLine line : told.lines()) {
      Money amount = line.isHeld() ? change.held() : change.payable();
      if (line.about().key().equals(key) && line.amount().equals(amount)) {
        expected.put(new Slot(key, line.isHeld()), line);
      }
    }
    if (!change.payable().isZero() && !expected.containsKey(new Slot(key, false))) {
      gone.put(key, change.payable());
    }
  }

  private static Balance plus(Balance one, Balance other) {
    return new Balance(
        one.payable().plus(other.payable()), one.held().plus(other.held()), EntryNumber.NONE);
  }

  private void requirePlan(StatementLine line) {
    boolean known =
        inputs.plans().stream().anyMatch(p -> p.digest().equals(line.about().basis().plan()));
    if (!known) {
      add(
          Difference.Kind.PLAN_MISSING,
          words(line),
          "its plan version " + line.about().basis().plan() + " is not among the inputs");
    }
  }

  private void lines(Set<String> plans) {
    Map<Slot, StatementLine> missing = new LinkedHashMap<>(expected);
    missing.keySet().removeIf(slot -> !plans.contains(slot.key().plan()));
    for (StatementLine line : told.lines()) {
      if (line.explanation().total().compareTo(line.amount().amount()) != 0) {
        add(
            Difference.Kind.STEPS_DIFFER,
            words(line),
            "it says " + line.amount() + ", its steps come to " + line.explanation().total());
      }
      if (plans.contains(line.about().key().plan())) {
        compare(line, missing.remove(new Slot(line.about().key(), line.isHeld())));
      }
    }
    gone.forEach(
        (key, amount) -> {
          if (plans.contains(key.plan())) {
            add(
                Difference.Kind.LINE_MISSING,
                words(key),
                "it holds no more, and " + amount + " is not on the statement");
          }
        });
    missing
        .values()
        .forEach(
            line ->
                add(
                    Difference.Kind.LINE_MISSING,
                    words(line),
                    "the calculation gives " + line.amount() + ", the statement has no such line"));
  }

  private void compare(StatementLine line, @Nullable StatementLine comes) {
    if (comes == null) {
      add(
          Difference.Kind.LINE_UNFOUNDED,
          words(line),
          "the statement says " + line.amount() + ", the calculation gives nothing");
    } else if (!comes.amount().equals(line.amount()) || comes.status() != line.status()) {
      add(
          Difference.Kind.LINE_DIFFERS,
          words(line),
          "the statement says %s (%s), the calculation gives %s (%s)"
              .formatted(
                  line.amount(), line.status().words(), comes.amount(), comes.status().words()));
    }
  }

  private void components(Set<String> plans) {
    Balance nothing = Balance.zero(recount.zero());
    for (ComponentSummary summary : told.statement().content().results().components()) {
      ComponentSummary.Named named = summary.component();
      if (plans.contains(named.plan())) {
        Place place = new Place(named.plan(), named.id(), named.period());
        Balance comes = components.getOrDefault(place, nothing);
        if (!comes.payable().equals(summary.payable()) || !comes.held().equals(summary.held())) {
          add(
              Difference.Kind.COMPONENT_DIFFERS,
              named.title() + " in " + named.period(),
              "the statement says %s and %s held, the calculation gives %s and %s held"
                  .formatted(summary.payable(), summary.held(), comes.payable(), comes.held()));
        }
        ComponentSummary.Height height = summary.height();
        if (height != null) {
          stands(named, height);
        }
      }
    }
  }

  private void stands(ComponentSummary.Named named, ComponentSummary.Height height) {
    Optional<Attainment> comes =
        recount.outcomes().stream()
            .filter(found -> found.plan().plan().name().equals(named.plan()))
            .flatMap(found -> found.outcome().attainments().stream())
            .filter(
                stands ->
                    stands.who().equals(inputs.of().holder().who())
                        && stands.component().equals(named.id())
                        && stands.period().equals(named.period()))
            .findFirst();
    String says = figures(height.value(), height.deals(), height.quota());
    String gives =
        comes.map(a -> figures(a.total().value(), a.total().deals(), a.quota())).orElse("nothing");
    if (!says.equals(gives)) {
      add(
          Difference.Kind.COMPONENT_DIFFERS,
          named.title() + " in " + named.period(),
          "the statement says " + says + ", the calculation gives " + gives);
    }
  }

  private static String figures(BigDecimal value, long deals, @Nullable BigDecimal quota) {
    return value.stripTrailingZeros().toPlainString()
        + " from "
        + deals
        + " deals"
        + (quota == null ? "" : " against " + quota.stripTrailingZeros().toPlainString());
  }

  /** What was posted by hand has no calculation: the statement has to list what the inputs do. */
  private void adjustments() {
    if (!told.adjustments().equals(inputs.adjustments())) {
      add(
          Difference.Kind.ADJUSTMENT_DIFFERS,
          "Adjustments",
          "the statement says "
              + words(told.adjustments())
              + ", the inputs list "
              + words(inputs.adjustments()));
    }
  }

  private static String words(List<AdjustmentLine> lines) {
    return lines.isEmpty()
        ? "nothing"
        : lines.stream()
            .map(line -> line.amount() + " (entry " + line.entry() + ": " + line.reason() + ")")
            .collect(Collectors.joining(", "));
  }

  private void totals() {
    Totals says = told.statement().totals();
    Totals comes = new Totals(sums.sums(), held, inputs.carried(), says.atMost());
    total("Earned", says.payable().earned(), comes.payable().earned());
    total("Released", says.payable().released(), comes.payable().released());
    total("Clawed back", says.payable().recovered(), comes.payable().recovered());
    total("True-ups", says.payable().trueUps(), comes.payable().trueUps());
    total("Adjustments", says.payable().adjusted(), comes.payable().adjusted());
    total("Held", says.held(), comes.held());
    total("Carried over", says.carried(), comes.carried());
  }

  private void total(String name, Money says, Money comes) {
    if (!says.equals(comes)) {
      add(
          Difference.Kind.TOTAL_DIFFERS,
          name,
          "the statement says " + says + ", the calculation gives " + comes);
    }
  }

  private static String words(StatementLine line) {
    return "line " + line.id() + ", " + words(line.about().key());
  }

  private static String words(EarningKey key) {
    String deal = key.origin().deal().isEmpty() ? "" : " for " + key.origin().deal();
    return key.component() + " of " + key.period() + deal;
  }
}
