package io.countersign.contracts;

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
 * The paper of a proposal: cover page, order table, terms and places for both signatures, with the
 * booking's canonical bytes inside. Equal proposals written at the same time give equal drafts.
 */
final class Paper {

  static final String ATTACHMENT = "booking.json";

  private final Proposal proposal;
  private final Template template;

  Paper(Proposal proposal, Template template) {
    this.proposal = proposal;
    this.template = template;
  }

  /**
   * The words of the paper.
   *
   * @throws io.countersign.clauses.ValuesRefused when a term is missing, unknown or not of its kind
   */
  Draft writtenAt(Instant time) {
    Booking booking = proposal.booking();
    Wording wording = wording();
    String order = booking.id() + ", revision " + booking.revision();
    return Draft.titled(wording.title(), Locale.ENGLISH, time)
        .withSubject("Order " + order + ", dated " + new Value.Day(booking.bookedOn()).inWords())
        .withIssuer(proposal.seller().party().name())
        .withFooter("Order " + order + " · " + booking.digest().brief())
        .with(cover(wording), new Block.Heading("Order"), orderTable())
        .with(new Block.Heading("Terms"))
        .with(terms(wording))
        .with(new Block.Heading("Signatures"), places())
        .attaching(
            Attachment.of(
                ATTACHMENT,
                "application/json",
                "The order in machine-readable form, schema booking/1",
                booking.canonical()));
  }

  private Wording wording() {
    Booking booking = proposal.booking();
    Map<String, Value> ours = new TreeMap<>();
    ours.put("seller", proposal.seller().party());
    ours.put("customer", proposal.customer().party());
    ours.put("order-number", new Value.Text(booking.id()));
    ours.put("order-revision", new Value.Count(booking.revision()));
    ours.put("order-date", new Value.Day(booking.bookedOn()));
    ours.put("order-total", new Value.Amount(total()));
    ours.keySet()
        .removeIf(name -> template.variables().stream().noneMatch(v -> v.name().equals(name)));
    Map<String, Value> values = new TreeMap<>(template.read(proposal.terms()));
    values.putAll(ours);
    return template.fill(values);
  }

  private static Block cover(Wording wording) {
    return new Block.Facts(
        wording.cover().stream().map(e -> new Block.Fact(e.term(), e.value())).toList());
  }

  private Block orderTable() {
    String currency = proposal.booking().currency().getCurrencyCode();
    List<Row> rows = new ArrayList<>();
    for (DealLine line : proposal.booking().opportunity().sale().lines()) {
      rows.add(
          Row.of(
              String.valueOf(rows.size() + 1),
              line.product(),
              line.units().stripTrailingZeros().toPlainString(),
              new Value.Amount(amount(line)).figures()));
    }
    rows.add(Row.total("", "Total before taxes", "", new Value.Amount(total()).figures()));
    return new Block.Grid(
        List.of(
            Column.words("Item", 2),
            Column.words("Product", 12),
            Column.figures("Quantity", 4),
            Column.figures("Amount in " + currency, 6)),
        rows);
  }

  private static List<Block> terms(Wording wording) {
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
  private Money total() {
    return proposal.booking().opportunity().sale().lines().stream()
        .map(this::amount)
        .reduce(Money.zero(proposal.booking().currency()), Money::plus);
  }

  private Money amount(DealLine line) {
    return Rounding.HALF_UP.round(line.amount().value(), proposal.booking().currency());
  }
}
