package io.countersign.proofs;

import io.countersign.calendar.DateRange;
import io.countersign.earning.EarningKey;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Metrics;
import io.countersign.intake.Quotes;
import io.countersign.intake.Rosters;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.people.Roster;
import io.countersign.publishing.PlanInForce;
import io.countersign.publishing.PublishedPlans;
import io.countersign.statements.Statement;
import io.countersign.statements.StatementId;
import io.countersign.statements.StatementLine;
import io.countersign.statements.StatementLines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Makes proofs of statements from what was known when they were made. A proof is made only when its
 * inputs give the statement to the cent, and holds no more facts than are needed for that.
 */
@Component
public class Proofs {

  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  private final StatementLines lines;
  private final PublishedPlans plans;
  private final Rosters rosters;
  private final DealJournal journal;
  private final Metrics metrics;
  private final Quotes quotes;

  public Proofs(
      StatementLines lines,
      PublishedPlans plans,
      Rosters rosters,
      DealJournal journal,
      Metrics metrics,
      Quotes quotes) {
    this.lines = lines;
    this.plans = plans;
    this.rosters = rosters;
    this.journal = journal;
    this.metrics = metrics;
    this.quotes = quotes;
  }

  /**
   * The proof of a statement.
   *
   * @throws NotProvable when what was known then does not give it
   */
  public Proof of(Statement statement) {
    Map<EarningLine, Balance> before = before(statement);
    StatementDocument told = told(statement, before);
    StatementId id = statement.id();
    List<Inputs.Posted> posted = new ArrayList<>();
    before.forEach(
        (line, balance) ->
            posted.add(new Inputs.Posted(line.key(), balance.payable(), balance.held())));
    Inputs bare =
        new Inputs(
            Inputs.SCHEMA,
            id,
            id.cycle().period().until(),
            List.of(),
            posted,
            List.of(),
            statement.totals().carried(),
            told.adjustments());
    Map<String, List<PlanInForce>> paying = paying(statement, told, before);
    Selection selection = new Selection(id.holder().who(), known(statement), deals(told, before));
    Proof proof = narrowest(told, bare, paying, selection);
    if (!proof.differences().isEmpty()) {
      List<PlanInForce> all = paying.values().stream().flatMap(List::stream).toList();
      Set<EarningKey> waiting = waiting(told, bare, all, selection);
      proof = narrowest(told, bare.waitingFor(waiting), paying, selection);
    }
    List<Difference> differences = proof.differences();
    if (!differences.isEmpty()) {
      throw new NotProvable(id, differences.get(0));
    }
    return proof;
  }

  /** All that the statement says. */
  public StatementDocument told(Statement statement) {
    return told(statement, before(statement));
  }

  private Map<EarningLine, Balance> before(Statement statement) {
    Map<EarningLine, Balance> before =
        new TreeMap<>(
            Comparator.comparing(EarningLine::key)
                .thenComparing(line -> line.currency().getCurrencyCode()));
    before.putAll(lines.before(statement));
    before.keySet().removeIf(line -> !line.currency().equals(statement.id().holder().currency()));
    before.values().removeIf(b -> b.payable().isZero() && b.held().isZero());
    return before;
  }

  private StatementDocument told(Statement statement, Map<EarningLine, Balance> before) {
    List<StatementDocument.Held> held = new ArrayList<>();
    Map<EarningLine, Balance> changes = lines.changes(statement);
    before.forEach(
        (line, balance) -> {
          Balance change = changes.get(line);
          var rest = change == null ? balance.held() : balance.held().plus(change.held());
          if (!rest.isZero()) {
            held.add(new StatementDocument.Held(line.key(), rest));
          }
        });
    return new StatementDocument(
        StatementDocument.SCHEMA,
        statement,
        lines.of(statement),
        held,
        lines.adjustments(statement));
  }

  /** The versions, as they held then, of every plan that is named anywhere. */
  private Map<String, List<PlanInForce>> paying(
      Statement statement, StatementDocument told, Map<EarningLine, Balance> before) {
    Set<String> names = new TreeSet<>();
    statement.content().plans().forEach(plan -> names.add(plan.name()));
    told.lines().forEach(line -> names.add(line.about().key().plan()));
    before.keySet().forEach(line -> names.add(line.key().plan()));
    DateRange days = new DateRange(EVER, statement.id().cycle().period().until());
    Map<String, List<PlanInForce>> paying = new TreeMap<>();
    for (PlanInForce plan : plans.inForce(days, statement.made().at())) {
      String name = plan.published().plan().name();
      if (names.contains(name)) {
        paying.computeIfAbsent(name, n -> new ArrayList<>()).add(plan);
      }
    }
    return paying;
  }

  private static Set<String> deals(StatementDocument told, Map<EarningLine, Balance> before) {
    Set<String> named = new TreeSet<>();
    for (StatementLine line : told.lines()) {
      named.add(line.about().key().origin().deal());
    }
    before.keySet().forEach(line -> named.add(line.key().origin().deal()));
    return named;
  }

  private Known known(Statement statement) {
    Instant then = statement.made().at();
    Roster roster = rosters.roster(then);
    return new Known(
        roster,
        roster.relations(),
        journal.histories(then),
        metrics.metrics(then),
        quotes.quotes(then));
  }

  private static Proof narrowest(
      StatementDocument told,
      Inputs bare,
      Map<String, List<PlanInForce>> paying,
      Selection selection) {
    List<Inputs.PlanInputs> chosen = new ArrayList<>();
    paying.forEach((name, versions) -> chosen.addAll(narrowest(told, bare, versions, selection)));
    return new Proof(told, bare.with(chosen));
  }

  /** The narrowest facts that give what the statement says of one plan; else everything. */
  private static List<Inputs.PlanInputs> narrowest(
      StatementDocument told, Inputs bare, List<PlanInForce> versions, Selection selection) {
    Set<String> name = Set.of(versions.get(0).published().plan().name());
    for (Reach reach : Reach.values()) {
      List<Inputs.PlanInputs> chosen = chosen(bare, versions, reach, selection);
      if (new Comparison(told, bare.with(chosen)).ofPlans(name).isEmpty()) {
        return chosen;
      }
    }
    return chosen(bare, versions, Reach.EVERYTHING, selection);
  }

  /**
   * Earnings of closed periods that were known to be otherwise and not posted yet, by everything
   * that was known: never by a part of it, which may itself be why they differ.
   */
  private static Set<EarningKey> waiting(
      StatementDocument told, Inputs bare, List<PlanInForce> versions, Selection selection) {
    List<Inputs.PlanInputs> all = chosen(bare, versions, Reach.EVERYTHING, selection);
    return new Comparison(told, bare.with(all)).untold();
  }

  private static List<Inputs.PlanInputs> chosen(
      Inputs bare, List<PlanInForce> versions, Reach reach, Selection selection) {
    return versions.stream()
        .map(plan -> inputs(plan, reach, selection, bare.of().holder().currency()))
        .toList();
  }

  private static Inputs.PlanInputs inputs(
      PlanInForce plan, Reach reach, Selection selection, java.util.Currency currency) {
    var published = plan.published();
    return new Inputs.PlanInputs(
        published.plan().name(),
        published.plan().head().version(),
        published.digest(),
        plan.during(),
        published.version().document(),
        reach.words(),
        selection.facts(
            reach,
            new TreeSet<>(
                List.of(
                    published.plan().currency().getCurrencyCode(), currency.getCurrencyCode()))));
  }
}
