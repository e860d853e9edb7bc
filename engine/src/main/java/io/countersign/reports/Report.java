package io.countersign.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.countersign.attainment.Attainment;
import io.countersign.calculation.MeasureTotal;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.RateTable.Scale;
import io.countersign.plans.SeatFacts;
import io.countersign.reports.ReportLayout.Column;
import io.countersign.reports.ReportLayout.Figure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One outcome as a table: RFC 4180, line feeds, text cells safe to open in a spreadsheet. */
public final class Report {

  private record Cell(ParticipantId who, Period period, String of) {}

  private static final String ALL = "";

  private final Plan plan;
  private final Roster roster;
  private final Map<Cell, Attainment.Total> totals = new HashMap<>();
  private final Map<Cell, Attainment> attainments = new HashMap<>();
  private final Map<Cell, Money> earned = new HashMap<>();

  private Report(Worksheet worksheet, Outcome outcome) {
    plan = worksheet.plan().plan();
    roster = worksheet.roster();
    for (MeasureTotal total : outcome.totals()) {
      totals.put(new Cell(total.who(), total.period(), total.total().measure()), total.total());
    }
    for (Attainment attainment : outcome.attainments()) {
      attainments.put(
          new Cell(attainment.who(), attainment.period(), attainment.component()), attainment);
    }
    for (Earning earning : outcome.earnings()) {
      ParticipantId who = earning.key().who();
      Period period = earning.key().period();
      earned.merge(new Cell(who, period, earning.key().component()), earning.amount(), Money::plus);
      earned.merge(new Cell(who, period, ALL), earning.amount(), Money::plus);
    }
  }

  /**
   * The table as CSV text, by participant and period.
   *
   * @throws IllegalArgumentException when the layout names a measure or component the plan lacks
   */
  public static String csv(ReportLayout layout, Worksheet worksheet, Outcome outcome) {
    Report report = new Report(worksheet, outcome);
    layout.columns().forEach(column -> report.requireKnown(column.figure()));
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(layout.columns().stream().map(Column::header).toList());
      for (Participant person : worksheet.roster().participants()) {
        for (Period period : worksheet.periods()) {
          report.row(layout, person, period).ifPresent(cells -> csv.writeRecord(cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The cells of a participant and period; none when the layout is not about the seat. */
  private Optional<List<String>> row(ReportLayout layout, Participant person, Period period) {
    return roster
        .assignmentOn(person.id(), period.lastDay())
        .filter(seat -> layout.who().holds(new SeatFacts(seat)))
        .map(
            seat ->
                layout.columns().stream()
                    .map(column -> text(column.figure(), person, seat, period))
                    .toList());
  }

  private String text(Figure figure, Participant person, Assignment seat, Period period) {
    Cell cell = new Cell(person.id(), period, figure.of());
    return switch (figure.kind()) {
      case PARTICIPANT -> safe(person.id().value());
      case NAME -> safe(person.name());
      case POSITION -> safe(seat.as().title());
      case REGION -> safe(seat.as().region());
      case LEVEL -> safe(seat.as().level());
      case MANAGER -> safe(seat.reportsTo() == null ? "" : name(seat.reportsTo()));
      case PERIOD -> period.label();
      case TEAM_SIZE -> String.valueOf(roster.teamOf(person.id(), period.lastDay()).size());
      case TOTAL, EARNED ->
          earned.getOrDefault(cell, Money.zero(plan.currency())).amount().toPlainString();
      case DEALS -> total(cell).map(t -> String.valueOf(t.deals())).orElse("");
      case VALUE -> total(cell).map(t -> number(t.value(), figure)).orElse("");
      case QUOTA -> attainment(cell).map(Attainment::quota).map(q -> number(q, figure)).orElse("");
      case ATTAINMENT ->
          attainment(cell)
              .flatMap(a -> a.ratio(figure.decimals() < 0 ? 6 : figure.decimals()))
              .map(BigDecimal::toPlainString)
              .orElse("");
      case RATE -> attainment(cell).flatMap(this::rate).map(r -> number(r, figure)).orElse("");
    };
  }

  private Optional<Attainment.Total> total(Cell cell) {
    return Optional.ofNullable(totals.get(cell));
  }

  private Optional<Attainment> attainment(Cell cell) {
    return Optional.ofNullable(attainments.get(cell));
  }

  /** The rate of the tier that the measure of a component reaches. */
  private Optional<BigDecimal> rate(Attainment attainment) {
    for (PlanComponent component : plan.components()) {
      if (component.id().equals(attainment.component())
          && component instanceof Commission commission) {
        boolean byQuota = commission.rates().scale() == Scale.ATTAINMENT;
        BigDecimal unit =
            byQuota && attainment.quota() != null ? attainment.quota() : BigDecimal.ONE;
        return Optional.of(
            commission.rates().reached(attainment.total().value(), unit).rate().fraction());
      }
    }
    return Optional.empty();
  }

  private String name(ParticipantId id) {
    return roster.participant(id).map(Participant::name).orElse(id.value());
  }

  private static String number(BigDecimal value, Figure figure) {
    BigDecimal shown =
        figure.decimals() < 0
            ? value.stripTrailingZeros()
            : value.setScale(figure.decimals(), RoundingMode.HALF_UP);
    return shown.toPlainString();
  }

  /** A text cell that no spreadsheet takes for a formula. */
  private static String safe(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  private void requireKnown(Figure figure) {
    boolean known =
        switch (figure.kind()) {
          case VALUE, DEALS -> plan.measures().containsKey(figure.of());
          case QUOTA, ATTAINMENT, RATE, EARNED ->
              plan.components().stream().anyMatch(c -> c.id().equals(figure.of()));
          default -> true;
        };
    if (!known) {
      throw new IllegalArgumentException(
          "the report asks for '"
              + figure.of()
              + "', which plan "
              + plan.name()
              + " lacks; it has the measures "
              + plan.measures().keySet()
              + " and the components "
              + plan.components().stream().map(PlanComponent::id).toList());
    }
  }
}
