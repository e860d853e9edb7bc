package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.deals.Booking;
import io.countersign.documents.Document;
import io.countersign.refusal.Refusal;
import io.countersign.signing.SubjectRef;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A desk with contracts in a database of its own, and what tests do at it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractDesk {

  static final Actor LEGAL = new Actor("legal");

  Desk desk;
  Contracts contracts;
  private int bookings;

  abstract Desk open(Path home) throws Exception;

  @BeforeAll
  void moveIn(@TempDir Path home) throws Exception {
    desk = open(home);
    contracts = desk.contracts();
  }

  @AfterAll
  void moveOut() throws Exception {
    desk.close();
  }

  Booking aBooking() {
    bookings++;
    return Samples.booking("B-%04d.".formatted(bookings), 1, "65868.0000");
  }

  ContractId generated(Booking booking) {
    ContractId id = contracts.draft(Samples.proposal(booking), LEGAL).id();
    return contracts.generate(id, new Subject.Order(booking)).id();
  }

  ContractId signed(Booking booking) {
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, now(booking));
    return contracts.sign(id, CUSTOMER, LEGAL, now(booking)).id();
  }

  CheckedDocument brought(Document document, Booking current) {
    return contracts.check(
        document,
        contract ->
            contract.subject().id().equals(current.id())
                ? Optional.of(now(current))
                : Optional.empty());
  }

  static SubjectRef now(Booking booking) {
    return new Subject.Order(booking).ref();
  }

  static void assertRefused(String code, ThrowingCallable call) {
    Refusal refused = catchThrowableOfType(Refusal.class, call);
    assertThat(refused).as("refused with " + code).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.why()).isNotBlank();
    assertThat(refused.wayOut()).endsWith(".");
  }
}
