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
 */
final class HandSale implements Comparable<HandSale> {

  final String key;
  final int day;
  final int month;

  /** The day of the cancellation, or -1. */
  final int cancelledOn;

  /** The sellers by number, with their shares in 1/10,000. */
  final int[] members;

  final int[] shares;

  /** The whole amount in 1/100 USD. */
  long cents;

  /** The amount times the weight of its product, in 1/10,000 USD. */
  long weighted;

  /** The part of the amount that the SPIF looks at, in 1/100 USD. */
  long pushed;

  HandSale(DealHistory history, Staff staff) {
    Won won = history.won().orElseThrow();
    LocalDate cancelled = history.cancelled().map(Cancelled::on).orElse(null);
    key = history.deal().value();
    day = Math.toIntExact(won.on().toEpochDay());
    month = won.on().getMonthValue() - 1;
    cancelledOn = cancelled == null ? -1 : Math.toIntExact(cancelled.toEpochDay());
    for (DealLine line : won.opportunity().sale().lines()) {
      long amount = scaled(line.amount().value(), 2);
      cents = Math.addExact(cents, amount);
      weighted = Math.addExact(weighted, Math.multiplyExact(amount, weight(line.product())));
      if (line.product().equals("Cloud") || line.product().equals("Edge")) {
        pushed = Math.addExact(pushed, amount);
      }
    }
    List<DealTeam.Member> team = won.opportunity().team().members();
    members = new int[team.size()];
    shares = new int[team.size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = staff.number(team.get(i).who());
      shares[i] = Math.toIntExact(scaled(team.get(i).share().fraction(), 4));
    }
  }

  /** An amount dealt out by the shares; cents left over go to the largest remainders. */
  long[] allot(long whole) {
    long[] parts = new long[members.length];
    long[] rest = new long[members.length];
    long left = whole;
    for (int i = 0; i < parts.length; i++) {
      long exact = Math.multiplyExact(whole, shares[i]);
      parts[i] = exact / 10_000;
      rest[i] = exact % 10_000;
      left -= parts[i];
    }
    for (; left > 0; left--) {
      int best = 0;
      for (int i = 1; i < parts.length; i++) {
        boolean tied = rest[i] == rest[best] && members[i] < members[best];
        best = rest[i] > rest[best] || tied ? i : best;
      }
      parts[best]++;
      rest[best] = -1;
    }
    return parts;
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
