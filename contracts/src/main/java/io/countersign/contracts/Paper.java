package io.countersign.contracts;

import io.countersign.clauses.Clause;
import io.countersign.clauses.Template;
import io.countersign.clauses.Value;
import io.countersign.clauses.Wording;
import io.countersign.deals.Booking;
import io.countersign.deals.DealLine;
import io.countersign.documents.Attachment;
import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Row;
import io.countersign.documents.Draft;
import io.countersign.documents.SignaturePlace;
import io.countersign.money.Money;
import io.countersign.money.Rounding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The paper of a proposal: cover page, what it is about, terms and places for both signatures, with
 * the canonical bytes of what it is about inside. Equal proposals written at the same time give
 * equal drafts.
 */
final class Paper {

  private final Proposal proposal;
  private final Template template;
  private final List<OwnWording> wordings;

  Paper(Proposal proposal, Template template) {
    this(proposal, template, List.of());
  }

  Paper(Proposal proposal, Template template, List<OwnWording> wordings) {
    this.proposal = proposal;
    this.template = template;
    this.wordings = List.copyOf(wordings);
  }

  /**
   * The words of the paper.
   *
   * @throws io.countersign.clauses.ValuesRefused when a term is missing, unknown or not of its kind
   */
  Draft writtenAt(Instant time) {
    return finished(begunAt(time, wording()), what());
  }

  /** The same words without places for signatures, to read before they are agreed upon. */
  Draft previewedAt(Instant time) {
    return begunAt(time, wording()).withFooter("Draft. Not for signature.");
  }

  private Draft begunAt(Instant time, Wording wording) {
    Draft begun =
        Draft.titled(title(wording), Locale.ENGLISH, time)
            .withIssuer(proposal.seller().party().name())
            .with(cover(wording));
    Subject subject = proposal.subject();
    Draft told =
        subject instanceof Subject.Order order
            ? ordering(begun, order.booking())
            : subject instanceof PlanLetter letter ? telling(begun, letter) : standing(begun);
    return told.with(new Block.Heading("Terms")).with(terms(wording)).with(notices(wording));
  }

  private String what() {
    return proposal.subject() instanceof Subject.Order
        ? "order"
        : proposal.subject() instanceof PlanLetter ? "letter" : "contract";
  }

  private String title(Wording wording) {
    return proposal.subject() instanceof PlanLetter letter
        ? letter.plan().title()
        : wording.title();
  }

  private Draft ordering(Draft begun, Booking booking) {
    String order = booking.id() + ", revision " + booking.revision();
    return begun
        .withSubject("Order " + order + ", dated " + new Value.Day(booking.bookedOn()).inWords())
        .withFooter("Order " + order + " · " + brief())
        .with(new Block.Heading("Order"), orderTable(booking));
  }

  private Draft standing(Draft begun) {
    Subject subject = proposal.subject();
    String name = subject.id().substring(subject.kind().prefix().length());
    return begun
        .withSubject(name)
        .withFooter(name + ", revision " + subject.revision() + " · " + brief());
  }

  private Draft telling(Draft begun, PlanLetter letter) {
    String plan = letter.plan().name() + " version " + letter.plan().version();
    Draft told =
        begun
            .withSubject("Plan letter for " + letter.to().name())
            .withFooter("%s, letter revision %d · %s".formatted(plan, letter.revision(), brief()));
    for (PlanLetter.Part part : letter.parts()) {
      told = told.with(part.blocks());
    }
    return told.attaching(letter.document());
  }

  private Draft finished(Draft begun, String what) {
    Subject subject = proposal.subject();
    return begun
        .with(new Block.Heading("Signatures"), places())
        .attaching(
            Attachment.of(
                subject.kind().file(),
                "application/json",
                "The %s in machine-readable form, schema %s"
                    .formatted(what, subject.kind().schema()),
                subject.canonical()));
  }

  private String brief() {
    return proposal.subject().digest().brief();
  }

  Wording wording() {
    Map<String, Value> ours = new TreeMap<>();
    ours.put("seller", proposal.seller().party());
    ours.put("customer", proposal.customer().party());
    if (proposal.subject() instanceof Subject.Order order) {
      Booking booking = order.booking();
      ours.put("order-number", new Value.Text(booking.id()));
      ours.put("order-revision", new Value.Count(booking.revision()));
      ours.put("order-date", new Value.Day(booking.bookedOn()));
      ours.put("order-total", new Value.Amount(total(booking)));
      ours.put("order-currency", new Value.Text(booking.currency().getCurrencyCode()));
    } else if (proposal.subject() instanceof PlanLetter letter) {
      ours.put("plan", new Value.Text(letter.plan().title()));
      ours.put("plan-version", new Value.Count(letter.plan().version()));
    }
    ours.keySet()
        .removeIf(name -> template.variables().stream().noneMatch(v -> v.name().equals(name)));
    Map<String, Value> values = new TreeMap<>(template.read(proposal.terms()));
    values.putAll(ours);
    Map<String, Clause> own = new TreeMap<>();
    wordings.forEach(
        one -> own.put(one.clause(), template.own(one.clause(), one.title(), one.body())));
    return template.fill(values, own);
  }

  static Block cover(Wording wording) {
    return new Block.Facts(
        wording.cover().stream().map(e -> new Block.Fact(e.term(), e.value())).toList());
  }

  private static Block orderTable(Booking booking) {
    String currency = booking.currency().getCurrencyCode();
    List<Row> rows = new ArrayList<>();
    for (DealLine line : booking.opportunity().sale().lines()) {
      rows.add(
          Row.of(
              String.valueOf(rows.size() + 1),
              line.product(),
              line.units().stripTrailingZeros().toPlainString(),
              new Value.Amount(amount(line, booking)).figures()));
    }
    rows.add(Row.total("", "Total before taxes", "", new Value.Amount(total(booking)).figures()));
    return new Block.Grid(
        List.of(
            Column.words("Item", 2),
            Column.words("Product", 12),
            Column.figures("Quantity", 4),
            Column.figures("Amount in " + currency, 6)),
        rows);
  }

  static List<Block> notices(Wording wording) {
    List<Block> blocks = new ArrayList<>();
    if (!wording.notices().isEmpty()) {
      blocks.add(new Block.Heading("Whose words these are"));
      wording.notices().forEach(notice -> blocks.add(new Block.Paragraph(notice)));
    }
    return blocks;
  }

  static List<Block> terms(Wording wording) {
    List<Block> blocks = new ArrayList<>();
    for (Wording.Section section : wording.sections()) {
      blocks.add(new Block.Heading(2, section.number() + ". " + section.title()));
      for (Wording.Item item : section.items()) {
        blocks.add(new Block.Numbered(item.level(), item.number(), item.text()));
      }
    }
    return blocks;
  }

  private Block places() {
    return Block.Signatures.of(
        place(Role.SELLER, proposal.seller()), place(Role.CUSTOMER, proposal.customer()));
  }

  private static SignaturePlace place(Role role, Side side) {
    return new SignaturePlace(
        role.field(),
        side.party().name(),
        new SignaturePlace.Signatory(side.signer().name(), side.signer().title()));
  }

  /** The sum of the line amounts as the booking's canonical form states them. */
  static Money total(Booking booking) {
    return booking.opportunity().sale().lines().stream()
        .map(line -> amount(line, booking))
        .reduce(Money.zero(booking.currency()), Money::plus);
  }

  private static Money amount(DealLine line, Booking booking) {
    return Rounding.HALF_UP.round(line.amount().value(), booking.currency());
  }
}
