package io.countersign.signing;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import java.time.Instant;
import java.util.Optional;

/**
 * A document with one more seal, and what a record of it should hold.
 *
 * @param document the signed document
 * @param at the time of signing
 * @param certificate the SHA-256 of the signer's certificate
 * @param subject whom that certificate was issued to (RFC 2253)
 * @param serial the serial number of that certificate, in hexadecimal
 * @param level what the signature is in law, by where its key is kept
 * @param stampedAt the time that an authority stamped, when one did
 * @param signatureValue the SHA-256 of the signature value, unique to this act of signing
 * @param binding what was signed, when the document says in a file what it is about
 */
public record Sealed(
    Document document,
    Instant at,
    Digest certificate,
    String subject,
    String serial,
    SignatureLevel level,
    Optional<Instant> stampedAt,
    Digest signatureValue,
    Optional<BookingBinding> binding) {}
