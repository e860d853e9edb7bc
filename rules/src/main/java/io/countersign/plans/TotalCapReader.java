package io.countersign.plans;

import io.countersign.plans.PlanComponent.Head;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the most that several components pay together. */
final class TotalCapReader {

  private enum Excess {
    LOST,
    CARRIED
  }

  private final Names names;

  TotalCapReader(Names names) {
    this.names = names;
  }

  TotalCap read(Head head, Section section) {
    Terms terms = new TermsReader(names).gate(section);
    List<Target> pay =
        section
            .required("pay", "the most that is paid, or the name of a quota")
            .map(item -> LimitReader.pays(item, names::target))
            .orElse(List.of());
    Optional<Item> times = section.optional("times");
    BigDecimal factor = times.flatMap(Item::factor).orElse(BigDecimal.ONE);
    if (factor.signum() <= 0) {
      times.ifPresent(t -> t.wrong("a number or percentage above zero, such as 250 %"));
    }
    List<String> of =
        section
            .optional("of")
            .map(list -> names.components(list, ComponentReader.EARNED))
            .map(all -> all.stream().map(Names.Named::component).distinct().toList())
            .orElseGet(() -> names.componentsOf(ComponentReader.EARNED));
    if (of.isEmpty() && !section.has("of")) {
      section.report("no component whose pay it could limit", "it beside components that pay");
    }
    Measure.Resets resets =
        section
            .optional("resets")
            .flatMap(r -> r.word(Measure.Resets.class))
            .orElse(Measure.Resets.PERIOD);
    boolean carried =
        section
            .optional("excess")
            .flatMap(e -> e.word(Excess.class))
            .filter(Excess.CARRIED::equals)
            .isPresent();
    return new TotalCap(head, terms, pay, factor, of, resets, carried);
  }
}
