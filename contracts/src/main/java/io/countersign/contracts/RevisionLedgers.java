package io.countersign.contracts;

import io.countersign.contracts.ContractRefused.DocumentDisposed;
import io.countersign.contracts.ContractRefused.StoredDocumentDamaged;
import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proof of revision ledgers against the stored bytes. Every revision begins with the whole one
 * before, so the last document alone proves every line.
 */
@Component
@Transactional(readOnly = true)
public class RevisionLedgers {

  private final ContractRows rows;
  private final DocumentStore documents;

  RevisionLedgers(ContractRows rows, DocumentStore documents) {
    this.rows = rows;
    this.documents = documents;
  }

  /**
   * What of a contract's ledger its stored document does not prove, a sentence each. What was
   * disposed of proves nothing any more, and nobody expects it to.
   */
  public List<String> objections(ContractId id) {
    Contract contract = rows.find(id);
    List<ContractRevision> ledger = contract.revisions();
    if (ledger.isEmpty()) {
      return List.of();
    }
    Document last;
    try {
      last = documents.get(contract.lastRevision());
    } catch (DocumentDisposed disposed) {
      return List.of();
    } catch (StoredDocumentDamaged damaged) {
      return List.of(damaged.why());
    }
    byte[] bytes = last.bytes();
    List<String> objections = new ArrayList<>();
    for (int at = 0; at < ledger.size(); at++) {
      ContractRevision line = ledger.get(at);
      boolean proven =
          line.byteLength() <= bytes.length
              && Digest.of(Arrays.copyOf(bytes, line.byteLength()))
                  .hex()
                  .equals(line.sha256().hex());
      if (!proven) {
        objections.add(
            "the stored document does not begin with revision %d, %s"
                .formatted(at + 1, line.sha256()));
      }
    }
    return objections;
  }
}
