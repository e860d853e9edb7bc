package io.countersign.plans;

import io.countersign.plans.Commission.Edge;
import io.countersign.plans.Commission.Grid;
import io.countersign.plans.RateTable.Scale;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a grid: rates or amounts by the bands of two measures. */
final class GridReader {

  private enum Owner {
    LOWER,
    UPPER
  }

  private final Names names;
  private final PayReader pay;

  GridReader(Names names, PayReader pay) {
    this.names = names;
    this.pay = pay;
  }

  Grid read(Item item) {
    Section section = item.section();
    Edge down = edge(section.required("down", "the measure that decides the row"));
    Edge across = edge(section.required("across", "the measure that decides the column"));
    Optional<Item> cells = section.oneOf(true, "rates", "amounts");
    boolean amounts = !section.has("rates");
    List<List<BigDecimal>> rows = new ArrayList<>();
    List<Item> lists = cells.map(Item::list).orElse(List.of());
    for (Item row : lists) {
      rows.add(row(row, across.bounds().size() + 1, amounts));
    }
    if (cells.isPresent() && cells.get().isList() && lists.size() != down.bounds().size() + 1) {
      cells
          .get()
          .wrong(
              "a list of " + (down.bounds().size() + 1) + " rows, one more than 'down' has bounds");
    }
    section.done();
    return new Grid(down, across, rows, amounts);
  }

  private List<BigDecimal> row(Item row, int columns, boolean amounts) {
    List<BigDecimal> cells = new ArrayList<>();
    List<Item> items = row.list();
    for (Item cell : items) {
      cells.add(
          (amounts ? names.money(cell) : pay.read(cell, cell.isPercent()).map(r -> r.fraction()))
              .orElse(BigDecimal.ZERO));
    }
    if (row.isList() && items.size() != columns) {
      row.wrong("a list of " + columns + ", one more than 'across' has bounds");
    }
    return cells;
  }

  private Edge edge(Optional<Item> item) {
    if (item.isEmpty()) {
      PlanComponent.Base none = new PlanComponent.Base(Names.UNKNOWN, null);
      return new Edge(none, List.of(), true);
    }
    Section section = item.get().section();
    Optional<Measure> measure =
        names.measure(section, "measure", "the name of one of the plan's measures");
    List<BigDecimal> bounds = new ArrayList<>();
    Optional<Item> list = section.required("bounds", "where one band ends and the next begins");
    Optional<Scale> scale = Optional.empty();
    for (Item bound : list.map(Item::list).orElse(List.of())) {
      Scale own = bound.isPercent() ? Scale.ATTAINMENT : Scale.QUANTITY;
      if (!scale.orElse(own).equals(own)) {
        bound.wrong("bounds that are all percentages of the quota, or all plain numbers");
      }
      scale = Optional.of(own);
      bound.factor().ifPresent(b -> rising(bound, bounds, b));
    }
    Owner owner = section.optional("owns").flatMap(o -> o.word(Owner.class)).orElse(Owner.LOWER);
    PlanComponent.Base base =
        new BaseReader(names)
            .read(section, measure, scale, "because its bounds are percentages of quota");
    section.done();
    return new Edge(base, bounds, owner == Owner.LOWER);
  }

  private static void rising(Item item, List<BigDecimal> bounds, BigDecimal bound) {
    if (!bounds.isEmpty() && bounds.get(bounds.size() - 1).compareTo(bound) >= 0) {
      item.wrong("bounds that rise");
    }
    bounds.add(bound);
  }
}
