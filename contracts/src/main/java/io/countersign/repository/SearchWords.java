package io.countersign.repository;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as single words, spelled so that the same word is always the same: small letters, without
 * accents. It is done here and not by a database, so that every database finds the same.
 */
final class SearchWords {

  /** Longer words are cut; nobody types more. */
  static final int LONGEST = 60;

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private SearchWords() {}

  /** The words of a text in its order. Of scripts without spaces each sign is a word. */
  static List<String> in(String text) {
    SearchWords found = new SearchWords();
    String plain =
        Normalizer.normalize(
            Normalizer.normalize(text, Form.NFKD).replaceAll("\\p{Mn}+", ""), Form.NFC);
    plain.replace("ß", "ss").codePoints().forEach(found::take);
    found.end();
    return List.copyOf(found.words);
  }

  /** The words of a text with a space around each. */
  static String spaced(String text) {
    return " " + String.join(" ", in(text)) + " ";
  }

  private void take(int point) {
    if (Character.isIdeographic(point)) {
      end();
      words.add(Character.toString(point));
    } else if (!Character.isLetterOrDigit(point)) {
      end();
    } else if (word.length() < LONGEST - 1) {
      word.appendCodePoint(Character.toLowerCase(point));
    }
  }

  private void end() {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
