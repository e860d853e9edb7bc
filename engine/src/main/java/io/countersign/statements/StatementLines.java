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
import io.countersign.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** What earlier periods had posted for the participant's earnings when it was made. */
  public Map<EarningLine, Balance> before(Statement statement) {
    StatementId id = statement.id();
    return ledger.balances().before(id.cycle(), id.holder().who(), statement.made().asOf());
  }

  /** What its period has posted for each earning when it was made. */
  public Map<EarningLine, Balance> changes(Statement statement) {
    Map<EarningLine, Balance> changes = new LinkedHashMap<>();
    entries(statement)
        .forEach(
            (key, entries) -> {
              Balance change = change(entries);
              changes.put(new EarningLine(key, change.payable().currency()), change);
            });
    return changes;
  }

  /** All lines by day, deal and component. */
  public List<StatementLine> of(Statement statement) {
    Period period = statement.id().cycle().period();
    Map<EarningKey, List<JournalEntry>> byKey = entries(statement);
    boolean looksBack =
        byKey.keySet().stream().anyMatch(key -> PostedChange.isEarlier(key, period));
    Map<EarningLine, Balance> before =
        looksBack ? before(statement) : Map.<EarningLine, Balance>of();
    List<StatementLine> lines = new ArrayList<>();
    byKey.values().forEach(entries -> add(lines, entries, before));
    lines.sort(
        Comparator.comparing((StatementLine line) -> line.about().on())
            .thenComparing(line -> line.about().key())
            .thenComparing(StatementLine::status));
    return lines;
  }

  /** What was granted or taken by hand, in the order posted. */
  public List<AdjustmentLine> adjustments(Statement statement) {
    List<AdjustmentLine> lines = new ArrayList<>();
    for (JournalEntry journal : journals(statement)) {
      if (journal.entry().about() instanceof About.OfAdjustment about) {
        lines.add(
            new AdjustmentLine(
                journal.number(),
                about.on(),
                about.cause().words(),
                journal.entry().change(Account.PAYABLE)));
      }
    }
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

  /** The entries about each earning that the period had when the statement was made. */
  private Map<EarningKey, List<JournalEntry>> entries(Statement statement) {
    Map<EarningKey, List<JournalEntry>> byKey = new LinkedHashMap<>();
    for (JournalEntry journal : journals(statement)) {
      if (journal.entry().about() instanceof About.OfEarning about) {
        byKey.computeIfAbsent(about.key(), k -> new ArrayList<>()).add(journal);
      }
    }
    return byKey;
  }

  /** The entries that the period had when the statement was made. */
  private List<JournalEntry> journals(Statement statement) {
    StatementId id = statement.id();
    return ledger.entries(id.cycle(), id.holder().who()).stream()
        .filter(journal -> journal.number().compareTo(statement.made().asOf()) <= 0)
        .filter(journal -> journal.entry().currency().equals(id.holder().currency()))
        .toList();
  }

  private static Balance change(List<JournalEntry> entries) {
    JournalEntry last = entries.get(entries.size() - 1);
    Money payable = Money.zero(last.entry().currency());
    Money held = payable;
    for (JournalEntry journal : entries) {
      Entry entry = journal.entry();
      payable = payable.plus(entry.change(Account.PAYABLE));
      held = held.plus(entry.change(Account.HELD));
    }
    return new Balance(payable, held, last.number());
  }

  private static void add(
      List<StatementLine> lines, List<JournalEntry> entries, Map<EarningLine, Balance> before) {
    JournalEntry last = entries.get(entries.size() - 1);
    if (!(last.entry().about() instanceof About.OfEarning about)) {
      throw new IllegalStateException("not about an earning: " + last);
    }
    Money zero = Money.zero(last.entry().currency());
    Balance was =
        before.getOrDefault(new EarningLine(about.key(), zero.currency()), Balance.zero(zero));
    Balance change = change(entries);
    lines.addAll(new PostedChange(about, last.entry().cycle().period(), was, change).lines());
  }
}
