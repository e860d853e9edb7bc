package io.countersign.contracts;

import io.countersign.canonical.Digest;
import io.countersign.documents.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A line of the revision ledger: how long the document was and what its digest was after it was
 * generated (the first line) and after each signature.
 *
 * @param byteLength in bytes
 */
@Embeddable
public record ContractRevision(
    @Column(name = "byte_length") int byteLength, @Column(name = "sha256") Digest sha256) {

  static ContractRevision of(Document document) {
    return new ContractRevision(document.length(), new Digest(document.digest().hex()));
  }

  boolean fits(Document document) {
    return equals(of(document));
  }
}
