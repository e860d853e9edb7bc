package io.countersign.web.approvals;

import io.countersign.approval.Person;
import io.countersign.approvals.ApprovalRequest;
import io.countersign.approvals.AskedNeed;
import io.countersign.web.access.User;
import java.time.Instant;
import java.util.Locale;

/**
 * An approval as the pages show it.
 *
 * @param state of the need now
 * @param mine whether whoever looks at it can decide on it
 */
public record ApprovalLine(AskedNeed need, AskedNeed.State state, boolean mine) {

  static ApprovalLine of(AskedNeed need, Instant now, boolean mine) {
    return new ApprovalLine(need, need.state(now), mine);
  }

  static String path(ApprovalRequest request) {
    return "/approvals/" + request.id();
  }

  static Person person(User user) {
    return new Person(user.getName(), user.role().name().toLowerCase(Locale.ROOT));
  }
}
