package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.Draw.Ends;
import io.countersign.plans.Draw.Kind;
import io.countersign.plans.Draw.Recovery;
import io.countersign.plans.Draw.Surplus;
import io.countersign.plans.PlanComponent.Guarantee;
import io.countersign.plans.PlanComponent.Head;
import io.countersign.plans.PlanComponent.Salary;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is paid whatever was sold: draws, guarantees and salaries. */
final class DrawReader {

  private enum Paid {
    TOP_UP,
    IN_ADVANCE
  }

  private enum Above {
    DRAW,
    NOTHING
  }

  private final Names names;

  DrawReader(Names names) {
    this.names = names;
  }

  Draw draw(Head head, Section section) {
    Terms terms = new TermsReader(names).byDays(section);
    Target amount = amount(section, "the draw of a period, or the name of a quota");
    Paid paid = section.optional("paid").flatMap(p -> p.word(Paid.class)).orElse(Paid.TOP_UP);
    Optional<Item> given = section.optional("recoverable");
    if (given.isEmpty() && paid == Paid.TOP_UP) {
      section.required("recoverable", "true, or false where nothing is owed back");
    }
    boolean recoverable = given.flatMap(Item::truth).orElse(Boolean.TRUE);
    if (paid == Paid.IN_ADVANCE && !recoverable) {
      given.get().wrong("true; what is paid in advance is settled from what is earned");
    }
    Recovery recovery = recovery(section);
    if (!recoverable) {
      section.without("it beside 'recoverable: true' only", "recovery", "ends", "surplus");
    }
    Kind kind = recoverable ? Kind.RECOVERABLE : Kind.NON_RECOVERABLE;
    return new Draw(
        head,
        terms,
        amount,
        paid == Paid.IN_ADVANCE ? Kind.IN_ADVANCE : kind,
        of(section, ComponentReader.EARNED),
        recovery,
        periods(section));
  }

  Guarantee guarantee(Head head, Section section) {
    Terms terms = new TermsReader(names).byDays(section);
    Target amount = amount(section, "what is guaranteed for a period, or the name of a quota");
    Set<ComponentReader.Kind> raised = EnumSet.copyOf(ComponentReader.EARNED);
    raised.add(ComponentReader.Kind.SALARY);
    return new Guarantee(head, terms, amount, of(section, raised), periods(section));
  }

  Salary salary(Head head, Section section) {
    Terms terms = new TermsReader(names).byDays(section);
    return new Salary(
        head, terms, amount(section, "the salary of a period, or the name of a quota"));
  }

  private Recovery recovery(Section section) {
    Ends ends = section.optional("ends").flatMap(e -> e.word(Ends.class)).orElse(Ends.OWED);
    Surplus surplus =
        section.optional("surplus").flatMap(s -> s.word(Surplus.class)).orElse(Surplus.PAID);
    Optional<Item> given = section.optional("recovery");
    if (given.isEmpty()) {
      return new Recovery(1, Rate.WHOLE, true, ends, surplus);
    }
    Section own = given.get().section();
    int from = own.optional("from-period").flatMap(Item::count).orElse(1);
    Optional<Item> share = own.optional("share");
    Rate most = share.flatMap(Item::positivePercent).orElse(Rate.WHOLE);
    if (most.compareTo(Rate.WHOLE) > 0) {
      share.get().wrong("a part of at most 100 %");
    }
    Above above = own.optional("above").flatMap(a -> a.word(Above.class)).orElse(Above.DRAW);
    own.done();
    return new Recovery(from, most, above == Above.DRAW, ends, surplus);
  }

  private Target amount(Section section, String meaning) {
    return section
        .required("amount", meaning)
        .flatMap(names::target)
        .orElse(new Target.Fixed(BigDecimal.ZERO));
  }

  private List<String> of(Section section, Set<ComponentReader.Kind> allowed) {
    return section
        .optional("of")
        .map(of -> names.components(of, allowed))
        .orElse(List.of())
        .stream()
        .map(Names.Named::component)
        .distinct()
        .toList();
  }

  private static int periods(Section section) {
    return section.optional("periods").flatMap(Item::count).orElse(0);
  }
}
