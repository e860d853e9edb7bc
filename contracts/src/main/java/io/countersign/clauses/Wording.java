package io.countersign.clauses;

import java.util.List;

/**
 * The finished words of a contract: a filled template, numbered, in order. Equal templates and
 * equal values give equal wording.
 *
 * @param notices whose words these are, where a licence asks that it be said
 */
public record Wording(
    String title, List<Entry> cover, List<Section> sections, List<String> notices) {

  public Wording {
    cover = List.copyOf(cover);
    sections = List.copyOf(sections);
    notices = List.copyOf(notices);
  }

  /** A line of the cover page; the value may have several lines. */
  public record Entry(String term, String value) {}

  /**
   * A clause in its place.
   *
   * @param clause the id of the place in the template
   * @param number from 1, in the order of the template
   */
  public record Section(String clause, int number, String title, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /**
   * A sub-clause or one of its items.
   *
   * @param level 1 for a sub-clause, 2 for an item of it
   * @param number as printed: {@code 5.2} or {@code (a)}
   */
  public record Item(int level, String number, String text) {}
}
