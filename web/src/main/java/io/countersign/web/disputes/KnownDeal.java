package io.countersign.web.disputes;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.web.figures.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the calculation reads of a won deal, in the words in which a fact is typed. */
final class KnownDeal {

  private KnownDeal() {}

  /** Value by name, in the order of the kinds of facts. */
  static Map<String, String> of(DealEvent.Won won) {
    Map<String, String> known = new LinkedHashMap<>();
    known.put(
        "Amount of the deal",
        won.opportunity().sale().lines().stream()
            .map(DealLine::amount)
            .reduce((one, other) -> one.plus(other))
            .map(sum -> Words.exact(sum.value()) + " " + sum.unit().code())
            .orElse(""));
    known.put(
        "Sellers and shares",
        won.opportunity().team().sellers().stream()
            .map(KnownDeal::share)
            .collect(Collectors.joining(", ")));
    known.put("Day it was won", Objects.toString(won.on()));
    known.put(
        "Product",
        won.opportunity().sale().lines().stream()
            .map(DealLine::product)
            .filter(product -> !product.isEmpty())
            .distinct()
            .collect(Collectors.joining(", ")));
    won.opportunity().sale().attributes().forEach((name, value) -> known.put(name, value));
    known.values().removeIf(String::isEmpty);
    return known;
  }

  private static String share(DealTeam.Member member) {
    return member.who() + " " + member.share().inPercent();
  }
}
