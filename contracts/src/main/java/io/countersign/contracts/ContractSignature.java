package io.countersign.contracts;

import io.countersign.canonical.Digest;
import io.countersign.signing.BookingBinding;
import io.countersign.signing.Outcome;
import io.countersign.signing.Sealed;
import io.countersign.signing.SignatureLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it was stored with its document.
 *
 * @param signer the login of the person who pressed the button
 * @param certificate the digest of the signing certificate
 * @param value the digest of the signature value; no two stored signatures share one
 * @param previous the digest of the signature value it follows, in this document or in the contract
 *     that this one amends; nothing for the very first
 * @param verdict what the check said before it was stored
 * @param level what it is in law, by how it was made
 */
@Embeddable
public record ContractSignature(
    @Enumerated(EnumType.STRING) @Column(name = "role") Role role,
    @Column(name = "field") String field,
    @Column(name = "signer") String signer,
    @Column(name = "cert_sha256") Digest certificate,
    @Column(name = "sigvalue_sha256") Digest value,
    @Column(name = "prev_sha256") @Nullable Digest previous,
    @Column(name = "booking_id") String bookingId,
    @Column(name = "booking_revision") int bookingRevision,
    @Column(name = "booking_hash") Digest bookingHash,
    @Convert(converter = InstantColumn.class) @Column(name = "signed_at") Instant signedAt,
    @Column(name = "verdict") String verdict,
    @Enumerated(EnumType.STRING) @Column(name = "legal_level") SignatureLevel level) {

  static ContractSignature of(Contract contract, Role role, Actor by, Sealed sealed) {
    return new ContractSignature(
        role,
        role.field(),
        by.login(),
        new Digest(sealed.certificate().hex()),
        new Digest(sealed.signatureValue().hex()),
        sealed
            .binding()
            .flatMap(BookingBinding::previous)
            .map(before -> new Digest(before.hex()))
            .orElse(null),
        contract.subject().id(),
        contract.subject().revision(),
        new Digest(contract.subject().hash().hex()),
        sealed.at(),
        Outcome.VALID.name(),
        sealed.level());
  }
}
