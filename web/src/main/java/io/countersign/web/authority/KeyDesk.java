package io.countersign.web.authority;

import io.countersign.contracts.ContractEvent;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Happening;
import io.countersign.signing.DemoAuthority;
import io.countersign.signing.IssuedKey;
import io.countersign.signing.RevocationReason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where keys of signers are revoked and rotated. Who did it, when and why is kept, and told in the
 * event log of every contract that was signed with the key.
 */
@Component
@ConditionalOnBooleanProperty(
    name = "countersign.production",
    havingValue = false,
    matchIfMissing = true)
class KeyDesk {

  private final DemoAuthority authority;
  private final Contracts contracts;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeyDesk(
      DemoAuthority authority,
      Contracts contracts,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.authority = authority;
    this.contracts = contracts;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  List<IssuedKey> keys() {
    return authority.keys();
  }

  Optional<IssuedKey> find(String serial) {
    return keys().stream().filter(key -> key.serial().equals(serial)).findFirst();
  }

  /** What was done to keys, the newest first. */
  List<KeyAct> acts() {
    return jdbc.sql(
            "select signer, what, words, done_by, done_at from key_event"
                + " order by done_at desc, id limit 100")
        .query(
            (row, n) ->
                new KeyAct(
                    row.getString("signer"),
                    row.getString("what"),
                    row.getString("words"),
                    row.getString("done_by"),
                    row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
        .list();
  }

  /** Declares a key void; the signer's next signature gets a new one. */
  @Transactional
  void revoke(IssuedKey key, RevocationReason reason, String words, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql(
            "insert into key_event (id, serial, signer, what, words, done_by, done_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID().toString(),
            key.serial(),
            key.signer(),
            reason.name(),
            words,
            by,
            LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
    for (ContractId contract : contracts.signedWith(key.certificate())) {
      events.publishEvent(
          ContractEvent.of(contract, Happening.KEY_REVOKED, by)
              .with("certificate-serial", key.serial())
              .with("reason", reason.name())
              .with("words", words));
    }
    authority.revoke(key, reason);
  }
}
