package io.countersign.ceremony;

import io.countersign.canonical.Digest;
import io.countersign.ceremony.CeremonyRefused.NoConsent;
import io.countersign.ceremony.CeremonyRefused.NotIntended;
import io.countersign.ceremony.CeremonyRefused.OtherDocument;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Hand;
import io.countersign.contracts.Happening;
import io.countersign.documents.Document;
import io.countersign.links.Links;
import io.countersign.post.Post;
import io.countersign.signing.OwnKey;
import io.countersign.signing.SignatureLevel;
import io.countersign.signing.SubjectRef;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people without an account sign: they agree to do so electronically, read, and then sign,
 * decline or name somebody else. Each step is checked again here, whatever a page showed; every
 * step is in the event log.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SigningTable {

  private final Guests guests;
  private final Contracts contracts;
  private final Rounds rounds;
  private final Ushers ushers;
  private final Links links;
  private final Letters letters;
  private final Post post;

  SigningTable(
      Guests guests,
      Contracts contracts,
      Rounds rounds,
      Ushers ushers,
      Links links,
      Letters letters,
      Post post) {
    this.guests = guests;
    this.contracts = contracts;
    this.rounds = rounds;
    this.ushers = ushers;
    this.links = links;
    this.letters = letters;
    this.post = post;
  }

  /** Takes the consent to sign and to receive records electronically. */
  public void consent(Guest guest, ConsentText text, Visit visit) {
    Invitation one = guests.active(guest);
    rounds.consented(one.id(), Optional.of(text.digest()));
    guests.tell(
        Guests.event(one, Happening.CONSENTED, visit)
            .with("text-version", text.version())
            .with("text-sha256", text.digest()));
  }

  /** Takes the consent back; it can be given again. */
  public void withdraw(Guest guest, Visit visit) {
    Invitation one = guests.active(guest);
    rounds.consented(one.id(), Optional.empty());
    guests.tell(one, Happening.WITHDRAWN, visit);
  }

  /**
   * The document as it is to be signed, or as it was signed.
   *
   * @throws NoConsent when the guest has not agreed to read and sign it here
   */
  public Document view(Guest guest, Visit visit) {
    return view(guests.known(guest), visit);
  }

  private Document view(Invitation one, Visit visit) {
    requireConsent(one);
    Document document = contracts.document(one.contract());
    Digest digest = new Digest(document.digest().hex());
    if (!one.steps().viewed().equals(Optional.of(digest))) {
      rounds.viewed(one.id(), digest);
      guests.tell(Guests.event(one, Happening.VIEWED, visit).with("sha256", digest));
    }
    return document;
  }

  /** The document, to keep. */
  public Document download(Guest guest, Visit visit) {
    Invitation one = guests.known(guest);
    Document document = view(one, visit);
    guests.tell(
        Guests.event(one, Happening.DOWNLOADED, visit).with("sha256", document.digest().hex()));
    return document;
  }

  /**
   * Signs, with a key that the house has for this person.
   *
   * @throws io.countersign.contracts.ContractRefused when the contract cannot be signed now
   */
  public Contract sign(Guest guest, SignatureAct act, SubjectRef current, Visit visit) {
    return sign(guest, act, Optional.empty(), current, visit);
  }

  /**
   * Signs with a key of the person's own, brought for this signature.
   *
   * @throws io.countersign.contracts.ContractRefused when the contract cannot be signed now
   */
  public Contract sign(Guest guest, SignatureAct act, OwnKey own, SubjectRef current, Visit visit) {
    return sign(guest, act, Optional.of(own), current, visit);
  }

  /** What a person has to sign elsewhere whose key stays there. */
  public byte[] attributesToSign(Guest guest, OwnKey own, SubjectRef current) {
    Invitation one = guests.active(guest);
    requireConsent(one);
    return contracts.attributesToSign(one.contract(), one.role(), hand(one).with(own), current);
  }

  private Contract sign(
      Guest guest, SignatureAct act, Optional<OwnKey> own, SubjectRef current, Visit visit) {
    Invitation one = guests.active(guest);
    requireConsent(one);
    String name = one.invitee().person().name();
    if (!act.intended() || !act.names(name)) {
      throw new NotIntended(name);
    }
    Digest now = new Digest(contracts.document(one.contract()).digest().hex());
    if (!now.equals(act.shown()) || !one.steps().viewed().equals(Optional.of(now))) {
      throw new OtherDocument();
    }
    ContractEvent intent =
        Guests.event(one, Happening.INTENDED, visit)
            .with("role", one.role().field())
            .with("document-sha256", now)
            .with("typed", act.typed())
            .with("key", own.map(key -> "own, " + key.place()).orElse("of the house"));
    guests.tell(act.drawing().map(d -> intent.with("drawing-sha256", d.digest())).orElse(intent));
    act.drawing().ifPresent(drawing -> rounds.drew(one.id(), drawing));
    Hand hand = own.map(hand(one)::with).orElseGet(() -> hand(one));
    SignatureLevel level = contracts.level(one.contract(), one.role(), hand);
    String method = level.name() + (own.isPresent() ? ", own certificate" : ", key of the house");
    rounds.ended(one.id(), InvitationState.SIGNED, new Invitation.End(guests.now(), method, ""));
    Actor by = Actor.byLink(one.invitee().person().name());
    return contracts.sign(one.contract(), one.role(), by, hand, current);
  }

  /** Declines, with a reason that whoever sent the contract is told. */
  public void decline(Guest guest, String reason, Visit visit) {
    Invitation one = guests.active(guest);
    String name = one.invitee().person().name();
    rounds.ended(one.id(), InvitationState.DECLINED, new Invitation.End(guests.now(), "", reason));
    guests.tell(Guests.event(one, Happening.DECLINED, visit).with("reason", reason));
    SigningRound round = round(one);
    ushers.close(round, RoundState.DECLINED, name + " declined.");
    post.send(
        letters.note(
            round,
            contracts.find(one.contract()),
            "Declined",
            name + " does not sign: " + reason + (reason.endsWith(".") ? "" : ".")));
  }

  /** Names another person of the same party to sign instead. */
  public void delegate(Guest guest, Invitee instead, Visit visit) {
    Invitation one = guests.active(guest);
    String name = one.invitee().person().name();
    rounds.ended(one.id(), InvitationState.DELEGATED, new Invitation.End(guests.now(), "", ""));
    one.steps().link().ifPresent(links::close);
    guests.tell(Guests.event(one, Happening.DELEGATED, visit).with("to", instead.inLog()));
    rounds.add(
        Ceremonies.invitation(
            one.round(), one.contract(), one.role(), one.turn(), instead, Optional.of(name)));
    SigningRound round = round(one);
    ushers.invite(round);
    post.send(
        letters.note(
            round,
            contracts.find(one.contract()),
            "Delegated",
            "%s named %s to sign instead.".formatted(name, instead.person().name())));
  }

  private SigningRound round(Invitation one) {
    return rounds.find(one.round()).orElseThrow();
  }

  /** The person whom the contract names; another one whom legal asked, or who was named instead. */
  private Hand hand(Invitation one) {
    Contract contract = contracts.find(one.contract());
    return contract.side(one.role()).signer().equals(one.invitee().person())
        ? Hand.own()
        : Hand.of(one.invitee().person());
  }

  private static void requireConsent(Invitation one) {
    if (one.steps().consent().isEmpty()) {
      throw new NoConsent();
    }
  }
}
