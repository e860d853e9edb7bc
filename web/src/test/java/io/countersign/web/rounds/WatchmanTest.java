package io.countersign.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WatchmanTest {

  /** One that fails each time, and counts. */
  private record Failing(CountDownLatch times) implements Round {
    @Override
    public String name() {
      return "failures";
    }

    @Override
    public Duration first() {
      return Duration.ZERO;
    }

    @Override
    public Duration every() {
      return Duration.ofMillis(1);
    }

    @Override
    public void round() {
      times.countDown();
      throw new IllegalStateException("planted");
    }
  }

  @Test
  void goesOnAfterAFailure() throws InterruptedException {
    Failing one = new Failing(new CountDownLatch(3));
    Failing other = new Failing(new CountDownLatch(3));
    Watchman watchman = new Watchman(List.of(one, other), new MockEnvironment());
    watchman.begin();
    assertThat(one.times().await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(other.times().await(20, TimeUnit.SECONDS)).isTrue();
    watchman.end();
  }
}
