package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_XREF;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a sound document that stands which a signature changes.
 *
 * @param catalog the number of the catalog
 * @param fields the numbers of the signature fields, by name
 * @param objects catalog and fields as they were last written, by number, in ISO 8859-1
 * @param origin the lines of a trailer that stay the same, up to the second identifier
 * @param size the number of the next object
 * @param tableAt the byte at which the last table of objects begins
 */
record Layout(
    int catalog,
    Map<String, Integer> fields,
    Map<Integer, String> objects,
    String origin,
    int size,
    int tableAt) {

  private static final Pattern TRAILER =
      Pattern.compile(
          "trailer\n<<\n(/Root .*\n/Info .*\n/ID \\[<[0-9A-F]{32}> )<[0-9A-F]+>]\n/Size (.*)\n");

  /** The layout of the last revision; null when its trailer is not written as we write it. */
  static @Nullable Layout of(Snapshot last, List<Revision> revisions, String text) {
    Revision newest = revisions.get(revisions.size() - 1);
    Matcher trailer = TRAILER.matcher(text);
    if (!trailer.find(newest.tableAt())) {
      return null;
    }
    Map<Integer, String> objects = new LinkedHashMap<>();
    objects.put(last.catalogNumber(), object(last.catalogNumber(), revisions, text));
    for (int field : last.fields().values()) {
      objects.put(field, object(field, revisions, text));
    }
    return new Layout(
        last.catalogNumber(),
        last.fields(),
        objects,
        trailer.group(1),
        Integer.parseInt(trailer.group(2)),
        newest.tableAt());
  }

  /** The number of a field. */
  int field(String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  /** An object as it was last written, with one more entry in its dictionary. */
  String with(int number, String entry) {
    String object = Objects.requireNonNull(objects.get(number));
    int end = object.lastIndexOf(">>");
    return object.substring(0, end) + entry + "\n" + object.substring(end);
  }

  /** No byte stands between objects, so that each ends where the next one begins. */
  private static String object(int number, List<Revision> revisions, String text) {
    for (int at = revisions.size() - 1; at >= 0; at--) {
      Revision revision = revisions.get(at);
      SortedMap<Integer, Integer> objects = revision.objects();
      Integer from = objects.get(number);
      if (from != null) {
        int until =
            objects.values().stream()
                .filter(other -> other > from)
                .min(Integer::compare)
                .orElse(revision.tableAt());
        return text.substring(from, until);
      }
    }
    throw new Refusal(PDF_XREF, "Object " + number + " stands in no revision.");
  }
}
