package io.countersign.payouts;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a manifest says, worked out of what is stored alone: no clock, no chance, so that the same
 * run gives the same bytes.
 */
final class ManifestContent {

  static final String FORMAT = "countersign payout manifest 1";

  private final Map<String, Object> content = new TreeMap<>();

  ManifestContent(PayoutRun run, ManifestSeal.Payer payer, Digest closed) {
    content.put("format", FORMAT);
    content.put("period", run.cycle().name());
    content.put("paidBy", Map.of("login", payer.login(), "name", payer.name()));
    content.put("paidAt", run.madeAt().toString());
    content.put("closedContent", closed.hex());
    Map<String, Money> totals = new TreeMap<>();
    run.payouts()
        .forEach(p -> totals.merge(p.amount().currency().toString(), p.amount(), Money::plus));
    content.put("totals", amounts(totals));
  }

  ManifestContent lines(PayoutRun run, PaidEntries entries, List<PayoutFile> files) {
    Map<Holder, PayoutFile> paidBy = new TreeMap<>();
    files.forEach(file -> file.lines().forEach(line -> paidBy.put(line.payee(), file)));
    List<Object> lines = new ArrayList<>();
    for (Payout payout : run.payouts()) {
      Map<String, Object> line = new TreeMap<>();
      line.put("payee", payout.who().value());
      line.put("name", payout.name());
      line.put("amount", payout.amount().amount().toPlainString());
      line.put("currency", payout.amount().currency().getCurrencyCode());
      line.put("entries", List.copyOf(entries.of(payout)));
      PayoutFile file = paidBy.get(new Holder(payout.who(), payout.amount().currency()));
      line.put("file", file == null ? "" : file.content().name());
      lines.add(line);
    }
    content.put("lines", lines);
    return this;
  }

  ManifestContent files(List<PayoutFile> files) {
    List<Object> listed = new ArrayList<>();
    for (PayoutFile file : files) {
      Map<String, Object> one = new TreeMap<>();
      one.put("method", file.key().method().word());
      one.put("version", file.key().version());
      one.put("name", file.content().name());
      one.put("sha256", file.content().digest().hex());
      one.put("payOn", file.payOn().toString());
      one.put("lines", file.lines().size());
      listed.add(one);
    }
    content.put("files", listed);
    return this;
  }

  /** What came back before it was sealed; a later return is in the manifest of the next run. */
  ManifestContent returned(List<PayoutReturn> returns) {
    List<Object> listed = new ArrayList<>();
    for (PayoutReturn one : returns) {
      Map<String, Object> back = new TreeMap<>();
      back.put("payee", one.payee().who().value());
      back.put("currency", one.payee().currency().getCurrencyCode());
      back.put("code", one.reason().code());
      back.put("entry", one.entry().value());
      listed.add(back);
    }
    content.put("returned", listed);
    return this;
  }

  /** The signed documents that made pay of the run's earnings possible. */
  ManifestContent signatures(Collection<DealHistory> deals) {
    List<Map<String, Object>> signed = new ArrayList<>();
    for (DealHistory deal : deals) {
      for (DealEvent event : deal.events()) {
        if (event instanceof DealEvent.Signed signature) {
          Map<String, Object> one = new TreeMap<>();
          one.put("deal", signature.deal().value());
          one.put("document", signature.document().hex());
          one.put("signedOn", signature.on().toString());
          signed.add(one);
        }
      }
    }
    signed.sort(
        Comparator.comparing((Map<String, Object> one) -> String.valueOf(one.get("deal")))
            .thenComparing(one -> String.valueOf(one.get("document"))));
    content.put("signaturesReliedOn", signed);
    return this;
  }

  /** What was found when pay that waited for a signature was released, overrides included. */
  ManifestContent releases(List<Release> releases) {
    if (!releases.isEmpty()) {
      content.put("releasedOn", Releases.told(releases));
    }
    return this;
  }

  /** What was due and put on hold, and what is paid that was on hold before. */
  ManifestContent holds(List<PaymentHold> put, List<PaymentHold> paid) {
    if (!put.isEmpty()) {
      content.put("onHold", put.stream().map(ManifestContent::told).toList());
    }
    if (!paid.isEmpty()) {
      content.put("paidFromHold", paid.stream().map(ManifestContent::told).toList());
    }
    return this;
  }

  private static Map<String, Object> told(PaymentHold hold) {
    Map<String, Object> one = new TreeMap<>();
    one.put("payee", hold.payee().who().value());
    one.put("amount", hold.amount().amount().toPlainString());
    one.put("currency", hold.payee().currency().getCurrencyCode());
    one.put("period", hold.cycle().name());
    one.put("why", hold.words());
    one.put("entry", hold.entry().value());
    return one;
  }

  String text() {
    return new String(CanonicalJson.of(content), StandardCharsets.UTF_8);
  }

  static List<DealId> ids(Collection<String> deals) {
    return deals.stream().map(DealId::new).toList();
  }

  private static Map<String, String> amounts(Map<String, Money> totals) {
    Map<String, String> amounts = new TreeMap<>();
    totals.forEach((currency, sum) -> amounts.put(currency, sum.amount().toPlainString()));
    return amounts;
  }
}
