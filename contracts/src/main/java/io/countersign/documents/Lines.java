package io.countersign.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A text broken into lines that fit a width. */
record Lines(Style style, List<String> lines) {

  /** What no line of Chinese or Japanese begins with. */
  private static final String NEVER_FIRST =
      "\u3001\u3002\uFF0C\uFF0E\uFF09\u300D\u300F\u3011\u30FC";

  /** Breaks at spaces; a word wider than the column is broken where it must be. */
  static Lines broken(Fonts fonts, Style style, String text, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String given : fonts.checked(style, text).split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : given.strip().split(" +", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (fonts.width(style, longer) <= width) {
          line.setLength(0);
          line.append(longer);
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(withoutFullLines(fonts, style, word, width, lines));
      }
      lines.add(line.toString());
    }
    return new Lines(style, List.copyOf(lines));
  }

  float height() {
    return lines.size() * style.leading();
  }

  int count() {
    return lines.size();
  }

  private static String withoutFullLines(
      Fonts fonts, Style style, String word, float width, List<String> lines) throws IOException {
    boolean plain = fonts.isPlain(style, word);
    String rest = word;
    while (fonts.width(style, rest) > width) {
      int fits = next(rest, 0, plain);
      int before = fits;
      while (fits < rest.length()) {
        int next = next(rest, fits, plain);
        if (fonts.width(style, rest.substring(0, next)) > width) {
          break;
        }
        before = fits;
        fits = next;
      }
      if (fits >= rest.length()) {
        break;
      }
      fits = NEVER_FIRST.indexOf(rest.charAt(fits)) < 0 ? fits : before;
      lines.add(rest.substring(0, fits));
      rest = rest.substring(fits);
    }
    return rest;
  }

  private static int next(String text, int at, boolean plain) {
    return plain ? text.offsetByCodePoints(at, 1) : Faces.end(text, at);
  }
}
