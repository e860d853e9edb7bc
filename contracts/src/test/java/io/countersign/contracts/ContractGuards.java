package io.countersign.contracts;

import static io.countersign.contracts.Role.CUSTOMER;
import static io.countersign.contracts.Role.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.deals.Booking;
import io.countersign.documents.Document;
import io.countersign.signing.Outcome;
import io.countersign.signing.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** What crowds, failures and intruders cannot do to contracts, on every database. */
abstract class ContractGuards extends ContractDesk {

  @Test
  void isWonByExactlyOneOfManyWhoSignTheSameField() throws Exception {
    Booking booking = aBooking();
    ContractId id = generated(booking);

    List<String> outcomes = Crowd.atOnce(6, () -> contracts.sign(id, SELLER, LEGAL, now(booking)));

    assertThat(outcomes)
        .containsOnlyOnce("done")
        .filteredOn(outcome -> !outcome.equals("done"))
        .containsOnly("already-signed");
    assertThat(contracts.find(id).revisions()).hasSize(2);
    assertThat(contracts.find(id).signatures()).hasSize(1);
  }

  @Test
  void takesBothSidesWhoSignAtTheSameTime() throws Exception {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    List<Role> roles = new ArrayList<>(List.of(Role.values()));

    List<String> outcomes =
        Crowd.atOnce(
            2,
            () -> {
              Role role;
              synchronized (roles) {
                role = roles.remove(0);
              }
              return contracts.sign(id, role, LEGAL, now(booking));
            });

    assertThat(outcomes).containsExactly("done", "done");
    assertThat(contracts.check(id, now(booking)).outcome()).isEqualTo(Outcome.VALID);
  }

  @Test
  void isDraftedOnlyOnceHoweverManyTry() throws Exception {
    Booking booking = aBooking();

    List<String> outcomes =
        Crowd.atOnce(4, () -> contracts.draft(Samples.proposal(booking), LEGAL));

    assertThat(outcomes)
        .containsOnlyOnce("done")
        .filteredOn(outcome -> !outcome.equals("done"))
        .containsOnly("contract-exists");
    assertThat(contracts.ofSubject(booking.id())).hasSize(1);
  }

  @Test
  void keepsNothingOfASignatureWhoseTransactionFails() {
    Booking booking = aBooking();
    ContractId id = generated(booking);
    contracts.sign(id, SELLER, LEGAL, now(booking));
    Document before = contracts.document(id);
    int stored = count("document_blob");
    desk.heard().failing = true;

    assertThatThrownBy(() -> contracts.sign(id, CUSTOMER, LEGAL, now(booking)))
        .hasMessage("the journal is closed");

    desk.heard().failing = false;
    assertThat(contracts.document(id)).isEqualTo(before);
    assertThat(count("document_blob")).isEqualTo(stored);
    contracts.sign(id, CUSTOMER, LEGAL, now(booking));
    assertThat(contracts.find(id).revisions()).hasSize(4);
    assertThat(desk.heard().events).filteredOn(e -> e.contract().equals(id)).hasSize(1);
  }

  @Test
  void cannotBeRewrittenInTheDatabase() {
    signed(aBooking());

    for (String table : List.of("document_blob", "contract_revision", "contract_signature")) {
      String column = table.equals("contract_signature") ? "signer" : "byte_length";
      assertThatThrownBy(() -> desk.sql().update("update %s set %s = 1".formatted(table, column)))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> desk.sql().update("delete from " + table))
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(
            () ->
                desk.sql()
                    .update(
                        "insert into contract_signature (contract_id, seq, role, field, signer,"
                            + " cert_sha256, sigvalue_sha256, booking_id, booking_revision,"
                            + " booking_hash, signed_at, verdict) select contract_id, 9, role, 'x',"
                            + " signer, cert_sha256, sigvalue_sha256, booking_id,"
                            + " booking_revision, booking_hash, signed_at, verdict"
                            + " from contract_signature"))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void noticesStoredBytesThatWereTamperedWith() throws Exception {
    Booking booking = aBooking();
    ContractId id = signed(booking);
    Document document = contracts.document(id);
    byte[] bytes = document.bytes();
    bytes[bytes.length / 2] ^= 1;

    desk.behindTheBackOf(
        "V70__document_blob_no_update",
        "update document_blob set content = ? where sha256 = ?",
        bytes,
        document.digest().hex());

    assertRefused("stored-document-damaged", () -> contracts.document(id));
    Verdict verdict = contracts.check(id, now(booking));
    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.codes()).contains("LEDGER_MISMATCH");
  }

  @Test
  void neverFindsAChangedCopyValid() {
    Booking booking = aBooking();
    Document whole = contracts.document(signed(booking));
    Random random = new Random(20260313);
    for (int i = 0; i < 20; i++) {
      byte[] bytes = whole.bytes();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(brought(Document.of(bytes), booking).verdict().outcome())
          .as("byte %d changed, seed 20260313", at)
          .isEqualTo(Outcome.INVALID);
    }
  }

  private int count(String table) {
    return desk.sql().queryForList("select 1 from " + table).size();
  }
}
