package io.countersign.statements;

import io.countersign.calendar.Period;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.About;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.JournalEntry;
import io.countersign.ledger.Ledger;
import io.countersign.money.Money;
import io.countersign.statements.StatementChanges.Line;
import io.countersign.statements.StatementChanges.Part;
import io.countersign.statements.StatementChanges.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of a statement, held against each other. */
@Component
public class StatementHistory {

  private final Statements statements;
  private final StatementLines lines;
  private final Ledger ledger;

  public StatementHistory(Statements statements, StatementLines lines, Ledger ledger) {
    this.statements = statements;
    this.lines = lines;
    this.ledger = ledger;
  }

  /** Every version of the statement in its currency, the first one first. */
  public List<Statement> versions(Statement statement) {
    StatementId id = statement.id();
    return statements.versions(id.cycle(), id.holder().who()).stream()
        .filter(version -> version.id().holder().equals(id.holder()))
        .toList();
  }

  /** What a version says otherwise than the one before it; empty for the first version. */
  public Optional<StatementChanges> changes(Statement statement) {
    StatementId id = statement.id();
    return statements
        .find(new StatementId(id.holder(), id.cycle(), id.version() - 1))
        .map(before -> changes(before, statement));
  }

  private StatementChanges changes(Statement before, Statement after) {
    return new StatementChanges(
        before, after, totals(before, after), components(before, after), lines(before, after));
  }

  private static List<Sum> totals(Statement before, Statement after) {
    Totals was = before.totals();
    Totals is = after.totals();
    List<Sum> sums =
        List.of(
            new Sum("Earned", was.payable().earned(), is.payable().earned()),
            new Sum("Released", was.payable().released(), is.payable().released()),
            new Sum("Clawed back", was.payable().recovered(), is.payable().recovered()),
            new Sum("True-ups of earlier periods", was.payable().trueUps(), is.payable().trueUps()),
            new Sum("Adjustments", was.payable().adjusted(), is.payable().adjusted()),
            new Sum("Carried over", was.carried(), is.carried()),
            new Sum("Payout", was.payout(), is.payout()),
            new Sum("Carried to the next period", was.carriedForward(), is.carriedForward()),
            new Sum("Held, not yet payable", was.held(), is.held()));
    return sums.stream().filter(sum -> !sum.difference().isZero()).toList();
  }

  private static List<Part> components(Statement before, Statement after) {
    record Place(String plan, String id, Period period) {}
    record Both(@Nullable ComponentSummary was, @Nullable ComponentSummary is) {}
    Map<Place, Both> places = new LinkedHashMap<>();
    for (ComponentSummary is : after.content().results().components()) {
      ComponentSummary.Named named = is.component();
      places.put(new Place(named.plan(), named.id(), named.period()), new Both(null, is));
    }
    for (ComponentSummary was : before.content().results().components()) {
      ComponentSummary.Named named = was.component();
      places.merge(
          new Place(named.plan(), named.id(), named.period()),
          new Both(was, null),
          (found, added) -> new Both(added.was(), found.is()));
    }
    Money zero = Money.zero(after.totals().held().currency());
    List<Part> parts = new ArrayList<>();
    for (Both both : places.values()) {
      ComponentSummary named = both.is() == null ? both.was() : both.is();
      if (named != null) {
        Sum payable =
            new Sum(
                named.component().title(),
                both.was() == null ? zero : both.was().payable(),
                both.is() == null ? zero : both.is().payable());
        Part part = new Part(payable, height(both.was()), height(both.is()));
        if (!payable.difference().isZero() || differs(part.stood(), part.stands())) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private static @Nullable BigDecimal height(@Nullable ComponentSummary component) {
    ComponentSummary.Height height = component == null ? null : component.height();
    return height == null ? null : height.value();
  }

  private static boolean differs(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one != null || other != null;
    }
    return one.compareTo(other) != 0;
  }

  private List<Line> lines(Statement before, Statement after) {
    record Slot(EarningKey key, boolean held) {}
    Map<Slot, StatementLine> was = new LinkedHashMap<>();
    lines.of(before).forEach(line -> was.put(new Slot(line.about().key(), line.isHeld()), line));
    Map<EarningKey, String> causes = causes(before, after);
    List<Line> changed = new ArrayList<>();
    for (StatementLine is : lines.of(after)) {
      StatementLine then = was.remove(new Slot(is.about().key(), is.isHeld()));
      if (then == null || !then.amount().equals(is.amount()) || then.status() != is.status()) {
        changed.add(new Line(is.about().key(), then, is, is.about().cause().words()));
      }
    }
    was.forEach(
        (slot, gone) ->
            changed.add(
                new Line(
                    slot.key(), gone, null, causes.getOrDefault(slot.key(), "No longer there"))));
    return changed;
  }

  /** The words of the last entry about each earning between both versions. */
  private Map<EarningKey, String> causes(Statement before, Statement after) {
    EntryNumber from = before.made().asOf();
    EntryNumber until = after.made().asOf();
    Map<EarningKey, String> causes = new HashMap<>();
    StatementId id = after.id();
    for (JournalEntry journal : ledger.entries(id.cycle(), id.holder().who())) {
      if (journal.number().compareTo(from) > 0
          && journal.number().compareTo(until) <= 0
          && journal.entry().about() instanceof About.OfEarning about) {
        causes.put(about.key(), about.cause().words());
      }
    }
    return causes;
  }
}
