package io.countersign.contracts;

import io.countersign.clauses.PlainText;
import io.countersign.clauses.Template;
import io.countersign.clauses.WordDiff;
import io.countersign.contracts.ContractComment.Audience;
import io.countersign.signing.SubjectKind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table at which a draft is negotiated until it is printed: versions, clauses of its own, and
 * comments. Every version asks for approval anew. Each call is one transaction.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Negotiation {

  private static final int LONGEST_COMMENT = 2_000;

  private final ContractRows rows;
  private final Contracts contracts;
  private final Drafts drafts;
  private final Clearing clearing;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Negotiation(
      ContractRows rows,
      Contracts contracts,
      Drafts drafts,
      Clearing clearing,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.contracts = contracts;
    this.drafts = drafts;
    this.clearing = clearing;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes the next version of a draft. What was approved before is of no effect; whoever has to
   * approve this version is asked.
   *
   * @param current what the contract is about, as it stands now
   * @throws io.countersign.clauses.ValuesRefused when a term is not right
   * @throws io.countersign.clauses.WordingRefused when a clause of its own is not, with its lines
   * @throws DraftMovedOn when it is not the version any more that was read
   */
  public void revise(ContractId id, Revision revision, Actor by, Subject current) {
    Contract contract = rows.held(id);
    requireNewest(id, revision);
    contract.revised(revision.terms());
    rows.flush();
    Template template = contracts.drafted(contract);
    Stamp now = stamp(by);
    Proposal proposal =
        contract.proposal(contract.kind() == SubjectKind.FACTS ? contract.facts() : current);
    Paper paper = new Paper(proposal, template, revision.wordings());
    paper.writtenAt(now.at());
    drafts.add(
        id,
        new DraftVersion(
            drafts.version(id) + 1, now, revision.note(), Drafts.clauses(paper.wording())),
        revision.wordings());
    events.publishEvent(
        ContractEvent.of(id, Happening.NEGOTIATED, by.login())
            .with("version", drafts.version(id))
            .with("note", revision.note()));
    clearing.ask(contract, proposal, template);
  }

  private void requireNewest(ContractId id, Revision revision) {
    int newest = drafts.version(id);
    if (revision.onto().orElse(newest) != newest) {
      throw new DraftMovedOn(drafts.versions(id).get(newest - 1));
    }
  }

  /** Every version of a draft, the first one first. */
  @Transactional(readOnly = true)
  public List<DraftVersion> versions(ContractId id) {
    return drafts.versions(id);
  }

  /** The clauses of the contract's own, each a deviation with its risk. */
  @Transactional(readOnly = true)
  public List<OwnWording> wordings(ContractId id) {
    return drafts.wordings(id);
  }

  /** What became of each clause between two versions, in the order of the later one. */
  @Transactional(readOnly = true)
  public List<ClauseChange> compare(ContractId id, int from, int to) {
    return compare(of(id, from), of(id, to));
  }

  static List<ClauseChange> compare(
      List<DraftVersion.Clause> older, List<DraftVersion.Clause> newer) {
    Map<String, DraftVersion.Clause> left = new LinkedHashMap<>();
    older.forEach(clause -> left.put(clause.id(), clause));
    List<ClauseChange> changes = new ArrayList<>();
    for (DraftVersion.Clause clause : newer) {
      DraftVersion.Clause before = left.remove(clause.id());
      changes.add(
          new ClauseChange(
              clause.id(),
              clause.title(),
              WordDiff.between(before == null ? "" : before.words(), clause.words())));
    }
    left.values()
        .forEach(
            gone ->
                changes.add(
                    new ClauseChange(gone.id(), gone.title(), WordDiff.between(gone.words(), ""))));
    return changes;
  }

  private List<DraftVersion.Clause> of(ContractId id, int version) {
    return drafts.versions(id).stream()
        .filter(draft -> draft.version() == version)
        .findFirst()
        .map(DraftVersion::clauses)
        .orElse(List.of());
  }

  /**
   * Keeps a comment about a clause, or about the whole when the clause is empty.
   *
   * @throws IllegalArgumentException when it says nothing, more than 2,000 characters, or is not
   *     plain text
   */
  public void comment(ContractId id, String clause, String words, Actor by, Audience audience) {
    rows.held(id).requireOpen();
    String said = PlainText.require("a comment", words, LONGEST_COMMENT);
    int version = drafts.version(id);
    if (!clause.isEmpty()
        && drafts.newest(id).stream().noneMatch(known -> known.id().equals(clause))) {
      throw new IllegalArgumentException("there is no clause " + clause);
    }
    drafts.say(id, new ContractComment(version, clause, said, stamp(by), audience));
    events.publishEvent(
        ContractEvent.of(id, Happening.COMMENTED, by.login())
            .with("clause", clause.isEmpty() ? "the whole" : clause)
            .with("version", version)
            .with("audience", audience.name().toLowerCase(Locale.ROOT)));
  }

  @Transactional(readOnly = true)
  public List<ContractComment> comments(ContractId id) {
    return drafts.comments(id);
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
