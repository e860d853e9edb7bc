package io.countersign.close;

import io.countersign.disputes.Attachments;
import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeId;
import io.countersign.disputes.DisputeRefused;
import io.countersign.disputes.DisputeTerms;
import io.countersign.disputes.Disputes;
import org.springframework.stereotype.Component;

/** Where everything about disputes lies, and how long there is for each. */
@Component
record DisputeShelf(Disputes disputes, Attachments attachments, DisputeTerms terms) {

  Dispute find(DisputeId id) {
    return disputes.find(id).orElseThrow(() -> DisputeRefused.unknown(id));
  }

  /** Keeps others from writing, and gives a dispute that has not ended. */
  Dispute lockOpen(DisputeId id) {
    disputes.lock();
    Dispute found = find(id);
    found
        .answer()
        .ifPresent(
            answer -> {
              throw DisputeRefused.ended(id, answer.verdict().words());
            });
    return found;
  }

  static void require(String words) {
    if (words.isBlank() || words.length() > Dispute.WORDS) {
      throw DisputeRefused.words(Dispute.WORDS);
    }
  }
}
