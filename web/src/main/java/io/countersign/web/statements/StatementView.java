package io.countersign.web.statements;

import io.countersign.close.PeriodState;
import io.countersign.money.Money;
import io.countersign.statements.AdjustmentLine;
import io.countersign.statements.ComponentSummary;
import io.countersign.statements.LinePage;
import io.countersign.statements.SignedPlans;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementLine;
import io.countersign.statements.Totals;
import io.countersign.web.figures.GaugeChart;
import io.countersign.web.figures.WaterfallChart;
import io.countersign.web.figures.WaterfallChart.Bar;
import io.countersign.web.figures.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.StringUtils;

/**
 * A statement as the page shows it.
 *
 * @param base the address under which its lines are
 * @param earlier the address of the period before, empty for none
 * @param later the address of the period after, empty for none
 */
public record StatementView(
    Statement statement,
    LinePage lines,
    List<AdjustmentLine> adjustments,
    String find,
    String base,
    String earlier,
    String later,
    PeriodState state) {

  public Totals totals() {
    return statement.totals();
  }

  public String plans() {
    StringBuilder words = new StringBuilder();
    for (Statement.PlanUsed plan : statement.content().plans()) {
      words.append(plan.title()).append(", version ").append(plan.version());
      words.append(signed(plan)).append(". ");
    }
    return words + "Calculated " + Words.time(statement.made().at()) + ".";
  }

  /** The plan version that a line was paid by, in words, and when its letter was signed. */
  public static String plan(Statement statement, StatementLine line) {
    String name = line.about().key().plan();
    return statement
        .planOf(line)
        .map(plan -> name + ", version " + plan.version() + signed(plan))
        .orElse(name);
  }

  /** When both sides signed the letter of a plan, in words after a name; empty without one. */
  static String signed(Statement.PlanUsed plan) {
    SignedPlans.Letter letter = plan.letter();
    return letter == null ? "" : ", letter signed by both sides on " + Words.day(letter.on());
  }

  public String status() {
    String words = state.words();
    return StringUtils.capitalize(words);
  }

  /** The component whose attainment is shown largest: the first one with a quota. */
  public Optional<ComponentSummary> main() {
    return components().stream()
        .filter(c -> c.height() != null && c.height().quota() != null)
        .findFirst();
  }

  /** The components of the statement's own period. */
  public List<ComponentSummary> components() {
    return statement.content().results().components().stream()
        .filter(
            c -> !c.component().period().lastDay().isBefore(statement.id().cycle().period().from()))
        .toList();
  }

  /** The drawing of the attainment. */
  public String gauge(ComponentSummary.Height height) {
    BigDecimal quota = height.quota() == null ? BigDecimal.ONE : height.quota();
    return GaugeChart.svg(height.attainment(4).orElse(BigDecimal.ZERO), Words.exact(quota));
  }

  /** What is missing to the next tier, in words; empty when the highest is reached. */
  public String toNextTier(ComponentSummary.Height height) {
    List<ComponentSummary.TierRow> rows = height.tiers().rows();
    for (int i = 0; i + 1 < rows.size(); i++) {
      ComponentSummary.TierRow row = rows.get(i);
      if (row.reached() && row.to() != null && height.quota() != null) {
        BigDecimal missing = row.to().multiply(height.quota()).subtract(height.value());
        return Words.exact(missing.stripTrailingZeros())
            + " more credit completes tier "
            + row.number()
            + "; the next pays "
            + rows.get(i + 1).rate().inPercent()
            + ".";
      }
    }
    return "";
  }

  /** From each component's earnings to the payout. */
  public List<Bar> bars() {
    Map<String, Money> byTitle = new LinkedHashMap<>();
    for (ComponentSummary component : components()) {
      byTitle.merge(component.component().title(), component.payable(), Money::plus);
    }
    List<Bar> bars = new ArrayList<>();
    Money shown = Money.zero(totals().held().currency());
    for (Map.Entry<String, Money> entry : byTitle.entrySet()) {
      if (!entry.getValue().isZero()) {
        bars.add(new Bar(entry.getKey(), entry.getValue(), false));
        shown = shown.plus(entry.getValue());
      }
    }
    Money adjusted = totals().payable().adjusted();
    Money earlierPeriods = totals().payable().total().minus(shown).minus(adjusted);
    if (!earlierPeriods.isZero()) {
      bars.add(new Bar("Earlier periods", earlierPeriods, false));
    }
    if (!adjusted.isZero()) {
      bars.add(new Bar("Adjustments", adjusted, false));
    }
    if (!totals().carried().isZero()) {
      bars.add(new Bar("Carried over", totals().carried(), false));
    }
    Money balance = totals().balance();
    Money left = totals().carriedForward();
    if (left.isNegative() && !totals().payout().isZero()) {
      bars.add(new Bar("Left for later periods", left.negated(), false));
      balance = balance.minus(left);
    }
    bars.add(new Bar("Balance", balance, true));
    return bars;
  }

  public String waterfall() {
    return WaterfallChart.svg(bars());
  }
}
