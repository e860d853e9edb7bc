package io.countersign.web.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the company does about people without a signed plan letter, from a day on: one person asks
 * for it, another one confirms it.
 */
public record LetterPolicy(
    long number, Kind kind, LocalDate from, Mark asked, Optional<Decided> decided) {

  /** What is done. */
  public enum Kind {
    /** It is an exception to look at. */
    WARN("Warn"),
    /** What is due to them is on hold until they have signed. */
    HOLD("Hold"),
    /** Nobody reviews, locks or pays the period before. */
    BLOCK("Block");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Who did something, and when. */
  public record Mark(String by, Instant at) {}

  /** What somebody else decided. */
  public record Decided(boolean confirmed, Mark mark) {}
}
