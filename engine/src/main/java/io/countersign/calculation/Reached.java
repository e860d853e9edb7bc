package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.calculation.Place.Seated;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import java.util.List;

/** Where measures stand when periods end, made when somebody looks at it. */
final class Reached {

  private final List<Measure> measures;
  private final Places places;
  private final Heights heights;
  private final Cells cells;

  Reached(Plan plan, Places places, Heights heights, Cells cells) {
    measures = List.copyOf(plan.measures().values());
    this.places = places;
    this.heights = heights;
    this.cells = cells;
  }

  /** What every measure comes to for those in a seat. */
  List<MeasureTotal> totals() {
    List<Seated> ended = places.atPeriodEnds();
    int count = measures.size();
    return new OnDemand<>(
        Math.multiplyExact(ended.size(), count), i -> total(ended.get(i / count), i % count));
  }

  private MeasureTotal total(Seated seated, int number) {
    Measure measure = measures.get(number);
    return new MeasureTotal(
        seated.seat().who(),
        seated.period(),
        new Attainment.Total(
            measure.id(),
            seated.facts().height(measure.id()).decimal(),
            deals(measure, seated.who(), seated.cell())));
  }

  /** Where the places stand that look at a measure. */
  List<Attainment> attainments() {
    List<Place> looking =
        places.all().stream()
            .filter(place -> place.component.looksAt().isPresent())
            .filter(place -> cells.endsPeriod(place.cell))
            .toList();
    return new OnDemand<>(looking.size(), i -> attainment(looking.get(i)));
  }

  private Attainment attainment(Place place) {
    String measure = place.component.looksAt().orElseThrow().measure();
    long deals = deals(measures.get(heights.number(measure)), place.who, place.cell);
    return new Attainment(
        place.seat.who(),
        place.component.id(),
        place.period,
        new Attainment.Total(measure, place.shownHeight(), deals),
        place.quota);
  }

  private long deals(Measure measure, int who, int cell) {
    return measure instanceof Measure.OfDeals
        ? heights.deals(who, cell, heights.number(measure.id()))
        : 0;
  }
}
