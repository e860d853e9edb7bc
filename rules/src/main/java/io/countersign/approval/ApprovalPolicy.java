package io.countersign.approval;

import io.countersign.approval.NeededApproval.Reason;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a company decided about who approves contracts, from a day on. The format is described in
 * docs/approvals.md.
 *
 * @param from the first day on which it holds
 * @param currency what it counts amounts in
 * @param groups by name
 * @param limits the lines about figures
 * @param deviations the lines about clauses
 * @param documents the lines about kinds of documents
 */
public record ApprovalPolicy(
    String name,
    LocalDate from,
    PolicyCurrency currency,
    Map<String, ApprovalGroup> groups,
    List<Limit> limits,
    List<DeviationLine> deviations,
    List<DocumentLine> documents) {

  public ApprovalPolicy {
    groups = Map.copyOf(groups);
    limits = List.copyOf(limits);
    deviations = List.copyOf(deviations);
    documents = List.copyOf(documents);
  }

  /** Which approvals a contract needs, by the name of the line; of none it needs nobody's. */
  public List<NeededApproval> needed(ContractFacts contract) {
    List<Object> facts = new ArrayList<>(contract.deviations());
    facts.add(new DocumentKind(contract.template()));
    facts.addAll(contract.figures(this));
    facts.addAll(limits);
    facts.addAll(deviations);
    facts.addAll(documents);
    Map<Need, List<Reason>> reasons =
        new TreeMap<>(Comparator.comparing(Need::line).thenComparing(Need::group));
    for (Ruling<ApprovalDecision> ruling : RuleBook.rule(facts, ApprovalDecision.class)) {
      reasons
          .computeIfAbsent(ruling.decision().need(), need -> new ArrayList<>())
          .add(new Reason(ruling.rule(), ruling.decision().because()));
    }
    List<NeededApproval> needed = new ArrayList<>();
    reasons.forEach(
        (need, why) -> {
          why.sort(Comparator.comparing(Reason::rule).thenComparing(Reason::because));
          needed.add(new NeededApproval(need, why));
        });
    return needed;
  }

  /**
   * Whether somebody belongs to a group of the policy.
   *
   * @param person sign-in and role
   */
  public boolean admits(String group, Person person) {
    @Nullable ApprovalGroup found = groups.get(group);
    return found != null && found.has(person.login(), person.role());
  }
}
