package io.countersign.close;

import io.countersign.ledger.PayCycle;
import java.util.List;

/**
 * Something that has a say before a period counts as reviewed. The close asks it and does not know
 * what looks for exceptions; without any, nothing stands against a review.
 */
public interface BeforeReview {

  /** What has to be repaired or acknowledged first, as sentences; none when nothing has to. */
  List<String> open(PayCycle cycle);
}
