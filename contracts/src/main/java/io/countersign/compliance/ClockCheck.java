package io.countersign.compliance;

import io.countersign.signing.Notary;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether every time-stamping authority that is named gives time-stamps. */
@Component
class ClockCheck implements Check {

  private final Notary notary;

  ClockCheck(Notary notary) {
    this.notary = notary;
  }

  @Override
  public Set<FindingCode> codes() {
    return EnumSet.of(FindingCode.CLOCK_SILENT);
  }

  @Override
  public List<Found> look(Instant now) {
    return notary.silentClocks().stream()
        .map(why -> Found.of(FindingCode.CLOCK_SILENT, why.replaceFirst(": .*", ""), why))
        .toList();
  }
}
