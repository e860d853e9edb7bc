package io.countersign.payroll;

import java.text.Normalizer;
import java.util.Map;

/**
 * Text in the characters that every bank takes (the basic Latin set of the EPC): letters without
 * accents, digits, blank and a little punctuation. Anything else becomes a blank.
 */
final class PlainLatin {

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("Æ", "AE"),
          Map.entry("ø", "o"),
          Map.entry("Ø", "O"),
          Map.entry("œ", "oe"),
          Map.entry("Œ", "OE"),
          Map.entry("ł", "l"),
          Map.entry("Ł", "L"),
          Map.entry("đ", "d"),
          Map.entry("Đ", "D"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("Þ", "Th"),
          Map.entry("ı", "i"),
          Map.entry("&", "+"),
          Map.entry("’", "'"),
          Map.entry("–", "-"));

  private PlainLatin() {}

  static String of(String text) {
    String plain = text;
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^A-Za-z0-9/?:().,'+ -]", " ")
        .replaceAll(" +", " ")
        .strip();
  }

  /** The same, no longer than a field is. */
  static String of(String text, int longest) {
    String plain = of(text);
    return plain.length() <= longest ? plain : plain.substring(0, longest).strip();
  }
}
