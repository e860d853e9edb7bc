package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_HEAD;
import static io.countersign.documents.PaperFlaw.PDF_TAIL;
import static io.countersign.documents.PaperFlaw.PDF_XREF;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tables of contents of a file, from its end to its beginning, exactly as they were
 * written: classic tables (ISO 32000-1, 7.5.4), one after the other, with no byte between the
 * objects. Nothing is searched for and nothing is repaired.
 */
final class RevisionTables {

  private static final int MOST_REVISIONS = 64;
  private static final int MOST_OBJECTS = 200_000;
  private static final Pattern HEAD =
      Pattern.compile("%PDF-1\\.7\\n%[\\x80-\\xff]{4}\\n", Pattern.DOTALL);
  private static final Pattern TAIL = Pattern.compile("startxref\\n(\\d{1,9})\\n%%EOF\\n");
  private static final Pattern SECTION = Pattern.compile("(\\d{1,6}) (\\d{1,6})\\n");
  private static final Pattern ENTRY = Pattern.compile("(\\d{10}) (\\d{5}) ([nf])[ \\r]\\n");
  private static final Pattern PREVIOUS = Pattern.compile("/Prev (\\d{1,9})\\n");
  private static final String LINE_BREAK = "\r\n";
  private static final String END_OF_OBJECT = "endobj\n";

  private final String text;

  private RevisionTables(String text) {
    this.text = text;
  }

  /** The revisions of a file given as ISO 8859-1 text, oldest first. */
  static List<Revision> read(String text) {
    return new RevisionTables(text).read();
  }

  private record Table(int at, int until, int previous, NavigableMap<Integer, Integer> objects) {}

  private List<Revision> read() {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      throw new Refusal(PDF_HEAD, "");
    }
    List<Table> tables = tables();
    requireOnePerRevision("startxref", tables.size());
    requireOnePerRevision("%%EOF", tables.size());
    List<Revision> revisions = new ArrayList<>();
    int from = 0;
    int objectsFrom = head.end();
    for (Table table : tables) {
      if (from > 0 && !text.startsWith(LINE_BREAK, from)) {
        throw new Refusal(PDF_XREF, "A revision does not begin on a new line.");
      }
      requireNothingBetweenObjects(table, objectsFrom);
      revisions.add(new Revision(from, table.until(), table.at(), table.objects()));
      from = table.until();
      objectsFrom = from + LINE_BREAK.length();
    }
    return List.copyOf(revisions);
  }

  private List<Table> tables() {
    int lastTail = text.lastIndexOf("startxref\n");
    Matcher tail = TAIL.matcher(text);
    if (lastTail < 0 || !tail.find(lastTail) || tail.start() != lastTail) {
      throw new Refusal(PDF_TAIL, "No end mark stands at the end.");
    }
    if (tail.end() != text.length()) {
      throw new Refusal(PDF_TAIL, (text.length() - tail.end()) + " bytes follow the end mark.");
    }
    List<Table> tables = new ArrayList<>();
    int at = Integer.parseInt(tail.group(1));
    int limit = text.length();
    while (at >= 0) {
      if (at >= limit || tables.size() == MOST_REVISIONS) {
        throw new Refusal(PDF_XREF, "The tables of contents do not lead back to the beginning.");
      }
      Table table = table(at);
      if (table.until() > limit || (tables.isEmpty() && table.until() != limit)) {
        throw new Refusal(PDF_XREF, "The tables of contents overlap.");
      }
      tables.add(0, table);
      limit = at;
      at = table.previous();
    }
    return tables;
  }

  private Table table(int at) {
    if (!text.startsWith("xref\n", at)) {
      throw new Refusal(PDF_XREF, "No table of contents stands at byte " + at + ".");
    }
    NavigableMap<Integer, Integer> objects = new TreeMap<>();
    Matcher section = SECTION.matcher(text);
    int cursor = at + 5;
    while (section.region(cursor, text.length()).lookingAt()) {
      int first = Integer.parseInt(section.group(1));
      int count = Integer.parseInt(section.group(2));
      cursor = section.end();
      if (objects.size() + count > MOST_OBJECTS) {
        throw new Refusal(PDF_XREF, "There are too many objects.");
      }
      for (int number = first; number < first + count; number++) {
        cursor = entry(cursor, number, objects);
      }
    }
    if (!text.startsWith("trailer\n", cursor)) {
      throw new Refusal(PDF_XREF, "The table of contents at byte " + at + " has no trailer.");
    }
    Matcher tail = TAIL.matcher(text);
    if (!tail.find(cursor) || Integer.parseInt(tail.group(1)) != at) {
      throw new Refusal(PDF_XREF, "The table of contents at byte " + at + " has no end mark.");
    }
    return new Table(at, tail.end(), previous(cursor, tail.start()), objects);
  }

  private int entry(int at, int number, NavigableMap<Integer, Integer> objects) {
    Matcher entry = ENTRY.matcher(text).region(at, text.length());
    if (!entry.lookingAt()) {
      throw new Refusal(PDF_XREF, "The entry of object " + number + " is malformed.");
    }
    boolean used = entry.group(3).equals("n");
    if (used != (number > 0) || !entry.group(2).equals(used ? "00000" : "65535")) {
      throw new Refusal(PDF_XREF, "Object " + number + " is freed or numbered anew.");
    }
    if (used && objects.put(number, Integer.parseInt(entry.group(1))) != null) {
      throw new Refusal(PDF_XREF, "Object " + number + " stands twice in one table.");
    }
    return entry.end();
  }

  private int previous(int from, int until) {
    Matcher previous = PREVIOUS.matcher(text).region(from, until);
    if (!previous.find()) {
      return -1;
    }
    int at = Integer.parseInt(previous.group(1));
    if (previous.find()) {
      throw new Refusal(PDF_XREF, "A trailer names two earlier tables of contents.");
    }
    return at;
  }

  private void requireNothingBetweenObjects(Table table, int objectsFrom) {
    List<Map.Entry<Integer, Integer>> inOrder =
        table.objects().entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    int expected = objectsFrom;
    for (int at = 0; at < inOrder.size(); at++) {
      int number = inOrder.get(at).getKey();
      int offset = inOrder.get(at).getValue();
      int end = at + 1 < inOrder.size() ? inOrder.get(at + 1).getValue() : table.at();
      if (offset != expected
          || end > table.at()
          || !text.startsWith(number + " 0 obj\n", offset)
          || !text.startsWith(END_OF_OBJECT, end - END_OF_OBJECT.length())) {
        throw new Refusal(PDF_XREF, "Object " + number + " is not where the table says.");
      }
      expected = end;
    }
    if (expected != table.at()) {
      throw new Refusal(
          PDF_XREF, "Bytes before the table at " + table.at() + " belong to nothing.");
    }
  }

  private void requireOnePerRevision(String mark, int revisions) {
    int count = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      count++;
    }
    if (count != revisions) {
      throw new Refusal(
          PDF_XREF,
          "The file holds " + count + " times " + mark + " for " + revisions + " revisions.");
    }
  }
}
