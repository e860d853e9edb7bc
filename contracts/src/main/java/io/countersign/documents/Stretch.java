package io.countersign.documents;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a line that is read in one direction. A line reads from left to right unless most of
 * its letters read from right to left; words from right to left inside it keep their place, and no
 * figure beside them moves to their other side.
 */
record Stretch(String text, boolean fromTheRight) {

  /** The stretches of a line as they are seen, from left to right. */
  static List<Stretch> of(String line) {
    char[] characters = line.toCharArray();
    if (!Bidi.requiresBidi(characters, 0, characters.length)) {
      return List.of(new Stretch(line, false));
    }
    if (balance(line) > 0) {
      return seen(line);
    }
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int begin = at;
      while (begin < line.length() && side(line, begin) <= 0) {
        begin = next(line, begin);
      }
      if (begin > at) {
        stretches.add(new Stretch(line.substring(at, begin), false));
      }
      int end = begin;
      for (int i = begin; i < line.length() && side(line, i) >= 0; i = next(line, i)) {
        end = side(line, i) > 0 || (end == i && isMark(line, i)) ? next(line, i) : end;
      }
      if (end > begin) {
        stretches.addAll(seen(line.substring(begin, end)));
      }
      at = end;
    }
    return stretches;
  }

  /** A text whose first direction is from right to left (Unicode Standard Annex 9). */
  private static List<Stretch> seen(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Object[] runs = new Object[count];
    for (int run = 0; run < count; run++) {
      boolean odd = bidi.getRunLevel(run) % 2 == 1;
      levels[run] = (byte) bidi.getRunLevel(run);
      runs[run] = new Stretch(text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), odd);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    List<Stretch> stretches = new ArrayList<>();
    for (Object run : runs) {
      stretches.add((Stretch) run);
    }
    return stretches;
  }

  /** How many letters more are read from the right than from the left. */
  private static int balance(String text) {
    return text.codePoints().map(Stretch::side).sum();
  }

  private static int side(String text, int at) {
    return side(text.codePointAt(at));
  }

  /** 1 for a letter that is read from the right, -1 for one from the left, 0 for all others. */
  private static int side(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          1;
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
      default -> 0;
    };
  }

  private static boolean isMark(String text, int at) {
    return Character.getDirectionality(text.codePointAt(at))
        == Character.DIRECTIONALITY_NONSPACING_MARK;
  }

  private static int next(String text, int at) {
    return text.offsetByCodePoints(at, 1);
  }
}
