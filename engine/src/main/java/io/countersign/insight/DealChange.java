package io.countersign.insight;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a won deal would be otherwise; what is null stays as it is.
 *
 * @param amount what it would have been won at, in its own currency; amendments count no more
 * @param sellers who would have sold it, with shares of 100 % in all
 * @param cancelledOn the day on which it would be cancelled
 */
public record DealChange(
    @Nullable BigDecimal amount,
    @Nullable List<DealTeam.Member> sellers,
    @Nullable LocalDate cancelledOn) {

  private static final String REASON = "What if";

  /**
   * The deal as it would be.
   *
   * @throws DealNotWon when it is not won
   */
  public DealHistory applied(DealHistory known) {
    DealEvent.Won won = known.won().orElseThrow(() -> new DealNotWon(known.deal()));
    List<DealEvent> events = new ArrayList<>();
    for (DealEvent event : known.events()) {
      if (event.equals(won)) {
        events.add(new DealEvent.Won(changed(won.opportunity()), won.on()));
      } else if (!isReplaced(event)) {
        events.add(event);
      }
    }
    if (cancelledOn != null) {
      events.add(new DealEvent.Cancelled(known.deal(), REASON, cancelledOn));
    }
    return new DealHistory(known.deal(), events);
  }

  private boolean isReplaced(DealEvent event) {
    return (amount != null && event instanceof DealEvent.Amended)
        || (cancelledOn != null && event instanceof DealEvent.Cancelled);
  }

  private Opportunity changed(Opportunity was) {
    return new Opportunity(was.id(), team(was.team()), sale(was.sale()));
  }

  /** The sellers as they would be, and everybody beside them as they are. */
  private DealTeam team(DealTeam was) {
    return sellers == null
        ? was
        : new DealTeam(
            Stream.concat(
                    sellers.stream(), was.members().stream().filter(member -> !member.isSeller()))
                .toList());
  }

  /** The lines in the proportion in which they were; the last one takes the rest. */
  private Sale sale(Sale was) {
    if (amount == null || was.lines().isEmpty()) {
      return was;
    }
    BigDecimal total =
        was.lines().stream()
            .map(line -> line.amount().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<DealLine> lines = new ArrayList<>();
    BigDecimal rest = amount;
    int last = was.lines().size() - 1;
    for (int i = 0; i <= last; i++) {
      DealLine line = was.lines().get(i);
      BigDecimal part = i == last ? rest : part(line.amount().value(), total);
      rest = rest.subtract(part);
      Unit unit = line.amount().unit();
      lines.add(line.worth(new Quantity(part, unit), line.cost()));
    }
    return new Sale(was.account(), lines, was.attributes());
  }

  private BigDecimal part(BigDecimal line, BigDecimal total) {
    return amount == null || total.signum() == 0
        ? BigDecimal.ZERO
        : amount.multiply(line).divide(total, 2, RoundingMode.HALF_UP);
  }
}
