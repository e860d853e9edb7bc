package io.countersign.review;

import io.countersign.ledger.PayCycle;
import java.util.List;

/** Something else that sees what needs eyes in a pay period, and that the review does not know. */
public interface ConcernSource {

  List<Concern> concerns(PayCycle cycle);
}
