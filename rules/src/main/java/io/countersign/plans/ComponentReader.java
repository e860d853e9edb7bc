package io.countersign.plans;

import io.countersign.plans.PlanComponent.Head;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the components of a plan, of any kind. */
final class ComponentReader {

  /** What a component is. */
  enum Kind {
    COMMISSION,
    BONUS,
    SPIF,
    SCORECARD,
    CONTEST,
    POOL,
    OVERRIDE,
    CAP,
    DRAW,
    GUARANTEE,
    SALARY,
    REWARD
  }

  /** The kinds that are earned by selling. */
  static final Set<Kind> EARNED =
      Set.of(
          Kind.COMMISSION,
          Kind.BONUS,
          Kind.SPIF,
          Kind.SCORECARD,
          Kind.CONTEST,
          Kind.POOL,
          Kind.OVERRIDE);

  private static final String KINDS =
      Arrays.stream(Kind.values()).map(Item::word).collect(Collectors.joining(", "));

  private final Plan.Head plan;
  private final Names names;
  private final Circles overrides = new Circles();

  ComponentReader(Plan.Head plan, Names names) {
    this.plan = plan;
    this.names = names;
  }

  /** All components; those that name others may name any. */
  List<PlanComponent> read(Map<String, Item> entries) {
    Map<String, Section> sections = new LinkedHashMap<>();
    entries.forEach((id, item) -> sections.put(id, item.section()));
    sections.forEach((id, section) -> names.add(id, kind(section)));
    List<PlanComponent> components = new ArrayList<>();
    sections.forEach((id, section) -> read(id, section).ifPresent(components::add));
    overrides.report();
    return components;
  }

  private static Optional<Kind> kind(Section section) {
    return section.required("kind", "one of " + KINDS).flatMap(k -> k.word(Kind.class));
  }

  private Optional<PlanComponent> read(String id, Section section) {
    Optional<Kind> kind = names.kindOf(id);
    String title = section.optional("title").flatMap(Item::text).orElse(id);
    String clause = section.optional("clause").flatMap(Item::text).orElse(id);
    Condition who = ConditionReader.read(section.optional("for"), Field.Subject.PERSON);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Head head = new Head(id, title, clause, who, release(kind.get(), section));
    PlanComponent component = read(kind.get(), head, section);
    section.done();
    return Optional.of(component);
  }

  private static Release release(Kind kind, Section section) {
    return switch (kind) {
      case COMMISSION, SPIF -> ReleaseReader.ofDeals(section);
      case BONUS, SCORECARD, CONTEST, POOL, OVERRIDE -> ReleaseReader.ofPeriod(section);
      case CAP, DRAW, GUARANTEE, SALARY, REWARD -> Release.AT_ONCE;
    };
  }

  private PlanComponent read(Kind kind, Head head, Section section) {
    return switch (kind) {
      case COMMISSION -> new CommissionReader(names).read(head, section);
      case BONUS -> new BonusReader(names).bonus(head, section);
      case SPIF -> new SpifReader(plan, names).read(head, section);
      case SCORECARD -> new ScorecardReader(names).read(head, section);
      case CONTEST -> new ContestReader(names).read(head, section);
      case POOL -> new PoolReader(names).read(head, section);
      case OVERRIDE -> new OverrideReader(names, overrides).read(head, section);
      case CAP -> new TotalCapReader(names).read(head, section);
      case DRAW -> new DrawReader(names).draw(head, section);
      case GUARANTEE -> new DrawReader(names).guarantee(head, section);
      case SALARY -> new DrawReader(names).salary(head, section);
      case REWARD -> new BonusReader(names).reward(head, section);
    };
  }
}
