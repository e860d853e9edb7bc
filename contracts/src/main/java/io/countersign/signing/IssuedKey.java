package io.countersign.signing;

import io.countersign.documents.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * A key that the demo authority keeps for a signer, by its certificate.
 *
 * @param serial the certificate's serial number, in hexadecimal
 * @param signer the name in the certificate
 * @param organisation on whose behalf it signs
 * @param certificate the SHA-256 of the certificate
 * @param until when the certificate runs out
 * @param revoked since when it is void; nothing while it is good
 */
public record IssuedKey(
    String serial,
    String signer,
    String organisation,
    Digest certificate,
    Instant until,
    Optional<Instant> revoked) {}
