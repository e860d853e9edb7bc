package io.countersign.web.upkeep;

import io.countersign.clauses.Value;
import io.countersign.money.Money;
import io.countersign.money.Rounding;
import io.countersign.renewals.Following;
import io.countersign.renewals.RenewalKind;
import io.countersign.renewals.Tenure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long a contract runs, as somebody types it. */
final class TenureForm {

  private TenureForm() {}

  /** The tenure that was typed; nothing when there is an error. */
  static Optional<Tenure> read(Typed typed) {
    LocalDate starts = typed.day("starts");
    LocalDate ends = typed.day("ends");
    RenewalKind kind = typed.choice("renewal", RenewalKind.class, RenewalKind.NONE);
    int months = typed.count("months", 120);
    int notice = typed.count("notice", 3_650);
    var uplift = typed.percent("uplift");
    Optional<Money> yearly = typed.money("yearly", "currency");
    if (typed.errors().isEmpty() && ends.isBefore(starts)) {
      typed.wrong("ends", "The last day is before the first. Correct one of them.");
    }
    if (kind == RenewalKind.AUTOMATIC && months == 0) {
      typed.wrong("months", "Say for how many months it renews itself each time.");
    }
    if (!typed.errors().isEmpty()) {
      return Optional.empty();
    }
    int each = kind == RenewalKind.AUTOMATIC ? months : 0;
    return Optional.of(new Tenure(starts, ends, new Following(kind, each, notice, uplift), yearly));
  }

  /** The fields of a tenure that was told. */
  static Map<String, String> of(Tenure tenure) {
    Map<String, String> fields = new HashMap<>();
    Following following = tenure.following();
    fields.put("starts", tenure.starts().toString());
    fields.put("ends", tenure.ends().toString());
    fields.put("renewal", following.kind().name());
    fields.put("months", following.months() == 0 ? "" : String.valueOf(following.months()));
    fields.put("notice", String.valueOf(following.noticeDays()));
    fields.put("uplift", following.uplift().inPercent());
    tenure
        .yearly()
        .ifPresent(
            price -> {
              fields.put("yearly", price.amount().toPlainString());
              fields.put("currency", price.currency().getCurrencyCode());
            });
    return fields;
  }

  /**
   * The fields as far as the contract itself says them, for legal to complete.
   *
   * @param terms what the typed variables of the template say
   * @param total what the booking is worth, when it is about one
   */
  static Map<String, String> of(
      LocalDate signedOn, Map<String, Value> terms, Optional<Money> total) {
    Map<String, String> fields = new HashMap<>();
    fields.put("starts", signedOn.toString());
    total.ifPresent(price -> fields.put("currency", price.currency().getCurrencyCode()));
    if (terms.get("term-months") instanceof Value.Count term && term.number() > 0) {
      fields.put("ends", signedOn.plusMonths(term.number()).minusDays(1).toString());
      total.ifPresent(
          price ->
              fields.put(
                  "yearly",
                  Rounding.HALF_UP.part(price, 12, term.number()).amount().toPlainString()));
    }
    if (terms.get("notice-days") instanceof Value.Count days) {
      fields.put("notice", String.valueOf(days.number()));
    }
    return fields;
  }
}
