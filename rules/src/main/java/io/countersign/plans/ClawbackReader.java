package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the terms by which pay for a cancelled deal is taken back. */
final class ClawbackReader {

  private enum Schedule {
    FULL,
    LINEAR
  }

  private final Set<String> names;
  private final Set<String> byDeal = new LinkedHashSet<>();
  private final Set<String> byPeriod = new LinkedHashSet<>();
  private final List<ClawbackTerms> terms = new ArrayList<>();

  /**
   * @param names the names of all components, readable or not
   */
  ClawbackReader(Set<String> names, List<PlanComponent> components) {
    this.names = names;
    for (PlanComponent component : components) {
      (component instanceof PlanComponent.Bonus ? byPeriod : byDeal).add(component.id());
    }
  }

  List<ClawbackTerms> read(Map<String, Item> entries) {
    entries.forEach((id, item) -> terms.add(term(id, item.section())));
    return terms;
  }

  private ClawbackTerms term(String id, Section section) {
    int days =
        section
            .required("within-days", "the length of the window, in days from the win")
            .flatMap(Item::count)
            .orElse(0);
    Schedule schedule =
        section
            .required("recover", "full, or linear by the days still to come")
            .flatMap(r -> r.word(Schedule.class))
            .orElse(Schedule.FULL);
    ClawbackTerms.Window window =
        new ClawbackTerms.Window(days, false, ClawbackTerms.From.WON, true);
    ClawbackTerms term =
        new ClawbackTerms(
            id,
            section.optional("clause").flatMap(Item::text).orElse(id),
            window,
            schedule == Schedule.LINEAR
                ? new ClawbackTerms.Linear(0, window.length())
                : new ClawbackTerms.Percent(Rate.WHOLE),
            ClawbackTerms.Manner.AT_ONCE,
            components(section));
    for (ClawbackTerms other : terms) {
      if (days > 0
          && other.window().equals(window)
          && other.components().stream().anyMatch(term.components()::contains)) {
        section.report(
            "within-days",
            "the same window of " + days + " days as " + other.id(),
            "one term for each component and window");
      }
    }
    section.done();
    return term;
  }

  private Set<String> components(Section section) {
    Optional<Item> list = section.optional("components");
    if (list.isEmpty()) {
      if (byDeal.isEmpty() && byPeriod.size() == names.size()) {
        section.report(
            "a clawback in a plan of bonuses only",
            "a commission or a SPIF to take something from");
      }
      return byDeal;
    }
    Set<String> covered = new LinkedHashSet<>();
    List<Item> items = list.get().list();
    for (Item item : items) {
      item.text().filter(name -> isCovered(item, name)).ifPresent(covered::add);
    }
    if (items.isEmpty() && list.get().isList()) {
      list.get().wrong("at least one component; without the key, every commission and SPIF");
    }
    return covered;
  }

  private boolean isCovered(Item item, String name) {
    if (byPeriod.contains(name)) {
      item.wrong("a commission or a SPIF; a bonus is for the period as a whole, not for a deal");
    } else if (!names.isEmpty() && !names.contains(name)) {
      item.wrong("one of the components " + names);
    }
    return names.contains(name) && !byPeriod.contains(name);
  }
}
