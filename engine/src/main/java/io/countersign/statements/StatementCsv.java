package io.countersign.statements;

import io.countersign.earning.EarningKey;
import io.countersign.ledger.DealFacts;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements as CSV: one with all its lines, or a period with one row per statement. */
public final class StatementCsv {

  private StatementCsv() {}

  /** The lines of a statement, then what was granted or taken by hand. */
  public static String lines(
      Statement statement, List<StatementLine> lines, List<AdjustmentLine> adjustments) {
    CsvSheet sheet =
        new CsvSheet(
            "participant",
            "name",
            "period",
            "version",
            "plan",
            "component",
            "deal",
            "day",
            "customer",
            "product",
            "booked",
            "booked_currency",
            "share_percent",
            "credited",
            "amount",
            "currency",
            "status",
            "cause",
            "plan_version",
            "plan_letter");
    StatementId id = statement.id();
    for (StatementLine line : lines) {
      Optional<Statement.PlanUsed> plan = statement.planOf(line);
      EarningKey key = line.about().key();
      DealFacts deal = line.about().basis().deal();
      sheet.row(
          id.holder().who().value(),
          statement.content().name(),
          id.cycle(),
          id.version(),
          key.plan(),
          key.component(),
          key.origin().deal(),
          line.about().on(),
          deal.customer(),
          deal.product(),
          value(deal.booked()),
          unit(deal.booked()),
          percent(deal.share()),
          deal.credited(),
          line.amount().amount(),
          line.amount().currency(),
          line.status().words(),
          line.about().cause().words(),
          plan.map(Statement.PlanUsed::version).orElse(null),
          plan.map(Statement.PlanUsed::letter).map(SignedPlans.Letter::number).orElse(null));
    }
    for (AdjustmentLine line : adjustments) {
      sheet.row(
          id.holder().who().value(),
          statement.content().name(),
          id.cycle(),
          id.version(),
          null,
          null,
          null,
          line.on(),
          null,
          null,
          null,
          null,
          null,
          null,
          line.amount().amount(),
          line.amount().currency(),
          AdjustmentLine.STATUS,
          line.reason(),
          null,
          null);
    }
    return sheet.toString();
  }

  /** The totals of many statements. */
  public static String totals(List<Statement> statements) {
    CsvSheet sheet =
        new CsvSheet(
            "participant",
            "name",
            "period",
            "version",
            "currency",
            "earned",
            "released",
            "recovered",
            "true_ups",
            "carried",
            "payout",
            "carried_forward",
            "held",
            "adjusted");
    for (Statement statement : statements) {
      Totals totals = statement.totals();
      sheet.row(
          statement.id().holder().who().value(),
          statement.content().name(),
          statement.id().cycle(),
          statement.id().version(),
          totals.held().currency(),
          totals.payable().earned().amount(),
          totals.payable().released().amount(),
          totals.payable().recovered().amount(),
          totals.payable().trueUps().amount(),
          totals.carried().amount(),
          totals.payout().amount(),
          totals.carriedForward().amount(),
          totals.held().amount(),
          totals.payable().adjusted().amount());
    }
    return sheet.toString();
  }

  private static @Nullable BigDecimal value(@Nullable Quantity quantity) {
    return quantity == null ? null : quantity.value();
  }

  private static String unit(@Nullable Quantity quantity) {
    return quantity == null ? "" : quantity.unit().code();
  }

  private static @Nullable BigDecimal percent(@Nullable Rate rate) {
    return rate == null ? null : rate.fraction().movePointRight(2);
  }
}
