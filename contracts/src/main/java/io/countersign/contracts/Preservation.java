package io.countersign.contracts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a signed contract can be proven, and how the last attempt to keep it so ended. A
 * contract that was never preserved waits here for it.
 */
@Entity
@Table(name = "contract_preservation")
public class Preservation {

  private static final int LONGEST = 1000;

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "contract_id"))
  private ContractId contractId;

  @Convert(converter = InstantColumn.class)
  private @Nullable Instant provenUntil;

  @Convert(converter = InstantColumn.class)
  private Instant triedAt;

  @Column(length = LONGEST)
  private @Nullable String failure;

  @SuppressWarnings("NullAway.Init")
  protected Preservation() {}

  Preservation(ContractId contractId, Instant at) {
    this.contractId = contractId;
    this.triedAt = at;
  }

  void succeeded(Instant at, Instant until) {
    triedAt = at;
    provenUntil = until;
    failure = null;
  }

  void failed(Instant at, String why) {
    triedAt = at;
    failure = why.length() <= LONGEST ? why : why.substring(0, LONGEST - 3) + "...";
  }

  public ContractId contract() {
    return contractId;
  }

  /** Until when the newest time-stamp over the contract holds; nothing when there is none. */
  public Optional<Instant> provenUntil() {
    return Optional.ofNullable(provenUntil);
  }

  public Instant triedAt() {
    return triedAt;
  }

  /** Why the last attempt failed; nothing when it succeeded. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
