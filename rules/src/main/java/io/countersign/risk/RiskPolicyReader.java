package io.countersign.risk;

import io.countersign.approval.PolicyCurrency;
import io.countersign.approval.Risk;
import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a policy about risks. */
public final class RiskPolicyReader {

  private static final int MOST_POINTS = 1000;
  private static final Pattern HEAD = Pattern.compile("(?m)^risk:\\s");
  private static final String LOOKED_AT =
      "one of value, liability, payment-days, deviations, unsigned-days, breaches, copies-missing,"
          + " deviation";

  private final Set<String> names = new HashSet<>();
  private final List<RiskLine> lines = new ArrayList<>();
  private final List<DeviationRiskLine> deviations = new ArrayList<>();

  private RiskPolicyReader() {}

  /** Whether a text says that it is a policy about risks; other policies begin otherwise. */
  public static boolean isOne(String policy) {
    return HEAD.matcher(policy).find();
  }

  /**
   * Reads the text of a policy.
   *
   * @throws DocumentRefused with everything that is wrong with it
   */
  public static RiskPolicy read(String file, String policy) {
    YamlText text = YamlText.parse(file, policy);
    RiskPolicy read = new RiskPolicyReader().read(text.root());
    text.refuseProblems();
    return read;
  }

  private RiskPolicy read(Section root) {
    String name = root.required("risk", "the policy's name").flatMap(Item::text).orElse("");
    LocalDate from =
        root.required("from", "the first day on which it holds")
            .flatMap(Item::date)
            .orElse(LocalDate.EPOCH);
    PolicyCurrency currency = PolicyCurrency.read(root);
    int medium =
        root.required("medium-from", "from how many points on the risk is medium")
            .flatMap(item -> item.count(1, MOST_POINTS))
            .orElse(1);
    int high =
        root.required("high-from", "from how many points on the risk is high")
            .flatMap(item -> item.count(1, MOST_POINTS))
            .orElse(MOST_POINTS);
    if (high <= medium) {
      root.report("high-from", String.valueOf(high), "more points than medium-from");
    }
    root.required("lines", "a list of what has points, or [] for nothing")
        .map(Item::list)
        .orElse(List.of())
        .forEach(item -> line(item.section()));
    root.done();
    return new RiskPolicy(name, from, currency, medium, high, lines, deviations);
  }

  private void line(Section line) {
    String name = line.required("line", "a short name of the line").flatMap(Item::text).orElse("");
    if (!name.isEmpty() && !names.add(name)) {
      line.report("line", "the line " + name + " for the second time", "each name once");
    }
    String looksAt = line.required("when", LOOKED_AT).flatMap(Item::text).orElse("");
    int points =
        line.required("points", "how many points it gives")
            .flatMap(item -> item.count(1, MOST_POINTS))
            .orElse(1);
    if (looksAt.equals("deviation")) {
      line.required("risk", "low, medium or high")
          .flatMap(item -> item.word(Risk.class))
          .ifPresent(risk -> deviations.add(new DeviationRiskLine(name, risk, points)));
    } else {
      Optional<RiskAspect> aspect = line.optional("when").flatMap(item -> aspect(item, looksAt));
      Optional<BigDecimal> above =
          line.required("above", "what has no points, at most").flatMap(Item::atLeastZero);
      if (aspect.isPresent() && above.isPresent()) {
        lines.add(new RiskLine(name, aspect.get(), above.get(), points));
      }
    }
    line.done();
  }

  private static Optional<RiskAspect> aspect(Item item, String looksAt) {
    for (RiskAspect aspect : RiskAspect.values()) {
      if (aspect.word().equals(looksAt)) {
        return Optional.of(aspect);
      }
    }
    return looksAt.isEmpty() ? Optional.empty() : item.wrong(LOOKED_AT);
  }
}
