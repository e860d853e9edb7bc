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
  private static final Set<Trigger> BY_DEAL =
      Set.of(Trigger.WON, Trigger.SIGNED, Trigger.INVOICED, Trigger.COLLECTED);
  private static final Set<Trigger> BY_MONEY = Set.of(Trigger.INVOICED, Trigger.COLLECTED);

  /** The events of a deal that may earn. */
  private enum EarnedWhen {
    WON,
    SIGNED,
    INVOICED,
    COLLECTED
  }

  private enum Partial {
    PRO_RATA,
    ALL_OR_NOTHING
  }

  private ReleaseReader() {}

  /** Of what is paid for deals: on events of the deal, or at the end of a period or year. */
  static Release ofDeals(Section section) {
    Optional<Item> given = section.oneOf(false, "earned-when", "release");
    List<Stage> stages = stages(section, given);
    Optional<Item> partial = section.optional("partial");
    Partial how = partial.flatMap(p -> p.word(Partial.class)).orElse(Partial.PRO_RATA);
    if (partial.isPresent() && stages.stream().noneMatch(s -> BY_MONEY.contains(s.on()))) {
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
    List<Stage> stages = stages(section, given);
    if (stages.stream().anyMatch(stage -> isOfOneDeal(stage, section))) {
      String key = section.has("release") ? "release" : "earned-when";
      section.report(
          key,
          "an event of a deal",
          "'period-end' or 'year-end' in 'release'; this is paid for the period as a whole");
    }
    return new Release(stages, true, instalments(section));
  }

  private static boolean isOfOneDeal(Stage stage, Section section) {
    return BY_DEAL.contains(stage.on()) && (section.has("release") || stage.on() != Trigger.WON);
  }

  private static List<Stage> stages(Section section, Optional<Item> given) {
    if (section.has("release") && !section.has("earned-when")) {
      return given.map(ReleaseReader::stages).orElse(Release.AT_ONCE.stages());
    }
    return given
        .flatMap(e -> e.word(EarnedWhen.class))
        .map(when -> Release.on(Trigger.valueOf(when.name())))
        .orElse(Release.AT_ONCE)
        .stages();
  }

  private static List<Stage> stages(Item list) {
    List<Stage> stages = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Item item : list.list()) {
      Section section = item.section();
      Trigger on =
          section
              .required("on", "the event that makes it payable")
              .flatMap(o -> o.word(Trigger.class))
              .orElse(Trigger.WON);
      Rate share = section.optional("share").flatMap(Item::positivePercent).orElse(Rate.WHOLE);
      int months = section.optional("after-months").flatMap(m -> m.count(0, MOST_MONTHS)).orElse(0);
      section.done();
      stages.add(new Stage(on, share, months));
      sum = sum.add(share.fraction());
    }
    if (stages.isEmpty() && list.isList()) {
      list.wrong("at least one stage, such as { on: collected }");
    }
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      list.wrong("shares of at most 100 % in all; these add up to " + new Rate(sum).inPercent());
    }
    return stages.isEmpty() ? Release.AT_ONCE.stages() : stages;
  }

  private static int instalments(Section section) {
    return section.optional("instalments").flatMap(i -> i.count(1, MOST_MONTHS)).orElse(1);
  }
}
