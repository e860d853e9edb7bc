package io.countersign.contracts;

import io.countersign.approval.Aspect;
import io.countersign.approval.ContractFacts;
import io.countersign.approvals.ApprovalRequest;
import io.countersign.approvals.Approvals;
import io.countersign.approvals.Matter;
import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.deals.DealLine;
import io.countersign.deals.Sale;
import io.countersign.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The way from a draft to its approvals: what exactly is approved, and what of it a policy may look
 * at.
 */
@Component
class Clearing {

  private static final Pattern PART =
      Pattern.compile("\\d{1,3}(\\.\\d{1,6})? ?%|0(\\.\\d{1,8})?|1");

  private final Approvals approvals;
  private final Drafts drafts;

  Clearing(Approvals approvals, Drafts drafts) {
    this.approvals = approvals;
    this.drafts = drafts;
  }

  /** Asks for what the draft needs. */
  Optional<ApprovalRequest> ask(Contract contract, Proposal proposal, Template template) {
    return approvals.ask(
        matter(contract, proposal), facts(proposal, template, drafts.wordings(contract.id())));
  }

  /**
   * Lets a draft pass that has every approval it needs.
   *
   * @throws io.countersign.approvals.ApprovalRefused.NotApproved when one is missing
   */
  void require(Contract contract, Proposal proposal, Template template) {
    approvals.require(
        matter(contract, proposal), facts(proposal, template, drafts.wordings(contract.id())));
  }

  boolean isCleared(Contract contract, Proposal proposal, Template template) {
    return approvals
        .missing(
            matter(contract, proposal), facts(proposal, template, drafts.wordings(contract.id())))
        .isEmpty();
  }

  void close(Contract contract) {
    approvals.close(contract.id().value());
  }

  private Matter matter(Contract contract, Proposal proposal) {
    String title = proposal.customer().party().name() + ", " + proposal.subject().words();
    Set<String> authors = new TreeSet<>(drafts.authors(contract.id()));
    authors.add(contract.drafted().by().login());
    return new Matter(
        contract.id().value(),
        content(contract, proposal),
        title.length() <= 300 ? title : title.substring(0, 300),
        authors);
  }

  /** The digest of everything that the paper will say. */
  private Digest content(Contract contract, Proposal proposal) {
    Map<String, Object> content = new HashMap<>();
    content.put("contract", contract.id().value());
    content.put("subject", contract.subject().hash().hex());
    content.put("template", contract.templateHash().hex());
    content.put("terms", proposal.terms());
    content.put("version", drafts.version(contract.id()));
    content.put(
        "wordings", drafts.wordings(contract.id()).stream().map(Clearing::inWords).toList());
    content.put("seller", inWords(proposal.seller()));
    content.put("customer", inWords(proposal.customer()));
    return Digest.of(CanonicalJson.of(content));
  }

  private static List<String> inWords(OwnWording own) {
    return List.of(own.clause(), own.title(), own.body(), own.risk().name(), own.why());
  }

  private static List<String> inWords(Side side) {
    return List.of(
        side.party().name(),
        side.party().address(),
        side.party().register(),
        side.signer().name(),
        side.signer().title());
  }

  private static ContractFacts facts(
      Proposal proposal, Template template, List<OwnWording> wordings) {
    Map<Aspect, Money> amounts = new HashMap<>();
    Function<String, Optional<Value>> said = name -> template.value(name, proposal.terms());
    said.apply("liability-cap")
        .filter(Value.Amount.class::isInstance)
        .ifPresent(cap -> amounts.put(Aspect.LIABILITY, ((Value.Amount) cap).money()));
    Map<Aspect, BigDecimal> numbers = new HashMap<>();
    if (proposal.subject() instanceof Subject.Order order) {
      Sale sale = order.booking().opportunity().sale();
      amounts.put(Aspect.VALUE, Paper.total(order.booking()));
      discount(sale).ifPresent(n -> numbers.put(Aspect.DISCOUNT, n));
      months(sale).ifPresent(n -> numbers.put(Aspect.TERM_MONTHS, n));
    }
    number(said.apply("payment-days")).ifPresent(n -> numbers.put(Aspect.PAYMENT_DAYS, n));
    number(said.apply("term-months")).ifPresent(n -> numbers.put(Aspect.TERM_MONTHS, n));
    return new ContractFacts(
        template.edition().id(),
        amounts,
        numbers,
        Deviations.in(template, proposal.terms(), wordings),
        proposal.subject() instanceof Subject.Order);
  }

  private static Optional<BigDecimal> number(Optional<Value> value) {
    return value
        .filter(Value.Count.class::isInstance)
        .map(count -> BigDecimal.valueOf(((Value.Count) count).number()));
  }

  private static Optional<BigDecimal> months(Sale sale) {
    return Optional.ofNullable(sale.attributes().get("term-months"))
        .filter(months -> months.matches("\\d{1,4}"))
        .map(BigDecimal::new);
  }

  /** The largest discount of the lines; unknown when a line says none that can be read. */
  private static Optional<BigDecimal> discount(Sale sale) {
    BigDecimal largest = BigDecimal.ZERO;
    for (DealLine line : sale.lines()) {
      String said = line.attributes().getOrDefault("discount", "");
      if (!PART.matcher(said).matches()) {
        return Optional.empty();
      }
      boolean percent = said.endsWith("%");
      BigDecimal part =
          new BigDecimal(percent ? said.substring(0, said.length() - 1).strip() : said)
              .movePointLeft(percent ? 2 : 0);
      largest = largest.max(part);
    }
    return Optional.of(largest);
  }
}
