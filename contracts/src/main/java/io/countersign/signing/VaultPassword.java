package io.countersign.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Finds the password of a vault: configured, or drawn at first start and kept beside it. */
final class VaultPassword {

  private static final String FILE = "keys.password";

  private VaultPassword() {}

  static char[] of(Path directory, Optional<String> configured, boolean vaultExists)
      throws IOException {
    if (configured.isPresent()) {
      if (configured.get().length() < 12) {
        throw new VaultLocked(
            "The configured password of the key vault is too short; give at least 12 characters",
            null);
      }
      return configured.get().toCharArray();
    }
    Path file = directory.resolve(FILE);
    if (Files.exists(file)) {
      return Files.readString(file).strip().toCharArray();
    }
    if (vaultExists) {
      throw new VaultLocked(
          "The key vault in %s is there, but %s is missing and no password is configured; bring one of them back, or move the vault away to begin with new keys"
              .formatted(directory, FILE),
          null);
    }
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    OwnerOnly.create(file);
    Files.writeString(file, drawn + "\n");
    return drawn.toCharArray();
  }
}
