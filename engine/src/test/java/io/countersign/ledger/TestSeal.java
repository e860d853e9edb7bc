package io.countersign.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A seal with a key that only this process has. */
public final class TestSeal implements BookSeal {

  private final SecretKeySpec key;

  public TestSeal() {
    this("the company");
  }

  TestSeal(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  @Override
  public byte[] seal(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<String> objection(byte[] content, byte[] seal) {
    return Arrays.equals(seal(content), seal) ? Optional.empty() : Optional.of("It is not ours");
  }
}
