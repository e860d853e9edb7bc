package io.countersign.approvals;

import io.countersign.approvals.AskedNeed.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The question for approval of a matter.
 *
 * @param policy the name of the policy that decided what is needed
 * @param closedAt when the matter was changed or given up; what was said is of no effect since then
 */
public record ApprovalRequest(
    long id,
    Matter matter,
    String policy,
    Instant askedAt,
    Optional<Instant> closedAt,
    List<AskedNeed> needs) {

  public ApprovalRequest {
    needs = List.copyOf(needs);
  }

  /** Whether everybody who was asked approved. */
  public boolean granted() {
    return closedAt.isEmpty()
        && needs.stream().allMatch(need -> need.state(askedAt) == State.GRANTED);
  }

  public boolean rejected() {
    return needs.stream().anyMatch(need -> need.state(askedAt) == State.REJECTED);
  }

  /** Whether somebody can still say something to it. */
  public boolean open() {
    return closedAt.isEmpty() && !granted() && !rejected();
  }
}
