package io.countersign.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A clause in the making.
 *
 * @param title what it is about
 * @param points its words
 * @param others what may be chosen instead of its words
 */
record WordDraft(String title, List<Point> points, List<Other> others) {

  /** A numbered point and its lettered items. */
  record Point(Words text, List<Words> items) {
    static Point of(Words text) {
      return new Point(text, new ArrayList<>());
    }

    Stream<Words> words() {
      return Stream.concat(Stream.of(text), items.stream());
    }
  }

  /** An alternative to the words of a clause. */
  record Other(String name, List<Point> points) {}

  static WordDraft of(String title, List<Point> points) {
    return new WordDraft(title, points, List.of());
  }

  WordDraft titled(String other) {
    return new WordDraft(other, points, others);
  }

  Stream<Words> words() {
    return Stream.concat(
        points.stream().flatMap(Point::words),
        others.stream().flatMap(other -> other.points().stream()).flatMap(Point::words));
  }

  /** The conditions under which all of it stands there. */
  Set<String> common() {
    return Words.common(words());
  }
}
