package io.countersign.statements;

import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.About;
import io.countersign.ledger.Account;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.Entry;
import io.countersign.ledger.JournalEntry;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lines of a statement, read from the books as they stood when it was made: one per earning
 * with all that its period added to it, and a second one where an earning is both paid less and
 * held more.
 */
@Component
public class StatementLines {

  private final Ledger ledger;

  public StatementLines(Ledger ledger) {
    this.ledger = ledger;
  }

  /** All lines by day, deal and component. */
  public List<StatementLine> of(Statement statement) {
    PayCycle cycle = statement.id().cycle();
    Map<EarningKey, List<JournalEntry>> byKey = new LinkedHashMap<>();
    for (JournalEntry journal : ledger.entries(cycle, statement.id().holder().who())) {
      if (journal.number().compareTo(statement.made().asOf()) <= 0
          && journal.entry().currency().equals(statement.id().holder().currency())
          && journal.entry().about() instanceof About.OfEarning about) {
        byKey.computeIfAbsent(about.key(), k -> new ArrayList<>()).add(journal);
      }
    }
    boolean looksBack = byKey.keySet().stream().anyMatch(key -> isEarlier(key, cycle.period()));
    Map<EarningLine, Balance> before =
        looksBack
            ? ledger.balancesBefore(cycle, statement.id().holder().who())
            : Map.<EarningLine, Balance>of();
    List<StatementLine> lines = new ArrayList<>();
    byKey.values().forEach(entries -> add(lines, entries, before));
    lines.sort(
        Comparator.comparing((StatementLine line) -> line.about().on())
            .thenComparing(line -> line.about().key())
            .thenComparing(StatementLine::status));
    return lines;
  }

  /**
   * One page of the lines that mention a text.
   *
   * @param text what to look for; empty for all lines
   * @param page counted from 1; beyond the last it is the last
   */
  public LinePage page(Statement statement, String text, int page, int size) {
    List<StatementLine> lines = of(statement).stream().filter(line -> line.mentions(text)).toList();
    int pages = Math.max(1, (lines.size() + size - 1) / size);
    int shown = Math.min(Math.max(1, page), pages);
    int from = (shown - 1) * size;
    List<StatementLine> some = lines.subList(from, Math.min(from + size, lines.size()));
    return new LinePage(some, shown, pages, lines.size());
  }

  public Optional<StatementLine> find(Statement statement, String line) {
    return of(statement).stream().filter(l -> l.id().equals(line)).findFirst();
  }

  private static boolean isEarlier(EarningKey key, Period period) {
    return key.period().lastDay().isBefore(period.from());
  }

  private static void add(
      List<StatementLine> lines, List<JournalEntry> entries, Map<EarningLine, Balance> before) {
    JournalEntry last = entries.get(entries.size() - 1);
    if (!(last.entry().about() instanceof About.OfEarning about)) {
      throw new IllegalStateException("not about an earning: " + last);
    }
    Money zero = Money.zero(last.entry().currency());
    Money payable = zero;
    Money held = zero;
    for (JournalEntry journal : entries) {
      Entry entry = journal.entry();
      payable = payable.plus(entry.change(Account.PAYABLE));
      held = held.plus(entry.change(Account.HELD));
    }
    EarningLine earning = new EarningLine(about.key(), zero.currency());
    Balance was = before.getOrDefault(earning, Balance.zero(zero));
    boolean earlier = isEarlier(about.key(), last.entry().cycle().period());
    boolean released = payable.minor() > 0 && held.isNegative();
    Explanation now = about.basis().now();
    if (!payable.isZero()) {
      Explanation why = difference(now, was.payable().plus(payable), was.payable(), "Held");
      Status status = status(about.key(), payable, earlier && !released);
      lines.add(new StatementLine(last.number().toString(), about, payable, status, why));
    }
    if (!held.isZero() && !released) {
      Explanation why = difference(now, was.held().plus(held), was.held(), "Payable");
      Status status = held.isNegative() ? Status.TRUE_UP : Status.HELD;
      lines.add(new StatementLine(last.number() + "-held", about, held, status, why));
    }
  }

  private static Status status(EarningKey key, Money amount, boolean changesEarlier) {
    if (key.origin().kind() == EarningKey.Kind.RECOVERED && amount.isNegative()) {
      return Status.CLAWED_BACK;
    }
    return changesEarlier ? Status.TRUE_UP : Status.PAYABLE;
  }

  /**
   * How an amount that holds now became the change against what was posted before.
   *
   * @param other what the rest of the earning is where the amount is a part of it
   */
  private static Explanation difference(Explanation now, Money holds, Money before, String other) {
    List<Step> steps = new ArrayList<>(holds.isZero() ? List.<Step>of() : now.steps());
    BigDecimal rest = holds.amount().subtract(now.total());
    if (!holds.isZero() && rest.signum() != 0) {
      steps.add(new Step(other + " part", "a line of its own", rest));
    }
    @Nullable Step less =
        before.isZero()
            ? null
            : new Step("Posted before", "in earlier periods: " + before, before.negated().amount());
    if (less != null) {
      steps.add(less);
    }
    return new Explanation(now.rule(), now.clause(), now.inputs(), steps);
  }
}
