package io.countersign.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One thing that is looked after. */
interface Check {

  /** What it can find; a check that fails leaves these as they are. */
  Set<FindingCode> codes();

  /** Everything that it finds now. */
  List<Found> look(Instant now);
}
