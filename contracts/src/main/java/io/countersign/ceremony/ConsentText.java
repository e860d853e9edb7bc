package io.countersign.ceremony;

import io.countersign.canonical.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What people agree to before they sign electronically (15 U.S.C. 7001(c)). A version that somebody
 * agreed to is never edited; a new text is a new file with the next number.
 *
 * @param text paragraphs between empty lines, the first one is the title
 */
public record ConsentText(int version, String text) {

  /** The version that is shown now. */
  private static final int NEWEST = 1;

  public static ConsentText current() {
    return version(NEWEST);
  }

  /** Every version there ever was. */
  public static List<ConsentText> all() {
    return IntStream.rangeClosed(1, NEWEST).mapToObj(ConsentText::version).toList();
  }

  private static ConsentText version(int version) {
    String file = "/io/countersign/ceremony/consent-%d.txt".formatted(version);
    try (InputStream in = ConsentText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the consent text " + file + " is missing");
      }
      return new ConsentText(version, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Digest digest() {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  public String title() {
    return text.lines().findFirst().orElse("");
  }

  public List<String> paragraphs() {
    return List.of(text.strip().split("\n\n")).stream().skip(1).toList();
  }
}
