package io.countersign.ceremony;

import io.countersign.canonical.Digest;
import io.countersign.ceremony.CeremonyRefused.NotProven;
import io.countersign.ceremony.CeremonyRefused.NotYourTurn;
import io.countersign.ceremony.CeremonyRefused.RoundClosed;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.links.Link;
import io.countersign.links.Links;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is at the door, and whether they may do what they want; all that they do is told here. */
@Component
class Guests {

  /** How long a code lets somebody stay. */
  private static final Duration STAY = Duration.ofHours(1);

  private final Contracts contracts;
  private final Rounds rounds;
  private final Links links;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Guests(
      Contracts contracts,
      Rounds rounds,
      Links links,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contracts = contracts;
    this.rounds = rounds;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  /** An invitation whose contract nobody else changes until the caller's transaction is over. */
  Invitation held(String invitation) {
    Invitation found = rounds.invitation(invitation).orElseThrow(NotYourTurn::new);
    contracts.hold(found.contract());
    return rounds.invitation(invitation).orElseThrow(NotYourTurn::new);
  }

  /** The link that leads to an invitation now. */
  Link link(Invitation one) {
    return links.byId(Ushers.SIGN, one.steps().link().orElse(""));
  }

  /** Lets somebody in who typed the right code. */
  Guest welcome(Invitation one) {
    Guest guest = new Guest(one.id(), links.secret());
    rounds.proven(one.id(), digest(guest), now().plus(STAY));
    return guest;
  }

  boolean knows(Guest guest) {
    return rounds
        .proof(guest.invitation(), now())
        .filter(known -> MessageDigest.isEqual(known.bytes(), digest(guest).bytes()))
        .isPresent();
  }

  /** The held invitation of a guest who is still who they proved to be. */
  Invitation known(Guest guest) {
    Invitation one = held(guest.invitation());
    link(one);
    if (!knows(guest)) {
      throw new NotProven();
    }
    return one;
  }

  /** The same, and the invitation lets them sign now. */
  Invitation active(Guest guest) {
    Invitation one = known(guest);
    SigningRound round = rounds.find(one.round()).orElseThrow();
    if (!round.open() || !round.until().isAfter(clock.instant())) {
      throw new RoundClosed(round.open() ? RoundState.EXPIRED.words() : round.state().words());
    }
    if (one.state() != InvitationState.INVITED) {
      throw new NotYourTurn();
    }
    return one;
  }

  void tell(Invitation one, Happening what, Visit visit) {
    tell(event(one, what, visit));
  }

  void tell(ContractEvent event) {
    events.publishEvent(event);
  }

  static ContractEvent event(Invitation one, Happening what, Visit visit) {
    return ContractEvent.of(one.contract(), what, one.invitee().inLog())
        .with("ip", visit.address())
        .with("agent", visit.agent());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Digest digest(Guest guest) {
    return Digest.of(guest.proof().getBytes(StandardCharsets.UTF_8));
  }
}
