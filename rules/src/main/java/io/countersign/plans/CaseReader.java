package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.Commission.Case;
import io.countersign.plans.Commission.Cases;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the cases of a commission, of which the first that measures stand at pays. */
final class CaseReader {

  private final Names names;
  private final PayReader pay;

  CaseReader(Names names, PayReader pay) {
    this.names = names;
    this.pay = pay;
  }

  Cases read(Item list) {
    List<Case> cases = new ArrayList<>();
    List<Item> items = list.list();
    for (Item item : items) {
      boolean last = cases.size() + 1 == items.size();
      cases.add(read(item.section(), cases.size() + 1, last));
    }
    if (items.isEmpty() && list.isList()) {
      list.wrong("at least one case, such as { when: { sales: { at-least: 1000 } }, rate: 6 % }");
    }
    return new Cases(cases);
  }

  private Case read(Section section, int number, boolean last) {
    Optional<Item> condition =
        last
            ? section.optional("when")
            : section.required("when", "a condition on measures; only the last case has none");
    Condition when = names.standing(condition);
    Optional<Item> rate = section.oneOf(false, "rate", "per-unit");
    Optional<Item> amount = section.optional("amount");
    if (rate.isEmpty() && amount.isEmpty()) {
      section.report("none of 'rate' or 'per-unit' or 'amount'", "what the case pays");
    }
    Case read =
        new Case(
            number,
            when,
            rate.flatMap(r -> pay.read(r, section.has("rate"))).orElse(new Rate(BigDecimal.ZERO)),
            amount.flatMap(names::money).orElse(BigDecimal.ZERO));
    section.done();
    return read;
  }
}
