package io.countersign.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People who came by a link are told by their name, however long it is. */
class ActorTest {

  @Test
  void keepsOfALongNameTheBeginningAndNoHalfCharacter() {
    assertThat(Actor.byLink("Daan de Wit").login()).isEqualTo("Daan de Wit, by link");
    String fox = "\uD83E\uDD8A";
    assertThat(Actor.byLink("A".repeat(79) + fox).login()).isEqualTo("A".repeat(79) + ", by link");
    assertThat(Actor.byLink("A".repeat(78) + fox).login())
        .isEqualTo("A".repeat(78) + fox + ", by link");
  }
}
