package io.countersign.ceremony;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature drawn with a finger or a mouse, kept as evidence. It is not painted into the
 * contract: what is signed stays as it was printed.
 *
 * @param path lines between whole points of a field of 600 by 200, as in SVG: {@code M10 20L30 40}
 */
public record Drawing(String path) {

  private static final int LONGEST = 60_000;
  private static final Pattern STEP = Pattern.compile("[ML]\\d{1,3} \\d{1,3}");

  /**
   * @throws IllegalArgumentException when it is something else, or far too long
   */
  public Drawing {
    if (path.length() > LONGEST || !isPath(path)) {
      throw new IllegalArgumentException("not a drawn signature");
    }
  }

  /** Looked at step by step: one expression for all of it would recurse as deep as it is long. */
  private static boolean isPath(String path) {
    Matcher step = STEP.matcher(path);
    int at = 0;
    while (at < path.length() && step.find(at) && step.start() == at) {
      at = step.end();
    }
    return path.startsWith("M") && at == path.length();
  }

  /** The drawing in a field of a form; nothing when it was left empty. */
  public static Optional<Drawing> typed(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new Drawing(text.strip()));
  }

  /** A picture of it. */
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 200\"><path d=\""
        + path
        + "\" fill=\"none\" stroke=\"#000\" stroke-width=\"3\"/></svg>\n";
  }

  public Digest digest() {
    return Digest.of(svg().getBytes(StandardCharsets.UTF_8));
  }
}
