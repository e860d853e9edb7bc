package io.countersign.contracts;

import io.countersign.approval.Risk;
import io.countersign.clauses.OneLine;
import io.countersign.clauses.PlainText;
import io.countersign.clauses.Slot;
import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.clauses.Variable;
import io.countersign.clauses.WordDiff;
import io.countersign.contracts.ContractRefused.ChangeDecided;
import io.countersign.contracts.ProposedChange.Answer;
import io.countersign.contracts.ProposedChange.State;
import io.countersign.contracts.ProposedChange.What;
import io.countersign.documents.Block;
import io.countersign.documents.Draft;
import io.countersign.documents.Printer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the other side would rather have in a draft, and what was answered. Nothing of a draft
 * changes by a proposal; accepting one makes the next version. Each call is one transaction.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ProposedChanges {

  private static final int LONGEST_ANSWER = 2_000;

  private final ContractRows rows;
  private final Contracts contracts;
  private final Drafts drafts;
  private final ChangeRows changes;
  private final Negotiation negotiation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProposedChanges(
      ContractRows rows,
      Contracts contracts,
      Drafts drafts,
      ChangeRows changes,
      Negotiation negotiation,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.contracts = contracts;
    this.drafts = drafts;
    this.changes = changes;
    this.negotiation = negotiation;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A term of a draft that can be another one.
   *
   * @param value what it says now
   * @param options the words to choose from, of a choice
   */
  public record Term(String name, String value, List<String> options) {}

  /** The terms of a draft, without those that choose between clauses of the library. */
  @Transactional(readOnly = true)
  public List<Term> terms(ContractId id) {
    Contract contract = rows.find(id);
    Template template = contracts.drafted(contract);
    List<String> choices = template.slots().stream().map(Slot::choice).toList();
    return template.variables().stream()
        .filter(variable -> variable.kind() != Variable.Kind.PARTY)
        .filter(variable -> !variable.name().startsWith("order-"))
        .filter(variable -> !choices.contains(variable.name()))
        .map(
            variable ->
                new Term(
                    variable.name(),
                    template
                        .value(variable.name(), contract.terms())
                        .map(Value::inWords)
                        .orElse(""),
                    variable.options()))
        .toList();
  }

  /**
   * Keeps other words for a clause: plain text, a line for each sub-clause, {@code (a)} before an
   * item.
   *
   * @throws IllegalArgumentException when there are no words, too many, or words that cannot be
   *     printed
   */
  public void proposeWords(ContractId id, String clause, String words, String why, Actor by) {
    Contract contract = rows.held(id);
    contract.requireDraft();
    String title =
        drafts.newest(id).stream()
            .filter(known -> known.id().equals(clause))
            .filter(known -> !known.id().equals(DraftVersion.COVER))
            .map(DraftVersion.Clause::title)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no clause " + clause));
    String body = ProposedWords.body(words);
    contracts.drafted(contract).own(clause, title, body);
    requirePrintable(body);
    propose(id, new ProposedChange.Words(clause, title, body), why, by);
  }

  /**
   * Keeps another value for a term.
   *
   * @throws IllegalArgumentException when there is no such term, or it says so already
   * @throws io.countersign.clauses.ValuesRefused when it is not of the term's kind
   */
  public void proposeTerm(ContractId id, String name, String value, String why, Actor by) {
    Contract contract = rows.held(id);
    contract.requireDraft();
    OneLine.require("the value of a term", value);
    Term term =
        terms(id).stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no term " + name));
    contracts.drafted(contract).read(Map.of(name, value));
    if (term.value().equals(value)) {
      throw new IllegalArgumentException("the draft says this already");
    }
    requirePrintable(value);
    propose(id, new ProposedChange.Term(name, term.value(), value), why, by);
  }

  private void propose(ContractId id, What what, String why, Actor by) {
    OneLine.require("the reason of a change", why);
    int version = drafts.version(id);
    changes.add(
        id, new ProposedChange(0, version, what, why, stamp(by), State.OPEN, Optional.empty()));
    events.publishEvent(
        ContractEvent.of(id, Happening.PROPOSED, by.login())
            .with("what", what.name())
            .with("why", why)
            .with("version", version));
  }

  /** Everything that was proposed, the first one first. */
  @Transactional(readOnly = true)
  public List<ProposedChange> of(ContractId id) {
    return changes.of(id);
  }

  /**
   * What a proposal would change, word by word: while it is open, of the draft as it is now; else
   * of the version that it was proposed on.
   */
  @Transactional(readOnly = true)
  public List<WordDiff.Run> effect(ContractId id, ProposedChange change) {
    if (change.what() instanceof ProposedChange.Words words) {
      String before =
          drafts
              .clauses(id, change.state() == State.OPEN ? drafts.version(id) : change.version())
              .stream()
              .filter(clause -> clause.id().equals(words.name()))
              .findFirst()
              .map(DraftVersion.Clause::words)
              .orElse("");
      return WordDiff.between(before, ProposedWords.printed(words.body(), before));
    }
    ProposedChange.Term term = (ProposedChange.Term) change.what();
    return WordDiff.between(term.before(), term.value());
  }

  /** A clause of a draft as the other side would write over it: without numbers. */
  public static String toWriteOver(DraftVersion.Clause clause) {
    return ProposedWords.toWriteOver(clause.words());
  }

  /**
   * Takes a proposed change into the next version of the draft, as a deviation with its risk.
   *
   * @param answer what the other side is told; may be empty
   */
  public void accept(
      ContractId id, long change, Risk risk, String answer, Actor by, Subject current) {
    ProposedChange proposed = decided(id, change, State.ACCEPTED, answer, Optional.of(risk), by);
    List<OwnWording> wordings = new ArrayList<>(drafts.wordings(id));
    Map<String, String> terms = new TreeMap<>(rows.find(id).terms());
    if (proposed.what() instanceof ProposedChange.Words words) {
      wordings.removeIf(own -> own.clause().equals(words.name()));
      wordings.add(new OwnWording(words.name(), words.title(), words.body(), risk, proposed.why()));
    } else if (proposed.what() instanceof ProposedChange.Term term) {
      terms.put(term.name(), term.value());
    }
    String note =
        "Accepted: %s as %s proposed"
            .formatted(proposed.what().name(), proposed.proposed().by().login());
    negotiation.revise(id, new Revision(terms, wordings, note), by, current);
  }

  /**
   * Leaves the draft as it is.
   *
   * @param answer what the other side is told; may be empty
   */
  public void decline(ContractId id, long change, String answer, Actor by) {
    decided(id, change, State.DECLINED, answer, Optional.empty(), by);
  }

  private ProposedChange decided(
      ContractId id, long change, State state, String answer, Optional<Risk> risk, Actor by) {
    rows.held(id).requireDraft();
    ProposedChange proposed =
        changes.of(id).stream()
            .filter(one -> one.id() == change)
            .findFirst()
            .orElseThrow(ChangeDecided::new);
    String words = answer.isBlank() ? "" : PlainText.require("an answer", answer, LONGEST_ANSWER);
    if (!changes.decide(change, state, new Answer(stamp(by), words, risk))) {
      throw new ChangeDecided();
    }
    ContractEvent event =
        ContractEvent.of(id, Happening.ANSWERED, by.login())
            .with("what", proposed.what().name())
            .with("title", proposed.what().title())
            .with("proposed-by", proposed.proposed().by().login())
            .with("answer", words)
            .with("decision", state.name().toLowerCase(Locale.ROOT));
    events.publishEvent(risk.map(taken -> event.with("risk", taken.word())).orElse(event));
    return proposed;
  }

  /** Refuses a text now that paper would refuse later. */
  private void requirePrintable(String text) {
    new Printer()
        .print(
            Draft.titled("Proposal", Locale.ENGLISH, clock.instant())
                .with(new Block.Paragraph(text.replace("\n", " "))));
  }

  private Stamp stamp(Actor by) {
    return new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
