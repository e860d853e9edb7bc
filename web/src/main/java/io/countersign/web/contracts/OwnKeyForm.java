package io.countersign.web.contracts;

import io.countersign.contracts.Contracts;
import io.countersign.signing.OwnKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A key file and its password as somebody sends them to sign with. Neither is written anywhere:
 * parts of a form that are small enough stay in memory.
 */
public final class OwnKeyForm {

  private static final String PASSWORD = "key-password";

  private final @Nullable MultipartFile file;
  private final Map<String, String> typed;

  public OwnKeyForm(@Nullable MultipartFile file, Map<String, String> typed) {
    this.file = file;
    this.typed = Map.copyOf(typed);
  }

  /** Everything else that was typed, without the password. */
  public Map<String, String> rest() {
    Map<String, String> rest = new HashMap<>(typed);
    rest.remove(PASSWORD);
    return rest;
  }

  /**
   * The key, when a file was sent.
   *
   * @throws io.countersign.contracts.ContractRefused.OwnKeyRefused when it is not good for signing
   */
  public Optional<OwnKey> key(Contracts contracts) {
    if (file == null || file.isEmpty()) {
      return Optional.empty();
    }
    char[] password = typed.getOrDefault(PASSWORD, "").toCharArray();
    try {
      return Optional.of(contracts.ownKey(file.getBytes(), password));
    } catch (IOException e) {
      throw new UncheckedIOException("The file that was sent cannot be read", e);
    } finally {
      Arrays.fill(password, ' ');
    }
  }
}
