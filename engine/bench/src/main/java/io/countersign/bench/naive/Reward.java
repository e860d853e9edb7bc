package io.countersign.bench.naive;

import io.countersign.bench.facts.Deal;
import io.countersign.bench.facts.Member;
import io.countersign.bench.facts.PayLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The reward of the SPIF for a deal.
 *
 * @param cents what the team is paid together
 */
public record Reward(Deal deal, long cents) {

  /** The line of one on the team: cents left over go to the largest remainders. */
  public PayLine lineOf(Member member, Collection<?> team) {
    List<Member> largestFirst = new ArrayList<>();
    long left = cents;
    for (Object one : team) {
      if (one instanceof Member other) {
        largestFirst.add(other);
        left -= whole(other);
      }
    }
    largestFirst.sort(
        (one, other) -> {
          int byRest = rest(other) - rest(one);
          return byRest != 0 ? byRest : one.who().compareTo(other.who());
        });
    long extra = largestFirst.indexOf(member) < left ? 1 : 0;
    return new PayLine(
        member.who(), "push", deal.month(), deal.key(), false, whole(member) + extra);
  }

  private long whole(Member member) {
    return cents * basisPoints(member) / 10_000;
  }

  private int rest(Member member) {
    return Math.toIntExact(cents * basisPoints(member) % 10_000);
  }

  private static long basisPoints(Member member) {
    return member.share().movePointRight(4).longValueExact();
  }
}
