package io.countersign.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TriesTest {

  private Instant now = Instant.parse("2026-11-21T09:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final Tries tries = new Tries(2, Duration.ofMinutes(1), clock);

  @Test
  void allowsSoManyPerKeyWithinTheWindow() {
    assertThat(tries.take("maya")).isTrue();
    pass(30);
    assertThat(tries.take("maya")).isTrue();
    assertThat(tries.take("maya")).isFalse();
    assertThat(tries.take("ben")).isTrue();
    pass(30);
    assertThat(tries.take("maya")).as("the first one is a minute old").isTrue();
    assertThat(tries.take("maya")).isFalse();
  }

  @Test
  void aRightTryCostsNothing() {
    for (int i = 0; i < 10; i++) {
      assertThat(tries.take("maya")).isTrue();
      tries.giveBack("maya");
    }
  }

  private void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }
}
