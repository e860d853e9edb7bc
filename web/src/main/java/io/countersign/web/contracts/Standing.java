package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import io.countersign.contracts.Contract;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Subject;
import io.countersign.deals.Booking;
import io.countersign.signing.SubjectKind;
import io.countersign.signing.SubjectRef;
import io.countersign.web.problems.Missing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What contracts are about, as it stands now: bookings by their register, others by themselves. */
@Component
public class Standing {

  private final Contracts contracts;
  private final BookingRegister bookings;

  Standing(Contracts contracts, BookingRegister bookings) {
    this.contracts = contracts;
    this.bookings = bookings;
  }

  /**
   * The contract that an address names.
   *
   * @throws Missing when there is none
   */
  public Contract contract(String id) {
    return ContractPage.find(contracts, id);
  }

  /** What the contract would have to be about now; nothing when its booking cannot be found. */
  public Optional<SubjectRef> of(Contract contract) {
    return contract.kind() == SubjectKind.BOOKING
        ? booking(contract).map(booking -> new Subject.Order(booking).ref())
        : Optional.of(contracts.standing(contract));
  }

  /**
   * What the contract is about, to draft or print it.
   *
   * @throws Missing when it is not to be had
   */
  public Subject whole(Contract contract) {
    return subject(contract).orElseThrow(() -> missing(contract));
  }

  /**
   * The same, of a contract whose page is open.
   *
   * @throws Missing when its booking cannot be found
   */
  public SubjectRef required(Contract contract) {
    return of(contract).orElseThrow(() -> missing(contract));
  }

  /**
   * What the contract is about as it stands now, with all its words; a plan letter is not made
   * again.
   */
  Optional<Subject> subject(Contract contract) {
    return switch (contract.kind()) {
      case BOOKING -> booking(contract).map(Subject.Order::new);
      case FACTS -> Optional.of(contract.facts());
      case PLAN_LETTER -> Optional.empty();
    };
  }

  /** The booking that the contract is about, as it stands now; others are about none. */
  Optional<Booking> booking(Contract contract) {
    return contract.kind() == SubjectKind.BOOKING
        ? bookings.latest(contract.subject().id())
        : Optional.empty();
  }

  /** The order that the contract is about, as it stands now; others are about none. */
  public Optional<Order> ordered(Contract contract) {
    return booking(contract).map(Order::new);
  }

  /** The booking in the revision that the contract is for; nothing when it is not to be had. */
  Optional<Booking> drafted(Contract contract) {
    List<Booking> revisions =
        contract.kind() == SubjectKind.BOOKING
            ? bookings.revisions(contract.subject().id())
            : List.of();
    return revisions.stream()
        .filter(booking -> contract.isFor(new Subject.Order(booking).ref()))
        .findFirst();
  }

  static Missing missing(Contract contract) {
    return new Missing(
        "booking " + contract.subject().id(), "Choose one from the list of contracts.");
  }
}
