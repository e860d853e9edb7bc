package io.countersign.signing;

import org.jspecify.annotations.Nullable;

/** The key vault is there, but its password is missing or wrong; the message says what to do. */
public final class VaultLocked extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  VaultLocked(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
