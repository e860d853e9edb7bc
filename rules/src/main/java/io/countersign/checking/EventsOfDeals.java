package io.countersign.checking;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.plans.Measure;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Release;
import io.countersign.plans.Release.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds events that pay or a measure waits for and that no deal so far has ever had. */
final class EventsOfDeals implements KnownCheck {

  @Override
  public void look(Known known, Findings findings) {
    List<DealHistory> won =
        known.deals().stream().filter(history -> history.won().isPresent()).toList();
    if (won.isEmpty()) {
      return;
    }
    for (PlanComponent component : findings.plan().components()) {
      for (Release.Stage stage : component.head().release().stages()) {
        event(stage.on())
            .filter(event -> won.stream().noneMatch(deal -> has(deal, event)))
            .ifPresent(event -> tell(stage.on(), Events.place(component, findings), won, findings));
      }
    }
    for (Measure measure : findings.plan().measures().values()) {
      if (measure instanceof Measure.OfDeals ofDeals) {
        Trigger on = Trigger.valueOf(ofDeals.counting().on().name());
        event(on)
            .filter(event -> won.stream().noneMatch(deal -> has(deal, event)))
            .ifPresent(event -> tell(on, "measures." + measure.id() + ".on", won, findings));
      }
    }
  }

  private static void tell(Trigger on, String path, List<DealHistory> won, Findings findings) {
    findings.add(
        Code.EVENT_UNSEEN,
        path,
        "Of %d deals that were won so far none was ever %s."
            .formatted(won.size(), on.name().toLowerCase(Locale.ROOT)),
        "See that a source tells it, name another event, or sign it off.");
  }

  private static Optional<Class<? extends DealEvent>> event(Trigger on) {
    return switch (on) {
      case SIGNED -> Optional.of(DealEvent.Signed.class);
      case INVOICED -> Optional.of(DealEvent.Invoiced.class);
      case COLLECTED -> Optional.of(DealEvent.Paid.class);
      case WON, PERIOD_END, YEAR_END -> Optional.empty();
    };
  }

  private static boolean has(DealHistory deal, Class<? extends DealEvent> event) {
    return deal.events().stream().anyMatch(event::isInstance);
  }
}
