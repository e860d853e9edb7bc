package io.countersign.ceremony;

import io.countersign.ceremony.CeremonyRefused.NotYourTurn;
import io.countersign.ceremony.CeremonyRefused.RoundClosed;
import io.countersign.ceremony.CeremonyRefused.RoundOpen;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Role;
import io.countersign.contracts.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of legal for signing by others: send a contract to those who are to sign it, see where
 * it stands, remind, send again, call off. Each call holds the contract, so that nothing happens to
 * it meanwhile.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Ceremonies {

  private final Contracts contracts;
  private final Rounds rounds;
  private final Ushers ushers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Ceremonies(
      Contracts contracts,
      Rounds rounds,
      Ushers ushers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contracts = contracts;
    this.rounds = rounds;
    this.ushers = ushers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Sends a printed contract to those who are to sign it.
   *
   * @throws RoundOpen when it is out already
   * @throws io.countersign.contracts.ContractRefused when a side is asked that cannot sign
   */
  public SigningRound send(ContractId id, Sending sending, Actor by) {
    Contract contract = contracts.hold(id);
    sending.invitees().keySet().forEach(contract::requireUnsignedBy);
    if (rounds.open(id).isPresent()) {
      throw new RoundOpen();
    }
    String key = UUID.randomUUID().toString();
    List<Invitation> invitations = new ArrayList<>();
    for (Role role : Role.values()) {
      Optional<Invitee> asked = Optional.ofNullable(sending.invitees().get(role));
      asked.ifPresent(
          invitee ->
              invitations.add(
                  invitation(key, id, role, invitations.size() + 1, invitee, Optional.empty())));
    }
    SigningRound round =
        new SigningRound(
            key,
            id,
            sending.order(),
            sending.words(),
            new Stamp(by, now()),
            now().plus(sending.lasts()),
            sending.remindDays(),
            RoundState.OPEN,
            "",
            invitations);
    rounds.add(round);
    ushers.invite(round);
    return rounds.find(key).orElseThrow();
  }

  static Invitation invitation(
      String round,
      ContractId contract,
      Role role,
      int turn,
      Invitee invitee,
      Optional<String> delegatedFrom) {
    return new Invitation(
        UUID.randomUUID().toString(),
        round,
        contract,
        role,
        turn,
        invitee,
        delegatedFrom,
        InvitationState.WAITING,
        new Invitation.Steps(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty());
  }

  /** Every sending of a contract, the newest first. */
  @Transactional(readOnly = true)
  public List<SigningRound> of(ContractId contract) {
    return rounds.of(contract);
  }

  /** What a person drew when signing, when they drew anything. */
  @Transactional(readOnly = true)
  public Optional<Drawing> drawing(String invitation) {
    return rounds.drawing(invitation);
  }

  /** Sends the invitation again with a fresh link; the old link opens nothing any more. */
  public void resend(ContractId contract, String invitation, Actor by) {
    again(contract, invitation, Happening.RESENT, by.login());
  }

  /** Reminds one who was asked, with a fresh link. */
  public void remind(ContractId contract, String invitation, Actor by) {
    again(contract, invitation, Happening.REMINDED, by.login());
  }

  private void again(ContractId contract, String invitation, Happening what, String by) {
    contracts.hold(contract);
    SigningRound round = open(contract);
    Invitation one =
        round
            .invitation(invitation)
            .filter(asked -> asked.state() == InvitationState.INVITED)
            .orElseThrow(NotYourTurn::new);
    ushers.remind(round, one, what, by);
  }

  /** Calls the signing off; signatures that were given stay in the contract. */
  public void cancel(ContractId contract, String reason, Actor by) {
    contracts.hold(contract);
    SigningRound round = open(contract);
    ushers.close(round, RoundState.CANCELLED, reason);
    events.publishEvent(
        ContractEvent.of(contract, Happening.CANCELLED, by.login()).with("reason", reason));
  }

  /** Contracts that {@link #moveOn} has something to do for. */
  @Transactional(readOnly = true)
  public List<ContractId> due() {
    return rounds.due(clock.instant());
  }

  /** Ends a round whose time is over, or reminds those who were asked and have not answered. */
  public void moveOn(ContractId contract) {
    contracts.hold(contract);
    Optional<SigningRound> found = rounds.open(contract);
    if (found.isEmpty()) {
      return;
    }
    SigningRound round = found.get();
    if (!round.until().isAfter(clock.instant())) {
      ushers.close(round, RoundState.EXPIRED, "");
      events.publishEvent(ContractEvent.of(contract, Happening.EXPIRED, "clock"));
    } else if (rounds.remindable(round.id(), clock.instant())) {
      rounds.reminded(round.id(), now());
      round.unfinished().stream()
          .filter(one -> one.state() == InvitationState.INVITED)
          .forEach(one -> ushers.remind(round, one, Happening.REMINDED, "clock"));
    }
  }

  private SigningRound open(ContractId contract) {
    return rounds
        .open(contract)
        .orElseThrow(
            () ->
                new RoundClosed(
                    rounds.of(contract).stream()
                        .findFirst()
                        .map(last -> last.state().words())
                        .orElse("never sent")));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
