package io.countersign.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.deals.DealTeam.Member;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealTeamTest {

  private static final Member AMY = new Member(new ParticipantId("amy"), Rate.percent("60"));
  private static final Member BOB = new Member(new ParticipantId("bob"), Rate.percent("40"));
  private static final Member EVE =
      new Member(new ParticipantId("eve"), Rate.percent("25"), "engineer");

  @Test
  void countsOnlySellersTowardsTheWhole() {
    DealTeam team = new DealTeam(List.of(AMY, BOB, EVE));

    assertThat(team.sellers()).containsExactly(AMY, BOB);
    assertThatThrownBy(() -> new DealTeam(List.of(AMY, EVE)))
        .hasMessage("the shares of the team add up to 60 %, not 100 %");
  }

  @Test
  void hasEverybodyOnce() {
    Member again = new Member(AMY.who(), Rate.percent("10"), "engineer");

    assertThatThrownBy(() -> new DealTeam(List.of(AMY, BOB, again)))
        .hasMessage("amy is on the team twice");
  }
}
