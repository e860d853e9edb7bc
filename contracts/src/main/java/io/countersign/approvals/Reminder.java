package io.countersign.approvals;

import io.countersign.approvals.AskedNeed.State;
import java.util.List;

/**
 * That an approval is waited for, at one step of its deadline: asked, due soon, overdue.
 *
 * @param to the sign-ins of everybody who can decide on it now, for themselves or in a place
 */
public record Reminder(ApprovalRequest request, AskedNeed need, State step, List<String> to) {

  public Reminder {
    to = List.copyOf(to);
  }
}
