package io.countersign.clauses;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * The rule for words of several lines that somebody outside the house types: visible characters and
 * line breaks, in one spelling of Unicode, and no places for values. What passes is text and
 * nothing else, wherever it is shown or printed.
 */
public final class PlainText {

  private PlainText() {}

  /**
   * The same text in one spelling: NFC, lines without blanks at their ends, no tabs, and never two
   * empty lines in a row.
   *
   * @param what the thing as a sentence begins with it
   * @throws IllegalArgumentException when it is empty, longer than {@code most}, or not plain
   */
  public static String require(String what, String typed, int most) {
    if (typed.length() > most * 2L) {
      throw tooLong(what, most, typed);
    }
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFC)
            .replace("\r\n", "\n")
            .replace('\r', '\n')
            .replace('\t', ' ')
            .lines()
            .map(String::strip)
            .collect(Collectors.joining("\n"))
            .replaceAll("\n{3,}", "\n\n")
            .strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(what + " cannot be empty");
    }
    if (text.length() > most) {
      throw tooLong(what, most, text);
    }
    text.codePoints()
        .filter(c -> c != '\n' && OneLine.isUnseen(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException(
                  "%s is made of visible characters, found U+%04X; leave it out"
                      .formatted(what, c));
            });
    if (text.contains("{{") || text.contains("}}")) {
      throw new IllegalArgumentException(
          what + " has no double braces; write the words as they are to be read");
    }
    return text;
  }

  private static IllegalArgumentException tooLong(String what, int most, String text) {
    return new IllegalArgumentException(
        "%s has at most %,d characters, found %,d".formatted(what, most, text.length()));
  }
}
