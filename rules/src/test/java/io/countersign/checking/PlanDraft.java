package io.countersign.checking;

import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan of which only some sections are written; the others are the usual ones. */
final class PlanDraft {

  private static final Map<String, String> USUAL = new LinkedHashMap<>();

  static {
    USUAL.put("plan", "draft");
    USUAL.put("title", "Draft");
    USUAL.put("version", "1");
    USUAL.put("currency", "USD");
    USUAL.put("effective", "{ from: 2026-01-01, until: 2027-01-01 }");
    USUAL.put("period", "quarter");
    USUAL.put("measures", "{ sales: { count: amount } }");
    USUAL.put("components", "{ usual: { kind: commission, measure: sales, rate: 5 % } }");
    USUAL.put("examples", "{ by-hand: { } }");
  }

  private PlanDraft() {}

  /** The whole document; what was written comes last. */
  static String whole(String sections) {
    StringBuilder document = new StringBuilder();
    YamlText written = YamlText.parse("draft.yaml", sections);
    USUAL.forEach(
        (key, value) -> {
          if (!written.has(key)) {
            document.append(key).append(": ").append(value).append('\n');
          }
        });
    return document.append(sections).toString();
  }

  static PlanVersion read(String sections) {
    return PlanReader.read("draft.yaml", whole(sections));
  }

  static List<Finding> check(String sections) {
    return PlanCheck.check("draft.yaml", read(sections));
  }

  static List<Finding> check(String sections, Known known) {
    return PlanCheck.check("draft.yaml", read(sections), known);
  }

  /** The findings of one code, each as its path and what it tells. */
  static List<String> told(Code code, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.code() == code)
        .map(finding -> finding.place().path() + ": " + finding.what())
        .toList();
  }
}
