package io.countersign.plans;

import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.RateTable.Scale;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quota beside a measure: the one that is named there, else, where bounds are
 * percentages, the measure's own. A measure that is a plain number needs none: of it 80 % is 0.8.
 */
record BaseReader(Names names) {

  /**
   * @param scale what the bounds are; empty where there are none
   * @param because why percentages need a quota, for people
   */
  Base read(Section section, Optional<Measure> measure, Optional<Scale> scale, String because) {
    String id = measure.map(Measure::id).orElse(Names.UNKNOWN);
    boolean percent = scale.filter(Scale.ATTAINMENT::equals).isPresent();
    Optional<Item> given = section.optional("quota");
    if (given.isPresent()) {
      if (scale.isPresent() && !percent) {
        section.report(
            "quota",
            "a quota beside bounds in plain numbers",
            "bounds in per cent of the quota such as 50 %, or no quota");
      }
      return new Base(id, given.flatMap(names::quota).orElse(null));
    }
    return new Base(id, percent ? own(section, measure, because) : null);
  }

  /** A measure that is held against a quota, with or without bounds. */
  Base needed(Section section, Optional<Measure> measure, String because) {
    return read(section, measure, Optional.of(Scale.ATTAINMENT), because);
  }

  private @Nullable String own(Section section, Optional<Measure> measure, String because) {
    String quota = names.quotaOf(measure);
    if (quota == null && measure.filter(m -> !names.units().isPlain(m)).isPresent()) {
      section.required("quota", "the name of one of the plan's quotas, " + because);
    }
    return quota;
  }

  /** The scale of bounds as they are compared: a plain number is compared as it is. */
  static Scale scale(Optional<Scale> bounds, Base base) {
    return base.quota() == null ? Scale.QUANTITY : bounds.orElse(Scale.QUANTITY);
  }
}
