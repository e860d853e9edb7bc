package io.countersign.bookings;

import io.countersign.deals.Booking;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The revisions of the booking of one deal, as its history tells them: the first when it is won,
 * one more for each amendment or restatement that changes what is booked. A longer history only
 * adds revisions. A deal that is opened again, lost or cancelled keeps the revisions it has.
 */
final class Revisions {

  private Revisions() {}

  static List<Booking> of(DealHistory deal) {
    List<Booking> revisions = new ArrayList<>();
    for (int known = 1; known <= deal.events().size(); known++) {
      DealEvent latest = deal.events().get(known - 1);
      if (latest instanceof Won || latest instanceof Amended) {
        DealHistory then = new DealHistory(deal.deal(), deal.events().subList(0, known));
        standing(then, revisions.size() + 1)
            .filter(booking -> revisions.isEmpty() || differs(booking, revisions))
            .ifPresent(revisions::add);
      }
    }
    return revisions;
  }

  private static Optional<Booking> standing(DealHistory deal, int revision) {
    return deal.won()
        .map(
            won -> {
              List<Amended> amendments = deal.amendments();
              Opportunity sold = won.opportunity();
              LocalDate on = won.on();
              if (!amendments.isEmpty()) {
                Amended last = amendments.get(amendments.size() - 1);
                sold = new Opportunity(sold.id(), sold.team(), last.sale());
                on = last.on();
              }
              return new Booking("BK-" + deal.deal(), revision, sold, on);
            });
  }

  private static boolean differs(Booking booking, List<Booking> revisions) {
    Booking last = revisions.get(revisions.size() - 1);
    Booking same =
        new Booking(last.id(), last.revision(), booking.opportunity(), booking.bookedOn());
    return !same.digest().equals(last.digest());
  }
}
