package io.countersign.deals;

import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who sold a deal together, each with a share of the credit; the sellers' shares are 100 %, or more
 * where a plan allows it. Members in another role stand beside them, with shares of their own.
 */
public record DealTeam(List<Member> members) {

  /**
   * One participant's share of a deal.
   *
   * @param role what a member who did not sell it did, such as {@code engineer}; a seller's is
   *     empty
   */
  public record Member(ParticipantId who, Rate share, String role) {

    /** A seller. */
    public Member(ParticipantId who, Rate share) {
      this(who, share, "");
    }

    public boolean isSeller() {
      return role.isEmpty();
    }
  }

  /**
   * @throws IllegalArgumentException when nobody is on the team, somebody is on it twice, a share
   *     is not above zero, or the shares of the sellers are less than 100 %
   */
  public DealTeam {
    members = List.copyOf(members);
    Set<ParticipantId> seen = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Member member : members) {
      if (!seen.add(member.who())) {
        throw new IllegalArgumentException(member.who() + " is on the team twice");
      }
      if (member.share().fraction().signum() <= 0) {
        throw new IllegalArgumentException("the share of " + member.who() + " is not above 0 %");
      }
      if (member.isSeller()) {
        sum = sum.add(member.share().fraction());
      }
    }
    if (sum.compareTo(BigDecimal.ONE) < 0) {
      throw new IllegalArgumentException(
          "the shares of the team add up to " + new Rate(sum).inPercent() + ", not 100 %");
    }
  }

  /** The shares of those who sold it together, at least 1. */
  public BigDecimal shared() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Member member : members) {
      sum = member.isSeller() ? sum.add(member.share().fraction()) : sum;
    }
    return sum;
  }

  /** Those who sold it. */
  public List<Member> sellers() {
    return members.stream().allMatch(Member::isSeller)
        ? members
        : members.stream().filter(Member::isSeller).toList();
  }

  public static DealTeam alone(ParticipantId seller) {
    return new DealTeam(List.of(new Member(seller, Rate.WHOLE)));
  }
}
