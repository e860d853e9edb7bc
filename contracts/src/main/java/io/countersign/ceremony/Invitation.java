package io.countersign.ceremony;

import io.countersign.canonical.Digest;
import io.countersign.contracts.ContractId;
import io.countersign.contracts.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * One person asked to sign for one side.
 *
 * @param delegatedFrom who was asked first and named this person instead
 * @param steps what the person has done so far
 * @param end how it ended; nothing while it is open
 */
public record Invitation(
    String id,
    String round,
    ContractId contract,
    Role role,
    int turn,
    Invitee invitee,
    Optional<String> delegatedFrom,
    InvitationState state,
    Steps steps,
    Optional<End> end) {

  /**
   * What a person has done before signing.
   *
   * @param link the link that opens the door now
   * @param openedAt when the link was opened first
   * @param consent the digest of the consent text that was agreed to, and not withdrawn
   * @param viewed the digest of the document that was shown last
   */
  public record Steps(
      Optional<String> link,
      Optional<Instant> openedAt,
      Optional<Digest> consent,
      Optional<Digest> viewed) {}

  /**
   * How it ended.
   *
   * @param method how the signature was made, or empty
   * @param reason why it was declined, or empty
   */
  public record End(Instant at, String method, String reason) {}
}
