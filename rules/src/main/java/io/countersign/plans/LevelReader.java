package io.countersign.plans;

import io.countersign.plans.CreditRule.Levels;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.List;
import java.util.Optional;

/** Reads how many levels of the hierarchy are meant. */
final class LevelReader {

  private static final int MOST_LEVELS = 100;

  private enum Vacant {
    KEEPS,
    PASSES
  }

  private LevelReader() {}

  /** Levels as one number, or the first and the last. */
  static Levels read(Section section) {
    return section.optional("levels").map(LevelReader::levels).orElse(Levels.ALL);
  }

  /** Levels, and what happens where one is vacant. */
  static Levels withVacant(Section section) {
    Levels levels = read(section);
    Vacant vacant =
        section.optional("vacant").flatMap(v -> v.word(Vacant.class)).orElse(Vacant.KEEPS);
    return new Levels(levels.from(), levels.to(), vacant == Vacant.PASSES);
  }

  private static Levels levels(Item item) {
    List<Item> items = item.isList() ? item.list() : List.of(item);
    List<Optional<Integer>> ends = items.stream().map(i -> i.count(1, MOST_LEVELS)).toList();
    if (items.isEmpty() || items.size() > 2) {
      item.wrong("one level, or the first and the last, such as [ 1, 2 ]");
      return Levels.ALL;
    }
    int from = ends.get(0).orElse(1);
    int to = ends.get(ends.size() - 1).orElse(from);
    if (to < from) {
      item.wrong("the lower level first, such as [ 1, 2 ]");
    }
    return new Levels(from, to, false);
  }
}
