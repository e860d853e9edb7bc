package io.countersign.deals;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.money.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A won deal as it stands in the books: revision 1 when it is won, one more for each amendment. Its
 * canonical form (schema {@code booking/1}, RFC 8785, amounts as text in minor units) is what a
 * contract carries and what a signature is bound to. It names what the customer buys and who sold
 * it; what the lines cost and who stood beside the sellers is not the customer's to sign.
 */
public record Booking(String id, int revision, Opportunity opportunity, LocalDate bookedOn) {

  /** The canonical bytes, UTF-8. */
  public byte[] canonical() {
    Sale sale = opportunity.sale();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (DealLine line : sale.lines()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("product", line.product());
      entry.put("units", line.units().stripTrailingZeros().toPlainString());
      entry.put("amountMinor", minor(line));
      lines.add(entry);
    }
    List<Map<String, Object>> credits = new ArrayList<>();
    for (DealTeam.Member member : opportunity.team().sellers()) {
      credits.add(
          Map.of(
              "participant", member.who().value(),
              "share", member.share().fraction().toPlainString()));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schema", "booking/1");
    document.put("bookingId", id);
    document.put("revision", revision);
    document.put("deal", opportunity.id().value());
    document.put("customer", sale.account());
    document.put("currency", currency().getCurrencyCode());
    document.put("bookedOn", bookedOn.toString());
    document.put("lines", lines);
    document.put("credits", credits);
    return CanonicalJson.of(document);
  }

  public Digest digest() {
    return Digest.of(canonical());
  }

  /**
   * @throws IllegalStateException when the sale has no line
   */
  public Currency currency() {
    return opportunity.sale().lines().stream()
        .findFirst()
        .map(line -> Currency.getInstance(line.amount().unit().code()))
        .orElseThrow(() -> new IllegalStateException("booking " + id + " has no line"));
  }

  private String minor(DealLine line) {
    return String.valueOf(Rounding.HALF_UP.round(line.amount().value(), currency()).minor());
  }
}
