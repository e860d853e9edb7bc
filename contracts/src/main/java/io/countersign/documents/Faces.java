package io.countersign.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The typefaces of the house in the order in which they are asked. The first one that has all of a
 * user-perceived character shows it, so that a letter and its marks never come from two.
 */
final class Faces {

  /** A letter with everything that belongs to it (Unicode Standard Annex 29). */
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  static final Faces REGULAR = new Faces(Typefaces.regular());
  static final Faces BOLD = new Faces(Typefaces.bold(REGULAR.faces));

  private final List<Face> faces;

  private Faces(List<Face> faces) {
    this.faces = faces;
  }

  static Faces of(Style style) {
    return style.bold() ? BOLD : REGULAR;
  }

  /** The face that shows most of what is printed. */
  Face first() {
    return faces.get(0);
  }

  /** Whether the first face shows a character as it stands. */
  boolean isPlain(int codePoint) {
    return Letters.isPlain(codePoint) && first().glyph(codePoint) != 0;
  }

  /**
   * Lets a text pass that can be shown.
   *
   * @throws UnprintableText for a character that no face has, or that nobody could see
   */
  void require(String text) {
    for (String cluster : clusters(text)) {
      if (!cluster.isBlank() && facing(cluster) == null) {
        throw refused(text, cluster);
      }
    }
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      if (isHidden(text, at)) {
        throw new UnprintableText(text, text.codePointAt(at), "cannot be seen on paper");
      }
    }
  }

  /** The text with a question mark for each user-perceived character that cannot be shown. */
  String legible(String text) {
    StringBuilder legible = new StringBuilder();
    for (String cluster : clusters(text)) {
      legible.append(isShown(cluster) ? cluster : "?");
    }
    return legible.toString();
  }

  private boolean isShown(String cluster) {
    for (int at = 0; at < cluster.length(); at = cluster.offsetByCodePoints(at, 1)) {
      if (isHidden(cluster, at)) {
        return false;
      }
    }
    return cluster.isBlank() || facing(cluster) != null;
  }

  private static boolean isHidden(String text, int at) {
    int character = text.codePointAt(at);
    return character != '\n' && Letters.isUnseen(character) && !Letters.isJoinerInPlace(text, at);
  }

  /** A line as it is written, piece by piece from left to right. */
  List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    for (Stretch stretch : Stretch.of(line)) {
      List<Piece> here = inFaces(stretch);
      if (stretch.fromTheRight()) {
        Collections.reverse(here);
      }
      pieces.addAll(here);
    }
    return pieces;
  }

  /** Where the user-perceived character ends that begins here. */
  static int end(String text, int at) {
    Matcher matcher = CLUSTER.matcher(text);
    return matcher.find(at) ? matcher.end() : text.length();
  }

  private List<Piece> inFaces(Stretch stretch) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    Face current = first();
    for (String cluster : clusters(stretch.text())) {
      Face face = facing(cluster);
      if (face == null) {
        throw refused(stretch.text(), cluster);
      }
      if (face != current) {
        add(current, same, stretch.fromTheRight(), pieces);
        current = face;
      }
      same.append(cluster);
    }
    add(current, same, stretch.fromTheRight(), pieces);
    return pieces;
  }

  private void add(Face face, StringBuilder same, boolean fromTheRight, List<Piece> pieces) {
    String text = same.toString();
    same.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    boolean plain = !fromTheRight || text.codePoints().allMatch(c -> c == ' ');
    if (face == first() && plain && text.codePoints().allMatch(this::isPlain)) {
      pieces.add(new Piece.Plain(text));
    } else {
      pieces.add(Shaper.strip(face, text, fromTheRight));
    }
  }

  private @Nullable Face facing(String cluster) {
    for (Face face : faces) {
      if (cluster.codePoints().allMatch(c -> Letters.isJoiner(c) || face.glyph(c) != 0)) {
        return face;
      }
    }
    return null;
  }

  private UnprintableText refused(String text, String cluster) {
    int missing =
        cluster
            .codePoints()
            .filter(c -> faces.stream().allMatch(face -> face.glyph(c) == 0))
            .findFirst()
            .orElse(cluster.codePointAt(0));
    return Letters.isUnseen(missing)
        ? new UnprintableText(text, missing, "cannot be seen on paper")
        : new UnprintableText(text, missing, "has no shape in the typefaces of the paper");
  }

  private static List<String> clusters(String text) {
    return CLUSTER.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
  }
}
