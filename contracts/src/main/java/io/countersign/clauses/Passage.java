package io.countersign.clauses;

import io.countersign.clauses.Sheet.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places: {@code {{payment-days}}} for a variable, {@code {{customer.address}}} for a
 * part of a party, {@code {{clause:liability}}} for the number of another clause. It is taken apart
 * once; filling it puts values between the words and looks at nothing twice.
 */
record Passage(List<Piece> pieces) {

  private static final Pattern PLACE =
      Pattern.compile("\\{\\{(clause:)?([a-z][a-z0-9-]*)(?:\\.([a-z]+))?}}");

  /** Words, or a place. */
  sealed interface Piece {}

  record Words(String text) implements Piece {}

  /** The place of a variable; the part is {@code name} unless said otherwise. */
  record Place(Line at, String variable, String part) implements Piece {}

  record Reference(Line at, String clause) implements Piece {}

  Passage {
    pieces = List.copyOf(pieces);
  }

  /** Joins lines by a space, or by a line break where the lines shall stay lines. */
  static Passage of(Sheet sheet, Collection<Line> lines, String joint) {
    List<Piece> pieces = new ArrayList<>();
    for (Line line : lines) {
      if (!pieces.isEmpty()) {
        pieces.add(new Words(joint));
      }
      takeApart(sheet, line, pieces);
    }
    return new Passage(pieces);
  }

  private static void takeApart(Sheet sheet, Line line, List<Piece> pieces) {
    Matcher place = PLACE.matcher(line.text());
    int from = 0;
    while (place.find()) {
      words(sheet, line, line.text().substring(from, place.start()), pieces);
      String part = place.group(3);
      if (place.group(1) == null) {
        pieces.add(new Place(line, place.group(2), part == null ? "name" : part));
      } else {
        pieces.add(new Reference(line, place.group(2)));
      }
      from = place.end();
    }
    words(sheet, line, line.text().substring(from), pieces);
  }

  private static void words(Sheet sheet, Line line, String words, List<Piece> pieces) {
    if (words.contains("{{") || words.contains("}}")) {
      sheet.problem(
          line.number(),
          Sheet.quoted(words.strip()),
          "places such as {{payment-days}}, {{customer.address}} or {{clause:payment}}");
    }
    if (!words.isEmpty()) {
      pieces.add(new Words(words));
    }
  }

  /** The passage with its places filled. */
  String filled(Function<Place, String> values, Function<String, ?> clauseNumbers) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Words words) {
        out.append(words.text());
      } else if (piece instanceof Place place) {
        out.append(values.apply(place));
      } else if (piece instanceof Reference reference) {
        out.append(clauseNumbers.apply(reference.clause()));
      }
    }
    return out.toString();
  }

  List<Place> places() {
    return pieces.stream().filter(Place.class::isInstance).map(Place.class::cast).toList();
  }

  List<Reference> references() {
    return pieces.stream().filter(Reference.class::isInstance).map(Reference.class::cast).toList();
  }
}
