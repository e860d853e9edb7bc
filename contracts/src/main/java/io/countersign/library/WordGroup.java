package io.countersign.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands below one heading of a cover page: lines of the cover and clauses. A heading of which
 * nothing else would remain lists its lines, or stands before the titles of its clauses.
 */
final class WordGroup {

  private final List<Map.Entry<String, String>> cover;
  private final List<WordDraft> drafts;
  private final List<String> labels = new ArrayList<>();
  private String heading = "";
  private boolean told;
  private boolean optional;
  private int firstLine;
  private int firstDraft;

  WordGroup(List<Map.Entry<String, String>> cover, List<WordDraft> drafts) {
    this.cover = cover;
    this.drafts = drafts;
  }

  String heading() {
    return heading;
  }

  /** Begins the next group; a heading that nothing came below of stays before the new one. */
  void begin(String next) {
    String above = close();
    heading = above.isEmpty() || next.isEmpty() ? above + next : above + ": " + next;
    told = heading.isEmpty();
    optional = false;
    labels.clear();
    firstLine = cover.size();
    firstDraft = drafts.size();
  }

  /** Ends the group; its heading when nothing came below it. */
  private String close() {
    if (told || heading.isEmpty()) {
      return "";
    }
    if (!labels.isEmpty()) {
      cover.add(firstLine, Map.entry(heading, String.join(", ", labels)));
      return "";
    }
    for (int i = firstDraft; i < drafts.size(); i++) {
      drafts.set(i, drafts.get(i).titled(heading + ": " + drafts.get(i).title()));
    }
    return firstDraft < drafts.size() ? "" : heading;
  }

  void line(String label, String value) {
    cover.add(Map.entry(term(label), value));
    if (label.equals(heading)) {
      told = true;
    } else {
      labels.add(term(label));
    }
  }

  /** More words for the last line of the cover, if it is that of the heading. */
  void more(String value) {
    if (told && labels.isEmpty() && cover.size() > firstLine) {
      Map.Entry<String, String> last = cover.remove(cover.size() - 1);
      cover.add(Map.entry(last.getKey(), last.getValue() + "\n" + value));
    } else {
      line(heading, value);
    }
  }

  /** The heading that nothing came below of, which goes elsewhere. */
  String take() {
    String taken = close();
    heading = "";
    told = true;
    return taken;
  }

  boolean hasLabels() {
    return !labels.isEmpty();
  }

  void clauses(List<WordDraft> more) {
    drafts.addAll(more);
    told |= more.stream().anyMatch(draft -> draft.title().equals(heading));
  }

  /** Notes below the heading said that its rows may be taken out. */
  void makeOptional() {
    optional = true;
  }

  boolean isOptional() {
    return optional;
  }

  /** A heading as a line of the cover can have it. */
  static String term(String label) {
    String term = label.replaceAll("[:{}]+", " ").replaceAll(" +", " ").strip();
    return term.isEmpty() ? "Terms" : term;
  }
}
