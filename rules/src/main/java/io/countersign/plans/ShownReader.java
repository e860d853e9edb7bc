package io.countersign.plans;

import io.countersign.plans.Plan.ContractCosts;
import io.countersign.plans.Plan.OnTarget;
import io.countersign.plans.Plan.Shown;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a plan shows beside what it pays. */
final class ShownReader {

  private static final int MOST_MONTHS = 1_200;

  private enum Life {
    CONTRACT_TERM
  }

  private final Names names;
  private final List<PlanComponent> components;

  ShownReader(Names names, List<PlanComponent> components) {
    this.names = names;
    this.components = components;
  }

  Shown read(Section root) {
    List<OnTarget> targets = new ArrayList<>();
    Optional<Item> rows = root.optional("on-target");
    rows.map(Item::list)
        .ifPresent(list -> list.forEach(item -> targets.add(onTarget(item.section()))));
    rows.filter(r -> r.isList() && targets.isEmpty()).ifPresent(r -> r.wrong("at least one row"));
    List<ContractCosts> costs =
        root.optional("contract-costs").stream().map(item -> costs(item.section())).toList();
    return new Shown(targets, costs);
  }

  private OnTarget onTarget(Section section) {
    OnTarget target =
        new OnTarget(
            ConditionReader.read(section.optional("for"), Field.Subject.PERSON),
            amount(section, "base-salary", "the salary of a year, or 0"),
            amount(section, "target-incentive", "the incentive of a year at target"),
            section.optional("quota").flatMap(names::quota).orElse(null));
    section.done();
    return target;
  }

  private BigDecimal amount(Section section, String key, String meaning) {
    return section.required(key, meaning).flatMap(names::money).orElse(BigDecimal.ZERO);
  }

  private ContractCosts costs(Section section) {
    Set<String> of =
        section
            .optional("components")
            .map(list -> names.components(list, ComponentReader.EARNED))
            .map(n -> n.stream().map(Names.Named::component).collect(Collectors.toSet()))
            .orElseGet(this::byDeal);
    int life =
        section
            .required("life-months", "the months of benefit, or contract-term")
            .flatMap(ShownReader::life)
            .orElse(0);
    int expedient =
        section.optional("expedient-months").flatMap(m -> m.count(0, MOST_MONTHS)).orElse(0);
    section.done();
    return new ContractCosts(of, life, expedient);
  }

  private Set<String> byDeal() {
    return components.stream()
        .filter(ClawbackReader::isByDeal)
        .map(PlanComponent::id)
        .collect(Collectors.toSet());
  }

  private static Optional<Integer> life(Item item) {
    return item.text()
        .flatMap(
            text -> {
              if (text.equals(Item.word(Life.CONTRACT_TERM))) {
                return Optional.of(0);
              }
              return Character.isDigit(text.codePointAt(0))
                  ? item.count(1, MOST_MONTHS)
                  : item.wrong("a number of months, or contract-term");
            });
  }
}
