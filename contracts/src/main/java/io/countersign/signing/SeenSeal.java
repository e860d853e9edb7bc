package io.countersign.signing;

import io.countersign.documents.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * A signature as the check saw it. It is worth what the verdict it stands in is worth.
 *
 * @param field the field it stands in
 * @param id whom the certificate was issued to, the id of the {@link Identity}; empty without one
 * @param signer the name in the certificate
 * @param organisation the organisation in the certificate
 * @param at the claimed time of signing
 * @param certificate the SHA-256 of the certificate
 * @param key the SHA-256 of the public key, which several certificates can be of
 * @param qualified whether the certificate says that it is qualified and its key in a device
 * @param signatureValue the SHA-256 of the signature value
 * @param binding what it is bound to
 * @param level how long it can be proven, by what was checked
 * @param provenAt the time at which it existed at the latest, when an authority has stamped it
 */
public record SeenSeal(
    String field,
    String id,
    String signer,
    String organisation,
    Instant at,
    Digest certificate,
    Digest key,
    boolean qualified,
    Digest signatureValue,
    Optional<BookingBinding> binding,
    SealLevel level,
    Optional<Instant> provenAt) {}
