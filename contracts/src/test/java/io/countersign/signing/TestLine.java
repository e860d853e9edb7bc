package io.countersign.signing;

import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The line to the demo authority, which a test can cut; only one test at a time uses it. */
public final class TestLine implements Wire {

  /** Who answers; nobody until there is one. */
  public volatile @Nullable DemoAuthority authority;

  /** What is not answered. */
  public final Set<Asking> cut = EnumSet.noneOf(Asking.class);

  /** How many time-stamps are still given. */
  public final AtomicInteger stampsLeft = new AtomicInteger(Integer.MAX_VALUE);

  /** Cuts or mends it for everything. */
  public void cut(boolean all) {
    cut.clear();
    if (all) {
      cut.addAll(EnumSet.allOf(Asking.class));
    }
  }

  @Override
  public byte[] ask(URI address, Asking asking, byte[] question) throws IOException {
    DemoAuthority there = authority;
    boolean spent = asking == Asking.TIME_STAMP && stampsLeft.getAndDecrement() <= 0;
    if (there == null || spent || cut.contains(asking)) {
      throw new IOException("the line is cut");
    }
    return there.ask(address, asking, question);
  }
}
