package io.countersign.web.contracts;

import io.countersign.contracts.Contracts;
import io.countersign.signing.OwnKey;
import io.countersign.signing.SignedElsewhere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/**
 * A key of the signer's own as somebody sends it to sign with: a key file and its password, or the
 * certificate of a key that stays with them and what it signed. Nothing of it is written anywhere:
 * parts of a form that are small enough stay in memory.
 */
public final class OwnKeyForm {

  private static final String PASSWORD = "key-password";
  private static final String KEY = "key";
  private static final String CERTIFICATE = "certificate";
  private static final String SIGNATURE = "signature";
  private static final String AT = "at";

  private final Map<String, MultipartFile> files;
  private final Map<String, String> typed;

  public OwnKeyForm(Map<String, MultipartFile> files, Map<String, String> typed) {
    this.files = Map.copyOf(files);
    this.typed = Map.copyOf(typed);
  }

  /** Everything else that was typed, without the password. */
  public Map<String, String> rest() {
    Map<String, String> rest = new HashMap<>(typed);
    rest.remove(PASSWORD);
    return rest;
  }

  /** The field to which a refusal of the key belongs. */
  public String field() {
    return kept() ? CERTIFICATE : KEY;
  }

  /** Whether the key stays with the signer: by the button, or by the certificate that was sent. */
  private boolean kept() {
    return has(CERTIFICATE) || "kept-key".equals(typed.get("with"));
  }

  /**
   * The key that is to sign; nothing where the house has one. A password or the button of a kept
   * key without its file is refused, so that nobody signs with another key than they mean.
   *
   * @throws io.countersign.contracts.ContractRefused.OwnKeyRefused when it is not good for signing
   */
  public Optional<OwnKey> key(Contracts contracts) {
    if (kept()) {
      return Optional.of(elsewhere(contracts, Optional.of(bytes(SIGNATURE))));
    } else if (!has(KEY) && typed.getOrDefault(PASSWORD, "").isEmpty()) {
      return Optional.empty();
    }
    char[] password = typed.getOrDefault(PASSWORD, "").toCharArray();
    try {
      return Optional.of(contracts.ownKey(bytes(KEY), password));
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  /**
   * The key that stays with the signer, for which the bytes to sign are asked.
   *
   * @throws io.countersign.contracts.ContractRefused.OwnKeyRefused when it is not good for signing
   */
  public OwnKey awaited(Contracts contracts) {
    return elsewhere(contracts, Optional.empty());
  }

  /** The file with the bytes to sign. */
  public static ResponseEntity<byte[]> file(byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("to-sign.bin").build().toString())
        .body(bytes);
  }

  /**
   * The time that a signature made elsewhere claims: of the form as it was first shown, so that the
   * bytes stay the same, until what was signed is refused.
   */
  public static String at(Map<String, String> typed, Map<String, String> errors, Instant now) {
    String fresh = now.truncatedTo(ChronoUnit.SECONDS).toString();
    return errors.containsKey(CERTIFICATE) ? fresh : typed.getOrDefault(AT, fresh);
  }

  private OwnKey elsewhere(Contracts contracts, Optional<byte[]> value) {
    return contracts.ownKey(new SignedElsewhere(bytes(CERTIFICATE), at(), value));
  }

  private Instant at() {
    try {
      return Instant.parse(typed.getOrDefault(AT, ""));
    } catch (DateTimeParseException never) {
      return Instant.EPOCH;
    }
  }

  private boolean has(String name) {
    MultipartFile file = files.get(name);
    return file != null && !file.isEmpty();
  }

  private byte[] bytes(String name) {
    MultipartFile file = files.get(name);
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The file that was sent cannot be read", e);
    }
  }
}
