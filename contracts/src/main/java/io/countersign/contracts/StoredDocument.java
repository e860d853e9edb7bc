package io.countersign.contracts;

import io.countersign.canonical.Digest;
import io.countersign.documents.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A document under its digest. Rows are only added; the database refuses anything else. */
@Entity
@Immutable
@Table(name = "document_blob")
class StoredDocument {

  @Id private String sha256;

  @Column(name = "byte_length")
  private int byteLength;

  @Column(length = Integer.MAX_VALUE)
  private byte[] content;

  @Convert(converter = InstantColumn.class)
  @Column(name = "stored_at")
  private Instant storedAt;

  @SuppressWarnings("NullAway.Init")
  protected StoredDocument() {}

  StoredDocument(Document document, Instant storedAt) {
    this.sha256 = document.digest().hex();
    this.byteLength = document.length();
    this.content = document.bytes();
    this.storedAt = storedAt;
  }

  Document document() {
    return Document.of(content);
  }

  Digest digest() {
    return new Digest(sha256);
  }

  int byteLength() {
    return byteLength;
  }

  Instant storedAt() {
    return storedAt;
  }
}
