package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.ClawbackTerms.Basis;
import io.countersign.plans.ClawbackTerms.From;
import io.countersign.plans.ClawbackTerms.Manner;
import io.countersign.plans.ClawbackTerms.Window;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the terms by which pay for a cancelled deal is taken back. */
final class ClawbackReader {

  private enum Event {
    CANCELLED
  }

  private enum Ends {
    INCLUDED,
    EXCLUDED
  }

  private enum Portion {
    EARNED,
    PAID
  }

  private enum Attainment {
    KEEPS,
    REDUCED
  }

  private final Set<String> names;
  private final Set<String> byDeal = new LinkedHashSet<>();
  private final Set<String> byPeriod = new LinkedHashSet<>();
  private final Set<String> replayed = new LinkedHashSet<>();
  private final List<ClawbackTerms> terms = new ArrayList<>();

  /**
   * @param names the names of all components, readable or not
   */
  ClawbackReader(Set<String> names, List<PlanComponent> components) {
    this.names = names;
    for (PlanComponent component : components) {
      (isByDeal(component) ? byDeal : byPeriod).add(component.id());
      if (isByDeal(component)
          || component instanceof PlanComponent.Bonus
          || component instanceof Scorecard
          || component instanceof Commission) {
        replayed.add(component.id());
      }
    }
  }

  /** Whether a component pays for single deals. */
  static boolean isByDeal(PlanComponent component) {
    return component instanceof Spif
        || (component instanceof Commission commission
            && commission.walk() != Commission.Walk.TOTAL);
  }

  List<ClawbackTerms> read(Map<String, Item> entries) {
    entries.forEach((id, item) -> terms.add(term(id, item.section())));
    return terms;
  }

  private ClawbackTerms term(String id, Section section) {
    String clause = section.optional("clause").flatMap(Item::text).orElse(id);
    section.optional("on").ifPresent(on -> on.word(Event.class));
    Optional<Item> length = section.oneOf(true, "within-days", "within-months");
    boolean months = section.has("within-months") && !section.has("within-days");
    int within = length.flatMap(Item::count).orElse(0);
    From from = section.optional("from").flatMap(f -> f.word(From.class)).orElse(From.WON);
    Ends ends =
        section.optional("window-ends").flatMap(e -> e.word(Ends.class)).orElse(Ends.INCLUDED);
    Window window = new Window(within, months, from, ends == Ends.INCLUDED);
    Basis basis = new BasisReader(window).read(section);
    boolean replay = basis instanceof ClawbackTerms.Replay;
    Manner manner = manner(section);
    if (replay && (manner.onlyPaid() || manner.floorExempt() || manner.reducesAttainment())) {
      section.report(
          "recover",
          "'replay' beside 'portion', 'floor-exempt' or 'attainment'",
          "'replay' alone; it works the deal out of everything");
    }
    ClawbackTerms term =
        new ClawbackTerms(id, clause, window, basis, manner, components(section, replay));
    refuseSameWindow(section, term, months ? "within-months" : "within-days");
    section.done();
    return term;
  }

  private static Manner manner(Section section) {
    Portion portion =
        section.optional("portion").flatMap(p -> p.word(Portion.class)).orElse(Portion.EARNED);
    boolean floorExempt =
        section.optional("floor-exempt").flatMap(Item::truth).orElse(Boolean.FALSE);
    Attainment attainment =
        section
            .optional("attainment")
            .flatMap(a -> a.word(Attainment.class))
            .orElse(Attainment.KEEPS);
    int instalments = section.optional("instalments").flatMap(Item::count).orElse(1);
    Optional<Item> given = section.optional("limit");
    @Nullable Rate limit = given.flatMap(Item::positivePercent).orElse(null);
    if (limit != null && limit.compareTo(Rate.WHOLE) > 0) {
      given.get().wrong("a part of at most 100 % of the pay of a period");
    }
    return new Manner(
        portion == Portion.PAID, floorExempt, attainment == Attainment.REDUCED, instalments, limit);
  }

  private void refuseSameWindow(Section section, ClawbackTerms term, String key) {
    Window window = term.window();
    for (ClawbackTerms other : terms) {
      if (window.length() > 0
          && other.window().equals(window)
          && other.components().stream().anyMatch(term.components()::contains)) {
        String length = window.length() + (window.months() ? " months" : " days");
        section.report(
            key,
            "the same window of " + length + " as " + other.id(),
            "one term for each component and window");
      }
    }
  }

  private Set<String> components(Section section, boolean replay) {
    Set<String> usual = replay ? replayed : byDeal;
    Optional<Item> list = section.optional("components");
    if (list.isEmpty()) {
      if (usual.isEmpty() && byPeriod.size() == names.size()) {
        section.report(
            "a clawback in a plan that pays for no single deal",
            "a commission or a SPIF to take something from");
      }
      return usual;
    }
    Set<String> covered = new LinkedHashSet<>();
    List<Item> items = list.get().list();
    for (Item item : items) {
      item.text().filter(name -> isCovered(item, name, usual)).ifPresent(covered::add);
    }
    if (items.isEmpty() && list.get().isList()) {
      list.get().wrong("at least one component; without the key, every commission and SPIF");
    }
    return covered;
  }

  private boolean isCovered(Item item, String name, Set<String> usual) {
    if (byPeriod.contains(name) && !usual.contains(name)) {
      item.wrong(
          "a commission or a SPIF that pays for single deals; this one is for the period as a"
              + " whole");
    } else if (!names.isEmpty() && !names.contains(name)) {
      item.wrong("one of the components " + names);
    }
    return usual.contains(name);
  }
}
