package io.countersign.ledger;

import java.util.Optional;

/** The company's seal under the books; its key is kept elsewhere. */
public interface BookSeal {

  /** A seal over the content. */
  byte[] seal(byte[] content);

  /** Why a seal is not ours over the content; empty when it is. */
  Optional<String> objection(byte[] content, byte[] seal);
}
