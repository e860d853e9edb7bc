package io.countersign.proofs;

import io.countersign.attainment.Attainment;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Balance;
import io.countersign.money.Money;
import io.countersign.statements.AdjustmentLine;
import io.countersign.statements.ComponentSummary;
import io.countersign.statements.StatementLine;
import io.countersign.statements.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a statement says against what its inputs come to. */
final class Comparison {

  private final StatementDocument told;
  private final Inputs inputs;
  private final Recount recount;
  private final Expectation expected;
  private final List<Difference> differences = new ArrayList<>();

  Comparison(StatementDocument told, Inputs inputs) {
    this.told = told;
    this.inputs = inputs;
    this.recount = Recount.of(inputs);
    this.expected = new Expectation(told, inputs, recount);
    differences.addAll(recount.problems());
  }

  /** Earnings of earlier periods that come to something else, of which the statement is silent. */
  Set<EarningKey> untold() {
    return expected.untold();
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

  private void add(Difference.Kind kind, String about, String words) {
    differences.add(new Difference(kind, about, words));
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
    Map<Expectation.Slot, StatementLine> missing = new LinkedHashMap<>(expected.lines());
    missing.keySet().removeIf(slot -> !plans.contains(slot.key().plan()));
    for (StatementLine line : told.lines()) {
      if (line.explanation().total().compareTo(line.amount().amount()) != 0) {
        add(
            Difference.Kind.STEPS_DIFFER,
            words(line),
            "it says " + line.amount() + ", its steps come to " + line.explanation().total());
      }
      if (plans.contains(line.about().key().plan())) {
        compare(line, missing.remove(new Expectation.Slot(line.about().key(), line.isHeld())));
      }
    }
    expected
        .gone()
        .forEach(
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
    for (ComponentSummary summary : told.statement().content().results().components()) {
      ComponentSummary.Named named = summary.component();
      if (plans.contains(named.plan())) {
        Balance comes =
            expected.component(new Expectation.Place(named.plan(), named.id(), named.period()));
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
    Totals comes =
        new Totals(expected.sums().sums(), expected.held(), inputs.carried(), says.atMost());
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
