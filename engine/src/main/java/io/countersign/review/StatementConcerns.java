package io.countersign.review;

import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import io.countersign.review.Concern.About;
import io.countersign.review.Concern.Kind;
import io.countersign.statements.ComponentSummary;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementId;
import io.countersign.statements.StatementLine;
import io.countersign.statements.StatementLines;
import io.countersign.statements.Statements;
import io.countersign.statements.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the latest statements of a period give to look at, kind by kind. */
final class StatementConcerns {

  private final List<Statement> latest;
  private final List<Concern> found = new ArrayList<>();

  StatementConcerns(List<Statement> latest) {
    this.latest = latest;
  }

  List<Concern> found() {
    return found;
  }

  /** Who earned far more or less than in earlier periods. */
  StatementConcerns outliers(OwnHistory history, Map<Holder, List<Money>> earlier) {
    for (Statement statement : latest) {
      Money earned = statement.totals().payable().earned();
      List<Money> own = earlier.getOrDefault(statement.id().holder(), List.of());
      history
          .farFrom(earned, own)
          .ifPresent(
              median ->
                  add(
                      Kind.OUTLIER,
                      statement,
                      "Earned %s; the median of %d earlier periods is %s"
                          .formatted(earned, own.size(), rounded(median, earned)),
                      "Look at the largest lines of the statement",
                      earned));
    }
    return this;
  }

  /** A median of two amounts may lie between two minor units. */
  private static String rounded(BigDecimal median, Money like) {
    return median.setScale(like.amount().scale(), RoundingMode.HALF_UP).toPlainString();
  }

  /** Who owes something after the period. */
  StatementConcerns negative() {
    for (Statement statement : latest) {
      Money balance = statement.totals().balance();
      if (balance.isNegative()) {
        add(
            Kind.NEGATIVE_STATEMENT,
            statement,
            "The period and what was carried into it come to " + balance,
            "It is carried into the next period; look at what was taken back",
            balance);
      }
    }
    return this;
  }

  /** Who is on a plan, and nothing counted for them. */
  StatementConcerns withoutCredit() {
    for (Statement statement : latest) {
      if (!statement.content().plans().isEmpty() && !isCredited(statement)) {
        add(
            Kind.PERSON_WITHOUT_CREDIT,
            statement,
            "On "
                + statement.content().plans().stream()
                    .map(Statement.PlanUsed::title)
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ", and nothing was credited in the period",
            "Look whether deals are missing, or carry another name",
            null);
      }
    }
    return this;
  }

  private static boolean isCredited(Statement statement) {
    List<ComponentSummary> components = statement.content().results().components();
    boolean counted = false;
    boolean looksAtMeasure = false;
    for (ComponentSummary component : components) {
      ComponentSummary.Height height = component.height();
      if (height != null) {
        looksAtMeasure = true;
        counted |= height.deals() > 0 || height.value().signum() != 0;
      }
    }
    boolean earned = components.stream().anyMatch(c -> !c.payable().isZero() || !c.held().isZero());
    return counted || (earned && !looksAtMeasure);
  }

  /** Who is to be paid, and nobody knows how. */
  StatementConcerns withoutPaymentDetails(Set<Holder> known) {
    for (Statement statement : latest) {
      Money payout = statement.totals().payout();
      if (!payout.isZero() && !known.contains(statement.id().holder())) {
        add(
            Kind.NO_PAYMENT_DETAILS,
            statement,
            "No payment details in " + payout.currency() + " are confirmed",
            "Enter them under Payees, and let somebody else confirm them",
            payout);
      }
    }
    return this;
  }

  /** Whose pay waits, and for what. */
  StatementConcerns held(StatementLines lines) {
    for (Statement statement : latest) {
      Money held = statement.totals().held();
      if (!held.isZero()) {
        String why =
            lines.of(statement).stream()
                .filter(line -> line.status() == Status.HELD)
                .map(StatementConcerns::reason)
                .distinct()
                .sorted()
                .limit(3)
                .collect(Collectors.joining("; "));
        add(
            Kind.HELD,
            statement,
            why.isEmpty() ? "Waits since an earlier period" : why,
            "It becomes payable when what it waits for happens",
            held);
      }
    }
    return this;
  }

  private static String reason(StatementLine line) {
    return line.about().cause().words();
  }

  /**
   * Whose statement the last calculation that changed anything has changed.
   *
   * @param first the run that calculated the period first, which changes nothing
   */
  StatementConcerns changed(Statements statements, long first) {
    long last = latest.stream().mapToLong(statement -> statement.made().run()).max().orElse(0);
    for (Statement now : latest) {
      if (now.made().run() == last && last > first) {
        StatementId id = now.id();
        StatementId earlier = new StatementId(id.holder(), id.cycle(), id.version() - 1);
        Money is = now.totals().payout();
        Money was =
            statements
                .find(earlier)
                .map(before -> before.totals().payout())
                .orElse(Money.zero(is.currency()));
        add(
            Kind.CHANGED,
            now,
            "Payout %s before, %s now (version %d)".formatted(was, is, id.version()),
            "Look at what is new in the statement",
            is.minus(was));
      }
    }
    return this;
  }

  private void add(Kind kind, Statement of, String what, String wayOut, @Nullable Money amount) {
    About about = About.of(of.id().holder().who().value(), of.content().name());
    found.add(new Concern(of.id().cycle(), kind, about, what, wayOut, amount));
  }
}
