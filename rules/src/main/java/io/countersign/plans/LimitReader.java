package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.Terms.Cap;
import io.countersign.plans.Terms.Each;
import io.countersign.plans.Terms.Floor;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the least and the most that a component pays. */
final class LimitReader {

  private enum Excess {
    LOST,
    CARRIED
  }

  private final Names names;

  LimitReader(Names names) {
    this.names = names;
  }

  /** Of a commission: for the period or for each deal. */
  @Nullable Floor floor(Section section) {
    return section.optional("floor").map(Item::section).map(f -> floor(f, each(f))).orElse(null);
  }

  /** Of what is paid for a period as a whole. */
  @Nullable Floor floorOfPeriod(Section section) {
    return section
        .optional("floor")
        .map(Item::section)
        .map(f -> floor(f, Each.PERIOD))
        .orElse(null);
  }

  private Floor floor(Section floor, Each each) {
    BigDecimal pay =
        floor
            .required("pay", "the least that is paid where anything is")
            .flatMap(names::positiveMoney)
            .orElse(BigDecimal.ZERO);
    floor.done();
    return new Floor(each, pay);
  }

  /** Of what is paid for a period as a whole. */
  @Nullable Cap capOfPeriod(Section section) {
    return cap(section, names::target);
  }

  /** Of a SPIF, the same for everybody. */
  @Nullable Cap capForAll(Section section) {
    return cap(section, amount -> names.positiveMoney(amount).map(Target.Fixed::new));
  }

  /** Reads one of the amounts that limit. */
  interface Pay {
    Optional<? extends Target> read(Item item);
  }

  private static @Nullable Cap cap(Section section, Pay pay) {
    return section
        .optional("cap")
        .map(Item::section)
        .map(
            cap -> {
              List<Target> most =
                  cap.required("pay", "the most that is paid in a period")
                      .map(item -> pays(item, pay))
                      .orElse(List.of());
              cap.done();
              return new Cap(Each.PERIOD, most, null, null, false);
            })
        .orElse(null);
  }

  /** Of a commission: of its pay or of what is paid for, for the period or for each deal. */
  @Nullable Cap cap(Section section) {
    return section.optional("cap").map(this::cap).orElse(null);
  }

  private Cap cap(Item item) {
    Section section = item.section();
    Each each = each(section);
    Pay amount =
        each == Each.DEAL ? pay -> names.positiveMoney(pay).map(Target.Fixed::new) : names::target;
    Optional<Item> pay = section.optional("pay");
    Optional<Item> credit = section.optional("credit");
    Optional<Item> attainment = section.optional("attainment");
    boolean carried =
        section
            .optional("excess")
            .flatMap(e -> e.word(Excess.class))
            .filter(Excess.CARRIED::equals)
            .isPresent();
    if (item.isMapping() && pay.isEmpty() && credit.isEmpty() && attainment.isEmpty()) {
      item.wrong("at least one of 'pay', 'credit', 'attainment'");
    }
    if (carried && (each == Each.DEAL || pay.isEmpty())) {
      section.report(
          "excess", "an excess that is carried", "it beside 'pay' and 'each: period' only");
    }
    if (each == Each.DEAL && attainment.isPresent()) {
      section.report("attainment", "attainment of each deal", "'each: period'");
    }
    section.done();
    return new Cap(
        each,
        pay.map(p -> pays(p, amount)).orElse(List.of()),
        credit.flatMap(Item::positive).orElse(null),
        attainment.flatMap(Item::positivePercent).map(Rate::fraction).orElse(null),
        carried);
  }

  /** The amounts that limit, of which the least holds. */
  static List<Target> pays(Item item, Pay pay) {
    List<Item> items = item.isList() ? item.list() : List.of(item);
    if (items.isEmpty()) {
      item.wrong("an amount, or a list of them of which the least holds");
    }
    return items.stream().<Target>flatMap(i -> pay.read(i).stream()).toList();
  }

  private static Each each(Section section) {
    return section.optional("each").flatMap(e -> e.word(Each.class)).orElse(Each.PERIOD);
  }
}
