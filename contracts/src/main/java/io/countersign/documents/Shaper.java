package io.countersign.documents;

import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses and places the glyphs of a text in one typeface. Scripts whose letters join, stack or
 * change their order go through the shaper of the Java runtime (HarfBuzz); the glyphs of the others
 * stand side by side.
 */
final class Shaper {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final int LAST_GLYPH = 0xFFFD;

  private static final Set<UnicodeScript> SIDE_BY_SIDE =
      Set.of(
          UnicodeScript.COMMON,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.HEBREW,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL);

  private static final Map<String, String> MIRRORED =
      Map.of(
          "(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "<", ">", ">", "<", "\u00AB",
          "\u00BB", "\u00BB", "\u00AB");

  private Shaper() {}

  /**
   * The strip of a text that one typeface has all characters of.
   *
   * @throws UnprintableText when the typeface has no shape for a combination of them
   */
  static Piece.Strip strip(Face face, String text, boolean fromTheRight) {
    return text.codePoints().allMatch(Shaper::standsAlone)
        ? sideBySide(face, text, fromTheRight)
        : shaped(face, text, fromTheRight);
  }

  /** A character as it is seen where the text runs from the right: brackets turn round. */
  static String turned(String character) {
    return MIRRORED.getOrDefault(character, character);
  }

  private static boolean standsAlone(int codePoint) {
    return !Letters.isMark(codePoint)
        && !Letters.isJoiner(codePoint)
        && SIDE_BY_SIDE.contains(UnicodeScript.of(codePoint));
  }

  private static Piece.Strip sideBySide(Face face, String text, boolean fromTheRight) {
    int[] characters = text.codePoints().toArray();
    List<Glyph> glyphs = new ArrayList<>();
    float x = 0;
    for (int i = 0; i < characters.length; i++) {
      String words = Character.toString(characters[fromTheRight ? characters.length - 1 - i : i]);
      String seen = fromTheRight ? turned(words) : words;
      int glyph = face.glyph(seen.codePointAt(0));
      glyphs.add(new Glyph(glyph, x, 0, words));
      x += face.advance(glyph);
    }
    return new Piece.Strip(face, text, List.copyOf(glyphs), x);
  }

  private static Piece.Strip shaped(Face face, String text, boolean fromTheRight) {
    char[] characters = text.toCharArray();
    int direction =
        fromTheRight ? java.awt.Font.LAYOUT_RIGHT_TO_LEFT : java.awt.Font.LAYOUT_LEFT_TO_RIGHT;
    GlyphVector vector =
        face.drawn().layoutGlyphVector(EXACT, characters, 0, characters.length, direction);
    Map<Integer, Integer> spokenFor = speakers(face, vector);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < vector.getNumGlyphs(); i++) {
      int number = vector.getGlyphCode(i);
      if (number > LAST_GLYPH) {
        continue;
      }
      if (number == 0) {
        throw new UnprintableText(
            text, text.codePointAt(vector.getGlyphCharIndex(i)), "has no shape beside the others");
      }
      Point2D place = vector.getGlyphPosition(i);
      glyphs.add(
          new Glyph(
              number,
              thousandths(place.getX()),
              -thousandths(place.getY()),
              words(text, vector.getGlyphCharIndex(i), i, spokenFor)));
    }
    float width = thousandths(vector.getGlyphPosition(vector.getNumGlyphs()).getX());
    return new Piece.Strip(face, text, List.copyOf(glyphs), width);
  }

  /** For each cluster, by the index of its first character, the widest of its glyphs. */
  private static Map<Integer, Integer> speakers(Face face, GlyphVector vector) {
    TreeMap<Integer, Integer> speakers = new TreeMap<>();
    for (int i = 0; i < vector.getNumGlyphs(); i++) {
      if (vector.getGlyphCode(i) <= LAST_GLYPH) {
        int glyph = i;
        speakers.merge(
            vector.getGlyphCharIndex(i),
            glyph,
            (known, other) ->
                face.advance(vector.getGlyphCode(other)) > face.advance(vector.getGlyphCode(known))
                    ? other
                    : known);
      }
    }
    return speakers;
  }

  private static String words(String text, int at, int glyph, Map<Integer, Integer> speakers) {
    if (speakers.getOrDefault(at, -1) != glyph) {
      return Glyph.NOTHING;
    }
    int until =
        speakers.keySet().stream()
            .filter(start -> start > at)
            .min(Integer::compare)
            .orElse(text.length());
    return text.substring(at, until);
  }

  private static float thousandths(double place) {
    return (float) Math.round(place);
  }
}
