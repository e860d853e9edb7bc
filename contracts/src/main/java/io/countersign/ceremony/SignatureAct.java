package io.countersign.ceremony;

import io.countersign.canonical.Digest;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The act of signing: which document was shown, which name was typed, what was drawn, and that it
 * is meant.
 *
 * @param shown the digest of the document that the person saw
 * @param typed the name as typed
 * @param intended whether the person said that this is their signature
 */
public record SignatureAct(
    Digest shown, String typed, Optional<Drawing> drawing, boolean intended) {

  /** Whether the typed name is this one, however it is spaced. */
  public boolean names(String name) {
    return plain(typed).equals(plain(name));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
