package io.countersign.bench.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The plan of the benchmark as facts, with the numbers of {@code plan.yaml}. */
public final class Plan {

  public static final List<Weight> WEIGHTS =
      List.of(
          new Weight("Analytics", new BigDecimal("1.25")),
          new Weight("Cloud", new BigDecimal("1.10")),
          new Weight("Core", new BigDecimal("1.00")),
          new Weight("Edge", new BigDecimal("0.90")),
          new Weight("Mobile", new BigDecimal("0.75")),
          new Weight("Services", new BigDecimal("0.50")));

  public static final List<RegionQuota> QUOTAS =
      List.of(
          new RegionQuota("North", new BigDecimal("45000")),
          new RegionQuota("East", new BigDecimal("42500")),
          new RegionQuota("South", new BigDecimal("40000")),
          new RegionQuota("West", new BigDecimal("38000")));

  public static final List<Tier> TIERS =
      List.of(
          tier("commission", "0", "0.50", "0.0250"),
          tier("commission", "0.50", "1.00", "0.0425"),
          tier("commission", "1.00", "1.50", "0.06"),
          tier("commission", "1.50", "1000000", "0.08"),
          tier("override", "0", "1.00", "0.0050"),
          tier("override", "1.00", "1000000", "0.0075"));

  public static final Terms TERMS =
      new Terms(
          new BigDecimal("4500.00"),
          new BigDecimal("500.00"),
          new BigDecimal("1500.00"),
          new BigDecimal("0.5"),
          30,
          180);

  public static final Spif SPIF =
      new Spif(
          LocalDate.of(2025, 3, 1),
          LocalDate.of(2025, 7, 1),
          new BigDecimal("5000"),
          new BigDecimal("0.0075"));

  public static final List<SpifProduct> SPIF_PRODUCTS =
      List.of(new SpifProduct("Cloud"), new SpifProduct("Edge"));

  /** The months of the year that is paid. */
  public static final List<Month> MONTHS =
      IntStream.range(0, 12).mapToObj(m -> new Month(m, LocalDate.of(2025, m + 1, 1))).toList();

  private Plan() {}

  /** All of it. */
  public static Stream<Record> facts() {
    return Stream.of(
            WEIGHTS.stream(),
            QUOTAS.stream(),
            TIERS.stream(),
            SPIF_PRODUCTS.stream(),
            MONTHS.stream(),
            Stream.of(TERMS, SPIF))
        .flatMap(part -> part);
  }

  private static Tier tier(String component, String above, String upTo, String rate) {
    return new Tier(component, new BigDecimal(above), new BigDecimal(upTo), new BigDecimal(rate));
  }
}
