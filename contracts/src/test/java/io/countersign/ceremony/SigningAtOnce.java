package io.countersign.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Crowd;
import io.countersign.contracts.Role;
import io.countersign.contracts.Subject;
import io.countersign.evidence.Anchors;
import io.countersign.evidence.LogCheck;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** People without an account sign while others do the same, and the log tells of it. */
abstract class SigningAtOnce extends LinkStory {

  @Test
  void signAFieldOnlyOnceHoweverManyPressTheButton() throws Exception {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    Guest daan = proven(DAAN);
    SignatureAct act = read(daan, "Daan de Wit");
    List<String> outcomes = Crowd.atOnce(6, () -> table().sign(daan, act, booking.ref(), VISIT));
    assertThat(outcomes).containsOnlyOnce("done");
    assertThat(house.get(Contracts.class).find(id).signatures()).hasSize(1);
    assertThat(whatHappened(id)).filteredOn("SIGNED"::equals).hasSize(1);
    assertThat(house.get(LogCheck.class).check(id)).isEmpty();
  }

  @Test
  void signBesideTheButtonOfTheHouseWithoutWaitingForEver() throws Exception {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    Guest daan = proven(DAAN);
    read(daan, "Daan de Wit");
    Contracts contracts = house.get(Contracts.class);
    List<Callable<?>> calls =
        List.of(
            () -> contracts.sign(id, Role.SELLER, House.LEGAL, booking.ref()),
            () -> table().sign(daan, act(daan), booking.ref(), VISIT),
            () -> table().view(daan, VISIT),
            () -> reception().knows(daan));
    List<String> outcomes = Crowd.atOnce(calls);
    assertThat(outcomes).isSubsetOf("done", "other-document");
    assertThat(contracts.find(id).signatureOf(Role.SELLER)).isPresent();
  }

  @Test
  void leaveALogThatNobodyChangesUnnoticed() {
    Subject.Order booking = house.booking();
    ContractId id = sent(booking, SigningOrder.PARALLEL);
    signs(DAAN, "Daan de Wit", booking);
    assertThat(house.get(Anchors.class).anchor()).isPresent();
    assertThat(house.get(Anchors.class).of(id)).isNotEmpty();
    assertThat(house.get(LogCheck.class).check().flaws()).isEmpty();
    for (String table : List.of("contract_event", "log_anchor")) {
      assertThatThrownBy(() -> house.sql().update("update " + table + " set seq = seq + 1"))
          .isInstanceOf(DataAccessException.class);
      assertThatThrownBy(() -> house.sql().update("delete from " + table))
          .isInstanceOf(DataAccessException.class);
    }
    house.sql().execute("drop trigger contract_event_no_delete");
    house.sql().update("delete from contract_event where contract_id = ? and seq > 5", id.value());
    house
        .sql()
        .update(
            "update contract_log set seq = 5, sha256 = (select sha256 from contract_event where"
                + " contract_id = ? and seq = 5) where contract_id = ?",
            id.value(),
            id.value());
    assertThat(house.get(LogCheck.class).check(id))
        .anySatisfy(flaw -> assertThat(flaw).contains("is not there any more"))
        .anySatisfy(
            flaw -> assertThat(flaw).contains("signature of the customer is not in the log"));
    house.sql().update("delete from contract_event where contract_id = ? and seq = 3", id.value());
    assertThat(house.get(LogCheck.class).check(id))
        .anySatisfy(flaw -> assertThat(flaw).contains("does not follow the one before it"));
  }
}
