package io.countersign.close;

import io.countersign.intake.Rosters;
import io.countersign.people.Roster;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The people as they are told now. They are read again only when something was told of them since,
 * so that equal people are mostly the same object.
 */
final class KnownPeople implements Supplier<Roster> {

  private final Rosters rosters;
  private volatile @Nullable Seen seen;

  KnownPeople(Rosters rosters) {
    this.rosters = rosters;
  }

  private record Seen(long told, Roster roster) {}

  @Override
  public Roster get() {
    long told = rosters.told();
    Seen last = seen;
    if (last == null || last.told() != told) {
      // what is told in between is read now and once more the next time
      last = new Seen(told, rosters.roster());
      seen = last;
    }
    return last.roster();
  }
}
