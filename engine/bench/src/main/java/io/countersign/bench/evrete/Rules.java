package io.countersign.bench.evrete;

import io.countersign.bench.facts.Line;
import io.countersign.bench.facts.RegionQuota;
import io.countersign.bench.facts.Seat;
import io.countersign.bench.facts.Terms;
import io.countersign.bench.facts.Tier;
import io.countersign.bench.facts.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;

/** The rules: which facts belong together. What follows is told to the {@link Commission}. */
final class Rules {

  private static final KnowledgeService SERVICE = new KnowledgeService();

  private Rules() {}

  /** Conditions are Java, so none is compiled at run time. */
  static Knowledge telling(Commission commission) {
    return SERVICE
        .newKnowledge()
        .builder()
        .newRule("A line counts by the weight of its product")
        .forEach("$line", Line.class, "$weight", Weight.class)
        .where((Object[] is) -> is[0].equals(is[1]), "$line.product", "$weight.product")
        .execute(
            fired ->
                commission.counts(
                    fired.get(Line.class, "$line"), fired.get(Weight.class, "$weight")))
        .newRule("A share counts for the seller by the quota of the region")
        .forEach("$share", Share.class, "$seat", Seat.class, "$quota", RegionQuota.class)
        .where((Object[] is) -> is[0].equals("Seller"), "$seat.title")
        .where((Object[] is) -> is[0].equals(is[1]), "$share.who", "$seat.who")
        .where(
            (Object[] is) -> isDuring((LocalDate) is[0], (LocalDate) is[1], (LocalDate) is[2]),
            "$share.day",
            "$seat.starts",
            "$seat.ends")
        .where((Object[] is) -> is[0].equals(is[1]), "$seat.region", "$quota.region")
        .execute(
            fired ->
                commission.credits(
                    fired.get(Share.class, "$share"), fired.get(RegionQuota.class, "$quota")))
        .newRule("Each slice is paid at the rate of its own tier")
        .forEach("$height", Height.class, "$tier", Tier.class)
        .where((Object[] is) -> is[0].equals("commission"), "$tier.component")
        .where(
            (Object[] is) -> isAbove((BigDecimal) is[0], (BigDecimal) is[1], (BigDecimal) is[2]),
            "$height.reached",
            "$height.quota",
            "$tier.above")
        .execute(
            fired -> {
              Height height = fired.get(Height.class, "$height");
              Tier tier = fired.get(Tier.class, "$tier");
              height.add(tier.slice(height.reached(), height.quota()));
            })
        .newRule("Pay for a deal that ends early is taken back")
        .forEach("$ended", Ended.class, "$terms", Terms.class)
        .where((Object[] is) -> ((LocalDate) is[0]).isBefore(Terms.YEAR_END), "$ended.on")
        .where(
            (Object[] is) -> ((Integer) is[0]) < ((Integer) is[1]),
            "$ended.days",
            "$terms.linearDays")
        .execute(
            fired ->
                commission.takesBack(
                    fired.get(Ended.class, "$ended"), fired.get(Terms.class, "$terms")))
        .build();
  }

  private static boolean isDuring(LocalDate day, LocalDate starts, LocalDate ends) {
    return !day.isBefore(starts) && day.isBefore(ends);
  }

  private static boolean isAbove(BigDecimal reached, BigDecimal quota, BigDecimal above) {
    return reached.compareTo(above.multiply(quota)) > 0;
  }
}
