package io.countersign.approvals;

import io.countersign.approval.ApprovalPolicy;
import io.countersign.approval.ContractFacts;
import io.countersign.approval.NeededApproval;
import io.countersign.approval.Person;
import io.countersign.approvals.ApprovalRefused.ApprovalClosed;
import io.countersign.approvals.ApprovalRefused.ApprovalUnknown;
import io.countersign.approvals.ApprovalRefused.DelegationWrong;
import io.countersign.approvals.ApprovalRefused.NotApproved;
import io.countersign.approvals.ApprovalRefused.NotAsked;
import io.countersign.approvals.ApprovalRefused.OwnDraft;
import io.countersign.approvals.ApprovalRefused.VotedBefore;
import io.countersign.approvals.AskedNeed.State;
import io.countersign.library.Library;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of approvals. The policy of the day decides what is asked; whoever drafted does not
 * approve; another content is another question. Each call is one transaction.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Approvals {

  private final ApprovalRows rows;
  private final Library library;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  Approvals(ApprovalRows rows, Library library, ApplicationEventPublisher listeners, Clock clock) {
    this.rows = rows;
    this.library = library;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * Asks for what a matter needs in this content. What was asked about another content of it is of
   * no effect from now on; asking again about the same one changes nothing.
   *
   * @return the request; empty when nobody needs to approve
   */
  public Optional<ApprovalRequest> ask(Matter matter, ContractFacts facts) {
    Instant now = now();
    rows.closeAllBut(matter.key(), matter.content().hex(), now);
    Optional<ApprovalRequest> asked = about(matter);
    if (asked.isPresent()) {
      return asked;
    }
    ApprovalPolicy policy = policyAt(now);
    List<AskedNeed> needs = new ArrayList<>();
    for (NeededApproval needed : policy.needed(facts)) {
      needs.add(
          new AskedNeed(
              needs.size() + 1,
              needed.need(),
              now.plus(Duration.ofDays(needed.need().withinDays())),
              needed.reasons().stream().map(NeededApproval.Reason::toString).toList(),
              List.of()));
    }
    if (needs.isEmpty()) {
      return Optional.empty();
    }
    rows.add(matter, policy.name(), needs, now);
    return about(matter);
  }

  /** Ends what was asked about a matter that is given up. */
  public void close(String matter) {
    rows.closeAllBut(matter, "", now());
  }

  /**
   * Lets a matter pass that needs nobody's approval, or has it in this content.
   *
   * @throws NotApproved when somebody was asked who has not approved, or would have to be asked
   */
  @Transactional(readOnly = true)
  public void require(Matter matter, ContractFacts facts) {
    List<String> missing = missing(matter, facts);
    if (!missing.isEmpty()) {
      throw new NotApproved(matter.title(), missing);
    }
  }

  /** Which approvals a matter still lacks in this content, in words; none when it may pass. */
  @Transactional(readOnly = true)
  public List<String> missing(Matter matter, ContractFacts facts) {
    Optional<ApprovalRequest> asked = about(matter);
    if (asked.isEmpty()) {
      return policyAt(now()).needed(facts).stream()
          .map(needed -> needed.need().line() + " by " + needed.need().group())
          .toList();
    }
    if (asked.get().closedAt().isPresent()) {
      return List.of("what was approved was changed since");
    }
    return asked.get().needs().stream()
        .filter(need -> need.state(now()) != State.GRANTED)
        .map(need -> need.need().line() + " by " + need.need().group())
        .toList();
  }

  /** What was asked about a matter, the newest first. */
  @Transactional(readOnly = true)
  public List<ApprovalRequest> of(String matter) {
    return rows.of(matter);
  }

  @Transactional(readOnly = true)
  public ApprovalRequest find(long id) {
    return rows.find(id).orElseThrow(() -> new ApprovalUnknown(id));
  }

  /** What waits for somebody, the oldest first. */
  @Transactional(readOnly = true)
  public List<ApprovalRequest> waitingFor(Person person) {
    return rows.notClosed().stream()
        .filter(ApprovalRequest::open)
        .filter(
            request ->
                request.needs().stream()
                    .anyMatch(need -> standsFor(request, need, person).isPresent()))
        .toList();
  }

  /** Whether somebody can say something to a need now. */
  @Transactional(readOnly = true)
  public boolean mayDecide(ApprovalRequest request, AskedNeed need, Person person) {
    return request.open() && standsFor(request, need, person).isPresent();
  }

  /** Whether somebody is or was asked, for themselves or for somebody else. */
  @Transactional(readOnly = true)
  public boolean isAsked(ApprovalRequest request, Person person) {
    return request.needs().stream()
        .anyMatch(
            need ->
                need.votes().stream().anyMatch(vote -> vote.voter().equals(person.login()))
                    || !seats(request, need, person).isEmpty());
  }

  /** Says yes or no to a need. */
  public void decide(long id, int seq, Person person, Decision decision) {
    ApprovalRequest request = rows.held(id).orElseThrow(() -> new ApprovalUnknown(id));
    AskedNeed need =
        request.needs().stream()
            .filter(one -> one.seq() == seq)
            .findFirst()
            .orElseThrow(() -> new ApprovalUnknown(id));
    if (!request.open() || !need.state(now()).open()) {
      throw new ApprovalClosed(request.matter().title());
    }
    Set<String> seats = seats(request, need, person);
    if (seats.isEmpty()) {
      throw new NotAsked(need.need().group());
    }
    Set<String> authors = request.matter().authors();
    if (authors.contains(person.login()) || authors.containsAll(seats)) {
      throw new OwnDraft(request.matter().title());
    }
    String seat =
        standsFor(request, need, person).orElseThrow(() -> new VotedBefore(need.need().line()));
    Vote vote = new Vote(person.login(), seat, decision.granted(), decision.reason(), now());
    rows.vote(id, seq, vote);
    listeners.publishEvent(new Decided(request, need, vote));
  }

  /**
   * A yes or a no.
   *
   * @param reason why; a no needs one
   */
  public record Decision(boolean granted, String reason) {}

  /** Lets somebody else approve for a member of a group on some days. */
  public void delegate(Person from, Delegation delegation) {
    if (!delegation.from().equals(from.login()) || delegation.to().equals(from.login())) {
      throw new DelegationWrong("nobody delegates for others, or to themselves");
    }
    if (!delegation.first().isBefore(delegation.until())) {
      throw new DelegationWrong("the last day is before the first");
    }
    if (!policyAt(now()).admits(delegation.group(), from)) {
      throw new DelegationWrong("you do not belong to the group " + delegation.group());
    }
    rows.add(delegation, now());
  }

  /** Every delegation from or to somebody, the oldest first. */
  @Transactional(readOnly = true)
  public List<Delegation> delegations(String login) {
    return rows.delegations().stream()
        .filter(one -> one.from().equals(login) || one.to().equals(login))
        .toList();
  }

  /** The groups to which somebody belongs today. */
  @Transactional(readOnly = true)
  public List<String> groups(Person person) {
    ApprovalPolicy policy = policyAt(now());
    return policy.groups().keySet().stream()
        .filter(group -> policy.admits(group, person))
        .sorted()
        .toList();
  }

  /** For whom somebody can vote now: themselves first; empty when for nobody. */
  private Optional<String> standsFor(ApprovalRequest request, AskedNeed need, Person person) {
    Set<String> authors = request.matter().authors();
    boolean voted =
        need.votes().stream()
            .anyMatch(
                vote ->
                    vote.voter().equals(person.login()) || vote.standsFor().equals(person.login()));
    if (authors.contains(person.login()) || voted || !need.state(now()).open()) {
      return Optional.empty();
    }
    return seats(request, need, person).stream()
        .filter(seat -> !authors.contains(seat))
        .filter(
            seat ->
                need.votes().stream()
                    .noneMatch(vote -> vote.standsFor().equals(seat) || vote.voter().equals(seat)))
        .findFirst();
  }

  /** Everybody for whom a person could speak to a need: themselves, and who delegated to them. */
  private Set<String> seats(ApprovalRequest request, AskedNeed need, Person person) {
    ApprovalPolicy policy = policyAt(request.askedAt());
    List<String> groups = new ArrayList<>(List.of(need.need().group()));
    if (need.state(now()) == State.ESCALATED && !need.need().then().isEmpty()) {
      groups.add(need.need().then());
    }
    LocalDate today = day(now());
    Set<String> seats = new LinkedHashSet<>();
    if (groups.stream().anyMatch(group -> policy.admits(group, person))) {
      seats.add(person.login());
    }
    rows.delegations().stream()
        .filter(one -> one.to().equals(person.login()) && one.holdsOn(today))
        .filter(one -> groups.contains(one.group()))
        .forEach(one -> seats.add(one.from()));
    return seats;
  }

  private Optional<ApprovalRequest> about(Matter matter) {
    return rows.of(matter.key()).stream()
        .filter(request -> request.matter().content().equals(matter.content()))
        .findFirst();
  }

  private ApprovalPolicy policyAt(Instant time) {
    return library.policy(day(time));
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
