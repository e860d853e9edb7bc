package io.countersign.web.ceremony;

import io.countersign.ceremony.ConsentText;
import io.countersign.ceremony.Invitation;
import io.countersign.ceremony.InvitationState;
import io.countersign.ceremony.SigningRound;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractState;
import io.countersign.contracts.Role;

/** An invitation as the invited sees it. */
public record GuestView(Invitation invitation, SigningRound round, Contract contract) {

  public String path() {
    return "/signing/" + invitation.id();
  }

  public String name() {
    return invitation.invitee().person().name();
  }

  public String party() {
    return contract.side(invitation.role()).party().name();
  }

  public String other() {
    return contract
        .side(invitation.role() == Role.SELLER ? Role.CUSTOMER : Role.SELLER)
        .party()
        .name();
  }

  /** Whether the invited can sign now. */
  public boolean active() {
    return round.open() && invitation.state() == InvitationState.INVITED;
  }

  public boolean signed() {
    return invitation.state() == InvitationState.SIGNED;
  }

  public boolean complete() {
    return contract.state() == ContractState.SIGNED;
  }

  public boolean consented() {
    return invitation.steps().consent().isPresent();
  }

  public ConsentText consent() {
    return ConsentText.current();
  }
}
