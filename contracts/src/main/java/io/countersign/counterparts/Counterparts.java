package io.countersign.counterparts;

import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Stamp;
import io.countersign.counterparts.CounterpartRefused.AlreadyAsked;
import io.countersign.counterparts.CounterpartRefused.CounterpartUnknown;
import io.countersign.counterparts.CounterpartRefused.LetterNotNegotiated;
import io.countersign.links.Links;
import io.countersign.links.NewLink;
import io.countersign.post.Post;
import io.countersign.signing.SubjectKind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of legal for those who negotiate through a link: ask somebody, send the link again, end
 * it. Each call holds the contract.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Counterparts {

  /** The purpose of links to a draft. */
  static final String NEGOTIATE = "negotiate";

  private final Contracts contracts;
  private final CounterpartRows rows;
  private final Links links;
  private final CounterpartLetters letters;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Counterparts(
      Contracts contracts,
      CounterpartRows rows,
      Links links,
      CounterpartLetters letters,
      Post post,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contracts = contracts;
    this.rows = rows;
    this.links = links;
    this.letters = letters;
    this.post = post;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks somebody of the other side to read and negotiate a draft.
   *
   * @throws AlreadyAsked when the mail address has an open link to it
   * @throws io.countersign.contracts.ContractRefused when it is printed or given up
   */
  public Counterpart ask(ContractId id, Asking asking, Actor by) {
    Contract contract = contracts.hold(id);
    contract.requireDraft();
    if (contract.kind() == SubjectKind.PLAN_LETTER) {
      throw new LetterNotNegotiated();
    }
    if (rows.of(id).stream()
        .filter(this::isOpen)
        .anyMatch(other -> other.invitee().mail().equalsIgnoreCase(asking.invitee().mail()))) {
      throw new AlreadyAsked(asking.invitee().mail());
    }
    Counterpart one =
        new Counterpart(
            UUID.randomUUID().toString(),
            id,
            asking.invitee(),
            new Stamp(by, now()),
            now().plus(asking.lasts()),
            true,
            new Counterpart.Steps(Optional.empty(), Optional.empty(), 0, 0));
    rows.add(one, asking.words());
    send(contract, one, Happening.INVITED, by);
    return rows.find(one.id()).orElseThrow();
  }

  /** Sends a fresh link; the earlier one opens nothing any more. */
  public void again(ContractId id, String counterpart, Actor by) {
    Contract contract = contracts.hold(id);
    send(contract, open(id, counterpart), Happening.RESENT, by);
  }

  private void send(Contract contract, Counterpart one, Happening what, Actor by) {
    one.steps().link().ifPresent(links::close);
    NewLink fresh = links.open(NEGOTIATE, one.id(), one.until());
    rows.linked(one.id(), fresh.link().id());
    post.send(letters.invitation(contract, one, rows.words(one.id()), fresh.token()));
    tell(one, what, by);
  }

  /** Ends it: the link opens nothing any more, and the person is told. */
  public void end(ContractId id, String counterpart, Actor by) {
    contracts.hold(id);
    Counterpart one = open(id, counterpart);
    one.steps().link().ifPresent(links::close);
    rows.closed(one.id(), now());
    post.send(letters.ended(one));
    tell(one, Happening.UNINVITED, by);
  }

  private void tell(Counterpart one, Happening what, Actor by) {
    events.publishEvent(
        ContractEvent.of(one.contract(), what, by.login())
            .with("to", one.invitee().inLog())
            .with("purpose", NEGOTIATE));
  }

  /** Everybody who was ever asked about a contract, the first one first. */
  @Transactional(readOnly = true)
  public List<Counterpart> of(ContractId id) {
    return rows.of(id);
  }

  /** Whether the link of somebody still opens. */
  public boolean isOpen(Counterpart one) {
    return one.open() && one.until().isAfter(now());
  }

  /** A proposed change was answered: those who negotiate are told. */
  @EventListener(condition = "#event.what().name() == 'ANSWERED'")
  void answered(ContractEvent event) {
    rows.of(event.contract()).stream()
        .filter(this::isOpen)
        .forEach(one -> post.send(letters.answer(one, event.facts())));
  }

  private Counterpart open(ContractId id, String counterpart) {
    return rows.of(id).stream()
        .filter(one -> one.id().equals(counterpart))
        .filter(this::isOpen)
        .findFirst()
        .orElseThrow(CounterpartUnknown::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
