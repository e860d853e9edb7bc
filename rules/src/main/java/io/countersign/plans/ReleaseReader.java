package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.Release.Stage;
import io.countersign.plans.Release.Trigger;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads when what a component pays becomes payable. */
final class ReleaseReader {

  private static final int MOST_MONTHS = 120;
  private static final Set<Trigger> BY_MONEY = Set.of(Trigger.INVOICED, Trigger.COLLECTED);

  /** The events of a deal that may earn. */
  private enum EarnedWhen {
    WON,
    SIGNED,
    INVOICED,
    COLLECTED
  }

  /** The days that release what is paid for a period as a whole. */
  private enum EndOf {
    PERIOD_END,
    YEAR_END
  }

  private enum Partial {
    PRO_RATA,
    ALL_OR_NOTHING
  }

  private ReleaseReader() {}

  /** Of what is paid for deals: on events of the deal, or at the end of a period or year. */
  static Release ofDeals(Section section) {
    Optional<Item> given = section.oneOf(false, "earned-when", "release");
    List<Stage> stages =
        section.has("release") && !section.has("earned-when")
            ? stages(given, item -> item.word(Trigger.class).map(Enum::name))
            : given
                .flatMap(e -> e.word(EarnedWhen.class))
                .map(when -> Release.on(Trigger.valueOf(when.name())))
                .orElse(Release.AT_ONCE)
                .stages();
    Optional<Item> partial = section.optional("partial");
    Partial how = partial.flatMap(p -> p.word(Partial.class)).orElse(Partial.PRO_RATA);
    boolean both = section.has("release") && section.has("earned-when");
    if (partial.isPresent() && !both && stages.stream().noneMatch(s -> BY_MONEY.contains(s.on()))) {
      section.report(
          "partial",
          "'partial' without anything that is invoiced or collected",
          "it beside 'invoiced' or 'collected' only");
    }
    return new Release(stages, how == Partial.PRO_RATA, instalments(section));
  }

  /** Of what is paid for a period as a whole, which no deal can release. */
  static Release ofPeriod(Section section) {
    Optional<Item> given = section.oneOf(false, "earned-when", "release");
    List<Stage> stages = Release.AT_ONCE.stages();
    if (section.has("release") && !section.has("earned-when")) {
      stages = stages(given, item -> item.word(EndOf.class).map(Enum::name));
    } else if (given.flatMap(e -> e.word(EarnedWhen.class)).orElse(EarnedWhen.WON)
        != EarnedWhen.WON) {
      given
          .get()
          .wrong("'release' at 'period-end' or 'year-end'; no deal releases what is for a period");
    }
    return new Release(stages, true, instalments(section));
  }

  private interface Event {
    Optional<String> read(Item item);
  }

  private static List<Stage> stages(Optional<Item> given, Event event) {
    List<Stage> stages = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    int before = given.map(g -> g.problems().count()).orElse(0);
    for (Item item : given.map(Item::list).orElse(List.of())) {
      Stage stage = stage(item.section(), event);
      stages.add(stage);
      sum = sum.add(stage.share().fraction());
    }
    if (stages.isEmpty()) {
      given.filter(Item::isList).ifPresent(l -> l.wrong("at least one stage, { on: period-end }"));
      return Release.AT_ONCE.stages();
    }
    if (sum.compareTo(BigDecimal.ONE) > 0 && given.get().problems().count() == before) {
      String all = new Rate(sum).inPercent();
      given.get().wrong("shares of at most 100 % in all; these add up to " + all);
    }
    return stages;
  }

  private static Stage stage(Section section, Event event) {
    Trigger on =
        section
            .required("on", "the event that makes it payable")
            .flatMap(event::read)
            .map(Trigger::valueOf)
            .orElse(Trigger.WON);
    Rate share = section.optional("share").flatMap(Item::positivePercent).orElse(Rate.WHOLE);
    int months = section.optional("after-months").flatMap(m -> m.count(0, MOST_MONTHS)).orElse(0);
    section.done();
    return new Stage(on, share, months);
  }

  private static int instalments(Section section) {
    return section.optional("instalments").flatMap(i -> i.count(1, MOST_MONTHS)).orElse(1);
  }
}
