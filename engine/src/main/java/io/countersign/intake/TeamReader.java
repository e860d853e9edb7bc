package io.countersign.intake;

import io.countersign.deals.DealTeam;
import io.countersign.intake.Mapping.MemberColumns;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.intake.Mapping.SplitColumns;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who sold a deal, with which shares, and who stood beside them. */
final class TeamReader {

  private final Opportunities columns;
  private final Directory people;

  TeamReader(Opportunities columns, Directory people) {
    this.columns = columns;
    this.people = people;
  }

  Optional<DealTeam> read(RowReading row) {
    Optional<ParticipantId> owner = people.find(row, columns.owner(), "seller");
    List<DealTeam.Member> team = new ArrayList<>();
    BigDecimal left = BigDecimal.ONE;
    for (SplitColumns split : columns.splits()) {
      if (isEmpty(row, split.seller().column()) && isEmpty(row, split.percent())) {
        continue;
      }
      Optional<ParticipantId> seller = people.find(row, split.seller(), "seller");
      Optional<BigDecimal> percent = row.number(split.percent());
      if (seller.isPresent() && percent.isPresent()) {
        Rate share = Rate.percent(percent.get().toPlainString());
        team.add(new DealTeam.Member(seller.get(), share));
        left = left.subtract(share.fraction());
      }
    }
    if (owner.isPresent() && row.good()) {
      if (left.signum() != 0) {
        team.add(0, new DealTeam.Member(owner.get(), new Rate(left)));
      }
      refuseWrongShares(row, team);
    }
    columns.members().forEach(member -> add(row, member, team));
    return row.good() ? Optional.of(new DealTeam(team)) : Optional.empty();
  }

  private void refuseWrongShares(RowReading row, List<DealTeam.Member> sellers) {
    try {
      var unused = new DealTeam(sellers);
    } catch (IllegalArgumentException e) {
      row.wrong(
          columns.owner().column(),
          "shares above 0 % that leave no less than 0 % for the owner, and everybody once ("
              + e.getMessage()
              + ")",
          "Correct the sellers and percentages of the splits.");
    }
  }

  private void add(RowReading row, MemberColumns member, List<DealTeam.Member> team) {
    String who = member.who().column();
    String percent = member.percent();
    if (isEmpty(row, who) && (percent == null || isEmpty(row, percent))) {
      return;
    }
    Optional<ParticipantId> found = people.find(row, member.who(), "member of the team");
    String role = member.role().of(row, "a role such as engineer");
    Optional<Rate> share = percent == null ? Optional.of(Rate.WHOLE) : share(row, percent);
    if (found.isEmpty() || share.isEmpty()) {
      return;
    }
    if (team.stream().anyMatch(other -> other.who().equals(found.get()))) {
      row.wrong(
          who,
          "somebody who is not on the team yet",
          "Name everybody once: as a seller or in one other role.");
    }
    team.add(new DealTeam.Member(found.get(), share.get(), role));
  }

  private static Optional<Rate> share(RowReading row, String column) {
    Optional<Rate> share = row.number(column).map(percent -> Rate.percent(percent.toPlainString()));
    if (share.filter(s -> s.fraction().signum() == 0).isPresent()) {
      row.wrong(column, "a share above 0", "Remove members without a share.");
      return Optional.empty();
    }
    return share;
  }

  private static boolean isEmpty(RowReading row, String column) {
    return row.row().cell(column).isEmpty();
  }
}
