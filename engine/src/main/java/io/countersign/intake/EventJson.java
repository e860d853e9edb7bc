package io.countersign.intake;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Booked;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Lost;
import io.countersign.deals.DealEvent.Opened;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealEvent.Signed;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A deal event as JSON (schema {@code deal-event/1}, RFC 8785): equal events have equal text.
 * Decimals are text without trailing zeros, so 1054 and 1054.00 are the same. The cost and the
 * attributes of a line and the role of a member stand there only where there are some. Reading
 * refuses everything that writing would not have written.
 */
public final class EventJson {

  private static final String SCHEMA = "deal-event/1";

  private EventJson() {}

  /** The word for what happened: {@code won}, {@code signed} and so on. */
  static String kind(DealEvent event) {
    return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** The event in its one spelling. */
  public static String write(DealEvent event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("kind", kind(event));
    json.put("deal", event.deal().value());
    json.put("on", event.on().toString());
    if (event instanceof Opened opened) {
      put(json, opened.opportunity());
    } else if (event instanceof Won won) {
      put(json, won.opportunity());
    } else if (event instanceof Lost lost) {
      put(json, lost.opportunity());
    } else if (event instanceof Booked booked) {
      json.put("booking", booked.booking());
    } else if (event instanceof Signed signed) {
      json.put("document", signed.document().hex());
    } else if (event instanceof Invoiced invoiced) {
      put(json, invoiced.invoice(), invoiced.amount());
    } else if (event instanceof Paid paid) {
      put(json, paid.invoice(), paid.amount());
    } else if (event instanceof Amended amended) {
      put(json, amended.sale());
    } else if (event instanceof Cancelled cancelled) {
      json.put("reason", cancelled.reason());
    }
    return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static DealEvent read(String text) {
    StrictJson json = StrictJson.parse(text);
    json.require("schema", SCHEMA);
    DealId deal = new DealId(json.text("deal"));
    LocalDate on = LocalDate.parse(json.text("on"));
    String kind = json.text("kind");
    DealEvent event =
        switch (kind) {
          case "opened" -> new Opened(opportunity(deal, json), on);
          case "won" -> new Won(opportunity(deal, json), on);
          case "lost" -> new Lost(opportunity(deal, json), on);
          case "booked" -> new Booked(deal, json.text("booking"), on);
          case "signed" -> new Signed(deal, new Digest(json.text("document")), on);
          case "invoiced" -> new Invoiced(deal, json.text("invoice"), amount(json), on);
          case "paid" -> new Paid(deal, json.text("invoice"), amount(json), on);
          case "amended" -> new Amended(deal, sale(json), on);
          case "cancelled" -> new Cancelled(deal, json.text("reason"), on);
          default -> throw new IllegalArgumentException("'" + kind + "' is no kind of deal event");
        };
    json.nothingElse();
    return event;
  }

  /** The decimal in its one spelling: no trailing zeros, no exponent. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static void put(Map<String, Object> json, Opportunity opportunity) {
    json.put("team", opportunity.team().members().stream().map(EventJson::member).toList());
    put(json, opportunity.sale());
  }

  private static Map<String, String> member(DealTeam.Member member) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("participant", member.who().value());
    json.put("share", member.share().fraction().toPlainString());
    if (!member.isSeller()) {
      json.put("role", member.role());
    }
    return json;
  }

  private static void put(Map<String, Object> json, Sale sale) {
    json.put("account", sale.account());
    json.put("lines", sale.lines().stream().map(EventJson::line).toList());
    json.put("attributes", sale.attributes());
  }

  private static Map<String, Object> line(DealLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("product", line.product());
    json.put("units", plain(line.units()).toPlainString());
    json.put("amount", plain(line.amount().value()).toPlainString());
    json.put("unit", line.amount().unit().code());
    Quantity cost = line.cost();
    if (cost != null) {
      if (!cost.unit().equals(line.amount().unit())) {
        throw new IllegalArgumentException("a line worth " + line.amount() + " costs " + cost);
      }
      json.put("cost", plain(cost.value()).toPlainString());
    }
    if (!line.attributes().isEmpty()) {
      json.put("attributes", line.attributes());
    }
    return json;
  }

  private static void put(Map<String, Object> json, String invoice, Quantity amount) {
    json.put("invoice", invoice);
    json.put("amount", plain(amount.value()).toPlainString());
    json.put("unit", amount.unit().code());
  }

  private static Opportunity opportunity(DealId deal, StrictJson json) {
    List<DealTeam.Member> members =
        json.objects(
            "team",
            member ->
                new DealTeam.Member(
                    new ParticipantId(member.text("participant")),
                    new Rate(member.decimal("share")),
                    member.has("role") ? role(member.text("role")) : ""));
    return new Opportunity(deal, new DealTeam(members), sale(json));
  }

  private static Sale sale(StrictJson json) {
    List<DealLine> lines = json.objects("lines", EventJson::line);
    return new Sale(json.text("account"), lines, json.texts("attributes"));
  }

  private static DealLine line(StrictJson json) {
    Quantity amount = amount(json);
    return new DealLine(
        json.text("product"),
        json.decimal("units"),
        amount,
        json.has("cost") ? new Quantity(json.decimal("cost"), amount.unit()) : null,
        json.has("attributes") ? words(json.texts("attributes")) : Map.of());
  }

  private static Map<String, String> words(Map<String, String> attributes) {
    if (attributes.isEmpty()) {
      throw new IllegalArgumentException("the attributes of a line are empty");
    }
    return attributes;
  }

  private static String role(String role) {
    if (role.isEmpty()) {
      throw new IllegalArgumentException("the role of a member is empty");
    }
    return role;
  }

  private static Quantity amount(StrictJson json) {
    return Quantity.of(json.decimal("amount").toPlainString(), json.text("unit"));
  }
}
