package io.countersign.counterparts;

import io.countersign.canonical.Digest;
import io.countersign.ceremony.Guest;
import io.countersign.ceremony.Visit;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ClauseChange;
import io.countersign.contracts.ContractComment;
import io.countersign.contracts.ContractComment.Audience;
import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.DraftVersion;
import io.countersign.contracts.Happening;
import io.countersign.contracts.Negotiation;
import io.countersign.contracts.ProposedChanges;
import io.countersign.counterparts.CounterpartRefused.CounterpartUnknown;
import io.countersign.counterparts.CounterpartRefused.NotProven;
import io.countersign.counterparts.CounterpartRefused.TooOften;
import io.countersign.links.Link;
import io.countersign.links.LinkRefused;
import io.countersign.links.Links;
import io.countersign.post.Post;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people of the other side negotiate: they come by a link, prove by a code that the mail
 * address is theirs, read the draft, propose and comment. Each step is checked here again, and is
 * in the event log.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED, noRollbackFor = LinkRefused.class)
public class OtherSide {

  /** How many proposals and comments somebody may make within an hour. */
  public static final int AN_HOUR = 30;

  private static final Duration HOUR = Duration.ofHours(1);

  private final Contracts contracts;
  private final Negotiation negotiation;
  private final ProposedChanges proposals;
  private final CounterpartRows rows;
  private final Links links;
  private final CounterpartLetters letters;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OtherSide(
      Contracts contracts,
      Negotiation negotiation,
      ProposedChanges proposals,
      CounterpartRows rows,
      Links links,
      CounterpartLetters letters,
      Post post,
      ApplicationEventPublisher events,
      Clock clock) {
    this.contracts = contracts;
    this.negotiation = negotiation;
    this.proposals = proposals;
    this.rows = rows;
    this.links = links;
    this.letters = letters;
    this.post = post;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Whoever a link is for.
   *
   * @throws LinkRefused when the token opens nothing
   */
  public Counterpart arrive(String token, Visit visit) {
    Counterpart one = held(links.byToken(Counterparts.NEGOTIATE, token).subject());
    if (one.steps().openedAt().isEmpty()) {
      rows.opened(one.id(), now());
      tell(event(one, Happening.DELIVERED, visit));
    }
    return one;
  }

  /** A counterpart as it stands, for somebody who came through the link. */
  @Transactional(readOnly = true)
  public Counterpart find(String id) {
    Counterpart one = rows.find(id).orElseThrow(CounterpartUnknown::new);
    link(one);
    return one;
  }

  /** Sends a fresh code to the mail address. */
  public void sendCode(String id, Visit visit) {
    Counterpart one = held(id);
    post.send(letters.code(one, links.code(link(one))));
    tell(event(one, Happening.CODE_SENT, visit));
  }

  /**
   * Takes the code that somebody typed.
   *
   * @throws LinkRefused when it is not the right one, or too many were tried
   */
  public Guest prove(String id, String typed, Visit visit) {
    Counterpart one = held(id);
    try {
      links.prove(link(one), typed);
    } catch (LinkRefused.CodeWrong | LinkRefused.CodeSpent wrong) {
      tell(event(one, Happening.CODE_WRONG, visit));
      throw wrong;
    }
    tell(event(one, Happening.AUTHENTICATED, visit).with("method", "one-time code by mail"));
    Guest guest = new Guest(one.id(), links.secret());
    rows.proven(one.id(), digest(guest), now().plus(HOUR));
    return guest;
  }

  /** Whether a guest is still who they proved to be. */
  @Transactional(readOnly = true)
  public boolean knows(Guest guest) {
    return rows.proof(guest.invitation(), now())
        .filter(known -> MessageDigest.isEqual(known.bytes(), digest(guest).bytes()))
        .isPresent();
  }

  /** The draft as it stands; the first reading of each version is in the event log. */
  public Offer read(Guest guest, Visit visit) {
    Counterpart one = known(guest);
    List<DraftVersion> versions = negotiation.versions(one.contract());
    DraftVersion newest = versions.get(versions.size() - 1);
    Counterpart.Steps steps = one.steps();
    boolean fresh = newest.version() != steps.seen();
    if (fresh) {
      rows.saw(one, newest.version());
      tell(event(one, Happening.VIEWED, visit).with("version", newest.version()));
    }
    int before = fresh ? steps.seen() : steps.seenBefore();
    return new Offer(
        contracts.find(one.contract()),
        newest,
        before == 0
            ? List.of()
            : negotiation.compare(one.contract(), before, newest.version()).stream()
                .filter(ClauseChange::changed)
                .toList(),
        proposals.terms(one.contract()),
        proposals.of(one.contract()),
        negotiation.comments(one.contract()).stream().filter(ContractComment::shared).toList());
  }

  /** Whether the draft is another version than the one that was read. */
  public boolean movedOn(Guest guest, String read) {
    int newest = negotiation.versions(known(guest).contract()).size();
    return !read.isEmpty() && !read.equals(String.valueOf(newest));
  }

  /**
   * Proposes other words for a clause.
   *
   * @throws IllegalArgumentException when they are not plain text that can be printed
   */
  public void proposeWords(Guest guest, String clause, String words, String why) {
    Counterpart one = acting(guest);
    proposals.proposeWords(one.contract(), clause, words, why, actor(one));
    note(one, "Proposed", "%s proposes to change %s: %s", clause, why);
  }

  /**
   * Proposes another value for a term.
   *
   * @throws IllegalArgumentException when it says so already
   * @throws io.countersign.clauses.ValuesRefused when it is not of the term's kind
   */
  public void proposeTerm(Guest guest, String term, String value, String why) {
    Counterpart one = acting(guest);
    proposals.proposeTerm(one.contract(), term, value, why, actor(one));
    note(one, "Proposed", "%s proposes to change %s: %s", term, why);
  }

  /**
   * Says something about a clause, or about the whole when the clause is empty.
   *
   * @throws IllegalArgumentException when it is not plain text, or too much
   */
  public void comment(Guest guest, String clause, String words) {
    Counterpart one = acting(guest);
    negotiation.comment(one.contract(), clause, words, actor(one), Audience.OTHER_SIDE);
    note(one, "Commented", "%s says about %s: %s", clause.isEmpty() ? "the draft" : clause, words);
  }

  private void note(Counterpart one, String title, String form, String what, String words) {
    String text = form.formatted(one.invitee().person().name(), what, words.strip());
    post.send(letters.note(one, contracts.find(one.contract()), title, text));
  }

  /** A known guest who does something, which is counted. */
  private Counterpart acting(Guest guest) {
    Counterpart one = known(guest);
    contracts.find(one.contract()).requireDraft();
    CounterpartRows.Acts acts = rows.acts(one.id());
    boolean sameHour = acts.count() > 0 && acts.since().plus(HOUR).isAfter(now());
    if (sameHour && acts.count() >= AN_HOUR) {
      throw new TooOften(AN_HOUR, Duration.between(now(), acts.since().plus(HOUR)));
    }
    rows.acted(
        one.id(),
        sameHour
            ? new CounterpartRows.Acts(acts.count() + 1, acts.since())
            : new CounterpartRows.Acts(1, now()));
    return one;
  }

  private Counterpart known(Guest guest) {
    Counterpart one = held(guest.invitation());
    link(one);
    if (!knows(guest)) {
      throw new NotProven();
    }
    return one;
  }

  /** A counterpart whose contract nobody else changes until the transaction is over. */
  private Counterpart held(String id) {
    Counterpart found = rows.find(id).orElseThrow(CounterpartUnknown::new);
    contracts.hold(found.contract());
    return rows.find(id).orElseThrow(CounterpartUnknown::new);
  }

  private Link link(Counterpart one) {
    return links.byId(Counterparts.NEGOTIATE, one.steps().link().orElse(""));
  }

  private static Actor actor(Counterpart one) {
    return Actor.byLink(one.invitee().person().name());
  }

  private static ContractEvent event(Counterpart one, Happening what, Visit visit) {
    return ContractEvent.of(one.contract(), what, one.invitee().inLog())
        .with("purpose", Counterparts.NEGOTIATE)
        .with("ip", visit.address())
        .with("agent", visit.agent());
  }

  private void tell(ContractEvent event) {
    events.publishEvent(event);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Digest digest(Guest guest) {
    return Digest.of(guest.proof().getBytes(StandardCharsets.UTF_8));
  }
}
