package io.countersign.house.planted.signing;

import io.countersign.house.planted.ledger.Notebook;
import org.bouncycastle.cms.CMSSignedData;

/** Reads a signature where signatures belong, but carries it to the ledger on its own. */
public final class ReadsSignatures {
  void note(CMSSignedData signature, Notebook notebook) {
    notebook.note(signature.getVersion());
  }
}
