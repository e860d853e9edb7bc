package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.deals.Booking;
import io.countersign.documents.Document;
import io.countersign.signing.Outcome;
import io.countersign.signing.SealLevel;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.Verdict;
import io.countersign.signing.Wire.Asking;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contracts stay provable, whatever the authorities do. */
abstract class PreservedContracts extends ContractDesk {

  @AfterEach
  void mendTheLine() {
    desk.line().cut.clear();
    desk.line().stampsLeft.set(Integer.MAX_VALUE);
  }

  @Test
  void theLastSignatureIsPreservedAtOnce() {
    Booking booking = aBooking();
    ContractId id = signed(booking);
    Verdict verdict = contracts.check(id, now(booking));
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.seals()).extracting(SeenSeal::level).containsOnly(SealLevel.LTA);
    assertThat(contracts.find(id).revisions()).hasSize(4);
    assertThat(desk.preservations().of(id).orElseThrow().provenUntil().orElseThrow())
        .isAfter(desk.clock().instant().plus(Duration.ofDays(1000)));
    assertThat(desk.preservations().due(10)).doesNotContain(id);
  }

  @Test
  void withoutATimeStampNobodySigns() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    desk.line().cut.add(Asking.TIME_STAMP);
    assertRefused("time-stamp-unavailable", () -> contracts.sign(id, SELLER, LEGAL, now(booking)));
    assertThat(contracts.find(id).signatures()).isEmpty();
    desk.line().cut.clear();
    assertThat(contracts.sign(id, SELLER, LEGAL, now(booking)).state())
        .isEqualTo(ContractState.PARTLY_SIGNED);
  }

  @Test
  void whatCannotBePreservedWaitsForIt() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, now(booking));
    desk.line().stampsLeft.set(1); // for the signature, none for the document
    contracts.sign(id, CUSTOMER, LEGAL, now(booking));
    assertThat(contracts.find(id).state()).isEqualTo(ContractState.SIGNED);
    assertThat(contracts.find(id).revisions()).hasSize(3);
    assertThat(desk.preservations().of(id).orElseThrow().failure().orElseThrow())
        .contains("the line is cut");
    assertThat(desk.preservations().due(10)).doesNotContain(id);
    desk.clock().pass(Duration.ofHours(1));
    assertThat(desk.preservations().due(10)).containsExactly(id);
    Document early = contracts.document(id);
    desk.line().stampsLeft.set(Integer.MAX_VALUE);
    assertThat(desk.preservations().preserve(id).failure()).isEmpty();
    assertThat(desk.preservations().due(10)).isEmpty();
    assertThat(contracts.check(id, now(booking)).reasons()).isEmpty();
    assertThat(brought(early, booking).verdict().outcome()).isEqualTo(Outcome.VALID);
  }

  @Test
  void whatRunsOutIsPreservedAgain() {
    Booking booking = aBooking();
    ContractId id = signed(booking);
    Instant until = desk.preservations().of(id).orElseThrow().provenUntil().orElseThrow();
    Duration left = Duration.between(desk.clock().instant(), until);
    desk.clock().pass(left.minus(Preservations.AHEAD).plusDays(1));
    assertThat(desk.preservations().due(10)).contains(id);
    desk.preservations().preserve(id);
    assertThat(desk.preservations().due(10)).doesNotContain(id);
    desk.clock().pass(Duration.ofDays(400));
    assertThat(contracts.check(id, now(booking)).reasons()).isEmpty();
  }

  @Test
  void onlySignedContractsArePreserved() {
    ContractId id = generated(aBooking());
    assertRefused("contract-not-signed", () -> desk.preservations().preserve(id));
    assertThat(desk.preservations().of(id)).isEmpty();
  }
}
