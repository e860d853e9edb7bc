package io.countersign.scenarios;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.FiscalCalendar;
import io.countersign.calendar.MonthCalendar;
import io.countersign.people.ParticipantId;
import io.countersign.plans.PlanVersion;
import io.countersign.scenarios.Scenario.About;
import io.countersign.scenarios.Scenario.Source;
import io.countersign.scenarios.Scenario.Told;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one scenario. */
final class ScenarioReader {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  private final InlinePlans plans;
  private final @Nullable PlanVersion own;

  /**
   * @param own the plan of all scenarios (null: each has its own)
   */
  ScenarioReader(InlinePlans plans, @Nullable PlanVersion own) {
    this.plans = plans;
    this.own = own;
  }

  Optional<Scenario> read(String id, Item item) {
    if (!id.matches(NAME)) {
      return item.wrong("a scenario called by letters, digits, points and hyphens");
    }
    Section section = item.section();
    About about = about(id, section);
    Optional<Section> correction = section.optional("corrected").map(Item::section);
    NamedDays days =
        NamedDays.of(correction.map(c -> List.of(section, c)).orElse(List.of(section)));
    Optional<Item> expect =
        section.required("expect", "a list of what must come out, such as { pay: 100.00 }");
    boolean mayBeRefused = expect.filter(ScenarioReader::expectsRefusal).isPresent();
    InlinePlans.Read plan =
        own != null
            ? new InlinePlans.Read(own, "")
            : plan(section, true, about, days, mayBeRefused).orElseThrow();
    @Nullable PlanVersion version = plan.plan();
    FactsReader facts = new FactsReader(first(version, days), currency(version));
    Told told = new Told(version, plan.refusal(), facts.read(section, item));
    @Nullable Told corrected =
        correction.map(c -> corrected(c, item, about, days, told, facts)).orElse(null);
    List<Expectation> expectations =
        expect
            .map(new ExpectationReader(names(told, corrected), corrected != null)::read)
            .orElse(List.of());
    section.done();
    int line = item.node().getStartMark().getLine();
    return Optional.of(new Scenario(about, line, told, corrected, expectations));
  }

  private static About about(String id, Section section) {
    section.optional("note").ifPresent(Item::text);
    String title = section.optional("title").flatMap(Item::text).orElse(id);
    Source source =
        section
            .optional("source")
            .map(Item::section)
            .map(
                s -> {
                  String name =
                      s.required("title", "of the publication").flatMap(Item::text).orElse("");
                  String where = s.optional("where").flatMap(Item::text).orElse("");
                  s.done();
                  return new Source(name, where);
                })
            .orElse(Source.NONE);
    return new About(id, title, source);
  }

  private Optional<InlinePlans.Read> plan(
      Section section, boolean needed, About about, NamedDays days, boolean mayBeRefused) {
    Optional<Item> given = section.oneOf(needed, "plan", "plan-file");
    if (given.isEmpty()) {
      return needed ? Optional.of(new InlinePlans.Read(null, "no plan")) : Optional.empty();
    }
    if (section.has("plan-file") && !section.has("plan")) {
      return Optional.of(plans.readFile(given.get(), mayBeRefused));
    }
    return Optional.of(
        plans
            .mapping(given.get())
            .map(plan -> plans.read(plan, about.title(), days, mayBeRefused))
            .orElse(new InlinePlans.Read(null, "no plan")));
  }

  private Told corrected(
      Section section, Item place, About about, NamedDays days, Told told, FactsReader facts) {
    Optional<InlinePlans.Read> plan = plan(section, false, about, days, false);
    Facts now = facts.read(section, place);
    section.done();
    return plan.map(read -> new Told(read.plan(), read.refusal(), now))
        .orElse(new Told(told.plan(), told.refusal(), now));
  }

  private static LocalDate first(@Nullable PlanVersion plan, NamedDays days) {
    DateRange effective =
        plan == null
            ? days.wholePeriods(Cadence.YEAR, MonthCalendar.GREGORIAN)
            : plan.plan().head().effective();
    return effective.from();
  }

  private static String currency(@Nullable PlanVersion plan) {
    return plan == null ? "USD" : plan.plan().currency().getCurrencyCode();
  }

  /** The names of what was told and of what holds instead. */
  private static ExpectationReader.@Nullable Names names(Told told, @Nullable Told corrected) {
    Set<ParticipantId> people = new TreeSet<>();
    Set<String> components = new LinkedHashSet<>();
    Set<String> measures = new LinkedHashSet<>();
    Set<String> deals = new LinkedHashSet<>();
    for (Told one : corrected == null ? List.of(told) : List.of(told, corrected)) {
      PlanVersion version = one.plan();
      if (version == null) {
        return null;
      }
      one.facts().roster().participants().forEach(person -> people.add(person.id()));
      version.plan().components().forEach(component -> components.add(component.id()));
      measures.addAll(version.plan().measures().keySet());
      one.facts().deals().forEach(deal -> deals.add(deal.deal().value()));
    }
    PlanVersion holds = corrected == null ? told.plan() : corrected.plan();
    FiscalCalendar calendar = Objects.requireNonNull(holds).plan().head().ways().calendar();
    return new ExpectationReader.Names(people, components, measures, deals, calendar);
  }

  private static boolean expectsRefusal(Item expect) {
    return expect.isList()
        && expect.list().stream()
            .map(Item::node)
            .filter(MappingNode.class::isInstance)
            .flatMap(node -> ((MappingNode) node).getValue().stream())
            .anyMatch(
                tuple ->
                    tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("refused"));
  }
}
