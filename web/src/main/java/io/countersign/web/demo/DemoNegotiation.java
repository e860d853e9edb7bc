package io.countersign.web.demo;

import io.countersign.approval.Person;
import io.countersign.approval.Risk;
import io.countersign.clauses.Edition;
import io.countersign.contracts.Actor;
import io.countersign.contracts.ContractComment.Audience;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Negotiation;
import io.countersign.contracts.OwnWording;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.ProposedChanges;
import io.countersign.contracts.Revision;
import io.countersign.contracts.Subject;
import io.countersign.library.Library;
import io.countersign.library.SheetId;
import io.countersign.library.SheetKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What legal of the demo company did besides signing: a clause and a template of its own, a policy,
 * one draft under negotiation that waits for approval, and wording that waits for a second person.
 */
@Component
class DemoNegotiation {

  private static final Person LEGAL = new Person("legal", "legal");
  private static final Person CONTROLLER = new Person("controller", "controller");
  private static final Edition OURS = new Edition("order-agreement", 2);
  private static final String LIABILITY =
      """
      ---
      clause: liability-double
      version: 1
      title: Liability
      ---

      1. Each party’s total liability arising out of this agreement, on whatever legal ground, is
         limited to twice {{order-total}}. The Customer’s duty to pay the price is not affected.

      2. This limit does not apply where the law does not allow one, nor to intent, fraud or gross
         negligence.
      """;
  private static final String POLICY =
      """
      policy: demo
      from: 2020-01-01
      currency: GBP
      rates: { EUR: 0.86, USD: 0.79 }
      groups:
        finance: { roles: [ controller, finance ] }
        legal: { roles: [ legal ] }
      lines:
        - { line: value, when: value, above: 1000000, by: finance, unknown: passes }
        - { line: payment-term, when: payment-days, above: 60, by: finance, within-days: 3, unknown: passes }
        - { line: wording, when: deviation, risk: medium, by: finance, within-days: 5 }
        - { line: framework, when: document, is: [ master-agreement ], by: finance, quorum: 2 }
      """;
  private static final String ESCROW =
      """
      ---
      clause: escrow
      version: 1
      title: Source code in escrow
      ---

      1. The Seller keeps the source code of the licensed software in escrow for the Customer.
      """;

  private final Library library;
  private final Contracts contracts;
  private final Negotiation negotiation;
  private final ProposedChanges proposals;

  DemoNegotiation(
      Library library, Contracts contracts, Negotiation negotiation, ProposedChanges proposals) {
    this.library = library;
    this.contracts = contracts;
    this.negotiation = negotiation;
    this.proposals = proposals;
  }

  /** Fills the library, once. */
  void stock() {
    if (!library.sheets().isEmpty()) {
      return;
    }
    publish("approvals", Map.of(SheetId.of("policy", "approvals", 1), POLICY));
    String standard =
        library
            .text(new SheetId(SheetKind.TEMPLATE, new Edition("order-agreement", 1)))
            .orElseThrow();
    publish(
        "liability-double",
        Map.of(
            SheetId.of("clause", "liability-double", 1),
            LIABILITY,
            new SheetId(SheetKind.TEMPLATE, OURS),
            standard
                .replace("version: 1", "version: 2")
                .replace(
                    "9. liability 1",
                    "9. liability 1\n   or double: liability-double 1, risk medium")));
    library.draft("clause escrow 1", Map.of(SheetId.of("clause", "escrow", 1), ESCROW), LEGAL);
    library.submit("clause escrow 1", LEGAL);
  }

  /**
   * Leaves one order on the table: another limit of liability, longer to pay, a counter-proposal.
   */
  void negotiate(Proposal usual) {
    Subject order = usual.subject();
    if (!contracts.ofSubject(order.id()).isEmpty()) {
      return;
    }
    Actor legal = new Actor("legal");
    Proposal proposal = new Proposal(order, OURS, usual.seller(), usual.customer(), Map.of());
    ContractId id = contracts.draft(proposal, legal).id();
    Actor buyer = new Actor(usual.customer().signer().name());
    negotiation.comment(
        id, "payment", "We pay all suppliers within 75 days.", buyer, Audience.OTHER_SIDE);
    proposals.proposeWords(
        id,
        "warranty",
        "The Products are free of defects for 24 months from delivery.",
        "Our purchasing policy",
        buyer);
    negotiation.revise(
        id,
        new Revision(
            Map.of("payment-days", "75", "clause-liability", "double"),
            List.of(
                new OwnWording(
                    "confidentiality",
                    "Confidentiality",
                    "1. Each party keeps secret what it learns from the other, for"
                        + " {{confidentiality-years}} years.",
                    Risk.LOW,
                    "shorter, as the buyer asked")),
            "Met the buyer half way"),
        legal,
        order);
  }

  private void publish(String bundle, Map<SheetId, String> sheets) {
    library.draft(bundle, sheets, LEGAL);
    library.submit(bundle, LEGAL);
    library.publish(bundle, CONTROLLER);
  }
}
