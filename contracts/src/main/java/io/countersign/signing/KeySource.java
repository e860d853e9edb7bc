package io.countersign.signing;

import java.util.List;

/** A place where keys of signers are kept, each with its certificate. */
public sealed interface KeySource permits StoredKeys, RemoteKeys {

  /**
   * Everybody who can sign with a key of this place.
   *
   * @throws NoKey when the place does not open or cannot be reached
   */
  List<Signer> signers();
}
