package io.countersign.bench;

import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A won deal as a program written by hand would hold it: days since 1970, amounts and shares as
 * whole numbers. Numbers that do not fit throw.
 *
 * @param cents the whole amount in 1/100 USD
 * @param weighted the amount times the weight of its product, in 1/10,000 USD
 * @param pushed the part of the amount that the SPIF looks at, in 1/100 USD
 * @param members by number, in the order of their keys, with shares in 1/10,000
 * @param cancelledOn the day of the cancellation, or -1
 */
record HandSale(
    String key,
    int day,
    int month,
    long cents,
    long weighted,
    long pushed,
    int[] members,
    int[] shares,
    int cancelledOn)
    implements Comparable<HandSale> {

  static HandSale of(DealHistory history, Staff staff) {
    Won won = history.won().orElseThrow();
    long cents = 0;
    long weighted = 0;
    long pushed = 0;
    for (DealLine line : won.opportunity().sale().lines()) {
      long amount = scaled(line.amount().value(), 2);
      cents = Math.addExact(cents, amount);
      weighted = Math.addExact(weighted, Math.multiplyExact(amount, weight(line.product())));
      if (line.product().equals("Cloud") || line.product().equals("Edge")) {
        pushed = Math.addExact(pushed, amount);
      }
    }
    List<DealTeam.Member> team = won.opportunity().team().members();
    int[] members = new int[team.size()];
    int[] shares = new int[team.size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = staff.number(team.get(i).who());
      shares[i] = Math.toIntExact(scaled(team.get(i).share().fraction(), 4));
    }
    LocalDate cancelled = history.cancelled().map(Cancelled::on).orElse(null);
    return new HandSale(
        history.deal().value(),
        Math.toIntExact(won.on().toEpochDay()),
        won.on().getMonthValue() - 1,
        cents,
        weighted,
        pushed,
        members,
        shares,
        cancelled == null ? -1 : Math.toIntExact(cancelled.toEpochDay()));
  }

  @Override
  public int compareTo(HandSale other) {
    return day != other.day ? Integer.compare(day, other.day) : key.compareTo(other.key);
  }

  private static long scaled(BigDecimal value, int decimals) {
    return value.movePointRight(decimals).longValueExact();
  }

  /** The weight of a product in 1/100. */
  private static long weight(String product) {
    return switch (product) {
      case "Analytics" -> 125;
      case "Cloud" -> 110;
      case "Core" -> 100;
      case "Edge" -> 90;
      case "Mobile" -> 75;
      case "Services" -> 50;
      default -> throw new IllegalStateException("no weight for " + product);
    };
  }
}
