package io.countersign.approval;

import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a policy for approvals. */
public final class ApprovalPolicyReader {

  private static final int MOST_PEOPLE = 20;
  private static final int MOST_DAYS = 365;
  private static final int USUAL_DAYS = 5;
  private static final String LOOKED_AT =
      "one of value, discount, term-months, payment-days, liability, deviations, deviation,"
          + " document";

  private final Map<String, ApprovalGroup> groups = new TreeMap<>();
  private final Set<String> lines = new HashSet<>();
  private final List<Limit> limits = new ArrayList<>();
  private final List<DeviationLine> deviations = new ArrayList<>();
  private final List<DocumentLine> documents = new ArrayList<>();

  private ApprovalPolicyReader() {}

  /**
   * Reads the text of a policy.
   *
   * @throws DocumentRefused with everything that is wrong with it
   */
  public static ApprovalPolicy read(String file, String policy) {
    YamlText text = YamlText.parse(file, policy);
    ApprovalPolicy read = new ApprovalPolicyReader().read(text.root());
    text.refuseProblems();
    return read;
  }

  private ApprovalPolicy read(Section root) {
    String name = root.required("policy", "its name").flatMap(Item::text).orElse("");
    LocalDate from =
        root.required("from", "the first day on which it holds")
            .flatMap(Item::date)
            .orElse(LocalDate.EPOCH);
    PolicyCurrency currency = PolicyCurrency.read(root);
    root.named("groups").forEach(this::group);
    if (groups.isEmpty()) {
      root.report("no group", "at least one group under 'groups'");
    }
    root.required("lines", "a list of what asks for approval, or [] for nothing")
        .map(Item::list)
        .orElse(List.of())
        .forEach(item -> line(item.section()));
    root.done();
    return new ApprovalPolicy(name, from, currency, groups, limits, deviations, documents);
  }

  private void group(String name, Item item) {
    Section section = item.section();
    Set<String> people = words(section, "people");
    Set<String> roles = words(section, "roles");
    if (people.isEmpty() && roles.isEmpty()) {
      section.report("nobody in the group " + name, "'people' or 'roles' with at least one");
    }
    section.done();
    groups.put(name, new ApprovalGroup(name, people, roles));
  }

  private static Set<String> words(Section section, String key) {
    Set<String> words = new HashSet<>();
    section
        .optional(key)
        .ifPresent(
            item -> item.list().forEach(each -> each.text().ifPresent(word -> words.add(word))));
    return words;
  }

  private void line(Section line) {
    String looksAt = line.required("when", LOOKED_AT).flatMap(Item::text).orElse("");
    Need need = need(line);
    switch (looksAt) {
      case "deviation" ->
          line.required("risk", "low, medium or high")
              .flatMap(item -> item.word(Risk.class))
              .ifPresent(risk -> deviations.add(new DeviationLine(risk, need)));
      case "document" ->
          line.required("is", "a list of templates")
              .map(Item::list)
              .orElse(List.of())
              .forEach(
                  item -> item.text().ifPresent(id -> documents.add(new DocumentLine(id, need))));
      default -> limit(line, looksAt, need);
    }
    line.done();
  }

  private void limit(Section line, String looksAt, Need need) {
    Optional<Aspect> aspect = line.optional("when").flatMap(item -> aspect(item, looksAt));
    Optional<BigDecimal> above =
        line.required("above", "what passes without approval, at most").flatMap(Item::factor);
    boolean passes =
        line.optional("unknown").flatMap(item -> item.word(Unknown.class)).orElse(Unknown.ASKS)
            == Unknown.PASSES;
    if (aspect.isPresent() && above.isPresent()) {
      limits.add(new Limit(aspect.get(), above.get(), passes, need));
    }
  }

  private static Optional<Aspect> aspect(Item item, String looksAt) {
    for (Aspect aspect : Aspect.values()) {
      if (aspect.word().equals(looksAt)) {
        return Optional.of(aspect);
      }
    }
    return looksAt.isEmpty() ? Optional.empty() : item.wrong(LOOKED_AT);
  }

  /** What becomes of a contract that does not state what a line limits. */
  private enum Unknown {
    ASKS,
    PASSES
  }

  private Need need(Section line) {
    String name = line.required("line", "a short name of the line").flatMap(Item::text).orElse("");
    if (!name.isEmpty() && !lines.add(name)) {
      line.report("line", "the line " + name + " for the second time", "each name once");
    }
    String by = line.required("by", "the group that approves").flatMap(this::known).orElse("");
    int quorum = line.optional("quorum").flatMap(item -> item.count(1, MOST_PEOPLE)).orElse(1);
    int days =
        line.optional("within-days").flatMap(item -> item.count(1, MOST_DAYS)).orElse(USUAL_DAYS);
    String then = line.optional("then").flatMap(this::known).orElse("");
    return new Need(name, by, quorum, days, then);
  }

  private Optional<String> known(Item item) {
    return item.text()
        .flatMap(
            group ->
                groups.containsKey(group)
                    ? Optional.of(group)
                    : item.wrong("one of the groups " + groups.keySet()));
  }
}
