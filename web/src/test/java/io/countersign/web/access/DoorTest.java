package io.countersign.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoorTest {

  private final Doors doors =
      new Doors(
          List.of(
              Door.of("/periods/**", Role.FINANCE, Role.CONTROLLER),
              Door.of("/periods/*/approve", Role.CONTROLLER),
              Door.forAnybody("/verify"),
              Door.forAllRoles("/account")));

  @Test
  void theMostSpecificPatternDecides() {
    assertThat(doors.admits(a(Role.FINANCE), "/periods")).isTrue();
    assertThat(doors.admits(a(Role.FINANCE), "/periods/2026-Q4")).isTrue();
    assertThat(doors.admits(a(Role.FINANCE), "/periods/2026-Q4/approve")).isFalse();
    assertThat(doors.admits(a(Role.CONTROLLER), "/periods/2026-Q4/approve")).isTrue();
    assertThat(doors.admits(a(Role.REP), "/periods/2026-Q4")).isFalse();
  }

  @Test
  void aStrangerPassesOnlyWhatIsForAnybody() {
    assertThat(doors.admits(null, "/verify")).isTrue();
    assertThat(doors.admits(null, "/account")).isFalse();
    assertThat(doors.admits(a(Role.LEGAL), "/account")).isTrue();
  }

  @Test
  void whatHasNoDoorOpensForNobody() {
    for (var role : Role.values()) {
      assertThat(doors.admits(a(role), "/verify/more")).isFalse();
    }
  }

  private static User a(Role role) {
    return User.of(new Login("somebody"), "Somebody", role, null);
  }
}
