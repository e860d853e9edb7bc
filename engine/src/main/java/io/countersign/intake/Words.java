package io.countersign.intake;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Words as people type them: with stray blanks, and nearly right. */
final class Words {

  private Words() {}

  /** Without blanks of any kind, no-break ones too, at the ends. */
  static String stripped(String text) {
    int from = 0;
    int until = text.length();
    while (from < until && blank(text.charAt(from))) {
      from++;
    }
    while (until > from && blank(text.charAt(until - 1))) {
      until--;
    }
    return text.substring(from, until);
  }

  /** The known word that is most likely meant, if one is near enough. */
  static Optional<String> nearest(String word, Collection<String> known) {
    String plain = plain(word);
    int far = plain.length() / 4 + 1;
    Map<String, Integer> near = new TreeMap<>();
    for (String candidate : known) {
      String other = plain(candidate);
      if (Math.abs(other.length() - plain.length()) <= far) {
        near.put(candidate, distance(plain, other));
      }
    }
    return near.entrySet().stream()
        .filter(candidate -> candidate.getValue() <= far)
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** How many letters must be added, removed or replaced (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
