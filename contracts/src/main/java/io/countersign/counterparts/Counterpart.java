package io.countersign.counterparts;

import io.countersign.ceremony.Invitee;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Stamp;
import java.time.Instant;
import java.util.Optional;

/**
 * A person of the other side who negotiates a draft through a link.
 *
 * @param open whether nobody ended it
 * @param steps what the person has done so far
 */
public record Counterpart(
    String id,
    ContractId contract,
    Invitee invitee,
    Stamp invited,
    Instant until,
    boolean open,
    Steps steps) {

  /**
   * What a person has done.
   *
   * @param link the link that opens the door now
   * @param openedAt when a link was opened first
   * @param seen the version of the draft that was read last, 0 for none
   * @param seenBefore the version that was read before that one, 0 for none
   */
  public record Steps(
      Optional<String> link, Optional<Instant> openedAt, int seen, int seenBefore) {}
}
