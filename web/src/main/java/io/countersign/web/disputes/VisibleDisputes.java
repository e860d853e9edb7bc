package io.countersign.web.disputes;

import io.countersign.disputes.Dispute;
import io.countersign.disputes.DisputeId;
import io.countersign.disputes.Disputes;
import io.countersign.web.access.Role;
import io.countersign.web.access.User;
import io.countersign.web.problems.Missing;
import org.springframework.stereotype.Component;

/** The disputes that a user may see: a rep's own, everybody's for all others behind the doors. */
@Component
record VisibleDisputes(Disputes disputes) {

  /** A dispute; whoever may not see it is told that there is none. */
  Dispute find(User user, long number) {
    return disputes
        .find(new DisputeId(number))
        .filter(found -> user.role() != Role.REP || found.who().equals(user.participant()))
        .orElseThrow(() -> new Missing("dispute " + number, "Choose one from the list."));
  }
}
