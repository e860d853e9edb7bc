package io.countersign.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.plans.Condition;
import io.countersign.plans.Condition.Comparison;
import io.countersign.plans.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TogetherTest {

  private static final Field KIND = new Field("deal.kind", Field.Subject.DEAL, Field.Kind.TEXT);
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** A deal of a small world; no kind and no cost where they are null. */
  private record Deal(
      @Nullable String kind, BigDecimal amount, @Nullable BigDecimal cost, LocalDate wonOn)
      implements Condition.Facts {

    @Override
    public @Nullable String text(Field field) {
      return kind;
    }

    @Override
    public @Nullable BigDecimal number(Field field) {
      return field.equals(Field.AMOUNT) ? amount : cost;
    }

    @Override
    public LocalDate date(Field field) {
      return wonOn;
    }
  }

  @Test
  void agreesWithTryingEveryDealOfASmallWorld() {
    List<Deal> world = world();
    long seed = 17;
    Random random = new Random(seed);
    int impossible = 0;
    for (int round = 0; round < 3_000; round++) {
      Condition condition = condition(random, 4);
      boolean somebody = world.stream().anyMatch(condition::holds);
      assertThat(new Together().canHold(condition))
          .as("seed %d round %d: %s", seed, round, condition.words())
          .isEqualTo(somebody);
      impossible += somebody ? 0 : 1;
    }
    assertThat(impossible).as("conditions that nothing meets").isBetween(100, 2_900);
  }

  @Test
  void givesUpASearchThatGrowsTooLong() {
    List<Condition> pigeons = new ArrayList<>();
    for (int bird = 0; bird < 40; bird++) {
      List<Condition> holes = new ArrayList<>();
      for (int hole = 0; hole < 39; hole++) {
        holes.add(new Condition.OneOf(named("deal.hole-" + hole), List.of("bird " + bird)));
      }
      pigeons.add(new Condition.Any(holes));
    }

    assertThat(new Together().canHold(pigeons)).isTrue();
  }

  private static Field named(String name) {
    return new Field(name, Field.Subject.DEAL, Field.Kind.TEXT);
  }

  private static List<Deal> world() {
    List<Deal> world = new ArrayList<>();
    for (String kind : new String[] {null, "New", "Renewal", "Other"}) {
      for (int amount = -1; amount <= 7; amount++) {
        for (int cost = -2; cost <= 7; cost++) {
          for (int day = 0; day < 5; day++) {
            world.add(deal(kind, amount, cost, day));
          }
        }
      }
    }
    return world;
  }

  private static Deal deal(@Nullable String kind, int amount, int cost, int day) {
    return new Deal(
        kind,
        BigDecimal.valueOf(amount * 5L, 1),
        cost < -1 ? null : BigDecimal.valueOf(cost * 5L, 1),
        FIRST.plusDays(day));
  }

  /** Limits are 0, 1, 2 or 3, so that a step of a half lies on, beside and between all of them. */
  private static Condition condition(Random random, int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      List<Condition> parts = new ArrayList<>();
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        parts.add(condition(random, depth - 1));
      }
      return switch (random.nextInt(3)) {
        case 0 -> new Condition.Any(parts);
        case 1 -> new Condition.All(parts);
        default -> new Condition.Not(new Condition.All(parts));
      };
    }
    Comparison comparison = List.of(Comparison.values()).get(random.nextInt(4));
    BigDecimal limit = BigDecimal.valueOf(random.nextInt(4));
    return switch (random.nextInt(4)) {
      case 0 -> new Condition.OneOf(KIND, random.nextBoolean() ? List.of("New") : words());
      case 1 -> new Condition.Compares(Field.AMOUNT, comparison, limit);
      case 2 -> new Condition.Compares(Field.COST, comparison, limit);
      default ->
          new Condition.Dated(Field.WON_ON, comparison, FIRST.plusDays(1 + random.nextInt(3)));
    };
  }

  private static List<String> words() {
    return List.of("Renewal", "New");
  }
}
