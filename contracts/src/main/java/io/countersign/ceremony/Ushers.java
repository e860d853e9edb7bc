package io.countersign.ceremony;

import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.links.Links;
import io.countersign.links.NewLink;
import io.countersign.post.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moves a round on: whoever is next gets a link, whoever is done gets a copy, and when the
 * contract is given up everybody is told. Always called by somebody who holds the contract.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ushers {

  /** The purpose of links to a ceremony. */
  static final String SIGN = "sign";

  /** How long a link still gives the copy after the time for signing is over. */
  private static final Duration COPIES = Duration.ofDays(90);

  private final Rounds rounds;
  private final Links links;
  private final Letters letters;
  private final Post post;
  private final Contracts contracts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Ushers(
      Rounds rounds,
      Links links,
      Letters letters,
      Post post,
      Contracts contracts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.links = links;
    this.letters = letters;
    this.post = post;
    this.contracts = contracts;
    this.events = events;
    this.clock = clock;
  }

  /** Invites whoever is next. */
  void invite(SigningRound round) {
    Contract contract = contracts.find(round.contract());
    int turn =
        round.unfinished().stream().mapToInt(Invitation::turn).min().orElse(Integer.MAX_VALUE);
    for (Invitation one : round.unfinished()) {
      boolean now = round.order() == SigningOrder.PARALLEL || one.turn() == turn;
      if (now && one.state() == InvitationState.WAITING) {
        post.send(letters.invitation(contract, round, one, link(round, one)));
        told(one, Happening.SENT, round.sent().by().login());
      }
    }
  }

  /** Sends the same again, with a fresh link; the earlier one is closed. */
  void remind(SigningRound round, Invitation one, Happening what, String by) {
    Contract contract = contracts.find(round.contract());
    post.send(
        what == Happening.REMINDED
            ? letters.reminder(contract, round, one, link(round, one))
            : letters.invitation(contract, round, one, link(round, one)));
    told(one, what, by);
  }

  private String link(SigningRound round, Invitation one) {
    one.steps().link().ifPresent(links::close);
    NewLink fresh = links.open(SIGN, one.id(), round.until().plus(COPIES));
    rounds.invited(one.id(), fresh.link().id());
    return fresh.token();
  }

  private void told(Invitation one, Happening what, String by) {
    events.publishEvent(
        ContractEvent.of(one.contract(), what, by)
            .with("to", one.invitee().inLog())
            .with("role", one.role().field()));
  }

  /** Ends a round early; those who have not signed are told, and their links closed. */
  void close(SigningRound round, RoundState state, String reason) {
    for (Invitation one : round.unfinished()) {
      rounds.ended(one.id(), InvitationState.CLOSED, new Invitation.End(now(), "", state.words()));
      one.steps().link().ifPresent(links::close);
      if (one.state() == InvitationState.INVITED) {
        post.send(letters.ended(one, state.words() + (reason.isBlank() ? "." : ": " + reason)));
      }
    }
    rounds.close(round.id(), state, reason, now());
  }

  /** Somebody signed, here or in the house. */
  @EventListener(condition = "#event.what().name() == 'SIGNED'")
  void signed(ContractEvent event) {
    rounds.open(event.contract()).ifPresent(round -> signed(round, event.facts()));
  }

  private void signed(SigningRound round, Map<String, String> facts) {
    for (Invitation one : round.unfinished()) {
      if (one.role().field().equals(facts.get("role"))) {
        rounds.ended(
            one.id(), InvitationState.SIGNED, new Invitation.End(now(), "in the house", ""));
        one.steps().link().ifPresent(links::close);
      }
    }
    rounds.find(round.id()).ifPresent(this::invite);
  }

  /** Everybody has signed: those who did so through a link get their copy. */
  @EventListener(condition = "#event.what().name() == 'COMPLETED'")
  void completed(ContractEvent event) {
    rounds.open(event.contract()).ifPresent(this::completed);
  }

  private void completed(SigningRound round) {
    Contract contract = contracts.find(round.contract());
    rounds.close(round.id(), RoundState.DONE, "", now());
    for (Invitation one : round.invitations()) {
      if (one.state() == InvitationState.SIGNED) {
        post.send(letters.completed(contract, one, link(round, one)));
      }
    }
    post.send(
        letters.note(round, contract, "Signed by all", "The contract is signed by both sides."));
  }

  @EventListener(condition = "#event.what().name() == 'VOIDED'")
  void voided(ContractEvent event) {
    ContractId contract = event.contract();
    rounds
        .open(contract)
        .ifPresent(
            round ->
                close(round, RoundState.CANCELLED, "The contract was given up by its makers."));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
