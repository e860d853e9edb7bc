package io.countersign.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Hides text that lies in a database, with AES-256 in Galois/Counter Mode (NIST SP 800-38D) under a
 * key of the vault. The place of a field goes into its tag, so that no row can be put in place of
 * another.
 */
public final class Concealment {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final KeyVault vault;
  private final String use;
  private final SecureRandom random = new SecureRandom();
  private @Nullable SecretKey key;

  /**
   * Hides what has one use; texts of other uses have other keys.
   *
   * @param use such as {@code bank}
   */
  public Concealment(KeyVault vault, String use) {
    this.vault = vault;
    this.use = use;
  }

  /** The text, hidden, in Base64; the same text is hidden differently each time. */
  public String hide(String text, String place) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all = ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden).array();
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a field of " + place + " cannot be hidden", e);
    }
  }

  /**
   * The text that was hidden for this place.
   *
   * @throws IllegalStateException when it was changed or moved, or the key is another one
   */
  public String show(String hidden, String place) {
    try {
      byte[] all = Base64.getDecoder().decode(hidden);
      byte[] nonce = Arrays.copyOf(all, NONCE);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(all, NONCE, all.length - NONCE);
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "what is hidden in "
              + place
              + " cannot be shown: it was changed or moved in the database, or the key in"
              + " countersign.home is another one",
          e);
    }
  }

  /** Opened once: to open a key costs as much as hiding thousands of fields. */
  private synchronized SecretKey key() {
    if (key == null) {
      key = vault.secret(use);
    }
    return key;
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
