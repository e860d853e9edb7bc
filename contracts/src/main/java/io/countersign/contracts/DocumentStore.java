package io.countersign.contracts;

import io.countersign.contracts.ContractRefused.DocumentDisposed;
import io.countersign.contracts.ContractRefused.StoredDocumentDamaged;
import io.countersign.documents.Document;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Documents by their digest. What comes out is, byte for byte, what went in. */
@Component
class DocumentStore {

  private final EntityManager rows;

  DocumentStore(EntityManager rows) {
    this.rows = rows;
  }

  /** Keeps a document; keeping it again changes nothing. */
  void put(Document document, Instant at) {
    if (rows.find(StoredDocument.class, document.digest().hex()) == null) {
      rows.persist(new StoredDocument(document, at));
    }
  }

  /**
   * The document of this line of a revision ledger.
   *
   * @throws StoredDocumentDamaged when the bytes are not there or not the ones that were stored
   * @throws DocumentDisposed when they were disposed of
   */
  Document get(ContractRevision revision) {
    Document document = asStored(revision);
    if (!revision.fits(document)) {
      if (document.length() == 0 && disposed(revision)) {
        throw new DocumentDisposed(revision.sha256());
      }
      throw new StoredDocumentDamaged(revision.sha256());
    }
    return document;
  }

  private boolean disposed(ContractRevision revision) {
    return !rows.createNativeQuery(
            "select contract_id from disposed_document where sha256 = :digest", String.class)
        .setParameter("digest", revision.sha256().hex())
        .getResultList()
        .isEmpty();
  }

  /** The bytes as they are found, for a check that says what is wrong with them. */
  Document asStored(ContractRevision revision) {
    StoredDocument row = rows.find(StoredDocument.class, revision.sha256().hex());
    return row == null ? Document.of(new byte[0]) : row.document();
  }
}
