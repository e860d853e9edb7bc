package io.countersign.ceremony;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One sending of a contract to those who are to sign it.
 *
 * @param words what the invited read beside the link; may be empty
 * @param until when it runs out
 * @param remindDays after how many days those who have not signed are reminded; 0 for never
 * @param reason why it ended early; empty otherwise
 */
public record SigningRound(
    String id,
    ContractId contract,
    SigningOrder order,
    String words,
    Stamp sent,
    Instant until,
    int remindDays,
    RoundState state,
    String reason,
    List<Invitation> invitations) {

  public SigningRound {
    invitations = List.copyOf(invitations);
  }

  public boolean open() {
    return state == RoundState.OPEN;
  }

  Optional<Invitation> invitation(String invitation) {
    return invitations.stream().filter(one -> one.id().equals(invitation)).findFirst();
  }

  /** Those who have neither signed nor passed it on. */
  List<Invitation> unfinished() {
    return invitations.stream().filter(one -> one.state().open()).toList();
  }
}
